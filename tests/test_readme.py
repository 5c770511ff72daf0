"""The tour in the README shows what the examples give."""

import re
from pathlib import Path

import pytest
from rich.console import Console

from marsad import pipeline
from marsad.publish.explain import explain
from marsad.publish.explain.console import rendered
from marsad.publish.summary import summary
from marsad.store import Record
from tests.conftest import EXAMPLES

README = Path(__file__).parents[1] / "README.md"
BLOCKS = re.findall(r"(?ms)^```\n(.*?)^```$", README.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example reports alone."""
    path = tmp_path_factory.mktemp("tour") / "examples.db"
    with Record.open(path) as made:
        made.set_theatre("syria")
        pipeline.run([str(EXAMPLES)], made, pipeline.Settings())
    return path


def words(text: str) -> str:
    return " ".join(text.split())


def block(begin: str) -> str:
    """The README's block with these words in it."""
    (found,) = [block for block in BLOCKS if begin in block]
    return str(found)


def test_the_first_lines_are_those_of_the_summary(record: Path) -> None:
    console = Console(width=200, color_system=None)
    with Record.open(record) as made, console.capture() as printed:
        console.print(summary(made))
    lines = [words(line) for line in printed.get().splitlines()]
    shown = [words(line) for line in block("incidents (origins differ").splitlines()]
    assert len(shown) == 8
    assert all(any(line.startswith(told) for line in lines) for told in shown), shown


def test_the_incident_of_the_tour_is_explained_as_shown(record: Path) -> None:
    told = block("marsad explain i-")
    incident = re.search(r"marsad explain (\S+)", told)
    assert incident is not None
    console = Console(width=400, color_system=None)
    with Record.open(record) as made, console.capture() as printed:
        console.print(rendered(explain(made, incident[1])))
    whole = words(printed.get())
    for part in told.split("\n", 1)[1].split("…\n"):
        assert all(words(line) in whole for line in re.split(r"\n    (?=\d)", part)), part
