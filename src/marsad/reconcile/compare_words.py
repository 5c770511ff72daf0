"""What the sentences of two claims say for their being one incident."""

import re

from marsad.model import Comparison, Measure
from marsad.reconcile.facts import Facts, content_words
from marsad.reconcile.settings import settings

_NUMBER = re.compile(r"\b\d[\d,]*\b")
_LIST = 4
"""Numbers of a sentence from which on it is a list; "12 including 3 children" and six are three."""


def compare_words(one: Facts, other: Facts, copied: bool) -> Comparison:
    """Return how alike the words are; `copied` says that the reports are near-duplicates."""
    share = likeness(one.words, other.words)
    said = f"{share:.0%} of their words in common"
    weights = settings().words
    if share >= weights["copy_from"] and counts_others(one, other):
        said = f"one sentence that counts two tolls, {said}"
    elif places_others(one, other):
        said = f"one sentence that names two places, {said}"
    elif copied and share < weights["strong_from"]:
        said = f"two sentences of one copied report, {said}"
    if one.hit and other.hit:
        said += f"; {_listed(one.hit)} hit in one, {_listed(other.hit)} in the other"
    return Comparison(aspect="words", score=words_score(one, other, copied), sentence=said)


def words_score(one: Facts, other: Facts, copied: bool) -> float:
    """Return the score of `compare_words`, without its sentence."""
    return _alike(one, other, copied) + _same_hit(one, other)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Dice coefficient of two sets of words, 0 to 1."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))


def counts_others(one: Facts, other: Facts) -> bool:
    """Return whether a sentence that both tell of gives each its own number, and holds both.

    "15 were killed in a district of Manbij while six others were killed in a village near it". A
    toll that has grown is no such number: the older sentence does not hold it. Nor are those of a
    list, which share out one attack: "150 bodies in Hamuriya, 100 in Kafr Batna, 67 in Saqba, …".
    """
    if _shared_out(one):
        return False
    theirs = dict(other.totals)
    return any(
        measure in theirs
        and theirs[measure].named != total.named
        and _number_words(one, measure) <= other.words
        and _number_words(other, measure) <= one.words
        for measure, total in one.totals
    )


def places_others(one: Facts, other: Facts) -> bool:
    """Return whether one sentence of a report puts the two at places of which neither is a part.

    "One was killed in each of the towns of Harasta, Hazzeh and Misraba". Between reports this says
    nothing: of two places in a copied sentence each may have taken another for that of the act.
    Gas drifts: one attack with it is told of several suburbs.
    """
    if one.claim.type == other.claim.type == "chemical_attack":
        return False
    if one.document != other.document or one.claim.span != other.claim.span or _shared_out(one):
        return False
    if not (one.pointed and other.pointed) or one.folded == other.folded:
        return False
    return one.place not in other.around and other.place not in one.around


def _shared_out(fact: Facts) -> bool:
    return len(_NUMBER.findall(fact.claim.span.quote)) >= _LIST


def _number_words(fact: Facts, measure: Measure) -> frozenset[str]:
    """Return the words by which a claim gives its total of a measure."""
    total = dict(fact.totals)[measure].named
    return frozenset().union(
        *(
            content_words(figure.quantity.words)
            for figure in fact.claim.figures
            if figure.measure is measure and total in (figure.quantity.low, figure.quantity.high)
        )
    )


def _alike(one: Facts, other: Facts, copied: bool) -> float:
    """Return the score of the share of common words."""
    weights, share = settings().words, likeness(one.words, other.words)
    if share >= weights["copy_from"]:
        if counts_others(one, other) or places_others(one, other):
            return weights["other_toll"]
        return weights["copy"] + (weights["copied_report"] if copied else 0.0)
    if copied and share < weights["strong_from"]:
        return weights["other_sentence"]
    if share >= weights["strong_from"]:
        return weights["strong"]
    return weights["some"] if share >= weights["some_from"] else 0.0


def _same_hit(one: Facts, other: Facts) -> float:
    """Return what it says that two reports name, or do not name, the same thing as hit."""
    if not one.hit or not other.hit or one.document == other.document:
        return 0.0
    return settings().words["one_hit" if one.hit & other.hit else "other_hit"]


def _listed(names: frozenset[str]) -> str:
    return " and ".join(sorted(names))
