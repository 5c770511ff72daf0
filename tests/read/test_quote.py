"""The words that an event is quoted by: its own clause, and no less than states it."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Activists said on Sunday that jets bombed Saraqib and that shells hit Binnish.",
            ["jets bombed Saraqib", "shells hit Binnish"],
        ),
        (
            "Shells killed four people in Douma, the Syrian Observatory for Human Rights said.",
            ["Shells killed four people in Douma"],
        ),
        (
            "A car bomb killed six people in Azaz while warplanes bombed the town of Ariha.",
            ["A car bomb killed six people in Azaz", "warplanes bombed the town of Ariha"],
        ),
        (
            "Jets bombed the town of Saraqib, wounding nine people, while residents slept.",
            ["Jets bombed the town of Saraqib, wounding nine people"],
        ),
    ],
)
def test_an_event_is_quoted_by_its_clause(text: str, quotes: list[str]) -> None:
    assert [event.span.quote for event in events(text)] == quotes


@pytest.mark.parametrize(
    "text",
    [
        # Whose words they are is needed to know who "they" are.
        "The rebels said they had captured Saraqib on Sunday.",
        # What nobody states is not quoted as if somebody did.
        "The army denied that its jets had bombed Saraqib on Sunday.",
        # When it was belongs to it.
        "Jets bombed Saraqib after rebels had left the town.",
    ],
)
def test_what_no_clause_states_by_itself_is_quoted_whole(text: str) -> None:
    assert {event.span.quote.rstrip(".") for event in events(text)} >= {text.rstrip(".")}
