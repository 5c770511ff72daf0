"""Sentences of every form that reports have, and what a careful reader takes from each.

    python -m benchmarks.sentences [--language LAYER] [--misses]

`sentences.jsonl` holds one sentence (some a short passage) a line, written for Marsad after the
grammar of war reporting, half of it in the noise of real input; none is taken from a report. Each
has the day of its report and its `events` (any of the types and names of the place will do; one of
the sides must be named), or who holds what (`control`); an empty list says that there is nothing to
find. What readers may well differ on counts neither way: events under `also`, figures of an event
under `may`. Printed are precision, recall and F1 of events with type, place, day and a side right,
of the figures in them, and of control; exits 1 below a floor.

Rules that were made to read these gained as much on articles that nobody had seen, where rules made
to read annotated articles gained next to nothing: the forms of the language are what carries over.
"""

import argparse
import datetime
import hashlib
import json
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from marsad import language, theatres, vocabulary
from marsad.locate import Gazetteer
from marsad.locate.fold import fold
from marsad.model import (
    ControlClaim,
    Document,
    EventClaim,
    Figure,
    Place,
    Status,
    TimePrecision,
    When,
)
from marsad.read import TextReader

SENTENCES = Path(__file__).with_name("sentences.jsonl")
FLOORS = Path(__file__).with_name("floors.toml")
KINDS = ("event", "figure", "control")
Wanted = dict[str, Any]
Claim = TypeVar("Claim", EventClaim, ControlClaim)


class Count:
    """How many of those wanted were found, and how many were read at all."""

    def __init__(self) -> None:
        self.hit = self.wanted = self.read = 0

    def add(self, hit: int, wanted: int, read: int) -> None:
        """Count one sentence."""
        self.hit += hit
        self.wanted += wanted
        self.read += read

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hit / (self.wanted + self.read) if self.wanted + self.read else 0.0


def main() -> int:
    """Read all sentences and print the scores; returns the exit code."""
    options = _options()
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    counts = measure([json.loads(line) for line in lines], options.language, options.misses)
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["sentences"]
    failed = False
    for kind in KINDS:
        count = counts[kind]
        print(f"{kind:8} F1 {count.f1:.3f}  ({count.hit} of {count.wanted}, {count.read} read)")
        if count.f1 < floors[kind]:
            print(f"{kind}: {count.f1:.3f} is below its floor {floors[kind]}", file=sys.stderr)
            failed = True
    return int(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="read sentences of every form")
    parser.add_argument("--language", default="marsad", help="the language layer to read with")
    parser.add_argument("--misses", action="store_true", help="print what is missed or too much")
    return parser.parse_args()


def measure(sentences: Sequence[Wanted], layer: str, misses: bool = False) -> dict[str, Count]:
    """Return the counts of `KINDS` over sentences."""
    theatre = theatres.load("syria")
    reader = TextReader(language.load(layer), vocabulary.load(), theatre, Gazetteer(theatre))
    actors = {
        alias.text.lower(): actor.id for actor in theatre.actors for alias in actor.aliases
    } | {actor.name.lower(): actor.id for actor in theatre.actors}
    counts = {kind: Count() for kind in KINDS}
    for wanted in sentences:
        claims = reader.read(_document(wanted)).claims
        if "control" in wanted:
            holdings = [c for c in claims if isinstance(c, ControlClaim)]
            found = _pairs(wanted["control"], holdings, lambda w, c: _holds(w, c, actors))
            counts["control"].add(len(found), len(wanted["control"]), len(holdings))
        else:
            events = [
                c for c in claims if isinstance(c, EventClaim) and c.status is Status.REPORTED
            ]
            found = _pairs(wanted["events"], events, lambda w, c: _tells(w, c, actors))
            spare = [claim for claim in events if all(claim is not c for _, c in found)]
            also = _pairs(wanted.get("also", ()), spare, lambda w, c: _tells(w, c, actors))
            events = [claim for claim in events if all(claim is not c for _, c in also)]
            counts["event"].add(len(found), len(wanted["events"]), len(events))
            counts["figure"].add(
                sum(_equal(w["figures"], c.figures) for w, c in found),
                sum(len(w["figures"]) for w in wanted["events"]),
                sum(len(_counted(c.figures)) for c in events)
                - sum(_equal(w.get("may", ()), c.figures) for w, c in found),
            )
        if misses:
            _show(wanted, found, claims)
    return counts


def _show(wanted: Wanted, found: Sequence[tuple[Wanted, Any]], claims: Sequence[Any]) -> None:
    """Print a sentence of which something was missed or read too much."""
    hits = [one for one, _ in found]
    missed = [one for one in wanted.get("events") or wanted.get("control") or () if one not in hits]
    spare = [c for c in claims if isinstance(c, EventClaim | ControlClaim)]
    spare = [c for c in spare if c not in [pair[1] for pair in found]]
    if not missed and not spare:
        return
    print(wanted["text"])
    for one in missed:
        print("  missed:", json.dumps(one, ensure_ascii=False))
    for claim in spare:
        kind = claim.type if isinstance(claim, EventClaim) else f"held by {claim.holder}"
        print("  read:  ", kind, "at", claim.place.text if claim.place else "nowhere")


def _document(wanted: Wanted) -> Document:
    name = hashlib.sha256(wanted["text"].encode()).hexdigest()
    day = datetime.date.fromisoformat(wanted["day"])
    when = When(start=day, end=day, precision=TimePrecision.DAY)
    return Document(id=name, name=name[:8], text=wanted["text"], published=when)


def _pairs(
    wanted: Sequence[Wanted], claims: Sequence[Claim], fits: Callable[[Wanted, Claim], bool]
) -> list[tuple[Wanted, Any]]:
    """Pair each wanted with a claim of its own, in order."""
    left, found = list(claims), []
    for one in wanted:
        claim = next((claim for claim in left if fits(one, claim)), None)
        if claim is not None:
            left.remove(claim)
            found.append((one, claim))
    return found


def _tells(wanted: Wanted, claim: EventClaim, actors: dict[str, str]) -> bool:
    day = datetime.date.fromisoformat(wanted["start"]) if wanted["start"] else None
    when = claim.when
    if day and not (when.start and when.end and when.start <= day <= when.end):
        return False
    sides = {actors.get(name.lower(), name.lower()) for name in wanted["sides"]}
    named = {ref.actor or ref.name.lower() for ref in claim.initiators + claim.targets}
    return (
        claim.type in wanted["type"]
        and (not wanted["place"] or any(_at(name, claim.place) for name in wanted["place"]))
        and (not sides or bool(sides & named))
    )


def _holds(wanted: Wanted, claim: ControlClaim, actors: dict[str, str]) -> bool:
    holder = claim.holder.actor or claim.holder.name.lower() if claim.holder else "contested"
    name = wanted["holder"].lower()
    return _at(wanted["place"], claim.place) and holder == actors.get(name, name)


def _at(name: str, place: Place | None) -> bool:
    """Return whether a place is named so, or its words hold the name."""
    if place is None:
        return False
    key = fold(name.lower())
    return any(key and key in fold(words.lower()) for words in (place.name or "", place.text))


def _counted(figures: Iterable[Figure]) -> list[Figure]:
    return [f for f in figures if f.quantity.low is not None or f.quantity.high is not None]


def _equal(wanted: Sequence[Sequence[Any]], figures: Iterable[Figure]) -> int:
    """Return how many figures agree in measure, bounds and group."""
    told = [[f.measure, f.quantity.low, f.quantity.high, f.group] for f in _counted(figures)]
    hits = 0
    for measure, low, high, groups in wanted:
        fits = [f for f in told if f[:3] == [measure, low, high] and f[3] in groups.split("|")]
        if fits:
            told.remove(fits[0])
            hits += 1
    return hits


if __name__ == "__main__":
    sys.exit(main())
