"""Review from the command line."""

import json
from pathlib import Path

import pytest

from marsad.store import Record
from tests.cli.conftest import Marsad
from tests.store import samples


@pytest.fixture
def merged(full: str, marsad: Marsad) -> str:
    """A record whose merged part is what merging makes of it."""
    ids = [claim.id for claim in Record.open(full).claims()]
    marsad("review", "decide", "confirm", ids[0], "--why", "first", "--record", full)
    return full


def ids(marsad: Marsad, record: str) -> list[str]:
    found = json.loads(marsad("incidents", "--record", record, "--format", "json").out)
    return [incident["id"] for incident in found]


def test_the_queue_says_why(marsad: Marsad, full: str) -> None:
    done = marsad("review", "queue", "--record", full)
    assert done.code == 0
    assert "high toll: 12 to 35" in done.out


def test_a_decision_changes_the_record_and_is_undone(marsad: Marsad, merged: str) -> None:
    before = ids(marsad, merged)
    words = ("review", "decide", "reject", before[0], "--why", "not this war", "--by", "Ana")
    done = marsad(*words, "--record", merged)
    assert (done.code, "rejected by Ana: not this war" in done.err) == (0, True)
    assert len(ids(marsad, merged)) == len(before) - 1
    decision = done.err.split(":")[0]
    assert marsad("review", "undo", decision, "--why", "it is", "--record", merged).code == 0
    assert ids(marsad, merged) == before
    history = marsad("review", "history", "--record", merged, "--format", "csv").out
    assert "undone" in history and "not this war" in history


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("decide", "confirm", "c-none", "--why", "x"), "holds no claim c-none"),
        (("decide", "grade", samples.OUTCOMES[0].reading.claims[0].id, "--why", "x"), "no grade"),
        (("undo", "d-none", "--why", "x"), "no decision d-none"),
        (("decide", "burn", "c-1", "--why", "x"), "burn"),
    ],
)
def test_faults_name_the_remedy(
    marsad: Marsad, full: str, words: tuple[str, ...], fault: str
) -> None:
    done = marsad("review", *words, "--record", full)
    assert done.code == 2
    assert fault in done.err


def test_a_missing_record_is_said_to_be(marsad: Marsad, tmp_path: Path) -> None:
    assert marsad("review", "queue", "--record", str(tmp_path / "none.db")).code == 3
