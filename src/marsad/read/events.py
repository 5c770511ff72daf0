"""Mentions of events: triggers with their place, time, sides and figures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.model import Claimant, Figure, Place, Status, When
from marsad.read.actors.roles import Roles, by_pronoun, roles_of
from marsad.read.counts.fallen import of_fight, of_the_hit
from marsad.read.counts.fell_elsewhere import deeds_of, fell_elsewhere
from marsad.read.counts.found import Found
from marsad.read.counts.shares import by_place, each, share_out
from marsad.read.cues.convoys import at_the_bar, kept_out
from marsad.read.cues.described import describes, meant, pursued, says_which
from marsad.read.cues.moved import as_folk
from marsad.read.cues.own_day import ahead_of
from marsad.read.cues.recalled import Own, own_of
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.cues.whole import whole
from marsad.read.drafts.bare import bare, to_come
from marsad.read.kinds import GENERIC, GROUND, LIFTED, OBSTRUCTED, RARE, SUMMED, VIOLENT
from marsad.read.parse.sieges import broken_in
from marsad.read.places.counted import counted_places
from marsad.read.places.listed import each_its_own, of_targets
from marsad.read.places.of_event import places_of
from marsad.read.places.said_of import done_to, last_of_list, told_of, where_it_was
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.read.times.in_parts import days_of_parts
from marsad.read.times.timing import time_for


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an event, before the mentions of a document are merged.

    `when` and `place` are None where the sentence names none; `exact` ranks the place's kind.
    """

    type: str
    scene: Scene
    start: int
    end: int
    status: Status
    when: When | None
    place: Place | None
    exact: int
    roles: Roles
    figures: tuple[Figure, ...] = ()
    claimants: tuple[Claimant, ...] = ()
    means: str | None = None
    weak: bool = False
    again: bool = False
    note: str = ""
    general: bool = False  # summed up in a total: no event by itself
    implied: bool = False  # the place is that of a sentence nearby
    spoken: bool = False  # and is meant by words: "the city", "there"
    listed: bool = False  # one of several places that a sentence lists
    pronoun: bool = False  # "they withdrew": those told of before did it
    unnamed: bool = False  # "a village", "elsewhere": at none of the places told before
    recalled: bool = False  # "days after a gas attack": of another place and day than its sentence


def mentions_of(
    scene: Scene,
    triggers: Sequence[Trigger],
    figures: Sequence[Found],
    claimants: tuple[Claimant, ...],
    total: bool,
) -> list[Mention]:
    """Return the event mentions of a sentence; negated ones are left out.

    `total` says that all its figures are totals: what they sum up is no event by itself.
    """
    all_spots = spots(scene)
    triggers = [at_the_bar(scene, trigger) for trigger in triggers if not meant(scene, trigger)]
    shares = share_out(scene, triggers, figures)
    out: list[Mention] = []
    recalled = [trigger.aside for trigger in triggers if trigger.aside is not None]
    for deed in deeds_of(scene, shares.pop(), triggers, all_spots):
        alone = bare(scene, deed.fallen, apart=deed.apart)
        own, then = own_of(scene, alone.start, alone.end, None, recalled), to_come(scene, alone)
        out += _mentions(scene, alone, then, deed.fallen, deed.spots, claimants, own)
    for number, trigger in enumerate(triggers):
        status = status_of(scene, trigger.start, trigger.end)
        if status is None and (aim := pursued(scene, trigger)) is not None:
            trigger, status = aim, Status.REPORTED
        if status is None and kept_out(scene, trigger):
            trigger, status = replace(trigger, weak=False), Status.REPORTED
        mine = shares[number]
        if status is None or describes(scene, trigger, mine) or _aside_plan(scene, trigger, status):
            continue
        own = own_of(scene, trigger.start, trigger.end, trigger.aside, recalled)
        found = _mentions(scene, trigger, status, mine, all_spots, claimants, own)
        general = total and trigger.type in SUMMED
        out += [replace(mention, general=True) for mention in found] if general else found
    return sorted(out, key=lambda mention: mention.start)


def _aside_plan(scene: Scene, trigger: Trigger, status: Status) -> bool:
    """True for what was only to come where it is told by the way: "after they vowed to attack"."""
    if status is not Status.EXPECTED or scene.syntax is None or trigger.type not in _ATTACKS:
        return False
    return scene.syntax.aside(scene.word(trigger.start, trigger.end))


def _mentions(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    mine: list[Found],
    all_spots: list[Spot],
    claimants: tuple[Claimant, ...],
    own: Own | None,
) -> list[Mention]:
    """One mention, or one for each place where figures and places alternate."""
    if own is not None and not (trigger.aside and trigger.aside.site):
        all_spots = [spot for spot in all_spots if own(spot.position)]
    parts = by_place(scene, mine, all_spots)
    if parts:
        every = [
            _mention(scene, trigger, status, founds, [spot], claimants, own)
            for founds, spot in parts
        ]
        return _each_on_its_day(scene, every, [founds[0].tag for founds, _ in parts])
    span = (trigger.start, trigger.end)
    found = last_of_list(scene, all_spots, *span) or done_to(scene, all_spots, *span)
    found = found or where_it_was(scene, all_spots, *span)
    found = found or places_of(scene, trigger, all_spots) or told_of(scene, all_spots, *span)
    if mine and (last := last_of_list(scene, found, mine[0].start, mine[0].end)):
        return [
            *(
                _mention(scene, trigger, status, [], [spot], claimants, own)
                for spot in found
                if spot not in last
            ),
            _mention(scene, trigger, status, mine, last, claimants, own),
        ]
    if found and (there := fell_elsewhere(scene, span, mine, all_spots, found)):
        return [
            _mention(scene, trigger, status, [], found, claimants, own),
            _mention(scene, trigger, status, mine, [there], claimants, own),
        ]
    shared = any(_counted(f) or _behind_all(f, found) for f in mine) and not each(scene, mine)
    if whole(scene, trigger):
        found = found[:1]
    elif shared and trigger.type not in GROUND:
        found = of_targets(scene, found)  # a toll shared by several places is one event
    if len(found) > 1:
        found = each_its_own(found)
    base = _mention(scene, trigger, status, mine, found, claimants, own)
    base = replace(base, listed=len(found) > 1)
    more = replace(base, figures=() if shared else base.figures)
    every = [base] + [replace(more, place=spot.place, exact=spot.exact) for spot in found[1:]]
    return _each_on_its_day(scene, every, [spot.position for spot in found])


def _each_on_its_day(
    scene: Scene, mentions: list[Mention], positions: Sequence[int]
) -> list[Mention]:
    """Give the parts of "hit Atarib on Monday and Binnish on Tuesday" each its day."""
    days = days_of_parts(scene, positions) if len(positions) > 1 else None
    if days is None:
        return mentions
    return [replace(m, when=day) for m, day in zip(mentions, days, strict=True)]


def _counted(found: Found) -> bool:
    """True for a number of people: "no casualties" is shared by no places, but true of each."""
    return bool(found.figure.quantity.low or found.figure.quantity.high)


def _behind_all(figure: Found, spots: Sequence[Spot]) -> bool:
    """True for dead told behind all places: "hit A and B leaving dozens dead".

    Of "killed dozens in A and B" each place may have its own.
    """
    dead = figure.figure.quantity.high != 0
    return dead and all(spot.position < figure.start for spot in spots)


def _mention(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    mine: Sequence[Found],
    found: Sequence[Spot],
    claimants: tuple[Claimant, ...],
    own: Own | None,
) -> Mention:
    figures = [as_folk(of_fight(found.figure, trigger.type), trigger.type) for found in mine]
    span = (trigger.start, trigger.end)
    roles = roles_of(scene, trigger.type, span, trigger.named, figures)
    return Mention(
        type=trigger.type,
        scene=scene,
        start=trigger.start,
        end=trigger.end,
        status=status,
        when=None
        if says_which(scene, trigger)  # "a raid on besieged Douma on Monday"
        else time_for(
            scene,
            *span,
            brief=trigger.type in _BRIEF,
            expected=status is Status.EXPECTED,
            rare=trigger.type in RARE and not figures,
            again=trigger.again,
            own=ahead_of(scene, *span, own) if status is Status.EXPECTED else own,
        ),
        place=found[0].place if found else None,
        exact=found[0].exact if found else 0,
        roles=roles,
        figures=tuple(of_the_hit(scene, mine, figures, roles)),
        claimants=claimants,
        means=trigger.means,
        weak=trigger.weak,
        again=trigger.again,
        note=_note(scene, trigger),
        pronoun=by_pronoun(scene, span),
        recalled=trigger.aside is not None,
    )


def _note(scene: Scene, trigger: Trigger) -> str:
    """What a type cannot say: a siege lifted, aid that did not come, how many towns were taken."""
    if trigger.type == "siege":
        return LIFTED if _lifted(scene, trigger) else ""
    if kept_out(scene, trigger):
        return OBSTRUCTED
    gained = trigger.type == "territory_gained"
    return counted_places(scene, trigger.start, trigger.end) if gained else ""


def _lifted(scene: Scene, trigger: Trigger) -> bool:
    if says_which(scene, trigger):
        return False  # "shelled besieged Daraya in breach of the truce"
    if scene.syntax and broken_in(scene.syntax, scene.word(trigger.start, trigger.end)):
        return True
    words = scene.text[max(0, trigger.start - 30) : trigger.end + 20]
    return any(word in words for word in ("lift", "broke ", "break", "breach", "reopen", "ended"))


_ATTACKS = VIOLENT | {GENERIC, "offensive", "territory_gained"}
# What takes no weeks: "held for two years" is not when such a thing happened.
_BRIEF = frozenset(
    ("territory_gained", "explosive_device", "suicide_bombing", "abduction", "withdrawal", "arrest",
     "weapons_disrupted", "grenade", "territory_transferred")
)  # fmt: skip
