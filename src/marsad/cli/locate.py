"""`marsad locate`: words for places to coordinates."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output

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
) -> None:
    """Print where places are, as JSON lines: one for each name, in order.

    Coordinates are WGS 84 degrees, radii kilometres. A place that is not known, or that several
    fit equally well, has null for a name and says why in `reason`.

    For example:

    - `marsad locate "12 km west of Aleppo" Saraqib`
    - `cut -f3 places.tsv | marsad locate -`
    """
    from marsad import pipeline

    settings = pipeline.Settings(theatre=theatre)
    for place in pipeline.locate(_lines(names), settings):
        output.write([_answer(place)])


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
