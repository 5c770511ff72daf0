"""The words of `words.toml`: stop words, names of persons, institutions, kinds."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from marsad.locate.normal import plain


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `words.toml`, in plain form.

    `kinds` maps a word or two ("air base") to the kinds of place it asks for; `countries` a
    country's ISO-2 code, `cities` a city's GeoNames name to further names, as written.
    """

    stop: frozenset[str]
    person: frozenset[str]
    institutions: frozenset[str]
    locative: frozenset[str]
    urban: frozenset[str]
    kinds: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[str, ...]]


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(plain(part) for part in text.split("|") if part.strip())


@cache
def load() -> Words:
    """Return the lists, read once."""
    data = tomllib.loads(
        resources.files("marsad.locate").joinpath("words.toml").read_text(encoding="utf-8")
    )
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, text in data["kinds"].items():
        for phrase in _phrases(text):
            kinds[phrase] = (*kinds.get(phrase, ()), kind)
    return Words(
        stop=frozenset(data["stop"].split()),
        person=frozenset(data["person"].split()),
        institutions=frozenset(_phrases(data["institutions"])),
        locative=frozenset(_phrases(data["locative"])),
        urban=frozenset(data["urban"].split()),
        kinds=kinds,
        countries={iso: tuple(text.split("|")) for iso, text in data["countries"].items()},
        cities={name: tuple(text.split("|")) for name, text in data["cities"].items()},
    )
