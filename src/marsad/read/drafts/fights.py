"""Clashes for a place that is then taken: one event, the guide of annotation says."""

import re
from collections.abc import Iterator, Sequence

from marsad.model import When
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.same_place import lies_in, same_words
from marsad.read.drafts.same_time import overlap
from marsad.read.drafts.same_toll import LEAD
from marsad.read.kinds import GENERIC
from marsad.read.places.exact import SETTLED

WEEK = 7
"""Days: a fight that went on for longer is not the one in which a place was taken."""
AFTER = 2
"""Sentences after which "the clashes" are no longer those of the attack told of."""
FEW_DAYS = 3
"""Days: an operation that went on for longer is more than one attack."""
_ATTACKS = re.compile(r"\b(?:attack|assault|storm|raid)\w*\b")
_BEATS_BACK = re.compile(
    r"\b(?:repel|repuls|foil|thwart|fend|ward|beat|rebuff|counter-?attack)\w*\b"
)
_THE_FIGHT = re.compile(
    r"\b(?:the|these|those|ensuing|resulting) (?:[a-z]+ ){0,2}"
    r"(?:battles?|clashes|fight|fighting|combat|attack)\b"
)
_GOES_ON = re.compile(
    r"\b(?:ongoing|on-going|continu\w+|still|latest|fresh|renewed|under ?way|going on)\b"
)


def fights(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Yield clashes, each once, with the capture that they led to."""
    fought: list[Draft] = []
    for pressed in drafts:
        for clash in drafts:
            if pressed not in fought and (_in_which(clash, pressed) or _made_it(clash, pressed)):
                fought.append(pressed)
                yield pressed, clash
    for taken in drafts:
        if taken.type != "territory_gained":
            continue
        for gone in drafts:
            if gone.type == "withdrawal" and gone not in fought and _left_to(gone, taken):
                fought.append(gone)
                yield gone, taken
        for pressed in drafts:
            if pressed not in fought and _heads(pressed, taken):
                fought.append(pressed)
                yield pressed, taken
        for clash in drafts:
            if clash.type == "armed_clash" and clash not in fought and _fight_for(clash, taken):
                fought.append(clash)
                yield clash, taken


def _fight_for(clash: Draft, taken: Draft) -> bool:
    """Return whether a clash is the fight in which a place was taken: by place, day and sides."""
    if clash.place is None or taken.place is None or clash.status is not taken.status:
        return False
    if all(_GOES_ON.search(m.scene.text, *m.scene.clause(m.start)) for m in clash.mentions):
        return False  # "battles go on in the area": not those in which it was taken
    near = abs(clash.mentions[0].scene.index - taken.mentions[0].scene.index) <= NEAR
    # Merged, the toll of one speaker would be shown as said by the other.
    tell, told = ({c.name for c in draft.claimants} for draft in (clash, taken))
    if tell and told and not tell & told:
        return False
    sides = {r.name for r in clash.initiators + clash.targets}
    takers = {r.name for r in taken.initiators + taken.targets}
    there = same_words(clash.place, taken.place)
    return (
        near
        and (there or (clash.inherited_place and _same_day(clash.when, taken.when)))
        and overlap(clash.when, taken.when)
        and not (clash.when is not None and (clash.when.days or 0) > WEEK)
        and (
            not sides
            or not takers
            or bool(sides & takers)
            or not clash.initiators
            or (len(sides) == 1 and _the_fight(clash))
        )
    )


def _left_to(gone: Draft, taken: Draft) -> bool:
    """True for "rebels pulled out of the town" where another side took it at that time."""
    if gone.place is None or taken.place is None or gone.status is not taken.status:
        return False
    near = abs(gone.mentions[0].scene.index - taken.mentions[0].scene.index) <= NEAR
    takers = {ref.name for ref in taken.initiators}
    return (
        near
        and not gone.figures
        and same_words(gone.place, taken.place)
        and overlap(gone.when, taken.when)
        and not (taken.when is not None and (taken.when.days or 0) > WEEK)
        and takers.isdisjoint(ref.name for ref in gone.initiators)
    )


def _the_fight(clash: Draft) -> bool:
    """True for "the battle", "the clashes", without a place of its own: the one just told of."""
    first = clash.mentions[0]
    the = _THE_FIGHT.search(first.scene.text, max(0, first.start - 30), first.end)
    return clash.inherited_place and the is not None


def _in_which(clash: Draft, pressed: Draft) -> bool:
    """True for "the clashes" told right after the attack that somebody launched at the place."""
    if (pressed.type, clash.type) != ("offensive", "armed_clash"):
        return False
    if clash.status is not pressed.status:
        return False
    if clash.place is None or pressed.place is None or not overlap(clash.when, pressed.when):
        return False
    near = abs(clash.mentions[0].scene.index - pressed.mentions[0].scene.index) <= AFTER
    sides = {r.name for r in clash.initiators + clash.targets}
    doers = {r.name for r in pressed.initiators + pressed.targets}
    return (
        near
        and pressed.exact >= SETTLED
        and same_words(clash.place, pressed.place)
        and _the_fight(clash)
        and (not sides or not doers or not sides.isdisjoint(doers))
    )


def _made_it(clash: Draft, pressed: Draft) -> bool:
    """True for "Monday's assault on the base" of those told to have attacked it on Monday."""
    if pressed.type != "offensive" or clash.type not in ("armed_clash", GENERIC):
        return False
    if clash.place is None or pressed.place is None or clash.status is not pressed.status:
        return False
    if clash.figures if pressed.figures else (clash.type == GENERIC and not clash.figures):
        return False  # two tolls, or an attack that may yet be left out
    doers = {r.name for r in pressed.initiators}
    return (
        pressed.exact >= SETTLED
        and same_words(clash.place, pressed.place)
        and pressed.when is not None
        and (pressed.when.days or WEEK) <= FEW_DAYS
        and overlap(clash.when, pressed.when)
        and not doers.isdisjoint(r.name for r in clash.initiators)
        and any(_made(m.scene.text, m.start, m.end) for m in clash.mentions)
    )


def _made(text: str, start: int, end: int) -> bool:
    """True for words that tell of an attack, and not that one was beaten back."""
    return bool(_ATTACKS.search(text, start, end)) and not _BEATS_BACK.search(text, start, end)


def _heads(pressed: Draft, taken: Draft) -> bool:
    """True for "rebels advance in Hama" over a report that then says what they took there."""
    if pressed.type != "offensive" or pressed.figures or pressed.status is not taken.status:
        return False
    if any(m.scene.index for m in pressed.mentions) or taken.mentions[0].scene.index > LEAD:
        return False
    if pressed.place is None or taken.place is None or not overlap(pressed.when, taken.when):
        return False
    there = same_words(pressed.place, taken.place) or lies_in(taken.place, pressed.place)
    sides = {r.name for r in pressed.initiators}
    return there and (not sides or not sides.isdisjoint(r.name for r in taken.initiators))


def _same_day(one: When | None, other: When | None) -> bool:
    """Return whether both are of one day, and each says so."""
    days = [(when.start, when.end) for when in (one, other) if when is not None and when.days == 1]
    return len(days) == 2 and days[0] == days[1]
