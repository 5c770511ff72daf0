"""What a terminal shows of a record."""

import msgspec
from rich.console import Console, RenderableType

from marsad.model import Rejection, RejectionReason
from marsad.publish.rows import SourceRow
from marsad.publish.summary import notable, rows_table, summary
from marsad.store import Record
from tests.store import samples


def text_of(renderable: RenderableType) -> str:
    console = Console(width=200, force_terminal=False)
    with console.capture() as captured:
        console.print(renderable)
    return captured.get()


def test_the_summary_of_a_record(full: Record) -> None:
    rejection = Rejection(where="x.txt", reason=RejectionReason.TOO_SHORT, detail="3 words")
    full.reject([rejection])
    text = text_of(summary(full))
    assert "2 reports, 6 claims, 2 incidents (origins differ on 1), 1 holding" in text
    assert "12 to 35; best 12" in text
    assert "at least 340,000" in text
    assert "1 report not read: 1 too short" in text
    assert samples.UNPLACED.id not in text  # told as background only


def test_an_empty_record_has_an_empty_summary(record_of_nothing: Record) -> None:
    text = text_of(summary(record_of_nothing))
    assert text.startswith("0 reports, 0 claims, 0 incidents")
    assert "Running totals" not in text


def test_the_highest_toll_comes_first() -> None:
    figure = msgspec.structs.replace(samples.SHELLING.figures[0], best=40, high=40)
    worse = msgspec.structs.replace(samples.SHELLING, id="i-worse", figures=(figure,))
    found = notable([samples.SHELLING, worse, samples.UNPLACED])
    assert [incident.id for incident in found] == ["i-worse", samples.SHELLING.id]


def test_cells_are_not_markup() -> None:
    row = SourceRow(
        name="[bold]x[/bold]", id="x", kind="", alignment="", claims=0, reports=0, incidents=0
    )
    assert "[bold]x[/bold]" in text_of(rows_table("", [row], ("name", "id")))
