"""What a month's dead are, over what time a total is counted, and what breaks one down."""

import pytest

from tests.read.reading import events, tallies


def _killed(text: str) -> list[tuple[int | None, str]]:
    return [(t.figure.quantity.low, str(t.since.start)) for t in tallies(text)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Barrel bombs killed 84 civilians in August, the network said.", 84),
        ("The group recorded the deaths of 31 medics in shelling last year.", 31),
        ("Some 55 aid workers have lost their lives in Syria this year.", 55),
    ],
)
def test_a_months_dead_of_no_settlement_are_a_total(text: str, low: int) -> None:
    assert [t.figure.quantity.low for t in tallies(text)] == [low]
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "A strike in August killed 84 civilians, the network said.",
        "Barrel bombs killed 24 civilians in Saraqib in August.",
        "Strikes killed 24 civilians in the town in August.",
        "Strikes on a market killed 17 civilians in Idlib on Monday, the first day of Ramadan.",
        "A mass grave with 120 bodies of soldiers was found near Palmyra in April 2016.",
    ],
)
def test_one_attack_of_a_month_is_no_total(text: str) -> None:
    assert not tallies(text)


def test_a_month_that_is_over_ends_with_itself() -> None:
    told = tallies("The monitor said on Tuesday that 1,120 civilians were killed in September.")[0]
    assert (str(told.since.start), str(told.until.end)) == ("2016-09-01", "2016-09-30")


@pytest.mark.parametrize(
    "text",
    [
        "Since the truce collapsed on September 19 raids have left 371 people dead.",
        "The war, which began in March 2011, has left more than 300,000 people dead.",
    ],
)
def test_what_began_then_goes_on(text: str) -> None:
    told = tallies(text)[0]
    assert told.until.end is not None
    assert str(told.until.end) == "2016-10-12"


def test_what_follows_breaks_the_month_down() -> None:
    text = (
        "At least 1,156 civilians were killed in September, the network said. It added that 62 "
        "people died under torture last month. Islamic State killed 72 civilians."
    )
    assert sorted(_killed(text)) == [
        (62, "2016-09-01"),
        (72, "2016-09-01"),
        (1156, "2016-09-01"),
    ]


def test_a_raid_told_behind_is_none_of_the_months() -> None:
    text = (
        "At least 1,156 civilians were killed in September, the network said. "
        "On Tuesday an air strike on Douma killed nine civilians."
    )
    assert len(tallies(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "More than 400 civilians have been killed in Raqqa since June 6. "
                "Another 90 SDF fighters have died."
            ),
            [(400, "2016-06-06"), (90, "2016-06-06")],
        ),
        (
            "The army has lost 48 men since June 6, while 310 rebels have been killed.",
            [(48, "2016-06-06"), (310, "2016-06-06")],
        ),
        (  # an attack of its own
            (
                "More than 400 civilians have been killed in Raqqa since June 6. "
                "Nine men have also died in a raid on Saraqib."
            ),
            [(400, "2016-06-06")],
        ),
    ],
)
def test_who_has_died_too_has_since_then(text: str, told: list[tuple[int, str]]) -> None:
    assert _killed(text) == told
