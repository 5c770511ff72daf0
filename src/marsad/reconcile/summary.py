"""The one sentence that says what an incident is, who says so, and what is not known."""

from collections.abc import Sequence
from functools import cache

from marsad.model import (
    ActorRef,
    ComposedFigure,
    Contradiction,
    ContradictionKind,
    Group,
    Measure,
    Origin,
    Place,
    SourceKind,
    Status,
    When,
)
from marsad.model.base import Noun
from marsad.reconcile.prose import capital, listed, number, place_phrase, when_phrase
from marsad.reconcile.settings import read_toml

DIFFER = {
    ContradictionKind.TOLL: "on the toll",
    ContradictionKind.PERPETRATOR: "on who did it",
    ContradictionKind.VICTIM: "on whom it hit",
    ContradictionKind.HAPPENED: "on whether it happened",
}


class Told(Noun, frozen=True, kw_only=True):
    """What a summary is written from."""

    type: str
    when: When
    place: Place | None
    status: Status
    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    fighting: tuple[str, ...]  # the armed among both, by name
    figures: tuple[ComposedFigure, ...]
    origins: tuple[Origin, ...]
    denying: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


@cache
def _phrases(table: str) -> dict[str, str]:
    rows = read_toml("phrases.toml")[table]
    return {k: str(v) for k, v in rows.items()} if isinstance(rows, dict) else {}


def summarise(told: Told) -> str:
    """Return the summary, one to three plain sentences."""
    names = [o.name for o in told.origins if o.name not in told.denying]
    what = f"{_did(told)} {when_phrase(told.when)}"
    if told.status is Status.DENIED or not names:
        return capital(f"{listed(list(told.denying))} denied that {what}; nobody reports it.")
    speakers = [origin for origin in told.origins if origin.name in names]
    said = f"{_what(told, what, ' that' if len(speakers) > 1 else '')}{_injured(told)}"
    parts = [f"{_who_says(speakers)}{said}{_aside(speakers)}."]
    differ = [DIFFER[c.kind] for c in told.contradictions if c.kind in DIFFER]
    if differ:
        parts.append(f"Origins differ {listed(list(dict.fromkeys(differ)))}.")
    if told.denying:
        parts.append(f"{capital(listed(list(told.denying)))} denied it.")
    return " ".join(parts)


def _who_says(speakers: Sequence[Origin]) -> str:
    """Return "Three origins say" or "According to SOHR alone,"."""
    if len(speakers) == 1:
        return f"According to {speakers[0].name} alone,"
    return f"{capital(number(len(speakers)))} origins say"


def _aside(speakers: Sequence[Origin]) -> str:
    """Return "; one is the state agency" where a party is among several origins."""
    kinds = (SourceKind.STATE_MEDIA, SourceKind.MINISTRY, SourceKind.PARTY, SourceKind.OFFICIAL)
    partial = [o for o in speakers if o.kind in kinds]
    if len(speakers) < 2 or not partial:
        return ""
    if len(partial) == 1 and partial[0].kind is not None:
        return f"; one is {_phrases('kind')[partial[0].kind]}"
    return f"; {number(len(partial))} are of parties to the conflict"


def _what(told: Told, what: str, that: str) -> str:
    """Return what happened with its dead, or that none are stated; `that` opens the clause."""
    killed = _people(told.figures, Measure.KILLED)
    if killed is None:
        tail = "; how many were killed is not stated" if _may_kill(told) else ""
        return f"{that} {what}{tail}"
    if killed.high == 0:
        return f"{that} {what} and nobody was killed"
    return f" {_toll(killed, _noun(told))} died when {what}"


def _may_kill(told: Told) -> bool:
    return bool(told.targets) and any(f.measure is Measure.INJURED for f in told.figures)


def _noun(told: Told) -> tuple[str, str]:
    """Return singular and plural for the dead: civilians only if every figure counts them so."""
    killed = [f for f in told.figures if f.measure is Measure.KILLED]
    total = next((f for f in killed if not f.part_of), None)
    civilians = next((f for f in killed if f.group is Group.CIVILIANS and f.of is None), None)
    if total and civilians and (civilians.low, civilians.high) == (total.low, total.high):
        return "civilian", "civilians"
    return "person", "people"


def _toll(figure: ComposedFigure, noun: tuple[str, str]) -> str:
    """Return "four civilians", "at least 15 people", "12 to 35 people (best count 31)"."""
    low, best, high = figure.low, figure.best, figure.high
    if low is None:
        return f"up to {number(high or 0)} {noun[high != 1]}"
    if high is None:
        counted = f"at least {number(low)} {noun[low != 1]}"
    elif low == high:
        return f"{number(low)} {noun[low != 1]}"
    else:
        counted = f"{low:,} to {high:,} {noun[1]}"
    if best is None or (best == low and high is None):
        return counted
    return f"{counted} (best count {best:,})"


def _injured(told: Told) -> str:
    """Return ", and 30 were injured" or nothing."""
    figure = _people(told.figures, Measure.INJURED)
    if figure is None or not (figure.high or figure.low):
        return ""
    toll = _toll(figure, ("person", "people"))
    return f", and {toll} {'was' if toll == 'one person' else 'were'} injured"


def _people(figures: Sequence[ComposedFigure], measure: Measure) -> ComposedFigure | None:
    """Return the people in all of a measure, or None if no number is given."""
    return next((f for f in figures if f.measure is measure and not f.part_of), None)


def _did(told: Told) -> str:
    """Return the clause for the type, with sides and place filled in."""
    place = place_phrase(told.place)
    initiators = [ref.name for ref in told.initiators]
    both = list(told.fighting)
    who = listed(initiators) or "a side not named"
    pattern = _phrases("did").get(told.type, f"{told.type.replace('_', ' ')} happened {{at}}")
    return pattern.format(
        place=place,
        at="at a place not stated" if place.startswith("a place not") else f"in {place}",
        who=who,
        by=f" by {who}" if initiators else "",
        by_of=f" of {who}" if initiators else "",
        to=f" to {who}" if initiators else "",
        sides=listed(both) if len(both) > 1 else f"{listed(both) or 'armed groups'} and others",
    )
