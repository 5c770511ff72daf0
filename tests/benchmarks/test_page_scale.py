"""The large record's maker and the load's arithmetic, on little."""

import itertools
import os
from pathlib import Path

import pytest
from benchmarks.page_load import MIX, Answered, Visitors

from benchmarks import page_record, page_scale
from marsad.store import Record


def test_a_made_record_holds_each_incident_once_with_its_claims(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    page_record.make(path, 70)
    told = {n for day in page_record.days(70) for _, numbers in day for n in numbers}
    with Record.open(path) as record:
        incidents = record.incidents()
        assert len(incidents) == len(told)
        claims = {id_ for incident in incidents for id_ in incident.claims}
        assert len(claims) == sum(record.counts().claims.values())
        spans = [claim.span for claim in record.claims()]
        texts = {document.id: document.text for document in record.documents()}
        assert all(texts[s.document][s.start : s.end] == s.quote for s in spans)


def test_visitors_ask_every_route_and_the_same_seed_the_same() -> None:
    asked = list(itertools.islice(Visitors(["i-1"], 100).requests(), 500))
    assert {route for route, _ in asked} == set(MIX)
    assert asked == list(itertools.islice(Visitors(["i-1"], 100).requests(), 500))


def test_the_slowest_route_counts_and_a_fault_is_no_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    quick = [Answered(route="list", address="/", milliseconds=5, status=200)] * 10
    slow = [Answered(route="tile", address="/", milliseconds=50, status=200)] * 10
    assert page_scale.told([*quick, *slow]) == pytest.approx(50)
    assert "tile" in capsys.readouterr().out
    with pytest.raises(RuntimeError, match="503"):
        page_scale.told([*quick, Answered(route="list", address="/x", milliseconds=1, status=503)])


def test_a_ceiling_that_is_not_kept_is_named() -> None:
    assert page_scale.above({"p95": 201.0}, {"p95": 200}) == [
        "p95: 201.00 is over its ceiling of 200"
    ]
    assert page_scale.above({"p95": 199.0}, {"p95": 200}) == []


def _is_cached(file: Path) -> bool:
    with file.open("rb") as opened:
        try:
            return os.preadv(opened.fileno(), [bytearray(1)], 0, os.RWF_NOWAIT) == 1
        except BlockingIOError:
            return False


def _written(file: Path) -> Path:
    with file.open("wb") as opened:
        opened.write(b"x" * 100_000)
        opened.flush()
        os.fsync(opened.fileno())
    return file


def test_what_is_forgotten_must_be_read_from_the_disk_anew(tmp_path: Path) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    inside = [_written(tmp_path / "folder" / name) for name in ("one", "inner/other")]
    alone, kept, control = (_written(tmp_path / name) for name in ("alone", "kept", "control"))
    with control.open("rb") as opened:
        os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    try:
        if _is_cached(control):
            pytest.skip("this file system lies in memory")
    except OSError:
        pytest.skip("this file system does not say what is cached")
    page_scale.forget([tmp_path / "folder", alone])
    assert [_is_cached(file) for file in (*inside, alone, kept)] == [False, False, False, True]
