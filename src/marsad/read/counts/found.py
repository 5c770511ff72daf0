"""A figure found in a sentence, and how a number becomes one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from marsad.model import Figure, Measure, Qualifier, Quantity
from marsad.read.counts.people import People
from marsad.read.scene import Scene
from marsad.read.template import Mark

_MAY = re.compile(r" (?:(?:may|might|could)(?: already| also)? have|(?:may|might) be)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A figure and the positions of its phrase in the tagged text.

    `tag` is that of the number itself. `part` is true where the people are counted elsewhere too.
    """

    figure: Figure
    start: int
    end: int
    tag: int


def alone(scene: Scene, position: int, measure: Measure, part: bool) -> Iterator[Found]:
    """The figure of a number by itself: no other words say what befell the people."""
    end = scene.template.tag_end(position)
    mark = scene.template.at(position)
    yield from made(scene, mark, mark.value, measure, (position, end), position, part, False)


def made(
    scene: Scene,
    mark: Mark,
    people: People,
    measure: Measure,
    span: tuple[int, int],
    position: int,
    part: bool,
    joint: bool,
) -> Iterator[Found]:
    """The figures of a number, one for each group that it counts; `joint` of dead and hurt."""
    document = scene.template.document
    start, end = scene.template.source(span[0]), scene.template.source_end(span[1])
    start, end = min(start, mark.start), max(end, mark.end)
    # "a woman and child" are one each; of "26 women and children" nobody knows how many
    several = len(people.groups) > 1 and people.quantity.high != 1
    for group in people.groups:
        bounded = several or joint or _perhaps(scene, position, people.quantity)
        quantity = _at_most(people.quantity) if bounded else people.quantity
        figure = Figure(
            measure=measure,
            group=group,
            quantity=quantity,
            of=people.of,
            part_of=part,
            text=document[start:end],
            start=start,
            end=end,
        )
        yield Found(figure, span[0], span[1], position)


def _perhaps(scene: Scene, position: int, quantity: Quantity) -> bool:
    """True for "470,000 may have died": so many and no more, where the number is no bound."""
    exact = quantity.low is not None and quantity.low == quantity.high
    return exact and _MAY.match(scene.text, scene.template.tag_end(position)) is not None


def _at_most(quantity: Quantity) -> Quantity:
    """Of "49 killed and wounded" each are at most 49; a vague or open number stays as it is."""
    if quantity.high is None:
        return msgspec.structs.replace(quantity, low=None, high=None, qualifier=Qualifier.VAGUE)
    return msgspec.structs.replace(quantity, low=None, qualifier=Qualifier.AT_MOST)
