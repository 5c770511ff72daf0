"""The measure of scale, on few claims: its truth, its clustering score, its limits."""

import itertools
from pathlib import Path

import pytest
from benchmarks.generator import Documents, generate

from benchmarks import adding, scale
from marsad.model import from_json


def test_the_same_seed_gives_the_same_claims_and_another_telling_the_same_incidents() -> None:
    first = list(itertools.islice(generate(3), 300))
    assert first == list(itertools.islice(generate(3), 300))
    again = list(itertools.islice(generate(3, telling=1), 300))
    assert not {t.claim.id for t in first} & {t.claim.id for t in again}
    types = {t.incident: t.claim.type for t in first if t.claim.type == "protest"}
    told = {t.incident: t.claim.type for t in again}
    assert types
    assert all(told.get(number, "protest") == "protest" for number in types)


def test_a_report_is_published_on_the_day_that_its_id_says() -> None:
    [truth] = itertools.islice(generate(), 1)
    published = Documents()[truth.claim.span.document].published
    assert str(published.start) == truth.claim.span.document.partition("@")[2]


def test_bcubed_of_a_known_clustering() -> None:
    truth = {"a": 1, "b": 1, "c": 2}
    assert scale.bcubed(truth, {"a": 0, "b": 0, "c": 1}) == (1.0, 1.0)
    precision, recall = scale.bcubed(truth, {"a": 0, "b": 1, "c": 1})
    assert precision == pytest.approx(2 / 3)
    assert recall == pytest.approx(2 / 3)


def test_few_claims_are_merged_nearly_as_they_were_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert scale.main(["--one", "600"]) == 0
    run = from_json(capsys.readouterr().out, scale.Run)
    assert run.claims == 600
    assert run.precision > 0.9
    assert run.recall > 0.9


def test_a_limit_that_is_missed_is_told() -> None:
    run = scale.Run(
        claims=10, incidents=5, seconds=700.0, megabytes=10.0, precision=0.95, recall=0.95
    )
    limits = {"exponent": 1.2, "seconds": 600, "megabytes": 20, "precision": 0.9, "recall": 0.9}
    [line] = scale.below(run, 1.1, limits)
    assert "seconds 700.00 misses its limit 600" in line


def test_adding_to_a_small_record(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[adding]\nseconds = 600\nmegabytes = 6000\n")
    asked = ["--claims", "600", "--record", str(tmp_path / "x.db"), "--floors", str(floors)]
    assert adding.main(asked) == 0
    assert "100 reports to 600 claims" in capfd.readouterr().out
    floors.write_text("[adding]\nseconds = 0\nmegabytes = 6000\n")
    assert adding.main(asked) == 1
    assert "seconds, over the ceiling of 0" in capfd.readouterr().err


def test_merging_all_anew_is_not_adding() -> None:
    run = adding.Run(
        loading=0.5, seconds=1.0, elapsed=1.1, megabytes=90.0, made=9, whole="theatre changed"
    )
    assert adding.over(run, {"seconds": 3, "megabytes": 600}) == [
        "all was merged anew: theatre changed"
    ]
