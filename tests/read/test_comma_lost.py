"""Sentences that begin with a clause about another place, and lack the comma behind it."""

import pytest

from tests.read.test_syntax import events


def _where(text: str, kind: str) -> list[str]:
    return [event.place.text for event in events(text) if event.type == kind and event.place]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("As clashes raged in Aleppo shelling killed nine people in Hama.", "shelling", "Hama"),
        ("While the truce held in Daraa raids killed five people in Hama.", "air_strike", "Hama"),
        ("While fighting raged in Homs shells killed five people in Hama.", "shelling", "Hama"),
    ],
)
def test_what_a_clause_has_swallowed_is_where_its_own_verb_says(
    text: str, kind: str, place: str
) -> None:
    assert _where(text, kind) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "While fighting eased in Homs, shelling resumed in Hama on Monday.",
        "While fighting eased in Homs shelling resumed in Hama on Monday.",
        (
            "As Syrian and Russian shelling of Aleppo has temporarily calmed amid a pause in the "
            "city shelling of rebel positions has increased in Hama."
        ),
    ],
)
def test_what_eases_elsewhere_is_no_event(text: str) -> None:
    assert [event.place.text for event in events(text) if event.place] == ["Hama"]


def test_a_clause_that_ends_with_a_comma_keeps_its_words() -> None:
    text = "As clashes raged in the Aleppo suburbs, jets bombed Hama on Monday, killing nine."
    assert _where(text, "air_strike") == ["Hama"]
    assert len(_where(text, "armed_clash")) == 1
