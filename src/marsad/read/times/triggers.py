"""Which tokens can begin a time at all: most cannot, and need no grammar."""

from collections.abc import Sequence
from itertools import chain

from marsad.read.numbers.lexicon import LEXICON as NUMBERS
from marsad.read.parse.phrases import Line, Phrases
from marsad.read.times.lexicon import LEXICON
from marsad.read.times.shifted import SHIFTS

SINCE = frozenset(("since", "from", "starting", "beginning"))
UNTIL = frozenset(("until", "till", "by", "before", "til"))
_DETERMINERS = frozenset(("the", "a", "an", "these", "those", "that", "one"))
_UNITS = ("hour", "day", "week", "fortnight", "month", "year")
_NAMES = (
    *LEXICON.months,
    *LEXICON.weekdays,
    *LEXICON.short_months,
    *LEXICON.short_weekdays,
    *LEXICON.seasons,
)
_PHRASES = tuple(
    phrase.split()
    for phrase in chain(
        *LEXICON.parts.values(),
        LEXICON.hours.before,
        LEXICON.near,
        LEXICON.relative,
        *LEXICON.feasts.values(),
        LEXICON.recurring.phrases,
    )
)
_FEW = tuple(phrase.split() for phrase in LEXICON.vague.few)
_WORDS = frozenset(
    (
        *_NAMES,
        *(f"{name}s" for name in LEXICON.weekdays),
        *(f"{name}." for name in (*LEXICON.short_months, *LEXICON.short_weekdays)),
        *SHIFTS,
        *LEXICON.lengths.past,
        *LEXICON.lengths.coming,
        *LEXICON.lengths.loose,
        *LEXICON.recurring.before,
        *NUMBERS.units,
        *NUMBERS.tens,
        *NUMBERS.scales,
        *(f"{unit}s" for unit in _UNITS),
        *(words[0] for words in _PHRASES + _FEW),
        *SINCE,
        *UNTIL,
        "between",
        "for",
        "half",
        "up",
        "dozen",
        "weekend",
        "weekends",
        "upcoming",
        "year",
    )
)
_SECOND = (
    _WORDS
    | {"second", "latter"}
    | frozenset(_UNITS)
    | frozenset(w[1] for w in _PHRASES + _FEW if len(w) > 1)
)


# These begin a time only with one behind them, at most so many tokens on; the others of them only
# with words of time there: "about", "this".
_REACH = 5
_BEFORE = SINCE | UNTIL | {"between", "up"}
_LEADS = LEXICON.lengths.loose | {"for", "this"}
_PHRASED = frozenset(("in", "on", "that", "day", "end", "start", "middle"))
"""Words that begin nothing but phrases: "in the early hours of"."""
_CORE = (_WORDS | frozenset(_UNITS)) - _BEFORE - _LEADS - {"in", "on"}
_WHOLE = Phrases({True: [" ".join(words) for words in _PHRASES]})
_STARTS = _WORDS | _DETERMINERS
# What begins nothing but a length, where no phrase does: "two" of "two weeks ago".
_COUNTS = frozenset(
    (
        *LEXICON.lengths.loose,
        *NUMBERS.units,
        *NUMBERS.tens,
        *NUMBERS.scales,
        *(words[0] for words in _FEW),
        "an",
        "dozen",
        "for",
        "half",
    )
)
_LENGTHS = frozenset((*_UNITS, *(f"{unit}s" for unit in _UNITS)))
_MONTHS = frozenset(
    (*LEXICON.months, *LEXICON.short_months, *(f"{name}." for name in LEXICON.short_months))
)
_PARTS = ("mid-", "early-", "late-")
_YEAR = 4  # digits


def beginnings(line: Line) -> list[int]:
    """Return the tokens that a time can begin with, by themselves and the next after "the".

    A sentence without "days" and the like has no length, one without a month no day of it: that
    lets four fifths of the candidates go, and halves what times take.
    """
    length = not _LENGTHS.isdisjoint(line.low)
    month = not _MONTHS.isdisjoint(line.low)
    found: list[int] = []
    for index in reversed(line.candidates(_STARTS)):
        if _could(line, index, length, month) and _may_begin(line, index, found):
            found.append(index)
    return found[::-1]


def _could(line: Line, index: int, length: bool, month: bool) -> bool:
    """Whether a sentence has what a word begins: a phrase, a length, a day of a month."""
    word = line.low[index]
    if word in _PHRASED or (word in _COUNTS and not length):
        return _WHOLE.starting(line, index) is not None
    if "-" in word and not word[0].isdigit():
        return length or word in _WORDS or word.startswith(_PARTS)
    return length or month or not word.isdigit() or len(word) == _YEAR


def _may_begin(line: Line, index: int, behind: Sequence[int]) -> bool:
    """Whether a time can begin with a token, by the next ones and the beginnings `behind` it."""
    word = line.at(index)
    if word in _DETERMINERS:
        following = line.at(index + 1)
        return following in _SECOND or following[:1].isdigit() or "-" in following
    if word in _BEFORE:
        return bool(behind) and behind[-1] <= index + _REACH
    if word in _LEADS:
        near = line.low[index + 1 : index + 1 + _REACH]
        return any(map(_is_core, near)) or _WHOLE.starting(line, index) is not None
    return word in _PHRASED or _is_core(word)


def _is_core(word: str) -> bool:
    return word in _CORE or word[0].isdigit() or (len(word) > 4 and "-" in word)
