"""Which speakers of one incident may be one: a doubt is no further origin.

An unnamed speaker may be one who is named beside it, or the agency's own; an outlet that names
nobody has it from somebody. Neither shows that one more knew of it.
"""

from collections.abc import Mapping, Sequence

from marsad.model import EventClaim, Measure, Noun, SourceKind, numbered
from marsad.reconcile.compare_words import likeness
from marsad.reconcile.facts import content_words
from marsad.reconcile.voices import SPEAKS_FOR, Voice

# Whom a description may mean, by its kind: "a rights group" the monitor, "an official" or "a
# security source" a ministry.
MAY_BE: Mapping[SourceKind, frozenset[SourceKind]] = {
    SourceKind.NGO: frozenset({SourceKind.MONITOR, SourceKind.NGO}),
    SourceKind.OFFICIAL: SPEAKS_FOR,
    SourceKind.ANONYMOUS: SPEAKS_FOR,
}
# Activists of a side may be that side's own documenters.
OF_ONE_SIDE: Mapping[SourceKind, frozenset[SourceKind]] = {
    SourceKind.LOCAL: frozenset({SourceKind.MONITOR})
}


class Heard(Noun, frozen=True, kw_only=True):
    """A voice in a claim, which it tells or denies."""

    claim: EventClaim
    voice: Voice
    denies: bool = False


def settled(heard: Sequence[Heard]) -> list[Voice]:
    """Return for each voice the one that it counts for, itself in most cases."""
    firm = [h for h in heard if not h.voice.nameless and not h.voice.retells]
    named = [_named(h, firm) if h.voice.nameless else h.voice for h in heard]
    sure = [
        Heard(claim=h.claim, voice=voice)
        for h, voice in zip(heard, named, strict=True)
        if not voice.retells
    ]
    return [
        _retold(h.claim, voice, sure) if voice.retells else voice
        for h, voice in zip(heard, named, strict=True)
    ]


def _named(unnamed: Heard, firm: Sequence[Heard]) -> Voice:
    """Return the only named one it may be, in its own report or in any; else who carries it."""
    fitting = [h for h in firm if _may_be(unnamed.voice, h.voice)]
    own = [h for h in fitting if h.claim.span.document == unnamed.claim.span.document]
    for some in (own, fitting):
        by_key = {h.voice.key: h.voice for h in some}
        if len(by_key) == 1:
            return next(iter(by_key.values()))
    carrying = [h.voice for h in firm if h.voice.key in unnamed.voice.carriers]
    return carrying[0] if carrying else unnamed.voice


def _may_be(unnamed: Voice, named: Voice) -> bool:
    """Return whether a description may mean a named speaker."""
    if unnamed.kind is None or named.kind is None:
        return False
    if unnamed.alignment is None:
        return named.kind in MAY_BE.get(unnamed.kind, ())
    kinds = MAY_BE.get(unnamed.kind, frozenset()) | OF_ONE_SIDE.get(unnamed.kind, frozenset())
    return named.alignment == unnamed.alignment and named.kind in kinds


def _retold(claim: EventClaim, own: Voice, sure: Sequence[Heard]) -> Voice:
    """Return whose word an outlet that names nobody most likely retells: the nearest words.

    Who gives a number that no named one gives retells none of them, and stays for itself.
    """
    numbers = _numbers(claim)
    told = [h for h in sure if not numbers or numbers & _numbers(h.claim)]
    words = content_words(claim.span.quote)
    nearest = max(
        told,
        key=lambda h: (likeness(words, content_words(h.claim.span.quote)), h.voice.key),
        default=None,
    )
    return nearest.voice if nearest is not None else own


def _numbers(claim: EventClaim) -> set[tuple[Measure, int | None, int | None]]:
    return {(f.measure, f.quantity.low, f.quantity.high) for f in numbered(claim.figures)}
