"""What would follow from a deed, what any that comes would meet, what one is ready for."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "The town lies on the highway to Raqqa, and recapturing it would cut the supply road.",
        "Seizing the village of Hayan would sever the only road to Azaz.",
        "Taking the town of Binnish is part of the operation in Idlib, officers say.",
        "Capturing Binnish is crucial for the army, officers say.",
        "The commander said his group would respond to any air strikes on Douma.",
        "The army said on Sunday it will repel any attack on Hama.",
        "Activists said that any air strike on Binnish kills civilians.",
        "Residents of Damascus tried to anticipate where American missiles might strike.",
        "It is unclear where the jets could strike next in Idlib.",
        "Fighters in Jobar are on alert in case of another chemical attack.",
        "Hospitals in Binnish were emptied in anticipation of air strikes.",
        "In the event of an attack on Raqqa civilians would flee to Hasakah.",
    ],
)
def test_what_is_only_weighed_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Retaking Hama was a great victory for the army on Sunday.", "territory_gained", None),
        ("Capturing Mork on Sunday, the army cut the road to Hama.", "siege", None),
        (
            "Cutting the Castello road on Thursday has left 300,000 trapped in Aleppo.",
            "siege",
            None,
        ),
        ("The army said on Monday it would cut the road to Azaz.", "siege", "expected"),
        ("Aleppo made preparations on Sunday for an air strike.", "air_strike", "expected"),
        ("The army denied on Sunday any strikes on Saraqib or Binnish.", "air_strike", "denied"),
        ("The army on Sunday denies any strikes on Saraqib or Binnish.", "air_strike", "denied"),
        ("It is not clear where in Idlib the jets struck on Monday.", "air_strike", None),
    ],
)
def test_what_was_done_or_is_to_come_is_told(text: str, kind: str, status: str | None) -> None:
    told = {(event.type, event.status.value) for event in events(text)}
    assert (kind, status or "reported") in told
