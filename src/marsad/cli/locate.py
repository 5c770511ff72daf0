"""`marsad locate`: words for places to coordinates."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.model import Place


def locate(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME…", help="Words for places; - reads lines from standard input."
        ),
    ],
    theatre: options.TheatreOption = options.DEFAULT_THEATRE,
    reverse: Annotated[
        bool,
        typer.Option(
            "--reverse", help="The names are points, latitude and longitude: what lies there?"
        ),
    ] = False,
    gazetteer: options.GazetteerOption = None,
) -> None:
    """Print where places are, as JSON lines: one for each name, in order.

    Coordinates are WGS 84 degrees, radii kilometres. A place that is not known, or that several
    fit equally well, has null for a name and says why in `reason`.

    For example:

    - `marsad locate "12 km west of Aleppo" Saraqib`
    - `cut -f3 places.tsv | marsad locate -`
    - `marsad locate --reverse 35.93 36.63`
    """
    from marsad import pipeline

    settings = pipeline.Settings(theatre=theatre, gazetteer=options.gazetteer_in_use(gazetteer))
    if reverse:
        places = pipeline.locate_points(_points(names), settings)
    else:
        places = pipeline.locate(_lines(names), settings)
    for place in places:
        output.write([_answer(place)])


def _points(names: Sequence[str]) -> Iterator[tuple[float, float]]:
    """Yield points from "35.93 36.63", "35.93,36.63" or two arguments of a number each."""
    waiting: list[float] = []
    for line in _lines(names):
        for part in line.replace(",", " ").split():
            try:
                waiting.append(float(part))
            except ValueError:
                raise InputError(
                    f"{part!r} is no number; write a point as latitude and longitude: 35.93 36.63"
                ) from None
            if len(waiting) == 2:
                yield _on_earth(*waiting)
                waiting = []
    if waiting:
        raise InputError(f"{waiting[0]:g} has no longitude beside it; write 35.93 36.63")


def _on_earth(latitude: float, longitude: float) -> tuple[float, float]:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise InputError(
            f"{latitude:g} {longitude:g} is no point: latitude runs from -90 to 90, longitude "
            "from -180 to 180"
        )
    return latitude, longitude


def _lines(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, and in the place of each `-` the lines of standard input."""
    for name in names:
        if name == "-":
            yield from _decoded(sys.stdin.buffer)
        else:
            yield name


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    return (line.decode("utf-8-sig", errors="replace").rstrip("\r\n") for line in lines)


def _answer(place: "Place") -> bytes:
    import msgspec

    answer = {
        "text": place.text,
        "name": place.name,
        "admin1": place.admin1,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "radius_km": place.radius_km,
        "gazetteer_id": place.gazetteer_id,
        "score": place.score,
        "precision": place.precision,
        "reason": place.reason,
    }
    return msgspec.json.encode(answer) + b"\n"
