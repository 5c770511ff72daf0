"""`marsad review`: what to look at first, decisions, and their history."""

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import merging, options, output
from marsad.cli.options import Format
from marsad.model import Noun, Verdict

if TYPE_CHECKING:
    from marsad.publish.review import Wish
    from marsad.store import Record

app = typer.Typer(help="Look at what is doubtful, and decide.", no_args_is_help=True)

WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason; it is kept.")]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides.  [default: your user's name]"),
]


class QueueRow(Noun, frozen=True, kw_only=True):
    """One incident to look at."""

    id: str
    weight: float
    why: str
    summary: str


class HistoryRow(Noun, frozen=True, kw_only=True):
    """One decision."""

    id: str
    date: str
    decision: str
    in_force: str


@app.command("queue")
def list_queue(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print the incidents that nobody has decided on, those that matter most first.

    For example: `marsad review queue --record war.db`
    """
    from marsad.publish.review import queue
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        found = queue(opened.weighed(), opened.decisions())
    rows = [
        QueueRow(
            id=item.incident,
            weight=item.weight,
            why="; ".join(one.sentence for one in item.concerns),
            summary=item.summary,
        )
        for item in found
    ]
    output.rows(format_, QueueRow, rows, found)


@app.command("history")
def history(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
) -> None:
    """Print every decision ever taken, the latest first, undone ones too.

    For example: `marsad review history --format csv`
    """
    from marsad.publish.review import decision_views
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        found = decision_views(opened, opened.decisions())
    rows = [
        HistoryRow(
            id=view.decision.id,
            date=view.when_words,
            decision=view.decision_words,
            in_force="yes" if view.in_force else "undone",
        )
        for view in found
    ]
    output.rows(format_, HistoryRow, rows, [view.decision for view in found])


@app.command("decide")
def decide(
    verdict: Annotated[Verdict, typer.Argument(metavar="VERDICT")],
    ids: Annotated[list[str], typer.Argument(metavar="ID…", help="Incidents or claims.")],
    why: WhyOption,
    record: options.RecordOption = options.DEFAULT_RECORD,
    value: Annotated[
        str, typer.Option("--value", metavar="TEXT", help="The grade, or what is right instead.")
    ] = "",
    by: ByOption = None,
) -> None:
    """Take a decision (confirm, reject, correct, merge, split or grade) and merge anew.

    An incident stands for all its claims.

    For example: `marsad review decide merge i-1 i-2 --why "the same market"`
    """
    from marsad.publish.review import Wish
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        claims = tuple(claim for id_ in ids for claim in _claims(opened, id_))
        _take(opened, Wish(verdict=verdict, claims=claims, why=why, by=by or _user(), value=value))


@app.command("undo")
def undo(
    decision: Annotated[str, typer.Argument(metavar="ID", help="A decision, by its id.")],
    why: WhyOption,
    record: options.RecordOption = options.DEFAULT_RECORD,
    by: ByOption = None,
) -> None:
    """Undo a decision by a further one, and merge anew.

    For example: `marsad review undo d-1 --why "the footage is of another day"`
    """
    from marsad.publish.review import Wish
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        _take(opened, Wish(undoes=decision, why=why, by=by or _user()))


def _claims(record: "Record", id_: str) -> tuple[str, ...]:
    incident = record.incident(id_)
    return incident.claims if incident else (id_,)


def _take(record: "Record", wish: "Wish") -> None:
    from marsad.publish.review import decision_of, decision_words

    decision = decision_of(wish, record, merging.now())
    record.decide(decision)
    merging.merge(record)
    output.note(f"{decision.id}: {decision_words(decision)}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return "analyst"
