"""Words of advances and captures, of ground that mines are cleared from; what is only called so."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army won back two hills near Kinsabba on Monday.", "territory_gained"),
        ("Rebels won back a school in Zaytan from IS on Monday.", "territory_gained"),
        ("The army has wrested nearly all of Zaytan from rebels on Monday.", "territory_gained"),
        ("Rebels were advancing inside the town of Marea on Monday.", "offensive"),
        ("Kurdish fighters pressed deeper into the town of Tabqa on Monday.", "offensive"),
        ("The SDF defeated two IS attempts to break into Marea on Monday.", "armed_clash"),
        ("The SDF was demining the village of Tal Brak on Monday.", "weapons_disrupted"),
    ],
)
def test_the_words_for_it(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Teachers came back to the newly liberated villages near Marea on Monday.",
        "The governor visited the recaptured town of Marea on Monday.",
    ],
)
def test_what_is_called_captured_is_no_capture(text: str) -> None:
    assert "territory_gained" not in [event.type for event in events(text)]
