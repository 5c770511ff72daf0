"""Numbers in digits and words: what a stretch of tokens amounts to."""

import re
from fractions import Fraction
from typing import NamedTuple

from marsad.read.numbers.lexicon import LEXICON
from marsad.read.parse.phrases import Line

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_THOUSAND = re.compile(r"\d00")
_MANY_DIGITS = 9  # more, and it is a telephone number or an id
_ODD = re.compile(r"(.+)-odd")
# All that a number in words begins with, but "twenty-seven" and "thirty-odd".
BEGINNINGS = frozenset(
    ("a", "an", "half", "half-dozen", "dozen", "quarter", "quarters",
     *LEXICON.units, *LEXICON.tens, *LEXICON.scales)
)  # fmt: skip
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)}


class Parsed(NamedTuple):
    """A number and the index of the token after it.

    `round_words` is true for "a dozen" and "a couple", `article` if it began with "a" or "an",
    `odd` for "40-odd".
    """

    value: Fraction
    after: int
    round_words: bool = False
    odd: bool = False


def parse(line: Line, index: int) -> Parsed | None:
    """Return the number that begins with token `index`, or None."""
    word = line.at(index)
    if word not in BEGINNINGS and "-" not in word and not word[:1].isdecimal():
        return None
    return _part_of_scale(line, index) or _dozens(line, index) or _plain(line, index)


def _plain(line: Line, index: int) -> Parsed | None:
    found = _digits(line, index) or _word_number(line, index)
    if found is None:
        return None
    return _with_half(line, _scaled(line, found))


def _digits(line: Line, index: int) -> Parsed | None:
    text = line.at(index)
    odd = _ODD.fullmatch(text)
    text = odd.group(1) if odd else text
    if not _DIGITS.fullmatch(text) or (len(text) > _MANY_DIGITS and text.isdigit()):
        return None
    if text[0] == "0" and text not in ("0",) and not text.startswith("0."):
        return None
    following = line.at(index + 1)
    if _goes_on(line, index):
        return Parsed(Fraction(text + following), index + 2)
    value = Fraction(text.replace(",", ""))
    if following == "k" and line.glued(index + 1):
        return Parsed(value * 1000, index + 2)
    return Parsed(value, index + 1, odd=bool(odd))


def _goes_on(line: Line, index: int) -> bool:
    """Whether the next token is the number's second group: "1 200", but not "12 350"."""
    text = line.at(index)
    return (
        text.isdigit()
        and text != "0"
        and len(text) <= 3
        and bool(_THOUSAND.fullmatch(line.at(index + 1)))
        and line.at(index - 1) not in LEXICON.refuse.months
    )


def _scaled(line: Line, found: Parsed) -> Parsed:
    """Apply "million", "hundred thousand" and the like after a number in digits."""
    value, after = found.value, found.after
    while (scale := LEXICON.scales.get(line.at(after))) and value * scale < 10**10:
        value, after = value * scale, after + 1
    return found._replace(value=value, after=after)


def _with_half(line: Line, found: Parsed) -> Parsed:
    """Read "two and a half million", "a million and a half"."""
    if line.low[found.after : found.after + 3] != ("and", "a", "half"):
        return found
    scale = LEXICON.scales.get(line.at(found.after + 3))
    if scale:
        return found._replace(value=(found.value + Fraction(1, 2)) * scale, after=found.after + 4)
    before = LEXICON.scales.get(line.at(found.after - 1))
    if before:
        return found._replace(value=found.value + Fraction(before, 2), after=found.after + 3)
    return found


def _word_number(line: Line, index: int) -> Parsed | None:
    """Read "twenty-seven", "two hundred and five", "a hundred thousand"."""
    total = current = 0
    at = index
    started = False
    if line.at(index) in ("a", "an") and line.at(index + 1) in LEXICON.scales:
        current, at, started = 1, index + 1, True
    elif line.at(index) in LEXICON.scales:  # "more than hundred"
        current, started = 1, True
    while at < len(line):
        word = line.at(at)
        if word == "and" and started and _small(line.at(at + 1)) and _is_scale(line, at - 1):
            at += 1
            continue
        small = _small(word)
        scale = LEXICON.scales.get(word)
        if small is not None and _may_follow(current, small):
            current += small
        elif scale == 100 and started and 0 < current < 100:
            current *= 100
        elif scale and scale > 100 and started and current:
            total, current = total + current * scale, 0
        else:
            break
        started = True
        at += 1
    if not started or at == index:
        return None
    odd = bool(_ODD.fullmatch(line.at(at - 1)))
    return Parsed(Fraction(total + current), at, odd=odd)


def _is_scale(line: Line, index: int) -> bool:
    return line.at(index) in LEXICON.scales


def _small(word: str) -> int | None:
    """Return the value of a word below one hundred: "seven", "twenty-seven", "thirty-odd"."""
    odd = _ODD.fullmatch(word)
    word = odd.group(1) if odd else word
    if word in LEXICON.units:
        return LEXICON.units[word]
    if word in LEXICON.tens:
        return LEXICON.tens[word]
    ten, _, unit = word.partition("-")
    if ten in LEXICON.tens and 0 < LEXICON.units.get(unit, 0) < 10:
        return LEXICON.tens[ten] + LEXICON.units[unit]
    return None


def _may_follow(current: int, small: int) -> bool:
    """Whether "five" may go on from what was read: after "twenty" or "hundred", not "seven"."""
    if current == 0 or (current % 100 == 0 and small):
        return True
    return current % 10 == 0 and (current // 10) % 10 > 1 and 0 < small < 10


def _part_of_scale(line: Line, index: int) -> Parsed | None:
    """Read "half a million", "a quarter of a million", "three quarters of a million"."""
    at = index
    count = 1
    if line.at(at) in ("a", "one"):
        at += 1
    elif line.at(at) == "three":
        count, at = 3, at + 1
    part = _PARTS.get(line.at(at))
    if part is None:
        return None
    at += 1
    at += line.at(at) == "of"
    at += line.at(at) in ("a", "one")
    scale = LEXICON.scales.get(line.at(at))
    if scale is None:
        return None
    return Parsed(count * part * scale, at + 1)


def _dozens(line: Line, index: int) -> Parsed | None:
    """Read "a dozen", "half a dozen", "two dozen", "a couple of", "a pair of"."""
    word, after = line.at(index), index + 1
    if word == "half":
        after += line.at(after) in ("a", "-")
        return _dozen(line, after, Fraction(1, 2))
    if word == "half-dozen":
        return Parsed(Fraction(6), after, round_words=True)
    if word in ("a", "one"):
        if line.at(after) in ("half-dozen",):
            return Parsed(Fraction(6), after + 1, round_words=True)
        if line.at(after) in ("couple", "pair") and line.at(after + 1) == "of":
            return Parsed(Fraction(2), after + 2, round_words=line.at(after) == "couple")
        return _dozen(line, after, Fraction(1))
    small = _small(word)
    if small is None and word.isdecimal() and len(word) <= _MANY_DIGITS:
        small = int(word)
    if small is None and word == "dozen":
        return _dozen(line, index, Fraction(1))
    return _dozen(line, after, Fraction(small)) if small else None


def _dozen(line: Line, index: int, count: Fraction) -> Parsed | None:
    if line.at(index) != "dozen":
        return None
    return Parsed(count * 12, index + 1, round_words=True)
