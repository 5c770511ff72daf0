"""People told one by one who are one count: "a man and his wife" are two, one of them a woman."""

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import Group
from marsad.model.total import INNER
from marsad.read.counts.found import Found
from marsad.read.scene import Scene

_JOINT = re.compile(r",|,? (?:and|as well as|along with|together with|alongside|with)")
# "Omar Hassan alongside nine of his comrades": whoever has comrades is one more.
_HIS = re.compile(r"[\w-]+ of (?:his|her) ")
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
_FOLK = frozenset((Group.PEOPLE, Group.CIVILIANS, Group.WOMEN, Group.CHILDREN))


def together(scene: Scene, figures: Sequence[Found]) -> list[Found]:
    """Return the figures of a sentence, those of a few persons and of a leader with his men as one.

    Women and children among the persons are parts of their number.
    """
    out: list[Found] = []
    run: list[Found] = []
    for found in figures:
        if run and not _joined(scene, run[-1], found):
            out += _persons(run)
            run = []
        if _his(scene, found):
            leads = run[-1:] or ([found] if _after_name(scene, found) else [])
            out += [*_persons(run[:-1]), _with(found, len(leads))]
            run = []
        elif not run and _with_a_person(scene, found):
            out.append(_with(found, 1))
        elif _one(found):
            run.append(found)
        else:
            out += [*_persons(run), found]
            run = []
    return [*out, *_persons(run)]


def _persons(run: Sequence[Found]) -> list[Found]:
    """Return persons of one list as one figure with its women and children; others as they are."""
    groups = {found.figure.group for found in run}
    if len(run) < 2 or not groups <= _FOLK:
        return list(run)
    group = Group.CIVILIANS if groups == {Group.CIVILIANS} else Group.PEOPLE
    whole = _with(replace(run[0], end=run[-1].end), len(run) - 1)
    figure = msgspec.structs.replace(whole.figure, group=group)
    parts = [
        replace(found, figure=msgspec.structs.replace(found.figure, part_of=True))
        for found in run
        if found.figure.group in INNER
    ]
    return [replace(whole, figure=figure), *parts]


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
    """True for "nine of his comrades"."""
    if found.figure.group in INNER:
        return False  # "a woman with three of her children": one woman and three children
    return _HIS.match(scene.template.document, scene.template.at(found.tag).start) is not None


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
    """Whether nothing but "and" or a comma stands between two figures of what befell them."""
    first, second = scene.template.at(one.tag), scene.template.at(other.tag)
    gap = scene.template.document[first.end : second.start].rstrip()
    joined = one.tag == other.tag or _JOINT.fullmatch(gap) is not None
    return one.figure.measure is other.figure.measure and joined
