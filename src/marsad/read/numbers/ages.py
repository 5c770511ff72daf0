"""Numbers that say how old people are: "two brothers aged six and nine", "a girl of seven"."""

from collections.abc import Iterator

from marsad.read.numbers.lexicon import LEXICON
from marsad.read.numbers.refusals import counts_people
from marsad.read.numbers.values import parse
from marsad.read.parse.phrases import Line

_OF_AN_AGE = LEXICON.refuse.people_of_an_age
_AGED = frozenset(("aged", "ages"))
_JOINS = frozenset((",", "and", "or"))
_COUNTS_ON = frozenset(("more", "of"))  # "a boy aged six and nine of his friends"
_OLDEST = 110


def is_age(line: Line, first: int) -> bool:
    """Whether the number at token `first` says how old those are whom the words before it name.

    "Aged" holds for all of a list of numbers; of one alone behind "of" somebody is so old; without
    either there are as many ages as people.
    """
    ages = [*reversed([*_row(line, first, -1)]), first, *_row(line, first, 1)]
    others = counts_people(line, ages[-1] + 1) or line.at(ages[-1] + 1) in _COUNTS_ON
    if others and ages.pop() == first:
        return False
    before = ages[0] - 1
    if line.at(before) in _AGED:
        who = before - 1 - (line.at(before - 1) == ",")
        return line.lemma(who) != line.at(who)  # "a girl aged six and nine were hurt"
    of = line.at(before) == "of"
    who = before - (of or line.at(before) == ",")
    if line.lemma(who) not in _OF_AN_AGE:
        return False
    if of and len(ages) == 1:
        return line.lemma(who) == line.at(who)
    counted = parse(line, who - 1)
    return len(ages) > 1 and counted is not None and counted.value == len(ages)


def _row(line: Line, at: int, step: int) -> Iterator[int]:
    """Yield the numbers that stand in a row with one, "five seven and 11", going one way."""
    while True:
        at += step
        while line.at(at) in _JOINS:
            at += step
        found = parse(line, at)
        if found is None or found.after != at + 1 or found.value > _OLDEST:
            return
        yield at
