"""The words of `words.toml`: stop words, names of persons, institutions, kinds."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from marsad.locate.normal import plain


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `words.toml`, in plain form.

    `kinds` maps a word or two ("air base") to the kinds of place it asks for, `before` an Arabic
    word that goes before a name; `countries` a
    country's ISO-2 code, `cities` a city's GeoNames name to further names, as written.
    """

    stop: frozenset[str]
    person: frozenset[str]
    institutions: frozenset[str]
    locative: frozenset[str]
    urban: frozenset[str]
    facilities: frozenset[str]
    small: frozenset[str]
    kinds: dict[str, tuple[str, ...]]
    before: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[str, ...]]


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(plain(part) for part in text.split("|") if part.strip())


def _kinds(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """The kinds that each word of a table asks for."""
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, text in table.items():
        for phrase in _phrases(text):
            kinds[phrase] = (*kinds.get(phrase, ()), kind)
    return kinds


@cache
def load() -> Words:
    """Return the lists, read once."""
    data = tomllib.loads(
        resources.files("marsad.locate").joinpath("words.toml").read_text(encoding="utf-8")
    )
    return Words(
        stop=frozenset(data["stop"].split()),
        person=frozenset(data["person"].split()),
        institutions=frozenset(_phrases(data["institutions"])),
        locative=frozenset(_phrases(data["locative"])),
        urban=frozenset(data["urban"].split()),
        facilities=frozenset(_phrases(data["facilities"])),
        small=frozenset(data["small"].split()),
        kinds=_kinds(data["kinds"]),
        before=_kinds(data["before"]),
        countries={iso: tuple(text.split("|")) for iso, text in data["countries"].items()},
        cities={name: tuple(text.split("|")) for name, text in data["cities"].items()},
    )
