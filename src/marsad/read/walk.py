"""The way through a document, sentence by sentence: what each claims, what is left out and why."""

from dataclasses import replace

import msgspec

from marsad.model import (
    Claim,
    Claimant,
    Document,
    Place,
    Skipped,
    SkipReason,
    Theatre,
    span_of,
)
from marsad.read.accords.agreements import agreements_of
from marsad.read.counts.found import Found
from marsad.read.counts.monthly import Total, also_since, greater, of_the_month, within
from marsad.read.counts.tallies import has_own_place, is_total, tally_of
from marsad.read.cues.general import besieged_anywhere, habitual, natural
from marsad.read.cues.moved import whom_they_mean
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.cues.triggers import Hit, find_triggers
from marsad.read.drafts.dug_out import with_dug_out
from marsad.read.events import Mention, mentions_of
from marsad.read.focus import Focus
from marsad.read.holds.control import Statement, control_of
from marsad.read.holds.positions import positions_of
from marsad.read.kinds import FOUGHT
from marsad.read.places.spot import spots
from marsad.read.scene import Scene
from marsad.read.speakers.turns import by_turns, in_turn
from marsad.vocabulary.cues import one

_THERE = one("places", "there")
_ANEW = one("places", "anew")
_THE_FIGHT = one("tallies", "the_fight")


class Walk:
    """What a document has claimed so far; `take` reads its next sentence."""

    def __init__(
        self,
        document: Document,
        theatre: Theatre,
        speakers: dict[int, tuple[Claimant, ...]],
        sums: set[tuple[int, int]],
    ) -> None:
        self.document = document
        self.theatre = theatre
        self.claims: list[Claim] = []
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []
        self.skipped: list[Skipped] = []
        self.speakers = speakers
        self._sums = sums
        self._focus = Focus(theatre.name)
        self._place: Place | None = None
        self._before: Scene | None = None
        self._in_total = False  # whether the last figure was a total: its parts may follow
        self._total: Total | None = None  # the last total that is no part of another

    def take(self, scene: Scene, hits: list[Hit], told: list[Found]) -> None:
        """Read one sentence, in which the cues of events match `hits` and `told` are counted."""
        claimants = self.speakers[scene.index]
        told = by_turns(scene, told, claimants)
        found = find_triggers(scene, hits)
        triggers = [whom_they_mean(scene, self._before, trigger) for trigger in found]
        figures = self._without_totals(scene, told, claimants)
        figures = self._skip_untold(scene, triggers, figures)
        total = bool(told) and not figures
        mentions = with_dug_out(mentions_of(scene, triggers, figures, claimants, total))
        self.mentions += in_turn(scene, mentions, claimants)
        self.statements += control_of(scene, claimants, self._focus)
        self.claims += positions_of(self.document, scene, claimants, self._place)
        self.claims += agreements_of(self.document, scene, triggers, claimants, self.theatre)
        here = [spot for spot in spots(scene) if spot.exact > 0]
        if here:
            self._place = max(here, key=lambda spot: spot.exact).place
        self._focus.take(scene)
        self._before = scene

    def _without_totals(
        self, scene: Scene, figures: list[Found], claimants: tuple[Claimant, ...]
    ) -> list[Found]:
        """Turn totals into tallies, with the parts that follow them, and return the rest."""
        rest: list[Found] = []
        before = figures and scene.template.within(0, figures[0].tag, "N")
        if before or any(not found.figure.part_of for found in figures):
            self._in_total = False  # others are counted here: no parts of the total before
        summed = False  # whether the sentence has told a total: places of a list share it out
        for found in figures:
            adds_up = (scene.index, found.tag) in self._sums
            own = has_own_place(scene, found)
            follows = self._in_total and found.figure.part_of and not own
            of_month = self._total is not None and (
                of_the_month(scene, found, self._total) or also_since(scene, found, self._total)
            )
            total = adds_up or follows or (is_total(scene, found) and not (summed and own))
            total = total or of_month or besieged_anywhere(scene, found)
            share = own and (summed or (self._in_total and found.figure.part_of))
            summed = summed or total
            self._in_total = total
            if total:
                scope = self._fought_for(scene) or self._spoken_of(scene)
                scope = scope or Place(text=self.theatre.name)
                told = tally_of(self.document, scene, found, claimants, scope)
                if self._total is not None and (follows or of_month or found.figure.part_of):
                    told = within(scene, told, self._total)
                else:
                    self._total = greater(self._total, Total(told, scene.index))
                self.claims.append(told)
            else:
                rest.append(_own_toll(found) if share else found)
        return rest

    def _fought_for(self, scene: Scene) -> Place | None:
        """The place of the fight that a sentence sums up: "since the assault began"."""
        if _THE_FIGHT.search(scene.text) is None:
            return None
        fought = (m.place for m in reversed(self.mentions) if m.type in FOUGHT)
        return next(filter(None, fought), None)

    def _spoken_of(self, scene: Scene) -> Place | None:
        """The place that is meant: "have starved there since December", "attacks on the town"."""
        meant = any(words.search(scene.text) for words in (_THERE, _ANEW))
        return self._focus.settled if meant else None

    def _skip_untold(
        self, scene: Scene, triggers: list[Trigger], figures: list[Found]
    ) -> list[Found]:
        """List what is negated, meant or usual, and deaths without an attack; return the others."""
        for trigger in triggers:
            if status_of(scene, trigger.start, trigger.end) is None:
                self._skip(scene, SkipReason.NEGATED, trigger.type)
            elif not figures and habitual(scene, trigger.start, trigger.end):
                self._skip(scene, SkipReason.GENERAL, trigger.type)
        types = [trigger.type for trigger in triggers]
        rest = [found for found in figures if not natural(scene, found.start, types)]
        for found in figures:
            if found not in rest:
                self._skip(scene, SkipReason.GENERAL, found.figure.measure.value)
        return rest

    def _skip(self, scene: Scene, reason: SkipReason, detail: str) -> None:
        span = span_of(self.document, scene.sentence.start, scene.sentence.end)
        self.skipped.append(Skipped(span=span, reason=reason, detail=detail))


def _own_toll(found: Found) -> Found:
    """A part of a total that has a place of its own is the whole toll of an event there."""
    return replace(found, figure=msgspec.structs.replace(found.figure, part_of=False))
