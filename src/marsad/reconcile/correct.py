"""Analysts' corrections take the place of composed values; the claims stay as they are.

What the claims say of a corrected value is kept in its reason, and stands again once the
correction is undone.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from marsad.model import (
    ActorRef,
    ComposedFigure,
    Correction,
    Decision,
    GazetteerEntry,
    Group,
    Measure,
    Place,
    Theatre,
    When,
    corrected_names,
    corrected_number,
    corrected_when,
    correction_of,
    precision_of_entry,
)
from marsad.reconcile.sides import fold
from marsad.reconcile.summary import Told
from marsad.vocabulary import Vocabulary

Composed = tuple[Told, dict[str, str]]


class Corrector:
    """Puts corrected values in the place of composed ones."""

    def __init__(self, theatre: Theatre, vocabulary: Vocabulary) -> None:
        self._theatre = theatre
        self._types = {kind.id for kind in vocabulary.event_types}
        self._actors = {
            fold(name): actor.id
            for actor in reversed(theatre.actors)
            for name in (*(alias.text for alias in actor.aliases), actor.id, actor.name)
        }
        self._put: Mapping[str, Callable[[Told, Correction], tuple[Told, str]]] = {
            "type": self._type,
            "date": self._date,
            "place": self._place,
            "initiators": self._initiators,
            "targets": self._targets,
        }

    def correct(
        self, told: Told, reasons: Mapping[str, str], decisions: Sequence[Decision]
    ) -> Composed:
        """Return composed values and their reasons with the last correction of each field.

        `decisions` come in order of time. A text that corrects no field is a remark, kept in the
        reasons.
        """
        known = dict(reasons)
        latest = {self._field(decision): decision for decision in decisions}
        for field, decision in sorted(latest.items()):
            said = f"corrected by {decision.by} to “{decision.value}”: {decision.why}"
            correction = correction_of(decision.value) if field else None
            if correction is None:
                known["correction"] = said
                continue
            told, before = self._put.get(field, self._figure)(told, correction)
            reason = "when" if field == "date" else field
            why = f" ({reasons[reason]})" if reason in reasons else ""
            known[reason] = f"{said}; the claims say {before}{why}"
        return told, known

    def _field(self, decision: Decision) -> str:
        """Return the field that a decision corrects, "" if none or to what it cannot be."""
        try:
            made = correction_of(decision.value)
        except ValueError:
            return ""
        if made is None or (made.field == "type" and _kind(made) not in self._types):
            return ""
        return made.field

    def _type(self, told: Told, correction: Correction) -> tuple[Told, str]:
        return replace(told, type=_kind(correction)), told.type

    def _date(self, told: Told, correction: Correction) -> tuple[Told, str]:
        when = replace(corrected_when(correction), evidence="an analyst's correction")
        return replace(told, when=when), _days(told.when)

    def _place(self, told: Told, correction: Correction) -> tuple[Told, str]:
        before = (told.place.name or told.place.text) if told.place else "nowhere"
        return replace(told, place=self._found(correction.words, told.place)), before

    def _found(self, words: str, before: Place | None) -> Place:
        """Return the only place of that name or id, in the unit named or that of before.

        Of a city and its province of one name it is the city. Where several are left, or none,
        the place keeps the words alone: it is not guessed.
        """
        name, _, unit = (part.strip() for part in words.partition(","))
        named = [p for p in self._theatre.places if _is(p, name)]
        units = [unit] if unit else [before.admin1] if before and before.admin1 else []
        inside = [p for p in named if any(fold(p.admin1 or "") == fold(u) for u in units)]
        chosen = named if len(named) == 1 and not unit else inside
        towns = [p for p in chosen if p.kind != "governorate" or p.id == name]
        chosen = towns or chosen
        if len(chosen) != 1:
            return Place(text=words, within=unit or None)
        [entry] = chosen
        return Place(
            text=words,
            name=entry.name,
            kind=entry.kind,
            admin1=entry.admin1,
            admin2=entry.admin2,
            country=entry.country or self._theatre.country,
            latitude=entry.latitude,
            longitude=entry.longitude,
            radius_km=entry.radius_km,
            precision=precision_of_entry(entry),
            gazetteer_id=entry.id,
        )

    def _initiators(self, told: Told, correction: Correction) -> tuple[Told, str]:
        return replace(told, initiators=self._refs(correction)), _names(told.initiators)

    def _targets(self, told: Told, correction: Correction) -> tuple[Told, str]:
        return replace(told, targets=self._refs(correction)), _names(told.targets)

    def _refs(self, correction: Correction) -> tuple[ActorRef, ...]:
        """Return the actors that are named: the theatre's where it knows them."""
        found = []
        for name in corrected_names(correction):
            actor = self._actors.get(fold(name))
            found.append(self._theatre.ref(actor, name) if actor else ActorRef(name=name))
        return tuple(found)

    def _figure(self, told: Told, correction: Correction) -> tuple[Told, str]:
        """Return the values with people in all of a measure corrected; parts stay as counted."""
        measure, (low, high) = Measure(correction.field), corrected_number(correction)
        old = next((f for f in told.figures if _whole(f, measure)), None)
        kept = tuple(f for f in told.figures if f is not old)
        before = _bounds(old) if old else "no number"
        new = ComposedFigure(
            measure=measure,
            group=Group.PEOPLE,
            of=None,
            low=low,
            best=low,
            high=high,
            for_claims=old.for_claims if old else (),
            other_claims=old.other_claims if old else (),
            superseded=old.superseded if old else (),
            reason=f"an analyst's correction; the claims say {before}",
        )
        return replace(told, figures=(new, *kept)), before


def _kind(correction: Correction) -> str:
    return correction.words.lower().replace(" ", "_")


def _is(entry: GazetteerEntry, name: str) -> bool:
    return name == entry.id or fold(name) in {fold(n) for n in (entry.name, *entry.spellings)}


def _whole(figure: ComposedFigure, measure: Measure) -> bool:
    return figure.measure is measure and figure.group is Group.PEOPLE and not figure.part_of


def _bounds(figure: ComposedFigure) -> str:
    numbers = dict.fromkeys(n for n in (figure.low, figure.best, figure.high) if n is not None)
    return " to ".join(str(n) for n in sorted(numbers)) or "no number"


def _days(when: When) -> str:
    days = dict.fromkeys(str(day) for day in (when.start, when.end) if day)
    return " to ".join(days) or "no day"


def _names(refs: Sequence[ActorRef]) -> str:
    return ", ".join(ref.name for ref in refs) or "nobody"
