"""Who is named and then called what he is: "Judge Omar Khalil, a member of the court" is one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import msgspec

from marsad.read.counts.found import Found
from marsad.read.scene import Scene
from marsad.read.template import Mark

_ONE_OF = re.compile(r"(?:an?|one|the) ")
_AND = re.compile(r",? and (?:his |her |their )?")


def without_appositions(scene: Scene, figures: Sequence[Found]) -> list[Found]:
    """Leave out one person who is the one before, told by what he is; whose he is stays."""
    out: list[Found] = []
    for found, behind in zip_longest(figures, figures[1:]):
        if out and _apposed(scene, out[-1], found, behind):
            of = out[-1].figure.of or found.figure.of
            out[-1] = replace(out[-1], figure=msgspec.structs.replace(out[-1].figure, of=of))
        else:
            out.append(found)
    return out


def _apposed(scene: Scene, name: Found, found: Found, behind: Found | None) -> bool:
    """True for "Omar Khalil, a member of the court", not for "Omar, a teacher and a nurse"."""
    syntax, template = scene.syntax, scene.template
    one, other = template.at(name.tag), template.at(found.tag)
    beside = template.document[one.end : other.start] == ", "
    single = one.value.quantity.high == other.value.quantity.high == 1
    if syntax is None or not (beside and single) or name.figure.measure != found.figure.measure:
        return False
    word = scene.tagged(found.tag)
    named = syntax.tokens[word].head
    if syntax.relation(word) != "appos" or named is None or syntax.tokens[named].pos != "PROPN":
        return False
    if not _ONE_OF.match(template.document, other.start) or named < scene.tagged(name.tag):
        return False
    return syntax.child(word, "nmod") is not None or not _listed(scene, other, behind)


def _listed(scene: Scene, one: Mark, behind: Found | None) -> bool:
    """Whether the next who are counted stand behind somebody with nothing but "and" between."""
    after = scene.template.at(behind.tag).start if behind is not None else one.end
    return _AND.fullmatch(scene.template.document, one.end, after) is not None
