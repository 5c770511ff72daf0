"""What the pipeline leaves out, does again, and survives."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from marsad import pipeline, reconcile
from marsad.collect import collect
from marsad.errors import InputError, ProcessError
from marsad.model import Document, MediaKind, Raw, Rejection, RejectionReason, Sentence
from marsad.model.merging import Difference
from marsad.pipeline import BATCH, BATCH_BYTES, POOL_FROM, Progress, Settings
from marsad.read import Tagged, TextReader
from marsad.store import Record
from tests.laws import reports
from tests.laws.runs import exported, run

LETHAL = "Kill the process that reads this report, for it is said to be the last of them all."


tagged, parsed = TextReader.tagged, TextReader.parsed


def raw(number: int, size: int = 100) -> Raw:
    return Raw(data=bytes(size), kind=MediaKind.TEXT, where=f"{number}", name=f"{number}")


@pytest.fixture
def written(tmp_path: Path) -> list[Path]:
    return reports.write(tmp_path / "reports", 12)


@pytest.fixture
def merges(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many claims were merged, each time that merging was done."""
    done: list[int] = []
    difference, whole = reconcile.difference, reconcile.whole

    def counted(news: reconcile.News, *args: Any) -> Difference:
        done.append(len(news.came))
        return difference(news, *args)

    def all_counted(known: reconcile.Whole, *args: Any) -> Iterator[Difference]:
        done.append(len(list(known.all_claims())))
        return whole(known, *args)

    monkeypatch.setattr(reconcile, "difference", counted)
    monkeypatch.setattr(reconcile, "whole", all_counted)
    return done


def test_merging_is_done_only_when_something_changed(
    tmp_path: Path, written: list[Path], merges: list[int]
) -> None:
    record = tmp_path / "record.db"
    run(record, written[:6])
    run(record, written[:6])
    assert len(merges) == 1
    run(record, written)
    assert len(merges) == 2
    assert merges[1] > merges[0] > 0


def test_another_version_merges_anew(
    tmp_path: Path, written: list[Path], merges: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "record.db", written)
    monkeypatch.setattr("marsad.__version__", "99")
    run(tmp_path / "record.db", written)
    assert merges[0] == merges[1]
    assert len(merges) == 2


def test_claims_that_come_while_merging_are_merged_too(
    tmp_path: Path, written: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.db"
    original = reconcile.whole
    late = [written[6:]]

    def slow(*args: Any) -> Iterator[Difference]:
        if late:
            run(path, late.pop())  # another run, done while this one merges
        return original(*args)

    monkeypatch.setattr(reconcile, "whole", slow)
    run(path, written[:6])
    monkeypatch.undo()
    run(tmp_path / "whole.db", written)
    assert exported(path) == exported(tmp_path / "whole.db")


def test_reports_of_another_reader_are_read_anew(
    tmp_path: Path, written: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "record.db", written)
    monkeypatch.setattr("marsad.read.reader.VERSION", "newer")
    newer = pipeline.Stages(Settings())
    monkeypatch.setattr(pipeline, "stages", lambda _: newer)
    again = run(tmp_path / "record.db", written)
    assert (again.read, again.known) == (again.found - 1, 1)  # one is a copy
    with Record.open(tmp_path / "record.db") as record:
        assert {claim.reader for claim in record.claims()} == {newer.reader_name}


def test_a_record_keeps_its_theatre(tmp_path: Path, written: list[Path]) -> None:
    with Record.open(tmp_path / "record.db") as record:
        pipeline.run([str(written[0])], record, Settings())
        assert record.theatre() == "syria"
    with Record.open(tmp_path / "other.db") as record:
        record.set_theatre("elsewhere")
        with pytest.raises(InputError, match="is a record about elsewhere, not syria"):
            pipeline.run([str(written[0])], record, Settings())
        assert record.counts().documents == 0


def faulty_tagged(self: TextReader, document: Document) -> Tagged:
    if document.name == "report-0003":
        raise ValueError("a digit that\nis none")
    return tagged(self, document)


def faulty_parsed(self: TextReader, many: Sequence[Tagged]) -> Iterator[tuple[Sentence, ...]]:
    if any(one.document.name == "report-0003" for one in many):
        raise ValueError("a digit that\nis none")
    return parsed(self, many)


@pytest.mark.parametrize("faulty", [faulty_tagged, faulty_parsed])
def test_a_fault_in_one_report_is_its_rejection(
    tmp_path: Path,
    written: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    faulty: Callable[..., object],
) -> None:
    step = faulty.__name__.removeprefix("faulty_")
    monkeypatch.setattr(TextReader, step, faulty)
    done = run(tmp_path / "record.db", written)
    assert [(Path(r.where).name, r.reason) for r in done.rejections] == [
        ("report-0003.txt", RejectionReason.FAULT)
    ]
    assert f"ValueError in faulty_{step}: a digit that is none" in done.rejections[0].detail
    with Record.open(tmp_path / "record.db") as record:
        assert record.counts().documents == done.read > 10
        assert record.rejections() == list(done.rejections)


def test_a_report_is_read_alike_alone_and_among_others(written: list[Path]) -> None:
    made = pipeline.stages(Settings())
    raws = [raw for raw in collect([str(path) for path in written]) if isinstance(raw, Raw)]
    together = made.outcomes(raws)
    assert together == [made.outcome(raw) for raw in raws]
    assert together[::-1] == made.outcomes(raws[::-1])


def test_progress_is_told_and_adds_up(tmp_path: Path, written: list[Path]) -> None:
    (tmp_path / "empty.txt").touch()
    told: list[Progress] = []
    paths = [*map(str, written), str(tmp_path / "empty.txt")]
    with Record.open(tmp_path / "record.db") as record:
        pipeline.run(paths, record, Settings(), told.append)
    last = told[-1]
    assert last.stage == "merge"
    assert last.found == len(paths) == last.read + last.known + last.rejected
    assert last.rejected == 1


def test_a_killed_process_leaves_a_whole_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = reports.write(tmp_path / "reports", BATCH * (POOL_FROM + 4))
    for path in written[-BATCH:]:
        path.write_text(LETHAL)
    monkeypatch.setattr(pipeline, "_batch", killed_by_lethal)
    with Record.open(tmp_path / "record.db") as record:
        with pytest.raises(ProcessError, match="fewer --jobs"):
            pipeline.run([*map(str, written)], record, Settings(jobs=2))
        assert record.counts().documents % BATCH == 0
    monkeypatch.undo()
    run(tmp_path / "record.db", written[:-BATCH])
    run(tmp_path / "whole.db", written[:-BATCH])
    assert exported(tmp_path / "record.db") == exported(tmp_path / "whole.db")


def killed_by_lethal(settings: Settings, raws: list[Raw]) -> list[object]:
    if any(raw.data.decode() == LETHAL for raw in raws):
        os.kill(os.getpid(), signal.SIGKILL)
    return [pipeline.stages(settings).outcome(raw) for raw in raws]


def test_batches_are_bounded_by_number_and_size(monkeypatch: pytest.MonkeyPatch) -> None:
    batches: list[int] = []

    def counted(settings: Settings, raws: list[Raw]) -> list[Rejection]:
        batches.append(len(raws))
        return []

    monkeypatch.setattr(pipeline, "_batch", counted)
    small = [raw(number) for number in range(BATCH + 3)]
    large = [raw(number, BATCH_BYTES) for number in range(2)]
    list(pipeline.outcomes([*small, *large], Settings()))
    assert batches == [BATCH, 4, 1]
