"""Which people a figure counts where its own noun does not say it: civilians, fighters."""

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import Figure, Group
from marsad.model.total import INNER
from marsad.read.actors.named_group import group_of
from marsad.read.actors.names import ARMED, Name
from marsad.read.counts.nouns import counted_nouns
from marsad.read.counts.people import People
from marsad.read.parse.faced import FOUGHT_OFF, faced
from marsad.read.parse.passive import is_passive
from marsad.read.parse.subjects import subject_of
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one


def refined(figures: Sequence[tuple[Figure, bool, bool]], before: Figure | None) -> list[Figure]:
    """Give bare numbers ("ten others", "of them") the group and side of the figure before.

    Each figure comes with whether its number is bare, and whether it goes on counting the same
    ("another five"); `before` is the first of the sentence before. Else others beside children or
    women are no children or women, nor are "50, mostly children"; of fighters a part without a
    noun of its own ("nine natives of") are fighters.
    """
    out: list[Figure] = []
    for figure, bare, same in figures:
        previous = next((f for f in reversed(out) if not f.part_of), None)
        if figure.group in INNER and _MOSTLY.search(figure.text):
            figure = msgspec.structs.replace(figure, group=Group.PEOPLE)
            bare = not _armed(previous)
        lead = previous or before
        if previous is None and before is not None and before.part_of and not figure.part_of:
            lead = None  # "19 of the dead were civilians. State TV counted 20 dead"
        if bare and lead is not None:
            alike = figure.part_of or same or _of_the_trade(lead, figure)
            others = lead.group in INNER and not alike
            group = Group.PEOPLE if others else lead.group
            figure = msgspec.structs.replace(figure, group=group, of=lead.of)
        elif figure.part_of and figure.group is Group.PEOPLE and _armed(previous):
            figure = msgspec.structs.replace(figure, group=Group.COMBATANTS)
        out.append(figure)
    return out


def of_the_side(scene: Scene, position: int, figure: Figure, *, told: bool) -> Figure:
    """Take "29 of them died" for fighters where only an armed side and no people went before.

    Of "the army raided a den of IS and killed nine of them" the army is not they, nor is who laid
    the mine in "a mine laid by IS hit a bus and killed nine of them". Where people
    were `told` of in the sentence before, they are a side only if another one kills them. "The army
    confronted them and killed 14" is told of them too.
    """
    met = _met(scene, position, figure)
    part = figure.part_of and (told or figure.group is Group.PEOPLE)
    if not met and (not part or scene.template.within(0, position, "N")):
        return figure
    if _WHOLE.match(scene.text, scene.template.tag_end(position)):
        return figure  # "police said four of the 20 dead were children"
    if told and _FOES.search(scene.text, 0, position):
        return msgspec.structs.replace(figure, group=Group.COMBATANTS, of=None)
    if told and not met and not _HIT.search(scene.text, 0, position):
        return figure
    sides = [
        (at, mark)
        for at, mark in scene.template.within(0, position, "A")
        if mark.value.actor is not None and group_of(scene, at, mark) is mark
    ]
    doer = _doer(scene, position)
    marks = {mark.value.actor.id: mark for at, mark in sides if not _did_it(scene, at, doer)}
    them = (met or "of them" in figure.text) and not marks
    group = _those(scene, position, doer) if them else None
    group = group or (Group.COMBATANTS if them and met in FOUGHT_OFF else None)
    if group is not None:
        return msgspec.structs.replace(figure, group=group)
    if len(marks) != 1:
        return figure
    (mark,) = marks.values()
    if mark.value.actor.kind not in ARMED:
        return figure
    side = mark.value.ref(scene.template.document[mark.start : mark.end])
    return msgspec.structs.replace(figure, group=Group.COMBATANTS, of=side)


def lost_by(scene: Scene, match: re.Match[str], people: People) -> People:
    """Give those of "the YPG lost nine men" the side that the words of losing begin with.

    "The YPG lost at least nine" are its fighters too, of a family that lost nine nobody is.
    """
    tag = _SIDE.match(match.group())
    mark = scene.template.mark(tag.group()) if tag is not None else None
    armed = mark is not None and mark.value.actor is not None and mark.value.actor.kind in ARMED
    if people.noun in ("men", "man", "comrades", "members") or (armed and people.noun == ""):
        people = replace(people, groups=(Group.COMBATANTS,))
    if mark is None or not armed or people.of or people.groups != (Group.COMBATANTS,):
        return people
    return replace(people, of=mark.value.ref(scene.template.document[mark.start : mark.end]))


def _met(scene: Scene, position: int, figure: Figure) -> str:
    """The verb of "confronted them and killed 14" where 14 are counted without a noun, else ""."""
    nobody = scene.template.at(position).value.noun == "" and figure.group is Group.PEOPLE
    if scene.syntax is None or figure.part_of or not nobody:
        return ""
    return faced(scene.syntax, scene.tagged(position))


def _doer(scene: Scene, position: int) -> int | None:
    """Return the subject of the verb that tells what befell those counted at a position."""
    if scene.syntax is None:
        return None
    verb = scene.syntax.head_verb(scene.tagged(position))
    if verb is None or is_passive(scene.syntax, verb):
        return None
    if scene.syntax.tokens[verb].lemma in _LOSING:
        return None  # "IS left scores of its dead behind"
    return subject_of(scene.syntax, verb)


def _those(scene: Scene, position: int, doer: int | None) -> Group | None:
    """The group of the people named last without a number: "shelled a convoy of soldiers"."""
    if scene.syntax is None:
        return None
    words = scene.syntax.tokens[: scene.tagged(position)]
    groups = [counted_nouns().get(w.text.lower()) for n, w in enumerate(words) if n != doer]
    known = [group for group in groups if group is not None and group is not Group.PEOPLE]
    return known[-1] if known else None


def _did_it(scene: Scene, position: int, doer: int | None) -> bool:
    """True for the side that is the doer, or by whom anything else of the sentence was done."""
    word = scene.tagged(position)
    return word == doer or (scene.syntax is not None and scene.syntax.relation(word) == "obl:agent")


def _of_the_trade(lead: Figure, figure: Figure) -> bool:
    """True for "four medics were killed and one wounded", not for a toll that it brought to 21."""
    trade = lead.group in (Group.AID_WORKERS, Group.JOURNALISTS)
    return trade and not any(word in figure.text for word in ("other", "toll", "number"))


def _armed(figure: Figure | None) -> bool:
    return figure is not None and figure.group is Group.COMBATANTS


def said_to_be(scene: Scene, tag: int, figure: Figure) -> Figure:
    """Give "six of those killed were rebels" the group that the sentence says they are of.

    `tag` is where the number is in the tagged text. "Four of the nine medics" are medics, and of
    "four of the nine killed were children" the nine are not.
    """
    if _PART.search(scene.text, 0, tag):
        return figure
    end = scene.template.tag_end(tag)
    if (whole := _WHOLE.match(scene.text, end)) is not None:
        people: People = scene.template.mark(whole["whole"]).value
        if not people.weak and len(people.groups) == 1 and people.groups != (Group.PEOPLE,):
            return msgspec.structs.replace(figure, group=people.groups[0], of=people.of)
    match = _predicate().match(scene.text, end)
    if match is None:
        return figure
    group = counted_nouns()[match["noun"]] if match["noun"] else Group.COMBATANTS
    mark = scene.template.mark(match["of"]) if match["of"] else None
    name: Name | None = mark.value if mark is not None else None
    sided = name is not None and name.actor is not None
    if group is Group.PEOPLE or not (match["noun"] or sided):
        return figure
    if mark is None or name is None or group is not Group.COMBATANTS:
        return msgspec.structs.replace(figure, group=group)
    side = name.ref(scene.template.document[mark.start : mark.end])
    return msgspec.structs.replace(figure, group=group, of=side)


def numbered(text: str, start: int, end: int, figure: Figure) -> Figure:
    """Give "the number of civilians killed rose to 520" its group, from the words before 520.

    In "bringing to nine the number of people killed" they stand behind it.
    """
    if (behind := _THE_NUMBER_OF.match(text, end)) is not None:
        counted = counted_nouns().get(behind["noun"], Group.PEOPLE)
        return msgspec.structs.replace(figure, group=counted, of=None)
    match = _NUMBER_OF.search(text, max(0, start - _REACH), end)
    if match is not None and "<N" in text[match.end() : end]:
        return figure  # others are counted between
    group = counted_nouns().get(match["noun"]) if match is not None else None
    return figure if group is None else msgspec.structs.replace(figure, group=group)


_FOES = re.compile(
    r"\b(?:attackers|assailants|gunmen)\b[^.;]{0,40}(?:,| and) "
    r"(?:kill|eliminat)\w+ (?:[a-z]+ ){0,3}$"
)
_LOSING = frozenset(("lose", "leave", "bury", "mourn"))
_MOSTLY = re.compile(r"\w,? \(?(?:mostly|mainly) ")
_HIT = re.compile(r"<A\d+>(?: [a-z]+)? and (?:\w+ )?(?:kill|eliminat)\w+ (?:[a-z]+ ){0,3}$")
_SIDE = re.compile(r"<A\d+>")
_PART = re.compile(r"<N\d+> of (?:(?:the|its|their|these|those|some) )?$")
_WHOLE = re.compile(r" of (?:the |its |their |these |those )?(?P<whole><N\d+>)")
_NUMBER_OF = one("people", "number_of")
_THE_NUMBER_OF = one("people", "the_number_of")
_REACH = 40
"""Characters before what befell them in which a number is said to be of some: "the number of"."""


@functools.cache
def _predicate() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, counted_nouns()), key=lambda noun: (-len(noun), noun)))
    return re.compile(load_cues("people").words["predicate"][0].replace("%noun%", nouns))
