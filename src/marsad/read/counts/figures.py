"""People counted: which number means what happened to whom."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.model import Figure, Group, Measure
from marsad.read.counts.by_others import bare_numbers
from marsad.read.counts.folk import lost_by, numbered, of_the_side, refined, said_to_be
from marsad.read.counts.found import Found, alone, made
from marsad.read.counts.matched import matches, one_list
from marsad.read.counts.own_people import of_their_own
from marsad.read.counts.parts import (
    befell,
    called,
    called_dead,
    called_hurt,
    of_things,
    parts_in,
    told_fates,
    wholes_in,
)
from marsad.read.counts.people import People
from marsad.read.counts.redeployed import redeployed
from marsad.read.counts.shared_out import shared_out
from marsad.read.counts.suffered import acts, suffered
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import CueTable, Pattern, load_cues, one

_NOT = one("figures", "not")
_GIVEN_BACK = one("figures", "given_back")
_COUNTED_AGAIN = one("figures", "counted_again")
# "four besieged areas" traps no four: what happens to things too needs a noun for people.
_NOUNS = {
    "lives": ("lives", "life"),
    "prisoners": ("prisoner", "prisoners", "captive", "captives", "hostage", "hostages"),
}
"""By the note of a pattern, the nouns of which alone it is true: "took 25 prisoners"."""
_BOTH = "killed+injured"
_CROWD = 1000
_NOT_REACH = 96
"""Characters before people counted in which it may be said that they are not: "no"."""
_JUST = 160
"""Characters before a sentence in which what its "this" or "the figure" is has been told."""
_BODIES = frozenset(("bodies", "corpses", "martyrs", "martyr"))
_NEVER = {
    "injured": _BODIES,
    "displaced": frozenset(("prisoners", "detainees", "inmates", "captives", "hostages")),
}
_ANOTHER = re.compile(r"\b(?:another|a further) $")
_NO_PEOPLE = _BODIES | {"", "lives", "life"}
_OF_THINGS = frozenset(("", "official", "civilian"))  # "seized three official buildings"
_MORE = re.compile(r" (?:more|others)(?=$|[.,;]| (?:in|near|at|and|from|during|as|after)\b)")
_SEIZED = re.compile(r"(?:kidnap|abduct|arrest|detain)")
_TOO = re.compile(
    r"\b(?:kill|wound|injur)\w* (?:\w+ )*<N\d+>[^.;<]{0,20} captur\w+ $"
    r"|<N\d+>[^.;<]{0,20} (?:killed|wounded|injured|died|dead|fell)(?:,| and|, and) "
    r"(?:(?:at|least|about|around|some|more|than|up|to|another|a|further) )*$"
)
# "the death toll could rise, as many of the 60 wounded are critical": the 60 are no dead.
_HURT = re.compile(
    r" (?:wounded|injured|hurt)\b(?! (?:(?:\w+ )?<N|(?:later |have |had )*(?:died|succumbed)))"
)
_NOUN_NEEDED = frozenset(("displaced", "evacuated", "trapped", "captured", "detained", "returned"))
_TAKEN = frozenset(("captured", "detained"))


@functools.cache
def _things() -> re.Pattern[str]:
    return re.compile(load_cues("people").words["things"][0])


@functools.cache
def _cues() -> CueTable:
    return load_cues("figures")


def find_figures(scene: Scene, before: Figure | None = None) -> list[Found]:
    """Return the figures of a sentence in text order; one number gives one measure, once.

    `before` is what the sentence before counts: "five of them were children" goes on with it.
    """
    text = scene.text
    if "<N" not in text:
        return []
    told = before.measure if before is not None else None
    things = of_things(scene)
    marked = [position for position in parts_in(scene) if position not in things]
    found, own = _matched(scene, marked)
    for position, mark in scene.template.within(0, len(text), "N"):
        bodies = mark.value.noun in _BODIES and not _GIVEN_BACK.search(text, 0, position)
        if position not in found and bodies:
            found[position] = list(alone(scene, position, Measure.KILLED, part=False))
    for position, _ in scene.template.within(0, len(text), "N"):
        if position not in found and position not in marked and position not in things:
            found[position] = list(_by_syntax(scene, position)) or _again(
                scene, position, _measure_beside(found, position) or told
            )
    fates = told_fates(scene) | own
    for position in marked:
        if position not in found:
            measure = called_dead(scene, position) or fates.get(position)
            measure = measure or called_hurt(scene, position) or _measure_beside(found, position)
            measure = measure or befell(scene) or told
            found[position] = list(alone(scene, position, measure, part=True)) if measure else []
    for position, mark in scene.template.within(0, len(text), "N"):
        if not found.get(position) and position not in things:
            found[position] = _left_over(scene, position, mark, found, position in marked)
    listed = [one for position in sorted(found) for one in found[position]]
    listed = [one for one in listed if not redeployed(scene, one.tag, one.figure)]
    bare = bare_numbers(scene, listed)
    figures = refined(
        [(one.figure, one.tag in bare, _of_the_same(scene, one.tag)) for one in listed], before
    )
    out = []
    for item, figure in zip(listed, figures, strict=True):
        figure = of_the_side(scene, item.tag, figure, told=before is not None)
        if item.tag in bare or figure.group is Group.PEOPLE:
            figure = numbered(scene.text, item.start, item.tag, figure)
            figure = said_to_be(scene, item.tag, figure)
        out.append(replace(item, figure=of_their_own(scene, item.tag, figure)))
    return out


def _matched(
    scene: Scene, marked: Sequence[int]
) -> tuple[dict[int, list[Found]], dict[int, Measure]]:
    """Return the figures that patterns find, and what the own verbs of parts say befell these."""
    main = _cues()
    found: dict[int, list[Found]] = {}
    own: dict[int, Measure] = {}
    whole = wholes_in(scene)
    for pattern in main.possible(scene.text):
        if pattern.name in ("not", "none", "cause", "share", "given_back"):
            continue
        for match in matches(pattern.regex, scene.text):
            run = one_list(scene, match)
            if run[0] in marked and pattern.name in ("killed", "injured"):
                own.setdefault(run[0], Measure(pattern.name))
            for position in (whole.get(tag, tag) for tag in run):
                part = pattern.note == "part" or (pattern.name == _BOTH and position in marked)
                if position in found or (position in marked and not part):
                    continue
                made = list(_figures(scene, position, match, pattern, part))
                if made:
                    found[position] = made
    return found, own


def _left_over(
    scene: Scene, position: int, mark: Mark, found: dict[int, list[Found]], part: bool
) -> list[Found]:
    """A number that nothing else counts: one with a place of its own, or a part by its syntax."""
    shared = shared_out(scene, position, mark, found)
    return shared or (list(_by_syntax(scene, position)) if part else [])


def _again(scene: Scene, position: int, measure: Measure | None) -> list[Found]:
    """Those counted last in another number: "this was later raised to 19"."""
    again = _COUNTED_AGAIN.search(scene.text, 0, position) is not None
    if not again or _things().match(scene.text, scene.template.tag_end(position)):
        return []
    measure = measure or _toll_before(scene)
    return list(alone(scene, position, measure, part=False)) if measure else []


def _toll_before(scene: Scene) -> Measure | None:
    """Killed, where a toll was told just before: "an initial toll of 12" is no figure itself."""
    start = scene.sentence.start
    if any(scene.template.within(0, len(scene.text), "T")):
        return None  # that day is not the event's
    before = scene.template.document[max(0, start - _JUST) : start].lower()
    return Measure.KILLED if one("parts", "killed").search(before) else None


def _by_syntax(scene: Scene, position: int) -> Iterator[Found]:
    """The figure of people who are far from the verb that says what befell them."""
    people: People = scene.template.at(position).value
    if people.noun in _NO_PEOPLE:
        return
    told = scene.syntax and suffered(scene.syntax, scene.tagged(position))
    measure = told or called(scene, position)
    if measure is not None and not _NOT.search(scene.text, max(0, position - _NOT_REACH), position):
        yield from alone(scene, position, measure, part=False)


def _of_the_same(scene: Scene, position: int) -> bool:
    """True for "another five": of the kind counted before, where "five others" are of any."""
    people: People = scene.template.at(position).value
    return people.noun == "" and _ANOTHER.search(scene.text, 0, position) is not None


def _measure_beside(found: dict[int, list[Found]], position: int) -> Measure | None:
    """What the figure nearest before (else after) says happened."""
    before = [p for p in found if p < position and found[p]]
    after = [p for p in found if p > position and found[p]]
    near = max(before) if before else min(after) if after else None
    return found[near][0].figure.measure if near is not None else None


def _figures(
    scene: Scene, position: int, match: re.Match[str], pattern: Pattern, part: bool
) -> Iterator[Found]:
    mark, name, note = scene.template.at(position), pattern.name, pattern.note
    people: People = mark.value
    armed = people.groups == (Group.COMBATANTS,) and people.noun.endswith(("s", "men"))
    if (note == "armed" and not armed) or (note == "folk" and Group.COMBATANTS in people.groups):
        return
    if note == "side":
        people = lost_by(scene, match, people)
    if note in _NOUNS and people.noun not in _NOUNS[note]:
        return
    if people.noun == "lives" and "li" not in match.group().replace("<", "") and note != "lives":
        return
    if _NOT.search(scene.text, max(0, match.start() - _NOT_REACH), match.start()):
        return
    if people.noun in _OF_THINGS and _things().match(scene.text, scene.template.tag_end(position)):
        return
    seized = _SEIZED.match(match.group()) is not None  # nobody abducts or arrests but people
    seized = seized or _TOO.search(scene.text, 0, position) is not None
    few = (people.quantity.low or 0) < _CROWD
    more = _MORE.match(scene.text, scene.template.tag_end(position)) is not None
    if name in _NOUN_NEEDED and people.noun == "" and few and not (seized or more):
        return
    if name in _TAKEN and scene.syntax is not None and acts(scene.syntax, scene.tagged(position)):
        return
    if name == "killed" and _hurt(scene, position, match.end()):
        return
    if people.noun in _NEVER.get(name, ()):
        return  # "30 bodies were taken to hospitals", "ten detainees escaped"
    joint = name == _BOTH
    for measure in (Measure.KILLED, Measure.INJURED) if joint else (Measure(name),):
        yield from made(scene, mark, people, measure, match.span(), position, part, joint)


def _hurt(scene: Scene, position: int, end: int) -> bool:
    """True for "140 injured people" and "the 60 wounded", who are no dead.

    `end` is where the words end that would have it so: "three of those injured succumbed" do.
    """
    mark = scene.template.at(position)
    if one("parts", "injured").search(scene.template.document[mark.start : mark.end]):
        return True
    last = scene.template.tag_end(position)
    return end <= last and _HURT.match(scene.text, last) is not None
