"""`marsad explain`: why the record says so."""

from typing import Annotated

import typer

from marsad.cli import options, output
from marsad.cli.options import TextFormat


def explain(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="An incident's, claim's, holding's, series', agreement's or position's id, or a "
            "report's name.",
        ),
    ],
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: Annotated[
        TextFormat, typer.Option("--format", help="Text to read, or JSON for programs.")
    ] = TextFormat.TEXT,
) -> None:
    """Print why the record says what it says: sentences for and against, who says them, the rule.

    For example:

    - `marsad explain i-0123456789abcdef`
    - `marsad explain report-name --format json`
    """
    from marsad.model import to_json
    from marsad.publish.explain import explain as explained
    from marsad.publish.explain.console import rendered
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        found = explained(opened, id_)
    if format_ is TextFormat.JSON:
        output.write([to_json(found), b"\n"])
    else:
        output.show(rendered(found))
