"""Tables of the record: control, tallies, agreements, positions, actors, sources, framing."""

from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output
from marsad.cli.options import Format

if TYPE_CHECKING:
    from marsad.model import Theatre
    from marsad.store import Record

HolderOption = Annotated[
    str | None, typer.Option("--holder", metavar="NAME", help="Only what this side holds.")
]
OfTheatreOption = Annotated[
    str | None,
    typer.Option(
        "--theatre",
        metavar="NAME|FOLDER",
        help="The theatre's data, if the record was made with a folder of your own.",
    ),
]


def control(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
    admin1: options.Admin1Option = None,
    holder: HolderOption = None,
) -> None:
    """Print who holds which place, since when, and when it was last asserted.

    For example: `marsad control --admin1 Idlib`
    """
    from marsad.publish.rows import ControlRow
    from marsad.publish.views import control_rows

    with _opened(record) as opened:
        found = [
            holding
            for holding in opened.holdings()
            if _same(admin1, holding.place.admin1)
            and _same(holder, holding.holder.name if holding.holder else "contested")
        ]
    output.rows(format_, ControlRow, control_rows(found), found)


def _same(wanted: str | None, name: str | None) -> bool:
    return wanted is None or wanted.casefold() == (name or "").casefold()


def tallies(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print running totals as somebody counts them; they are never added to incidents.

    For example: `marsad tallies --format csv > tallies.csv`
    """
    from marsad.publish.rows import TallyRow
    from marsad.publish.views import tally_rows

    with _opened(record) as opened:
        found = opened.series()
    output.rows(format_, TallyRow, tally_rows(found), found)


def agreements(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print ceasefires, deals and zones, and how many incidents are said to breach them.

    For example: `marsad agreements`
    """
    from marsad.publish.rows import AgreementRow
    from marsad.publish.views import agreement_rows

    with _opened(record) as opened:
        found = opened.agreements()
    output.rows(format_, AgreementRow, agreement_rows(found), found)


def positions(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print bases, checkpoints and observation posts, with the counts as claimed.

    For example: `marsad positions`
    """
    from marsad.publish.rows import PositionRow
    from marsad.publish.views import position_rows

    with _opened(record) as opened:
        found = opened.positions()
    output.rows(format_, PositionRow, position_rows(found), found)


def actors(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
    theatre: OfTheatreOption = None,
) -> None:
    """Print the sides that reports name, how often they act or are hit, and what they are called.

    For example: `marsad actors --format json`
    """
    from marsad.publish.rows import ActorRow
    from marsad.publish.voices import actor_rows

    with _opened(record) as opened:
        about = _theatre(opened, theatre)
        rows = actor_rows(opened.sides(), opened.holdings(), opened.labelled(), about)
    output.rows(format_, ActorRow, rows, rows)


def sources(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
    theatre: OfTheatreOption = None,
) -> None:
    """Print who says things, and how much of the record rests on them.

    For example: `marsad sources`
    """
    from marsad.publish.rows import SourceRow
    from marsad.publish.voices import Speakers, source_rows

    with _opened(record) as opened:
        about = _theatre(opened, theatre)
        rows = source_rows(Speakers(opened.spoken(), opened.told()), about)
    output.rows(format_, SourceRow, rows, rows)


def framing(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
    theatre: OfTheatreOption = None,
) -> None:
    """Print who calls whom what: words that judge a side, by who uses them, with an example.

    For example: `marsad framing --format csv > framing.csv`
    """
    from marsad.publish.framing import framing_rows
    from marsad.publish.rows import FramingRow

    with _opened(record) as opened:
        about = _theatre(opened, theatre)
        rows = framing_rows(opened.labelled(), opened.documents_by_id, about)
    output.rows(format_, FramingRow, rows, rows)


def _opened(record: str) -> "Record":
    from marsad.store import Record

    return Record.open(record, create=False)


def _theatre(record: "Record", wanted: str | None) -> "Theatre":
    """Return the theatre that was asked for, else the one that the record is about."""
    from marsad import theatres

    return theatres.load(wanted or record.theatre() or options.DEFAULT_THEATRE)
