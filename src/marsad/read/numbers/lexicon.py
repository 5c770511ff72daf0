"""The word lists of `numbers.toml`, typed."""

import tomllib
from importlib import resources

import msgspec

from marsad.model import Noun, Qualifier
from marsad.read.parse.phrases import Phrases


class Beside(Noun, frozen=True, kw_only=True):
    """What may stand between a qualifier and its number."""

    words: tuple[str, ...]


class Refuse(Noun, frozen=True, kw_only=True):
    """Neighbours that make a number no count."""

    names: frozenset[str]
    money: frozenset[str]
    measures: frozenset[str]
    measure_adjectives: frozenset[str]
    fractions: frozenset[str]
    no_year: frozenset[str]
    months: frozenset[str]
    people_of_an_age: frozenset[str]


class People(Noun, frozen=True, kw_only=True):
    """Lemmas of words for people, and of what befalls them."""

    nouns: frozenset[str]
    fates: frozenset[str]
    none: frozenset[str]
    breaks: frozenset[str]
    not_one: frozenset[str]
    abstract: frozenset[str]
    demonyms: frozenset[str]
    speaking: frozenset[str]
    given_names: frozenset[str]


class VagueWords(Noun, frozen=True, kw_only=True):
    """Phrases that count without a number."""

    phrases: tuple[str, ...]


class Reach(Noun, frozen=True, kw_only=True):
    """How many tokens a search may span."""

    words: int


class Lexicon(Noun, frozen=True, kw_only=True):
    """All of `numbers.toml`."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    before: dict[Qualifier, tuple[str, ...]]
    after: dict[Qualifier, tuple[str, ...]]
    between: Beside
    particles: dict[str, frozenset[str]]
    vague: VagueWords
    refuse: Refuse
    people: People
    reach: Reach


LEXICON: Lexicon = msgspec.convert(
    tomllib.loads(
        resources.files(__package__).joinpath("numbers.toml").read_text(encoding="utf-8")
    ),
    type=Lexicon,
)
BEFORE = Phrases(LEXICON.before)
AFTER = Phrases(LEXICON.after)
BETWEEN = Phrases({True: LEXICON.between.words})
VAGUE = Phrases({True: LEXICON.vague.phrases})
