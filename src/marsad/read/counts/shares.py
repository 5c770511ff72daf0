"""Which event, and which place, the numbers of a sentence go with."""

import re
from collections.abc import Sequence

from marsad.model import Group, Measure
from marsad.read.counts.fell_elsewhere import fell_before, killed_apart
from marsad.read.counts.found import Found
from marsad.read.counts.respectively import respectively
from marsad.read.counts.tallies import has_own_place
from marsad.read.cues.trigger import Trigger
from marsad.read.drafts.besides import divide
from marsad.read.kinds import GENERIC
from marsad.read.places.exact import PROVINCE, SETTLED
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one


def each(scene: Scene, mine: Sequence[Found]) -> bool:
    """True for "one was killed in each of": the number holds for every place of the list."""
    return len(mine) == 1 and " each " in scene.text[mine[0].end : mine[0].end + 12] + " "


def by_place(
    scene: Scene, mine: Sequence[Found], all_spots: Sequence[Spot]
) -> list[tuple[list[Found], Spot]]:
    """Split "nine killed in Qaterji and two in Mayssar": a number goes with the place after it.

    So do the parts of a wider place's toll: "54 in Aleppo, nine of them in Salihin". "In Douma four
    died and in Harasta two" has the place before.
    """
    if ordered := respectively(scene, mine, all_spots):
        return ordered
    parts = placed_parts(scene, mine)
    whole = [s.exact for s in all_spots if parts and s.position < parts[0].tag]
    if len(parts) == 1 and max(whole, default=0) > PROVINCE:  # "30 in Douma, ten in a market"
        parts = []
    leads = [found for found in mine if not found.figure.part_of or found in parts]
    alike = [f for f in leads if f.figure.measure is leads[0].figure.measure]
    leads = alike if len({f.tag for f in alike}) > 1 else leads
    if len({f.tag for f in leads}) < 2:
        return []
    tags = [lead.tag for lead in leads]
    ends = [*tags[1:], len(scene.text)]
    ahead = [_among(all_spots, at, tag) for at, tag in zip([0, *tags[:-1]], tags, strict=True)]
    behind = [_among(all_spots, tag, end) for tag, end in zip(tags, ends, strict=True)]
    for places in (_in_turn(scene, tags, ahead), _before(scene, tags, ahead), behind):
        out = []
        for tag, end, here in zip(tags, ends, places, strict=True):
            group = [f for f in mine if tag <= f.tag < end]
            every = [s for s in here if s.exact >= SETTLED] if each(scene, group) else []
            out += [(group, spot) for spot in every or _best(here, tag)]
        if all(places) and len({spot.place.text for _, spot in out}) > 1:
            return out
    return []


def _in_turn(
    scene: Scene, tags: Sequence[int], ahead: Sequence[list[Spot]]
) -> Sequence[list[Spot]]:
    """Return the places before each number of "hit A killing four and B killing six"."""
    none: list[list[Spot]] = [[] for _ in tags]
    for number, (tag, here) in enumerate(zip(tags, ahead, strict=True)):
        if not here or _KILLING.search(scene.text, here[-1].position, tag) is None:
            return none
        last = scene.template.tag_end(tags[number - 1]) if number else None
        if last is not None and not _AND_AT.fullmatch(scene.text, last, here[0].position):
            return none
    return ahead


def _before(scene: Scene, tags: Sequence[int], ahead: Sequence[list[Spot]]) -> Sequence[list[Spot]]:
    """Return the places before each number in its clause, none where two numbers share one."""
    if scene.syntax is None:
        return [[] for _ in tags]
    clauses = scene.syntax.clauses
    own = [clauses[scene.tagged(tag)] for tag in tags]
    return [
        [
            spot
            for spot in here
            if own.count(clause) == 1 and clauses[scene.tagged(spot.position)] == clause
        ]
        for here, clause in zip(ahead, own, strict=True)
    ]


def _best(here: Sequence[Spot], tag: int) -> list[Spot]:
    """Return the most exact place, of several the one nearest to a number; none of none."""
    return sorted(here, key=lambda spot: (-spot.exact, abs(spot.position - tag)))[:1]


def _among(all_spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    return [spot for spot in all_spots if start <= spot.position < end and spot.exact > 1]


def placed_parts(scene: Scene, mine: Sequence[Found]) -> list[Found]:
    """Return the parts of a toll that are told of places of their own, in text order.

    "54 died, including nine in Salihin and eight in Ansari"; but "four died, including a child in
    Salihin" says where the four did.
    """
    parts = [f for f in mine if f.figure.part_of and has_own_place(scene, f)]
    first = next((f for f in parts if scene.template.at(f.tag).value.noun in _OF_THEM), None)
    if first is None:
        return []
    alike = [f for f in mine if f.tag >= first.tag and f.figure.measure is first.figure.measure]
    return [f for f in alike if f is first or has_own_place(scene, f)]


_KILLING = re.compile(r"\b(?:killing|wounding|injuring|hurting)(?: [a-z]+){0,2} $|,? where $")
_AND_AT = re.compile(
    r"(?: people)?,? (?:and|while) (?:<[NQ]\d+> )?(?:(?![a-z]+ing\b)[a-z-]+ ){0,5}"
)
_OF_THEM = frozenset(("", "people", "others", "victims", "dead", "fatalities", "casualties"))
_CAUSE = one("figures", "cause")
_BODIES = re.compile(r"(?:the )?(?:bodies|corpses|remains) of\b")


# A figure goes to a trigger that can have caused it.
_BEARS = {
    Measure.DISPLACED: {"displacement", "evacuation"},
    Measure.RETURNED: {"displacement"},
    Measure.EVACUATED: {"evacuation", "displacement"},
    Measure.TRAPPED: {"siege", "offensive", "aid_delivery"},
    Measure.CAPTURED: {"abduction", "arrest", "territory_gained", "armed_clash"},
    Measure.DETAINED: {"arrest", "abduction"},
}
_HARMLESS = frozenset(
    ("displacement", "evacuation", "agreement", "aid_delivery", "protest", "siege", "withdrawal",
     "force_movement", "ceasefire_violation", "base_established", "arrest")
)  # fmt: skip


def share_out(
    scene: Scene, triggers: Sequence[Trigger], figures: Sequence[Found]
) -> list[list[Found]]:
    """Give each figure to the trigger it goes with: one of its clause that can cause it.

    The last list holds those that go with none.
    """
    out: list[list[Found]] = [[] for _ in range(len(triggers) + 1)]
    middle = divide(scene, [trigger.start for trigger in triggers])
    for found in figures:
        theirs = [t for t in triggers if t.aside is not None and t.aside.holds(scene, found.tag)]
        side = [
            number
            for number, trigger in enumerate(triggers)
            if middle is None or (found.tag < middle) is (trigger.start < middle)
        ]
        ranked = sorted(side, key=lambda n: _fit(scene, triggers[n], found, theirs))
        fits = ranked and _fit(scene, triggers[ranked[0]], found, theirs)[0] < 2
        out[ranked[0] if fits else -1].append(found)
    return out


def _fit(
    scene: Scene, trigger: Trigger, found: Found, recalled: Sequence[Trigger]
) -> tuple[int, float]:
    """Return how ill a figure goes with a trigger: from 2 on it does not.

    `recalled` are the attacks only recalled that the figure is told of: "the strike came hours
    after one in which four died".
    """
    measure = found.figure.measure
    bears = _BEARS.get(measure)
    if bears is not None:
        class_ = 0 if trigger.type in bears else 3
    else:
        class_ = (
            2 if trigger.type in _HARMLESS else 1 if trigger.type in ("offensive", GENERIC) else 0
        )
    fell = bears is None and found.figure.group is Group.COMBATANTS
    if trigger.type == "abduction" and fell:
        class_ = 2  # in the fight that others were captured in
    if trigger.type == "territory_gained" and _BODIES.match(found.figure.text.lower()):
        class_ = 3  # found later, wherever
    if bears is None and fell_before(scene, trigger, found):
        class_ += 2
    told_of = trigger.aside is not None and trigger.aside.holds(scene, found.tag)
    if scene.clause(trigger.start) != scene.clause(found.tag) and not told_of:
        class_ += 2
    if killed_apart(scene, found, trigger):
        class_ += 2
    if trigger.aside is not None and not told_of:
        class_ += 2
    if any(
        other.aside is not None and not other.aside.tells(scene, trigger.start, trigger.end)
        for other in recalled
        if other is not trigger
    ):
        class_ += 2
    named = _CAUSE.match(scene.text, scene.template.tag_end(found.tag))
    if named is not None and found.tag < trigger.start < named.end():
        return class_, 0  # "18 were killed in the raids and another 12 in the battle"
    if scene.syntax is None:
        return class_, abs(trigger.start - found.tag)
    number = scene.tagged(found.tag)
    word = scene.word(trigger.start, trigger.end)
    return class_, scene.syntax.distance(word, number)
