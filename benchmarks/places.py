"""How well names of places are found: `python -m benchmarks.places --places DIR [--misses]`.

DIR holds airwars-dev.csv (strings with coordinates), ucdp-syria-places.csv (names with their admin
units) and cod-ab/ (outlines of the units). Each string is looked up twice: with the unit that the
table names beside it, and alone. Shares are of all rows, answered or not. Names of towns elsewhere
in the world must never come out as places of the theatre. Ends with 1 below a floor.
"""

import argparse
import csv
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec

from benchmarks.foreign import CHECKED, towns
from marsad import outlines, theatres
from marsad.locate import Gazetteer, locate_name
from marsad.locate.sphere import distance
from marsad.model import Noun, Place

FLOORS = Path(__file__).with_name("floors.toml")
# UCDP's newer districts, and spellings that share no key with those of OCHA's outlines of 2020.
DISTRICTS = {
    "Jabal Saman": ("Jebel Saman",),
    "Mintaqat Azaz": ("A'zaz",),
    "Ayn al Arab": ("Ain Al Arab",),
    "Jarabulus": ("Jarablus",),
    "Manbij": ("Menbij",),
    "Atarib": ("Jebel Saman",),
    "Dayr Hafir": ("Al Bab", "As-Safira"),
    "As Safirah": ("As-Safira",),
    "Deir ez Zor": ("Deir-ez-Zor",),
    "Albu Kamal": ("Abu Kamal",),
    "Ar Raqqah": ("Ar-Raqqa",),
    "Ath Thawrah": ("Ath-Thawrah",),
    "Tall Abyad": ("Tell Abiad",),
    "Markaz Daraa": ("Dar'a",),
    "Izra": ("Izra'",),
    "As Sanamayn": ("As-Sanamayn",),
    "Tadmur": ("Tadmor",),
    "Mintaqat Markaz Homs": ("Homs",),
    "Ar Rastan": ("Ar-Rastan",),
    "Al Mukharram": ("Al Makhrim",),
    "Al Qusayr": ("Al-Qusayr",),
    "Markaz Rif Dimashq": ("Rural Damascus",),
    "Mintaqat az Zabadani": ("Az-Zabdani",),
    "Qudsaya": ("Rural Damascus", "At Tall"),
    "Al Nabk": ("An Nabk",),
    "Yabrud": ("Yabroud",),
    "Markaz Idlib": ("Idleb",),
    "Maarat al-Numaan": ("Al Ma'ra",),
    "Jisr ash Shughur": ("Jisr-Ash-Shugur",),
    "Salamiyah": ("As-Salamiyeh",),
    "As Suqaylibiyah": ("As-Suqaylabiyah",),
    "Mintaqat Markaz Hamah": ("Hama",),
    "Al Haffah": ("Al-Haffa",),
    "Latakia": ("Lattakia",),
    "Qardahah": ("Al-Qardaha",),
    "Al Hasakah": ("Al-Hasakeh",),
    "Ras al Ayn": ("Ras Al Ain",),
    "Al Qamishli": ("Quamishli",),
    "Al Malikiyah": ("Al-Malikeyyeh",),
    "Markaz al Quneitra": ("Quneitra",),
    "Markaz as Suwayda": ("As-Sweida",),
    "Markaz Tartus": ("Tartous",),
    "Baniyas": ("Banyas",),
}


class Floors(Noun, frozen=True, kw_only=True):
    """The table [places] of floors.toml: floors, and two ceilings."""

    within_25_km: float
    within_5_km: float
    over_100_km: float
    in_admin2: float
    foreign: float


class Score(NamedTuple):
    """Shares of all rows, and the median error in kilometres of those answered."""

    rows: int
    answered: float
    median_km: float
    within_5_km: float
    within_25_km: float
    over_100_km: float


class Told(NamedTuple):
    """What came of one string; `km` is None where it was not answered."""

    text: str
    unit: str
    place: Place
    km: float | None


def incidents(gazetteer: Gazetteer, path: Path, *, unit: bool) -> list[Told]:
    """Return the answers for each string of a table with coordinates."""
    told = []
    for row in _rows(path):
        place = _asked(gazetteer, row["text"], row["region"] if unit else "")
        there = float(row["latitude"]), float(row["longitude"])
        km = None
        if place.latitude is not None and place.longitude is not None:
            km = distance((place.latitude, place.longitude), there)
        told.append(Told(row["text"], row["region"], place, km))
    return told


def score(told: list[Told]) -> Score:
    """Return the shares over all rows."""
    far = [one.km for one in told if one.km is not None]

    def share(count: int) -> float:
        return count / len(told)

    return Score(
        len(told),
        share(len(far)),
        median(far) if far else float("nan"),
        share(sum(km <= 5 for km in far)),
        share(sum(km <= 25 for km in far)),
        share(sum(km > 100 for km in far)),
    )


def in_district(gazetteer: Gazetteer, path: Path, districts: Path, *, unit: bool) -> list[Told]:
    """Return the answers for UCDP's names; `km` is how far outside the district they lie."""
    units = outlines.load(districts)
    by_name = {area.fields["adm2_name"]: area for area in units.areas}
    told = []
    for row in _rows(path):
        name = row["adm2"].removesuffix(" district")
        if not name or not row["where"]:
            continue
        admin1 = row["adm1"].removesuffix(" governorate")
        place = _asked(gazetteer, row["where"], admin1 if unit else "")
        km = None
        if place.latitude is not None and place.longitude is not None:
            areas = [by_name[known] for known in DISTRICTS.get(name, (name,))]
            km = min(area.kilometres_off(place.latitude, place.longitude) for area in areas)
        told.append(Told(row["where"], f"{name}, {admin1}", place, km))
    return told


def strays(gazetteer: Gazetteer, names: Iterator[str]) -> tuple[int, list[tuple[str, Place]]]:
    """Return how many foreign names there are, and those that come out as the theatre's."""
    home, count = gazetteer.theatre.country, 0
    found = []
    for name in names:
        count += 1
        place = locate_name(gazetteer, name)
        if place.country == home:
            found.append((name, place))
    return count, found


def _asked(gazetteer: Gazetteer, text: str, unit: str) -> Place:
    return locate_name(gazetteer, text, within=unit or None)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def main() -> int:
    """Measure, print, and return 1 where a floor is not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=Path, required=True, help="the folder of tables")
    parser.add_argument("--misses", action="store_true", help="list what was not found, or wrong")
    args = parser.parse_args()
    limits = msgspec.convert(tomllib.loads(FLOORS.read_text())["places"], Floors)
    gazetteer = Gazetteer(theatres.load("syria"))
    table, names = args.places / "airwars-dev.csv", args.places / "ucdp-syria-places.csv"
    print(f"{'':34}{'rows':>6}{'answered':>10}{'median':>9}{'<= 5 km':>9}{'<= 25':>8}{'> 100':>8}")
    for what, unit in (("incidents, text alone", False), ("incidents, with their region", True)):
        told = incidents(gazetteer, table, unit=unit)
        found = score(told)
        print(
            f"{what:34}{found.rows:6}{found.answered:10.3f}{found.median_km:6.1f} km"
            f"{found.within_5_km:9.3f}{found.within_25_km:8.3f}{found.over_100_km:8.3f}"
        )
    shares = []
    for what, unit in (("UCDP's names alone", False), ("UCDP's names, with admin1", True)):
        placed = in_district(gazetteer, names, args.places / "cod-ab/syr_admin2.shp", unit=unit)
        shares.append(sum(one.km == 0 for one in placed) / len(placed))
        known = sum(one.km is not None for one in placed) / len(placed)
        print(f"{what:34}{len(placed):6}{known:10.3f}   {shares[-1]:.3f} inside the district named")
    _, wrong = strays(gazetteer, iter(CHECKED))
    count, stray = strays(gazetteer, towns())
    share = len(stray) / count
    print(f"{'towns outside the region':34}{count:6}   {share:.4f} taken for the theatre's")
    if args.misses:
        _list(told, placed, stray)
    failed = _below(limits, found, shares[-1], share)
    failed += [f"{name} comes out as {place.name} in the theatre" for name, place in wrong]
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


def _below(limits: Floors, found: Score, in_admin2: float, foreign: float) -> list[str]:
    floors = (
        ("within 25 km", found.within_25_km, limits.within_25_km),
        ("within 5 km", found.within_5_km, limits.within_5_km),
        ("inside admin2", in_admin2, limits.in_admin2),
    )
    ceilings = (
        ("wrong by over 100 km", found.over_100_km, limits.over_100_km),
        ("foreign names taken for the theatre's", foreign, limits.foreign),
    )
    low = [
        f"{what}: {value:.3f} is below {floor}" for what, value, floor in floors if value < floor
    ]
    high = [f"{what}: {value:.4f} is above {top}" for what, value, top in ceilings if value > top]
    return low + high


def _list(told: list[Told], placed: list[Told], stray: list[tuple[str, Place]]) -> None:
    """Print what was missed, the unanswered first."""
    for one in sorted(told, key=lambda one: (one.km is not None, one.km or 0)):
        if one.km is None or one.km > 5:
            print(_line("incident", one))
    for one in placed:
        if one.km != 0:
            print(_line("ucdp", one))
    for name, place in stray:
        print(f"foreign\t{name}\t{place.name}\t{place.reason}")


def _line(what: str, one: Told) -> str:
    off = "" if one.km is None else f"{one.km:.1f} km"
    return f"{what}\t{off}\t{one.text}\t{one.unit}\t{one.place.name}\t{one.place.reason}"


if __name__ == "__main__":
    sys.exit(main())
