"""Which tokens can begin a time at all: most cannot, and need no grammar."""

from itertools import chain

from marsad.read.numbers.lexicon import LEXICON as NUMBERS
from marsad.read.phrases import Line, Phrases
from marsad.read.times.lexicon import LEXICON
from marsad.read.times.shifted import SHIFTS

SINCE = frozenset(("since", "from", "starting", "beginning"))
UNTIL = frozenset(("until", "till", "by", "before", "til"))
_DETERMINERS = frozenset(("the", "a", "an", "these", "those", "that", "one"))
_UNITS = ("hour", "day", "week", "month", "year")
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
        LEXICON.vague.few,
    )
)
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
        *(words[0] for words in _PHRASES),
        *SINCE,
        *UNTIL,
        "between",
        "for",
        "half",
        "dozen",
        "weekend",
        "weekends",
        "upcoming",
        "year",
    )
)
_SECOND = _WORDS | frozenset(_UNITS) | frozenset(w[1] for w in _PHRASES if len(w) > 1)


# These begin a time only with words of time behind them, at most so many on: "in", "by", "about".
_LEADS = SINCE | UNTIL | LEXICON.lengths.loose | {"in", "on", "for", "this", "between"}
_REACH = 5
_CORE = (_WORDS | frozenset(_UNITS)) - _LEADS
_WHOLE = Phrases({True: [" ".join(words) for words in _PHRASES]})
_STARTS = _WORDS | _DETERMINERS


def beginnings(line: Line) -> list[int]:
    """Return the tokens that a time can begin with, by themselves and the next after "the"."""
    return [index for index in line.candidates(_STARTS) if _may_begin(line, index)]


def _may_begin(line: Line, index: int) -> bool:
    word = line.at(index)
    if word in _DETERMINERS:
        following = line.at(index + 1)
        return following in _SECOND or following[:1].isdigit() or "-" in following
    if word in _LEADS:
        behind = line.low[index + 1 : index + 1 + _REACH]
        return any(map(_is_core, behind)) or _WHOLE.starting(line, index) is not None
    return _is_core(word)


def _is_core(word: str) -> bool:
    return word in _CORE or word[0].isdigit() or (len(word) > 4 and "-" in word)
