"""Parts of a whole: per cent, halves, thirds, "most of"."""

from fractions import Fraction

from marsad.model import Qualifier, Sentence
from marsad.read.numbers.mentions import ShareMention
from marsad.read.numbers.qualify import qualify
from marsad.read.numbers.values import Parsed, parse
from marsad.read.parse.phrases import Line, Phrases

_PERCENT = Phrases({True: ("%", "percent", "per cent", "per - cent", "pc", "percents")})
_DIVISIONS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_HALVES = frozenset(("of", "the", "its", "their", "his", "that", "those", "these"))
_MAJORITIES = Phrases({True: ("most of", "majority of", "the majority of", "a majority of")})
_HYPHENATED = {
    "two-thirds": Fraction(2, 3),
    "one-third": Fraction(1, 3),
    "three-quarters": Fraction(3, 4),
    "one-quarter": Fraction(1, 4),
    "one-half": Fraction(1, 2),
}


def find_shares(sentence: Sentence) -> tuple[ShareMention, ...]:
    """Return the shares that a sentence gives, in order, each from 0 to 1.

    "most of" and "the majority of" are more than half: 0.5, at least.
    """
    line = Line(sentence)
    found: list[ShareMention] = []
    index = 0
    while index < len(line):
        parsed = _share(line, index)
        if parsed is None:
            majority = _MAJORITIES.starting(line, index)
            if majority:
                last = index + majority.length - 1
                found.append(_mention(line, index, last, Fraction(1, 2), Qualifier.AT_LEAST))
            index += majority.length if majority else 1
            continue
        qualified = qualify(line, index, parsed.after - 1)
        found.append(
            _mention(line, qualified.first, qualified.last, parsed.value, qualified.qualifier)
        )
        index = max(parsed.after, qualified.last + 1)
    return tuple(found)


def _share(line: Line, index: int) -> Parsed | None:
    """Return the share that begins with token `index`, its value from 0 to 1."""
    number = parse(line, index)
    if number is not None:
        percent = _PERCENT.starting(line, number.after)
        if percent and number.value <= 100:
            return Parsed(number.value / 100, number.after + percent.length)
    return _fraction(line, index)


def _fraction(line: Line, index: int) -> Parsed | None:
    """Read "half of", "two thirds", "a quarter of"; "half a million" is no share."""
    if line.at(index) in _HYPHENATED:
        return Parsed(_HYPHENATED[line.at(index)], index + 1)
    if line.at(index) == "half" and line.at(index - 1) not in ("first", "second", "and", "a"):
        return Parsed(Fraction(1, 2), index + 1) if line.at(index + 1) in _HALVES else None
    if line.at(index) in ("a", "one"):
        count, at = 1, index + 1
    else:
        number = parse(line, index)
        if number is None or number.value.denominator != 1:
            return None
        count, at = int(number.value), number.after
    division = _DIVISIONS.get(line.at(at).removesuffix("s"))
    if division is None or count >= division or not _is_of(line, at, count):
        return None
    return Parsed(Fraction(count, division), at + 1)


def _is_of(line: Line, at: int, count: int) -> bool:
    """Tell "a third of" from "a third soldier"; "two thirds" always is a share."""
    return count > 1 or (line.at(at + 1) == "of" and parse(line, at - 1) is None)


def _mention(
    line: Line, first: int, last: int, share: Fraction, qualifier: Qualifier
) -> ShareMention:
    return ShareMention(
        start=line.tokens[first].start,
        end=line.tokens[last].end,
        first_token=first,
        last_token=last,
        share=float(share),
        qualifier=qualifier,
    )
