"""`marsad gazetteer place` and `unplace`: places of a record's own."""

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import merging, options, output
from marsad.errors import InputError
from marsad.model import KINDS, PlaceWish

if TYPE_CHECKING:
    from marsad.model import OwnPlaceChange


def place(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name, as reports write it.")],
    at: Annotated[
        str, typer.Option("--at", metavar="LAT,LON", help="Where it lies, in WGS 84 degrees.")
    ],
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help=f"One of: {', '.join(KINDS)}.")
    ] = "village",
    radius: Annotated[
        float, typer.Option("--radius", metavar="KM", help="How far off it may be.")
    ] = 2.5,
    within: Annotated[
        str,
        typer.Option(
            "--within",
            metavar="UNIT",
            help="The unit that it lies in.  [default: that of the nearest place known]",
        ),
    ] = "",
    spelling: Annotated[
        list[str] | None,
        typer.Option(
            "--spelling",
            metavar="NAME",
            help="Another spelling of it. May be given several times.",
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NAME", help="Who adds it.  [default: your user's name]"),
    ] = None,
    record: options.RecordOption = options.DEFAULT_RECORD,
    gazetteer: options.GazetteerOption = None,
) -> None:
    """Add a place that no gazetteer knows to a record, and merge the record anew.

    Claims that name it are located anew; no report is read anew. It lies in a table beside the
    record (war.places.csv beside war.db), which `marsad run` reads too.

    For example: `marsad gazetteer place "Tell Numuna" --at 36.4,37.5 --within Aleppo`
    """
    from marsad.store import Record

    wish = _wish(name, at, kind, radius, within, spelling or (), by or getpass.getuser())
    with Record.open(record, create=False) as opened:
        _tell("added", merging.placing(gazetteer).place(opened, wish))


def unplace(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The name, or the id, of a place that was added.")
    ],
    record: options.RecordOption = options.DEFAULT_RECORD,
    gazetteer: options.GazetteerOption = None,
) -> None:
    """Take back a place that was added to a record, and merge the record anew.

    For example: `marsad gazetteer unplace "Tell Numuna"`
    """
    from marsad.store import Record

    placing = merging.placing(gazetteer)
    with Record.open(record, create=False) as opened:
        added = placing.placed(opened)
        found = [one for one in added if name in (one.id, one.name)]
        if not found:
            there = ", ".join(one.name for one in added) or "none"
            raise InputError(f"no place {name!r} was added to {record}; there are: {there}")
        _tell("taken back", placing.take_back(opened, found[0].id))


def _wish(
    name: str,
    at: str,
    kind: str,
    radius: float,
    within: str,
    spellings: list[str] | tuple[()],
    by: str,
) -> PlaceWish:
    """Return the wish that options ask for; raises InputError where one is out of its bounds."""
    import msgspec

    latitude, longitude = _point(at)
    asked = {
        "name": name, "latitude": latitude, "longitude": longitude, "kind": kind,
        "radius_km": radius, "within": within, "spellings": spellings, "by": by,
    }  # fmt: skip
    try:
        return msgspec.convert(asked, PlaceWish)
    except msgspec.ValidationError as error:
        raise InputError(
            f"this is no place ({error}); see: marsad gazetteer place --help"
        ) from error


def _point(at: str) -> tuple[float, float]:
    try:
        latitude, longitude = map(float, at.split(","))
    except ValueError:
        raise InputError(f"--at {at} is no point; write it like --at 36.4,37.5") from None
    if not abs(latitude) <= 90 or not abs(longitude) <= 180:  # `not <=` holds for nan too
        raise InputError(
            f"--at {at} is not on the earth; latitude runs from -90 to 90, longitude from -180 "
            "to 180"
        )
    return latitude, longitude


def _tell(done: str, change: "OwnPlaceChange") -> None:
    from marsad.publish.wording import count

    lies = change.place.admin1 or change.place.country or "no known unit"
    claims = f"{count(change.claims, 'claim')} located anew"
    output.note(f"{change.place.name} ({change.place.kind}) in {lies}: {done}; {claims}")
