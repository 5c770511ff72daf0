"""Imports follow the flow: collect, clean, read, locate, reconcile, store, publish."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "marsad"

# What knows nothing of reports or records, and may be used everywhere.
TOOLS = {"errors", "datafiles", "charset", "outlines", "processes", "chat"}

# What each part may import of Marsad, besides itself and the tools.
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "vocabulary": {"model"},
    "theatres": {"model"},
    "language": {"model"},
    "collect": {"model", "vocabulary"},
    "clean": {"model", "vocabulary"},
    "read": {"model", "vocabulary"},
    "locate": {"model", "vocabulary"},
    "gazetteers": {"model", "locate"},
    "reconcile": {"model", "vocabulary"},
    "store": {"model"},
    "publish": {"model", "vocabulary", "theatres", "store"},
    "stages": {
        "model", "vocabulary", "theatres", "language", "clean", "read", "locate", "gazetteers",
    },
    "merging": {"model", "vocabulary", "clean", "reconcile", "store"},
    "pipeline": {"model", "theatres", "collect", "locate", "store", "merging", "stages"},
    "placing": {
        "model", "theatres", "locate", "store", "gazetteers", "stages", "pipeline", "merging",
    },
    "cli": {
        "model", "vocabulary", "theatres", "store", "publish", "pipeline", "placing", "gazetteers",
        "merging",
    },
    "__main__": {"cli"},
}  # fmt: skip


def part_of(path: Path) -> str:
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imports(path: Path) -> list[tuple[int, str]]:
    """Every import of a part of Marsad, inside functions and under TYPE_CHECKING too."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            raise AssertionError(f"{path}:{node.lineno}: relative import; write it in full")
        elif isinstance(node, ast.ImportFrom) and node.module == "marsad":
            names = [f"marsad.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        found += [(node.lineno, name.split(".")[1]) for name in names if name.startswith("marsad.")]
    return found


def arrows_back(path: Path) -> list[str]:
    part = part_of(path)
    allowed = TOOLS | {"__version__", part} | ALLOWED.get(part, set())
    return [
        f"{path.relative_to(SOURCE)}:{line} imports marsad.{name}"
        for line, name in imports(path)
        if name not in allowed
    ]


FILES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_import_runs_against_the_flow(path: Path) -> None:
    assert arrows_back(path) == []


def test_a_forbidden_import_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.SOURCE", tmp_path)
    (tmp_path / "read").mkdir()
    path = tmp_path / "read" / "events.py"
    path.write_text("def late():\n    from marsad.locate import Gazetteer\n    return Gazetteer\n")
    assert arrows_back(path) == ["read/events.py:2 imports marsad.locate"]


def test_every_part_has_its_place_in_the_flow() -> None:
    assert {part_of(path) for path in FILES} - TOOLS == set(ALLOWED)


def test_only_the_store_and_the_index_of_gazetteers_speak_sql() -> None:
    speakers = {
        part_of(path)
        for path in FILES
        if any(word in path.read_text(encoding="utf-8") for word in ("sqlalchemy", "sqlite3"))
    }
    assert speakers <= {"store", "gazetteers"}


@pytest.mark.parametrize(
    "path", sorted((SOURCE / "read" / "parse").glob("*.py")), ids=lambda path: path.name
)
def test_syntax_knows_nothing_of_what_reading_asks_of_it(path: Path) -> None:
    modules = [
        node.module or ""
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    ]
    above = [name for name in modules if name.startswith("marsad.read.")]
    below = ("marsad.read.parse.", "marsad.read.kinds")
    assert [name for name in above if not name.startswith(below)] == []
