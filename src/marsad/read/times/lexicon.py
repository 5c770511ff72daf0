"""The word lists of `times.toml` and the feasts of `feasts.csv`, typed."""

import csv
import datetime
import tomllib
from importlib import resources

import msgspec

from marsad.model import Noun
from marsad.read.parse.phrases import Phrases
from marsad.read.times.days import Days


class Hours(Noun, frozen=True, kw_only=True):
    """Parts of a day, as they stand before or after its name."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Recurring(Noun, frozen=True, kw_only=True):
    """What happens again and again."""

    phrases: tuple[str, ...]
    before: frozenset[str]


class VagueCount(Noun, frozen=True, kw_only=True):
    """Counts without a number."""

    few: tuple[str, ...]


class Lengths(Noun, frozen=True, kw_only=True):
    """What stands around a length of time."""

    past: frozenset[str]
    coming: frozenset[str]
    back: frozenset[str]
    on: frozenset[str]
    loose: frozenset[str]
    ordinals: tuple[str, ...]


class Leads(Noun, frozen=True, kw_only=True):
    """Words that let a doubtful year, month or day after them pass for one."""

    year: frozenset[str]
    month: frozenset[str]
    day: frozenset[str]


class Lexicon(Noun, frozen=True, kw_only=True):
    """All of `times.toml`."""

    months: dict[str, int]
    short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    seasons: dict[str, int]
    parts: dict[str, tuple[str, ...]]
    hours: Hours
    near: dict[str, int]
    relative: dict[str, int]
    feasts: dict[str, tuple[str, ...]]
    fixed_feasts: dict[str, tuple[int, int]]
    recurring: Recurring
    vague: VagueCount
    lengths: Lengths
    leads: Leads


def _read(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _feasts() -> dict[str, tuple[Days, ...]]:
    """Return the Gregorian days of feasts, in order; moon sightings may differ by a day."""
    found: dict[str, tuple[Days, ...]] = {}
    for row in csv.DictReader(_read("feasts.csv").splitlines()):
        days = Days(
            datetime.date.fromisoformat(row["start"]), datetime.date.fromisoformat(row["end"])
        )
        found[row["feast"]] = (*found.get(row["feast"], ()), days)
    years = sorted({days.end.year for table in found.values() for days in table})
    for feast, (month, day) in LEXICON.fixed_feasts.items():
        dates = (datetime.date(year, month, day) for year in years)
        found[feast] = tuple(Days(date, date) for date in dates)
    return found


def _by_value(phrases: dict[str, int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for phrase, value in phrases.items():
        found.setdefault(value, []).append(phrase)
    return found


LEXICON: Lexicon = msgspec.convert(tomllib.loads(_read("times.toml")), type=Lexicon)
FEASTS = _feasts()
FEAST_NAMES = Phrases(LEXICON.feasts)
PARTS = Phrases(LEXICON.parts)
HOURS_BEFORE = Phrases({True: LEXICON.hours.before})
HOURS_AFTER = Phrases({True: LEXICON.hours.after})
NEAR = Phrases(_by_value(LEXICON.near))
RELATIVE = Phrases(_by_value(LEXICON.relative))
RECURRING = Phrases({True: LEXICON.recurring.phrases})
FEW = Phrases({True: LEXICON.vague.few})
