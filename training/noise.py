"""Copies of sentences as war reporting comes: without commas, apostrophes, capitals."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from training.retokenise import join, mend
from training.treebank import Gold

_APOSTROPHES = "'\u2019`"
_QUOTES = frozenset(("''", "``", '"', "“", "”", "'", "‘", "’"))
_SMALL = 3  # letters: shorter words stay in lower case in a headline


def noisy(gold: Gold, rng: random.Random) -> Gold:
    """Return the sentence or, in about two of five cases, a copy that has lost something.

    Every fifth sentence loses its commas and apostrophes together, as many archives of war
    reporting did.
    """
    lost = rng.random() < 0.2
    if lost or rng.random() < 0.1:
        gold = without_commas(gold)
    if lost or rng.random() < 0.07:
        gold = without_apostrophes(gold)
    if rng.random() < 0.07:
        gold = without_final_stop(gold)
    if lost and rng.random() < 0.5:
        gold = without_quotes(gold)
    share = rng.random()
    if share < 0.06:
        return recased(gold, str.lower)
    if share < 0.10:
        return recased(gold, _title)
    return recased(gold, str.upper) if share < 0.13 else gold


def without_commas(gold: Gold) -> Gold:
    """Return the sentence without its commas."""
    return _without(gold, (i for i, word in enumerate(gold.words) if word == ","))


def without_quotes(gold: Gold) -> Gold:
    """Return the sentence without its quotation marks."""
    marks = (i for i, word in enumerate(gold.words) if word in _QUOTES and gold.upos[i] == "PUNCT")
    return _without(gold, marks)


def without_final_stop(gold: Gold) -> Gold:
    """Return the sentence without the mark at its end, if it has one."""
    last = len(gold.words) - 1
    return _without(gold, [last] if gold.upos[last] == "PUNCT" else [])


def without_apostrophes(gold: Gold) -> Gold:
    """Return the sentence with "Syria 's" as "Syrias", "did n't" as "didnt"."""
    parents = set(gold.heads)
    cuts = [
        index
        for index, word in enumerate(gold.words)
        if index == 0
        or gold.spaced[index]
        or index + 1 in parents
        or gold.upos[index] == "PUNCT"
        or not (word[0] in _APOSTROPHES or word.lower() in ("n't", "n’t"))
    ]
    ends = [*cuts[1:], len(gold.words)]
    if len(cuts) < len(gold.words):
        groups = [range(first, end) for first, end in zip(cuts, ends, strict=True)]
        gold = _first_rules(gold, groups)
    return replace(gold, words=tuple(map(_bare, gold.words)))


def recased(gold: Gold, case: Callable[[str], str]) -> Gold:
    """Return the sentence with every word in another case."""
    return replace(gold, words=tuple(map(case, gold.words)))


def title_case(gold: Gold) -> Gold:
    """Return the sentence in the case of a headline."""
    return recased(gold, _title)


def _title(word: str) -> str:
    return word[:1].upper() + word[1:] if len(word) > _SMALL else word


def _bare(word: str) -> str:
    """Return the word without apostrophes within, marks as they are."""
    if len(word) < _SMALL or not word[0].isalpha():
        return word
    return "".join(char for char in word if char not in _APOSTROPHES)


def _first_rules(gold: Gold, groups: list[range]) -> Gold:
    """Join groups of a word and clitics that hang elsewhere: the word stands for all."""
    heads = list(gold.heads)
    for group in groups:
        for index in group[1:]:
            heads[index] = group[0] + 1
    return join(replace(gold, heads=tuple(heads)), groups)


def _without(gold: Gold, indices: Iterable[int]) -> Gold:
    """Return the sentence without these words, as far as nothing hangs on them."""
    parents = set(gold.heads)
    dead = {index for index in indices if index + 1 not in parents and gold.heads[index]}
    if not dead:
        return gold
    kept = [index for index in range(len(gold.words)) if index not in dead]
    place = {0: 0} | {index + 1: at for at, index in enumerate(kept, start=1)}
    return Gold(
        id=gold.id,
        text=gold.text,
        new_line=gold.new_line,
        words=tuple(gold.words[i] for i in kept),
        spaced=tuple(gold.spaced[i] or (i - 1 in dead and gold.spaced[i - 1]) for i in kept),
        upos=tuple(gold.upos[i] for i in kept),
        xpos=tuple(gold.xpos[i] for i in kept),
        heads=tuple(place[gold.heads[i]] for i in kept),
        relations=tuple(gold.relations[i] for i in kept),
        misc=tuple(gold.misc[i] for i in kept),
        names=None if gold.names is None else tuple(mend([gold.names[i] for i in kept])),
    )
