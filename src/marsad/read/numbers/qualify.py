"""What words around a number say of its exactness."""

from typing import NamedTuple

from marsad.model import Qualifier
from marsad.read.numbers.lexicon import AFTER, BEFORE, BETWEEN, LEXICON
from marsad.read.numbers.values import parse
from marsad.read.parse.phrases import Line

_STRENGTH = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT)


class Qualified(NamedTuple):
    """A qualifier and the tokens (inclusive) that it and its number take."""

    qualifier: Qualifier
    first: int
    last: int


def qualify(line: Line, first: int, last: int) -> Qualified:
    """Return how the number in tokens `first` to `last` is qualified, with what qualifies it.

    Of several ("at least some 30") the bound counts, not the "some".
    """
    start, before = _before(line, first)
    end, after = _after(line, last)
    found = before | after
    for qualifier in _STRENGTH:
        if qualifier in found:
            return Qualified(qualifier, start, end)
    return Qualified(Qualifier.EXACTLY, first, last)


def _before(line: Line, first: int) -> tuple[int, set[Qualifier]]:
    """Return the first token of the qualifiers before token `first`, and these."""
    start, found, at = first, set[Qualifier](), first
    while at > 0:
        match = BEFORE.ending(line, at - 1)
        if match and not _is_particle(line, at - match.length):
            at = start = at - match.length
            found.add(match.value)
            continue
        filler = None if found else BETWEEN.ending(line, at - 1)
        if match or filler is None or at != first:
            break
        at -= filler.length
    return start, found


def _after(line: Line, last: int) -> tuple[int, set[Qualifier]]:
    """Return the last token of what qualifies after `last` ("26 people or more"), and this."""
    match = AFTER.starting(line, last + 1)
    if match:
        following = last + 1 + match.length
        return (last, set()) if _of_the_next(line, following) else (following - 1, {match.value})
    apart = AFTER.starting(line, last + 2)  # "26 people or more", "26 people at least"
    least = apart is not None and apart.value is Qualifier.AT_LEAST
    if apart and least and line.at(last + 2) in ("or", "at"):
        later = _of_the_next(line, last + 2 + apart.length)
        return last, set() if later else {apart.value}
    return last, set()


def _of_the_next(line: Line, following: int) -> bool:
    """True for "32 and more than 115 wounded", "7 at least 9 died": the next number's words."""
    return line.at(following) == "than" or parse(line, following) is not None


def _is_particle(line: Line, index: int) -> bool:
    """Whether "over" belongs to the verb before it: "handed over 12 prisoners"."""
    verbs = LEXICON.particles.get(line.at(index))
    return verbs is not None and line.lemma(index - 1) in verbs
