"""Whose figures they are where one sentence has two speakers."""

import pytest

from tests.read.reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The raid on Saraqib killed 83 soldiers, SOHR said; Damascus put the toll at 62.",
            {83: ["SOHR"], 62: ["Syrian government"]},
        ),
        (
            (
                "The Local Coordination Committees said shells killed 40 people in Hama, while the "
                "Observatory said 25 people had died."
            ),
            {40: ["Local Coordination Committees"], 25: ["SOHR"]},
        ),
        # one count, whoever speaks beside it; and one of both speakers
        (
            "Shells killed 40 in Hama, the Observatory said, while Russia said it hit nobody.",
            {40: []},
        ),
        ("Shells killed 40 people in Hama, the Observatory and residents said.", {40: []}),
    ],
)
def test_each_speaker_counts_for_himself(text: str, told: dict[int, list[str]]) -> None:
    figures = [figure for event in events(text) for figure in event.figures]
    assert {f.quantity.low: [c.name for c in f.claimants] for f in figures} == told
