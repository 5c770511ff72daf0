"""Lengths: "12 km", "some two kilometres", "less than 5 miles"."""

import re
from fractions import Fraction

from marsad.model import Qualifier, Sentence
from marsad.read.numbers.mentions import DistanceMention
from marsad.read.numbers.qualify import qualify
from marsad.read.numbers.values import Parsed, parse
from marsad.read.phrases import Line

_KILOMETRES = {
    unit: length
    for units, length in (
        (("km", "km.", "kms", "kilometre", "kilometer", "kilometres", "kilometers"), Fraction(1)),
        (("mile", "miles", "mi"), Fraction(1609344, 1000000)),  # the international mile of 1959
        (("metre", "meter", "metres", "meters", "m"), Fraction(1, 1000)),
        (("yard", "yards"), Fraction(9144, 10000000)),
    )
    for unit in units
}
_HYPHENATED = re.compile(r"(\d+)-(km|kilometre|kilometer|mile|metre|meter)")


def find_distances(sentence: Sentence) -> tuple[DistanceMention, ...]:
    """Return the lengths that a sentence gives, in order, in kilometres; areas are left out."""
    line = Line(sentence)
    found: list[DistanceMention] = []
    index = 0
    while index < len(line):
        mention, index = _at(line, index)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _at(line: Line, index: int) -> tuple[DistanceMention | None, int]:
    hyphenated = _HYPHENATED.fullmatch(line.at(index))
    if hyphenated:
        km = Fraction(hyphenated.group(1)) * _KILOMETRES[hyphenated.group(2)]
        return _mention(line, index, index, km), index + 1
    number = _number(line, index)
    if number is None:
        return None, index + 1
    upper = _upper(line, number)
    after = upper.after if upper else number.after
    after += line.at(after) == "-"
    unit = _unit(line, after)
    if unit is None:
        return None, number.after
    km = (number.value + upper.value) / 2 * unit if upper else number.value * unit
    return _mention(line, index, after, km, is_range=upper is not None), after + 1


def _number(line: Line, index: int) -> Parsed | None:
    """Return a number; "a" and "half a" count here too: "a kilometre", "half a mile"."""
    if line.at(index) == "half" and line.at(index + 1) in ("a", "an"):
        return Parsed(Fraction(1, 2), index + 2)
    number = parse(line, index)
    if number is None and line.at(index) == "a" and line.at(index - 1) not in ("half", "per"):
        return Parsed(Fraction(1), index + 1)
    return number


def _upper(line: Line, number: Parsed) -> Parsed | None:
    """Return the second number of "10 to 15 km", "10-15 km"."""
    if line.at(number.after) not in ("to", "-", "–", "and", "or"):
        return None
    upper = parse(line, number.after + 1)
    return upper if upper and upper.value > number.value else None


def _unit(line: Line, index: int) -> Fraction | None:
    """Return the length of the unit in kilometres; "m" only where it is glued to its number."""
    word = line.at(index)
    if word == "m" and not line.glued(index):
        return None
    return _KILOMETRES.get(word)


def _mention(
    line: Line, first: int, last: int, km: Fraction, *, is_range: bool = False
) -> DistanceMention:
    qualified = qualify(line, first, last)
    return DistanceMention(
        start=line.tokens[qualified.first].start,
        end=line.tokens[qualified.last].end,
        first_token=qualified.first,
        last_token=qualified.last,
        km=round(float(km), 3),
        qualifier=Qualifier.RANGE if is_range else qualified.qualifier,
    )
