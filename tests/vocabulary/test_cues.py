"""Tables of cues: which patterns a text can match."""

import tomllib
from importlib import resources

import pytest

from marsad.errors import TheatreError
from marsad.vocabulary import cues
from marsad.vocabulary.cues import CueTable, Pattern, load_cues

TEXTS = (
    "",
    "<A0> jets bombed <P1> and killed <N2>",
    "the besieged town of <P0>, held by <A1> since <T2>, has not been retaken",
    "<S0> denied that an air strike had hit a hospital in <P1>",
)


def _names(table: CueTable, text: str, *names: str) -> list[str]:
    return [pattern.name for pattern in table.possible(text, *names)]


@pytest.mark.parametrize("name", ["events", "figures", "control", "status", "agreements"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_pattern_that_matches_is_possible(name: str, text: str) -> None:
    table = load_cues(name)
    possible = list(table.possible(text))
    for pattern in table.patterns:
        needed = not pattern.need or any(stem in text for stem in pattern.need)
        assert (pattern in possible) == needed


def test_possible_patterns_stand_in_file_order_and_may_be_of_some_groups_only() -> None:
    figures = load_cues("figures")
    text = "<N0> were killed and <N1> wounded"
    assert _names(figures, text) == [
        pattern.name for pattern in figures.patterns if pattern in list(figures.possible(text))
    ]
    assert set(_names(figures, text, "killed")) == {"killed"}
    assert set(_names(figures, text, "injured")) == {"injured"}


FILES = sorted(
    path.name.removesuffix(".toml")
    for path in resources.files(cues).iterdir()
    if path.name.endswith(".toml")
)


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_that_is_shipped_is_a_regular_expression(name: str) -> None:
    for pattern in load_cues(name).patterns:
        assert pattern.regex.groups >= 0


@pytest.mark.parametrize("name", FILES)
def test_every_abbreviation_is_used(name: str) -> None:
    folder = resources.files(cues)
    text = {file: folder.joinpath(f"{file}.toml").read_text(encoding="utf-8") for file in FILES}
    where = "".join(text.values()) if name == "common" else text[name]
    macros = tomllib.loads(text[name]).get("macro", {})
    assert [macro for macro in macros if f"{{{macro}}}" not in where] == []


def test_a_pattern_that_is_no_regular_expression_names_its_file() -> None:
    wrong = Pattern(
        name="killed", text="(killed", need=(), means=None, note="", rank=0, where="figures"
    )
    with pytest.raises(TheatreError, match=r"cues/figures\.toml: '\(killed'.*correct it"):
        _ = wrong.regex
