"""docs/commands.md knows every command and every option."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from marsad.cli.app import app

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


def commands(command: Any, name: str = "marsad") -> Iterator[tuple[str, Any]]:
    """Every command that does something, with its full name."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield name, command
        return
    for part, nested in inner.items():
        yield from commands(nested, f"{name} {part}")


COMMANDS = dict(commands(typer.main.get_command(app)))


def section(name: str) -> str:
    """What the docs say under a command's own heading, and what its chapter says before."""
    for chapter in re.split(r"(?m)^## ", DOCS.read_text(encoding="utf-8")):
        parts = re.split(r"(?m)^### ", chapter)
        for part in parts[1:]:
            if re.match(rf"`{name}(?![\w-])", part):
                return parts[0] + part
    raise AssertionError(f"docs/commands.md has no heading for {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(name)
    options = [
        option
        for parameter in COMMANDS[name].params
        for option in parameter.opts
        if option.startswith("-") and option not in ("--help", "-h")
    ]
    missing = [option for option in options if not re.search(rf"{option}(?![\w-])", text)]
    assert missing == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name: str) -> None:
    assert f"`{name}" in (COMMANDS[name].help or "")


def test_no_command_is_documented_that_does_not_exist() -> None:
    headings = re.findall(r"(?m)^### `(marsad[a-z ]*[a-z])", DOCS.read_text(encoding="utf-8"))
    assert set(headings) == set(COMMANDS)


def test_a_missing_option_would_be_seen() -> None:
    assert {"marsad run", "marsad export geojson", "marsad theatre check"} < set(COMMANDS)
    assert "--jobs" in section("marsad run")
    assert "--jobs" not in section("marsad explain")
