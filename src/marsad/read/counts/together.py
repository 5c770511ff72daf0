"""People told one by one who are one count: "a man and his wife" are two, one of them a woman."""

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import ActorRef, Figure, Group
from marsad.model.total import INNER
from marsad.read.counts.apposed import without_appositions
from marsad.read.counts.found import Found
from marsad.read.counts.somebody import is_his, somebody
from marsad.read.scene import Scene

_JOINT = re.compile(
    r"(?:,|,? (?:and|as well as|along with|together with|alongside|with))?(?: (?:his|her|their))?"
)
# "Omar Hassan alongside nine of his comrades": whoever has comrades is one more.
_HIS = re.compile(r"[\w-]+ of (?:his|her) ")
_HIS_OWN = re.compile(r"\b(?:his|her) (?:own )?$")  # "and his three guards"
_NAMED = re.compile(
    r"\b[A-Z][\w'’-]*[\"”]? (?:and|as well as|along with|together with|alongside) $"
)
# "Omar Hassan and ten members of the group", "Omar Hassan and five others": one more likewise.
_MORE = re.compile(r"(?:(?:at least|some|about|another) )?[\w-]+ (?:others?\b|members?\b)")
_PERSON = re.compile(
    r"(?P<before>[\w,.:;\"“-]*) ?(?<!\S)(?:[A-Z][\w'’-]+ ){2,4}(?:and|along with|together with) $"
)
_UNTAGGED = re.compile(r"(?:[a-z'’-]+ ){2}(?:and|along with|together with) $")
_NO_NAME = frozenset(("in", "at", "of", "near", "on", "from", "to", "by", "with", "for", "against"))
_NAME = 60
"""Characters before a number in which a name may end."""
# "a commander of the group and | his driver": the two are of one count.
_BESIDE = re.compile(
    r"(?: (?:of|from|in|with) [^,.;:]{1,60}?)?,? "
    r"(?:and|as well as|along with|together with|alongside) (?P<other><N\d+>)"
)
_COMPANION = re.compile(r"his (?:[a-z-]+ )?(?:bodyguard|guard|driver|companion|aide|deputy)")
_FAMILY = frozenset(
    ("couple", "children", "girls", "boys", "sons", "daughters", "babies", "infants", "toddlers",
     "women", "men", "sisters", "brothers", "siblings", "grandchildren", "neighbours", "neighbors")
)  # fmt: skip
_FOLK = frozenset((Group.PEOPLE, Group.CIVILIANS, Group.WOMEN, Group.CHILDREN))


def together(scene: Scene, figures: Sequence[Found]) -> list[Found]:
    """Return the figures of a sentence, those of a few persons and of a leader with his men as one.

    Women and children among the persons are parts of their number: "a man, his wife and three
    children" are five.
    """
    out: list[Found] = []
    run: list[Found] = []
    figures = without_appositions(scene, figures)
    for found in _with_companions(scene, figures):
        if run and not _joined(scene, run[-1], found):
            out += _persons(scene, run)
            run = []
        if _his(scene, found) and not (run and _few(scene, found) and _folk(run)):
            leads = run[-1:] if run and _one(run[-1]) else []
            lone = not run and _after_name(scene, found)
            rest = run[: len(run) - len(leads)]
            men = replace(found, figure=_of_their_leader(found, leads))
            out += [*_persons(scene, rest), _with(men, len(leads) + lone)]
            run = []
        elif not run and _with_a_person(scene, found):
            out.append(_with(found, 1))
        elif not run and (lead := somebody(scene, found, figures)) is not None:
            run = [lead, found]
            if not (_one(found) or _few(scene, found)):
                # whether he was a fighter too, beside six of them, nobody says
                out += [_with(found, 1)] if _folk([found]) else run
                run = []
        elif _one(found) or _few(scene, found):
            run.append(found)
        else:
            out += [*_persons(scene, run), found]
            run = []
    return [*out, *_persons(scene, run)]


def _with_companions(scene: Scene, figures: Sequence[Found]) -> list[Found]:
    """Return the figures, one armed person and who goes with him as two: "a leader and his driver".

    These are counted with him whether or not they are counted alone.
    """
    found_at = {found.tag: at for at, found in enumerate(figures)}
    out, taken = list(figures), set[int]()
    for found in figures:
        beside = _companion(scene, found) if _one(found) else None
        if beside is not None and found.figure.group is Group.COMBATANTS:
            out[found_at[found.tag]] = _with(found, 1)
            taken.add(beside)
    return [found for found in out if found.tag not in taken]


def _companion(scene: Scene, found: Found) -> int | None:
    """The position of "his bodyguard" behind one person, with his side between them at most."""
    match = _BESIDE.match(scene.text, scene.template.tag_end(found.tag))
    if match is None:
        return None
    mark = scene.template.at(match.start("other"))
    words = scene.template.document[mark.start : mark.end].lower()
    return match.start("other") if _COMPANION.fullmatch(words) else None


def _persons(scene: Scene, run: Sequence[Found]) -> list[Found]:
    """Return persons of one list as one figure with its women and children; others as they are."""
    singly = all(map(_one, run))
    if len(run) < 2 or not _folk(run) or not (singly or _family(scene, run)):
        return _alike(run) if singly else list(run)
    civil = all(found.figure.group is Group.CIVILIANS for found in run)
    group = Group.CIVILIANS if civil else Group.PEOPLE
    whole = _with(replace(run[0], end=run[-1].end), sum(map(_number, run[1:])))
    figure = msgspec.structs.replace(whole.figure, group=group)
    return [replace(whole, figure=figure), *_parts(run)]


def _alike(run: Sequence[Found]) -> list[Found]:
    """Return persons of each kind as one figure: "reporter X and cameraman Y" are two."""
    kinds: dict[tuple[Group, ActorRef | None], Found] = {}
    for found in run:
        kind = found.figure.group, found.figure.of
        kinds[kind] = _with(kinds[kind], 1) if kind in kinds else found
    return list(kinds.values())


def _of_their_leader(found: Found, leads: Sequence[Found]) -> Figure:
    """Return the figure of somebody's men, who are of his side: "a rebel leader and his guards"."""
    of = next((lead.figure.of for lead in leads), None)
    return msgspec.structs.replace(found.figure, of=found.figure.of or of)


def _parts(run: Sequence[Found]) -> list[Found]:
    """Return the women and the children of a list, each as one part: "a girl, a boy" are two."""
    parts: dict[Group, Found] = {}
    for found in run:
        group = found.figure.group
        if group in parts:
            parts[group] = _with(parts[group], _number(found))
        elif group in INNER:
            part = msgspec.structs.replace(found.figure, part_of=True)
            parts[group] = replace(found, figure=part)
    return list(parts.values())


def _folk(run: Sequence[Found]) -> bool:
    return all(found.figure.group in _FOLK for found in run)


def _family(scene: Scene, run: Sequence[Found]) -> bool:
    """True for "a mother, two sons and an old man", not for "a woman and her three children".

    Women and children alone are counted apart, unless three are listed.
    """
    others = len(run) > 2 or any(found.figure.group not in INNER for found in run)
    return others and any(_one(found) or _couple(scene, found) for found in run)


def _couple(scene: Scene, found: Found) -> bool:
    noun: str = scene.template.at(found.tag).value.noun
    return noun == "couple"


def _few(scene: Scene, found: Found) -> bool:
    """True for so many of a family or a street as are told one by one: "two girls"."""
    quantity, noun = found.figure.quantity, scene.template.at(found.tag).value.noun
    exact = quantity.low is not None and quantity.low == quantity.high
    return exact and noun in _FAMILY and not found.figure.part_of


def _number(found: Found) -> int:
    return found.figure.quantity.low or 0


def _with(found: Found, more: int) -> Found:
    """Return a figure of so many people more."""
    low, high = found.figure.quantity.low, found.figure.quantity.high
    quantity = msgspec.structs.replace(
        found.figure.quantity,
        low=None if low is None else low + more,
        high=None if high is None else high + more,
    )
    return replace(found, figure=msgspec.structs.replace(found.figure, quantity=quantity))


def _one(found: Found) -> bool:
    quantity = found.figure.quantity
    return quantity.low == quantity.high == 1 and not found.figure.part_of


def _his(scene: Scene, found: Found) -> bool:
    """True for "nine of his comrades" and "his three guards"."""
    if found.figure.group in INNER:
        return False  # "a woman with three of her children": one woman and three children
    start, document = scene.template.at(found.tag).start, scene.template.document
    armed = found.figure.group is Group.COMBATANTS
    own = armed and _HIS_OWN.search(document, max(0, start - _NAME), start) is not None
    return own or _HIS.match(document, start) is not None


def _after_name(scene: Scene, found: Found) -> bool:
    start = scene.template.at(found.tag).start
    return _NAMED.search(scene.template.document, max(0, start - _NAME), start) is not None


def _with_a_person(scene: Scene, found: Found) -> bool:
    """True for "Omar Hassan and five others": a name of two words that is no place's or side's."""
    start = scene.template.at(found.tag).start
    document = scene.template.document
    if found.figure.part_of or _MORE.match(document, start) is None:
        return False
    named = _PERSON.search(document, max(0, start - _NAME), start)
    untagged = _UNTAGGED.search(scene.text, 0, found.tag) is not None
    return named is not None and untagged and named["before"].lower() not in _NO_NAME


def _joined(scene: Scene, one: Found, other: Found) -> bool:
    """Whether two figures of what befell them are of one list, or of somebody and his kin."""
    first, second = scene.template.at(one.tag), scene.template.at(other.tag)
    gap = scene.template.document[first.end : second.start].rstrip()
    beside = _JOINT.fullmatch(gap) is not None or is_his(scene, one, other)
    joined = one.tag == other.tag or beside
    return one.figure.measure is other.figure.measure and joined
