"""Where a sentence states control: which words, whose hold, which places."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorKind, ActorRef
from marsad.read.actors.names import Name
from marsad.read.focus import Focus, broad
from marsad.read.holds.grip import Grip, grips
from marsad.read.holds.held_places import OTHER_PART, WITHIN, excepted, places_of, with_list
from marsad.read.holds.kept_in import kept_in, way_to
from marsad.read.holds.told_to import told_to
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import CueTable, Pattern, load_cues, one

_STATES = ("held", "contested")
_SPOKEN = ("speaker", "capital", "antecedent", "country", "part")
"""Notes of patterns that may leave out the holder: the side spoken of."""
_GOVERNED = one("control", "governed")
_NAMELESS = one("control", "nameless")
_ONCE = one("control", "once")
_ENDED = one("control", "ended")
_GRIP = one("control", "grip")
_PEOPLED = one("control", "peopled")
_BESIDE = re.compile(
    r"(?:, <A\d+>)?,? and (?:of |by |the |its |their |allied |other )*"
    r"(?:(?:formerly |once |now |local |rival |allied |hard-?line |[\w-]*(?:islamist|jihadist) |"
    r"<A\d+>[- ](?:linked|affiliated|aligned|allied|backed) )*"
    r"(?:group|faction|alliance|movement|coalition)? ?)"
    r"(?:<A\d+>(?: affiliate| branch| wing| offshoot)?,? (?:the )?)?(?P<and><A\d+>)"
    r"(?=$|[.,;]| (?:in|since|and|for)\b)"
)
_MEMBERS = re.compile(r"<A\d+> (?:of|from) (?:the )?(?P<whose><A\d+>)")
_UNARMED = frozenset(
    (ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.AID_WORKERS, ActorKind.ORGANISATION)
)
_STATES_OWN = _UNARMED | {ActorKind.STATE, ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES}
# "From the ultra-hardline group, which also holds": it has no name here.
_THE_GROUP = re.compile(
    r"\bthe (?:[a-z-]+ ){0,2}(?:group|organi[sz]ation|faction|alliance|movement),? $"
)
_BEFORE = 60
_NEXT = 4


@functools.cache
def _cues() -> CueTable:
    return load_cues("control")


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of control at [start, end) of a sentence's tagged text.

    `spot` is None where the sentence names no place of its own; `part` says which part of the
    city spoken of is meant ("the rebel-held east"); `note` is "country" where the whole country
    is, "beside" where a place is named that it only lies near to.
    """

    spot: Spot | None
    holder: ActorRef | None
    start: int
    end: int
    part: str = ""
    note: str = ""


def held_in(scene: Scene, all_spots: Sequence[Spot], focus: Focus) -> Iterator[Held]:
    """Yield the statements of control of a sentence, one a place and holder."""
    all_spots = [spot for spot in all_spots if not excepted(scene, spot.position)]
    spoken: list[Grip] = []
    rest: list[Grip] = []
    for grip in grips(scene, all_spots):
        (spoken if grip.firm else rest).append(grip)
    taken = [(grip.start, grip.end) for grip in spoken]
    said = list(_by_patterns(scene, all_spots, focus, taken))
    yield from _by_syntax(scene, spoken, all_spots, focus)
    for grip in rest:
        near = [held for held in said if held.start < grip.end and grip.start < held.end]
        exact = max((held.spot.exact for held in near if held.spot), default=0)
        better = max(spot.exact for spot in grip.spots) > exact
        fits = better if grip.seat else not exact or _elsewhere(grip, near)
        if fits and all(held.holder for held in near):
            said = [held for held in said if held not in near]
            free = not any(a < grip.end and grip.start < b for a, b in taken) or near
            yield from _by_syntax(scene, [grip] if free else [], all_spots, focus)
    yield from said


def _elsewhere(grip: Grip, near: Sequence[Held]) -> bool:
    """True where patterns took a nearer place than the subject: "Kafr Nabl in Idlib is held by"."""
    return grip.of_subject and not any(held.spot in grip.spots for held in near)


def _by_syntax(
    scene: Scene, found: Sequence[Grip], all_spots: Sequence[Spot], focus: Focus
) -> Iterator[Held]:
    for grip in found:
        marks = grip.holders or _told_of(scene, grip, focus)
        for holder in [ref for mark in marks if (ref := _ref(scene, mark, focus)) is not None]:
            listed = [
                s for spot in grip.spots for s in with_list(scene, spot, all_spots, bare=False)
            ]
            for spot in dict.fromkeys((*grip.spots, *listed)):
                yield Held(spot, holder, grip.start, grip.end)


def _told_of(scene: Scene, grip: Grip, focus: Focus) -> tuple[Mark, ...]:
    """The side that "it" or "the group" stands for, if it is one that can hold ground."""
    mark = focus.subject_in(scene, grip.start)
    if grip.group and not _may_hold(mark, _STATES_OWN):
        mark = focus.group_in(scene, grip.start)
    return (mark,) if mark is not None and _may_hold(mark, _UNARMED) else ()


def _may_hold(mark: Mark | None, others: frozenset[ActorKind]) -> bool:
    """True for a side that is none of those kinds."""
    actor = mark.value.actor if mark is not None else None
    return actor is not None and actor.kind not in others


def _by_patterns(
    scene: Scene, all_spots: Sequence[Spot], focus: Focus, taken: list[tuple[int, int]]
) -> Iterator[Held]:
    """Yield what patterns find outside of the stretches `taken`, to which theirs are added."""
    for pattern in _cues().possible(scene.text, *_STATES):
        for match in pattern.regex.finditer(scene.text):
            contested = pattern.name == "contested"
            if any(a < match.end() and match.start() < b for a, b in taken) and not contested:
                continue
            if pattern.note == OTHER_PART and not _GRIP.search(scene.text, 0, match.start()):
                continue
            pronoun = pattern.note == "speaker"  # "seized land in Syria, of which they now hold"
            former = not pronoun and _former(scene, match)
            if former or _peopled(scene, match) or kept_in(scene, match):
                taken.append(match.span())
                continue
            holders = _holders(scene, pattern, match, focus)
            if holders and not contested:
                taken.append(match.span())
            places = places_of(scene, pattern, match, all_spots)
            part = match.groupdict().get("part") or match.groupdict().get("part2") or ""
            note = "beside" if match.groupdict().get("beside") else pattern.note
            for holder in holders:
                for spot in [at for at in places if at is None or not way_to(scene, at)]:
                    inner = note == "country" and spot is not None
                    yield Held(spot, holder, *match.span(), part, WITHIN if inner else note)


def _former(scene: Scene, match: re.Match[str]) -> bool:
    before = scene.text[max(0, match.start() - _BEFORE) : match.start()]
    once = _ONCE.search(match.group()) is not None
    ended = "-" not in match.group() and _ended(scene, match.end())
    return once or ended or any(p.regex.search(before) for p in _cues().possible(before, "former"))


def _ended(scene: Scene, at: int) -> bool:
    """True where a statement that ends here is bounded: "until last week", "before its fall"."""
    if _ENDED.match(scene.text, at) is not None:
        return True
    days = scene.template.within(at, at + _NEXT, "T")
    return any(
        scene.template.document[m.start : m.end].lower().startswith("until") for _, m in days
    )


def _peopled(scene: Scene, match: re.Match[str]) -> bool:
    """True for "Kurdish-dominated", which says who lives there."""
    who = match.groupdict().get("who")
    if who is None or _PEOPLED.search(match.group()) is None:
        return False
    name: Name = scene.template.mark(who).value
    return name.actor is not None and name.actor.alignment == "kurdish-led"


def _holders(
    scene: Scene, pattern: Pattern, match: re.Match[str], focus: Focus
) -> list[ActorRef | None]:
    """Return who holds: None alone for a place that is contested, nothing where nobody is meant."""
    groups = match.groupdict()
    if pattern.name == "contested":
        return [None]
    marks = [
        scene.template.mark(groups[key])
        for key in ("who", "who2", "who3", "also")
        if groups.get(key)
    ]
    if marks and (beside := _BESIDE.match(scene.text, match.end())) and _ends(scene, match, marks):
        marks.append(scene.template.mark(beside["and"]))
    if not marks and pattern.note in _SPOKEN:
        spoken = _spoken(scene, pattern.note, match.start(), focus)
        marks = [spoken] if spoken is not None else []
    return [ref for mark in marks if (ref := _ref(scene, mark, focus)) is not None]


def _ends(scene: Scene, match: re.Match[str], marks: Sequence[Mark]) -> bool:
    """True where a statement ends with its holder: "held by rebels"."""
    last = scene.template.within(0, match.end(), "APNQTS")[-1]
    return last[1] in marks and scene.template.tag_end(last[0]) == match.end()


def _spoken(scene: Scene, note: str, start: int, focus: Focus) -> Mark | None:
    """The side that is spoken of where a statement leaves it out."""
    before = [m for _, m in scene.template.within(0, start, "A") if m.value.actor is not None]
    if note == "capital" and before:
        return before[-1]
    if note == "antecedent" and _THE_GROUP.search(scene.text, 0, start):
        return focus.group_in(scene, start)
    found = _antecedent(scene, start) if note == "antecedent" else told_to(scene, start)
    found = found or focus.subject_in(scene, start)
    group = note == "capital" and not _may_hold(found, _STATES_OWN)  # no state's is called so
    return focus.group_in(scene, start) if group else found


def _ref(scene: Scene, mark: Mark, focus: Focus) -> ActorRef | None:
    """Return the side; "the militants" are those of the only group that was named."""
    name: Name = mark.value
    words = scene.template.document[mark.start : mark.end]
    position = next(
        (at for at, m in scene.template.within(0, len(scene.text), "A") if m == mark), 0
    )
    if broad(name) and (of := _MEMBERS.match(scene.text, position)):  # "the militants of IS"
        return _ref(scene, scene.template.mark(of["whose"]), focus)
    if broad(name) and _NAMELESS.fullmatch(words.lower()):
        groups = focus.groups_up_to(scene, mark)
        name = groups[0] if len(groups) == 1 else name
    return name.ref(words)


def _antecedent(scene: Scene, start: int) -> Mark | None:
    """The side that "which controls" goes back to: the last one that nothing governs.

    Where that is in apposition ("HTS, a jihadist group, which"), it is the one named before it.
    """
    marks = [found for found in scene.template.within(0, start, "A") if found[1].value.actor]
    for number in range(len(marks) - 1, -1, -1):
        position, mark = marks[number]
        before = scene.text[:position]
        if number and before.endswith((" a ", " an ")):
            return marks[number - 1][1]
        if not _GOVERNED.search(before):
            return mark
    return None
