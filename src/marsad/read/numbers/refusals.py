"""Which numbers count nobody and nothing: dates, years, ages, measures, names."""

from marsad.read.numbers.lexicon import LEXICON
from marsad.read.parse.phrases import Line

_REFUSE = LEXICON.refuse
_PEOPLE = LEXICON.people
_YEARS = range(1900, 2101)
_DAYS = range(1, 32)
_CLOCK = 2400
_AGES = range(1, 111)
_TIME_ZONES = frozenset(("gmt", "utc", "hours", "local", "est", "edt"))


def is_count(line: Line, first: int, after: int, value: int) -> bool:
    """Whether the number in tokens `first` to `after` - 1 counts people or things."""
    bare = after - first == 1 and line.at(first)[0].isdigit()
    if bare and _is_bare_refused(line, first, value):
        return False
    return not (
        is_measure(line, after)
        or _is_named(line, first)
        or _is_joined(line, first, after)
        or line.at(after) in _REFUSE.fractions
        or is_pronoun(line, first, after)
    )


def is_pronoun(line: Line, first: int, after: int) -> bool:
    """Whether "one" is part of "no one", "the other one", "one another".

    "Said that one child was killed" counts a child.
    """
    if line.at(first) != "one" or after - first > 1:
        return False
    if line.at(first - 1) == "that" and counts_people(line, after):
        return False
    return line.at(first - 1) in _PEOPLE.not_one or line.at(after) == "another"


def is_person(line: Line, index: int) -> bool:
    """Whether the token is a word for people, "militiaman" or "pro-regime fighter" as well."""
    lemma = line.lemma(index)
    if lemma in _PEOPLE.nouns:
        return True
    tail = lemma.rpartition("-")[2]
    compound = tail in _PEOPLE.nouns and tail != lemma
    return compound or lemma.endswith(("woman", "women", "men"))


def counts_people(line: Line, after: int, reach: int = 2) -> bool:
    """Whether a word for people follows within `reach` tokens."""
    return any(is_person(line, index) for index in range(after, min(after + reach, len(line))))


def is_measure(line: Line, after: int) -> bool:
    """Whether a unit of time, length, weight, money or share follows the number."""
    at = after + (line.at(after) in ("-", "‑"))
    for _ in range(2):
        if line.lemma(at) in _REFUSE.measures or line.at(at) in _REFUSE.measures:
            return not _is_false_measure(line, at)
        if line.at(at) not in _REFUSE.measure_adjectives:
            return False
        at += 1
    return False


def _is_false_measure(line: Line, at: int) -> bool:
    """Whether the word is a unit only elsewhere: one letter must be glued to its number ("5m")."""
    word = line.at(at)
    if word in ("m", "h", "x"):
        return not line.glued(at)
    return word in ("local", "second", "per", "story") and line.at(at + 1) not in ("time", "cent")


def _is_bare_refused(line: Line, first: int, value: int) -> bool:
    return (
        (value == 0 and not counts_people(line, first + 1))
        or _is_year(line, first, value)
        or _is_day(line, first, value)
        or _is_clock(line, first, value)
        or _is_age(line, first, value)
        or _is_marker(line, first)
    )


def _is_year(line: Line, first: int, value: int) -> bool:
    """A number from 1900 to 2100 is a year unless people follow it at once."""
    if value not in _YEARS or "," in line.at(first):
        return False
    if line.at(first - 1) in _REFUSE.months or line.at(first - 1) in ("in", "since", "of", "the"):
        return True
    return line.at(first - 1) not in _REFUSE.no_year and not _counts_many(line, first + 1)


def _counts_many(line: Line, after: int) -> bool:
    """Whether a plural word for people follows: in "Euro 2024 says minister" none does."""
    return line.at(after) == "syrians" or any(
        is_person(line, index)
        and (line.at(index) == "people" or line.lemma(index) != line.at(index))
        for index in range(after, min(after + 2, len(line)))
    )


def _is_day(line: Line, first: int, value: int) -> bool:
    """The day of a date: a month stands beside it, or beside the other day of a range."""
    if value not in _DAYS:
        return False
    if line.at(first + 1) in _REFUSE.months and not (
        line.at(first + 1) == "may" and line.raw(first + 1) == "may"
    ):
        return True
    before = first - 1 - (line.at(first - 1) in (",", "the"))
    if line.at(before) in _REFUSE.months:
        named = line.at(before - 1) in ("on", "until", "since", "from", "of", "by", "between")
        return named or not counts_people(line, first + 1)
    joined = line.at(first + 1) in ("and", "to", "-", "–", ",", "or", "until")
    other = line.at(first + 2).isdigit() and line.at(first + 3) in _REFUSE.months
    if joined and other and line.raw(first + 3) != "may":
        return True
    back = line.at(first - 1) in ("and", "to", "-", "–", "until") and line.at(first - 2).isdigit()
    return back and line.at(first - 3) in _REFUSE.months and not counts_people(line, first + 1)


def _is_clock(line: Line, first: int, value: int) -> bool:
    return value <= _CLOCK and line.at(first + 1) in _TIME_ZONES and line.at(first + 1) != "local"


def _is_age(line: Line, first: int, value: int) -> bool:
    """Whether it is an age: "Ahmad, 32, said", "Ahmad (32)", "children under 12"."""
    if value not in _AGES:
        return False
    before, following = line.at(first - 1), line.at(first + 1)
    if (before, following) in ((",", ","), ("(", ")")):
        return _named(line, first - 2)
    if before == "of" and line.at(first - 2) in ("age", "ages"):
        return True
    if following in _PEOPLE.speaking and first > 1 and line.raw(first - 1)[:1].isupper():
        return True
    if _after_name(line, first):
        return True
    if before in ("under", "below", "over", "than"):
        return line.lemma(first - 2 - (before == "than")) in _REFUSE.people_of_an_age and (
            not counts_people(line, first + 1, 1)
        )
    return False


def _after_name(line: Line, first: int) -> bool:
    """Whether it is the age of somebody named: "Ahmad Khalil 34 was shot", "Omar Haj 25 killed".

    One person is meant where the verb is in the singular or what he is follows; at the head of a
    sentence also where he is named by a given name, or what he is comes first.
    """
    if not (_named(line, first - 1) and _named(line, first - 2)):
        return False
    following = line.at(first + 1)
    if following in _SINGULAR:
        return True
    start = first - 1
    while start > 0 and _named(line, start - 1):
        start -= 1
    known = any(line.at(at) in _PEOPLE.given_names for at in range(start, first))
    titled = start == 0 and any(is_person(line, at) for at in range(start, first - 1))
    called = (
        start > 0 and is_person(line, start - 1) and line.at(start - 1) == line.lemma(start - 1)
    )
    return known or titled or called


def _named(line: Line, index: int) -> bool:
    return line.raw(index)[:1].isupper() or line.at(index).startswith(("al-", "el-"))


_SINGULAR = frozenset(("was", "is", "a", "an", "who", "whose"))


def _is_marker(line: Line, first: int) -> bool:
    """A list's number ("1.", "2)"), a footnote ("[3]"), a date or score in slashes ("9/11")."""
    following = line.at(first + 1)
    if first == 0 and following in (".", ")", ":"):
        return True
    if line.at(first - 1) == "[" and following == "]":
        return True
    if following == "s" and line.glued(first + 1):  # the 1990s
        return True
    slashed = following == "/" and line.glued(first + 1) and line.at(first + 2).isdigit()
    return slashed or (
        line.at(first - 1) == "/" and line.glued(first) and line.at(first - 2).isdigit()
    )


def _is_named(line: Line, first: int) -> bool:
    """Whether it is part of a name or money: "Base 46", "Resolution 2254", "aged 7", "$5"."""
    before = line.at(first - 1)
    if before in _REFUSE.money:
        return True
    if before in ("between", "from") and line.at(first - 2) in ("aged", "ages"):
        return True
    if before not in _REFUSE.names:
        return False
    if before in ("base", "bases", "su", "part", "day", "week", "season", "point", "room", "gate"):
        return line.raw(first - 1)[0].isupper() and not counts_people(line, first + 1)
    holding = before in ("division", "battalion", "corps", "branch", "checkpoint")
    return not (holding and counts_people(line, first + 1, 1))


def _is_joined(line: Line, first: int, after: int) -> bool:
    """A number glued to a letter or to a third number by hyphens is a name or a telephone."""
    hyphen = line.at(first - 1) in ("-", "–") and line.glued(first) and line.glued(first - 1)
    if hyphen and line.at(first - 2)[-1:].isalpha():
        return True
    following = line.at(after)
    if line.glued(after) and following[:1].isalpha() and following not in ("odd", "people"):
        return True
    return following == ":" and line.glued(after) and line.at(after + 1).isdigit()
