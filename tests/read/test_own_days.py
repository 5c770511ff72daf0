"""Events at the day that their own words name, where the sentence or the report has others."""

import datetime

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Aleppo has been divided since 2012 when rebels seized the city's east.", 2012),
        ("It was the worst defeat since July 2015 when the army lost the town of Ariha.", 2015),
        ("The front has been quiet since May 2014 when the army captured Saraqib.", 2014),
    ],
)
def test_what_was_since_then_happened_then(text: str, year: int) -> None:
    (event,) = [event for event in events(text) if event.type == "territory_gained"]
    assert event.when.start is not None
    assert event.when.start.year == year


def test_a_day_goes_before_recent_weeks() -> None:
    text = (
        "Damascus was shaken by two bomb attacks in recent weeks. "
        "On Monday a suicide bomber killed four people near a police station in Damascus."
    )
    event = next(event for event in events(text) if event.type == "suicide_bombing")
    assert event.when.start == event.when.end == datetime.date(2016, 10, 10)


@pytest.mark.parametrize("word", ["weeks", "week's"])
@pytest.mark.parametrize(
    "text",
    [
        "Last {} attack on a hospital in Maarat al-Numan killed nine people.",
        "Nine people were killed in last {} attack on Maarat al-Numan.",
        "The town was still reeling from last {} attack on Maarat al-Numan, which killed nine.",
    ],
)
def test_a_lost_apostrophe_leaves_last_week(text: str, word: str) -> None:
    (event,) = events(text.format(word))
    assert event.when.start == datetime.date(2016, 10, 3)
    assert event.figures


def test_the_last_weeks_are_no_week() -> None:
    (event,) = events("In the last weeks fighting killed a man in Maarat al-Numan.")
    assert event.when.start is None


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Aleppo in retaliation for {} collapse of the talks.",
        "Rebels shelled the village of Fuaa despite {} truce.",
        "Air strikes hit Raqqa, still reeling from {} loss of the border crossing.",
    ],
)
@pytest.mark.parametrize("day", ["last week's", "last weeks"])
def test_the_day_of_another_deed_is_not_its_own(text: str, day: str) -> None:
    event = next(e for e in events(text.format(day)) if e.type in ("shelling", "air_strike"))
    assert event.when.start == datetime.date(2016, 10, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors accused the army of carrying out three chlorine attacks on Talmenes in 2014.",
        "The UN accused the army of making three gas attacks on towns during a battle in 2014.",
    ],
)
def test_gas_attacks_have_the_year_in_which_they_were_made(text: str) -> None:
    (event,) = events(text)
    assert event.when.start == datetime.date(2014, 1, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On Friday rebels shelled Fua, and on Sunday they hit Kafraya.",
            {("Fua", 7), ("Kafraya", 9)},
        ),
        (
            (
                "Islamic State beheaded two teenagers in Mayadin on Friday, and on Monday its men "
                "stoned a woman in Albu Kamal."
            ),
            {("Mayadin", 7), ("Albu Kamal", 10)},
        ),
        (
            "Rebels shelled Fua on Sunday. Three days before that attack, the army bombed Hass.",
            {("Fua", 9), ("Hass", 6)},
        ),
    ],
)
def test_each_of_two_deeds_has_its_day(text: str, days: set[tuple[str, int]]) -> None:
    assert {
        (event.place.text, event.when.start.day)
        for event in events(text)
        if event.place and event.when.start
    } == days


def test_a_week_earlier_is_not_counted_from_the_next_deed() -> None:
    text = (
        "Islamic State executed 18 men in al-Bab on Wednesday. A week earlier it crucified two "
        "men in Mayadin, and on Monday it was driven from a hill near Marea."
    )
    (event,) = (e for e in events(text) if e.place is not None and e.place.text == "Mayadin")
    assert event.when.start == datetime.date(2016, 10, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot dead four soldiers in Sarmin whom they captured in a battle last month.",
        "Rebels shot dead a doctor in Sarmin on Monday who fled Homs in March.",
    ],
)
def test_what_befell_people_long_before_is_no_day_of_theirs(text: str) -> None:
    event = next(event for event in events(text) if event.type == "attack_on_civilians")
    assert event.when.start is not None
    assert event.when.start > datetime.date(2016, 10, 8)


def test_an_offensive_began_before_the_town_was_taken() -> None:
    text = "The SDF launched an offensive for Manbij on May 31 and took the town on August 12."
    assert {(e.type, e.when.start) for e in events(text)} == {
        ("offensive", datetime.date(2016, 5, 31)),
        ("territory_gained", datetime.date(2016, 8, 12)),
    }


def test_an_offensive_of_the_same_day_is_part_of_the_capture() -> None:
    text = "Rebels launched an offensive on Friday and captured the town of Morek."
    assert [e.type for e in events(text)] == ["territory_gained"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took the village of Arshaf during a push that began on August 24.",
        "The army took a hill near Salma in a campaign that it launched in October last year.",
        "Rebels took six villages near Dabiq as part of an operation that started on Aug. 24.",
        "The army entered Rabia in the framework of an offensive launched in March, SANA said.",
    ],
)
def test_the_day_an_operation_began_is_not_that_of_what_is_done_in_it(text: str) -> None:
    (event,) = [event for event in events(text) if event.type == "territory_gained"]
    assert event.when.start is not None
    assert event.when.start >= datetime.date(2016, 10, 5)


@pytest.mark.parametrize(
    "when",
    [
        "The strike took place on Monday in the village of Kasrat, it said.",
        "The attack happened late on Monday near the village of Kasrat, it added.",
        "The raid was carried out on Monday, according to residents.",
    ],
)
def test_the_day_of_an_attack_goes_before_that_of_talk(when: str) -> None:
    told = "An air strike killed six farmers in Raqqa province, a monitor said on Wednesday. "
    (event,) = events(told + when)
    assert event.when.start == event.when.end == datetime.date(2016, 10, 10)


def test_who_fought_for_an_army_is_told_of_no_fight() -> None:
    text = (
        "IS shot dead four men in Palmyra on Monday, accusing them of fighting for the Syrian army."
    )
    assert [event.type for event in events(text)] == ["attack_on_civilians"]


@pytest.mark.parametrize(
    ("text", "place", "days"),
    [
        (
            (
                "The army said on Saturday it had taken control of Qudsaya. "
                "Two days earlier, shelling of Dael had killed a woman."
            ),
            "Dael",
            (5, 6),
        ),
        (
            (
                "Rebels captured Morek on Monday, a day after taking the village of Souran. "
                "Rebel shelling killed two people in Saraqeb on the same day."
            ),
            "Saraqeb",
            (10, 10),
        ),
        (
            "Helicopters bombed Dael overnight, killing five people, activists said on Monday.",
            "Dael",
            (9, 10),
        ),
        (
            "An overnight raid on Dael killed nine people the Observatory said on Sunday.",
            "Dael",
            (8, 9),
        ),
    ],
)
def test_days_are_told_from_the_day_of_talk(text: str, place: str, days: tuple[int, int]) -> None:
    found = [event for event in events(text) if event.place and event.place.text == place]
    (event,) = found
    assert event.when.start == datetime.date(2016, 10, days[0])
    assert event.when.end == datetime.date(2016, 10, days[1])


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        (
            "A 2013 sarin attack on the Ghouta suburbs killed more than 1,000 people.",
            "chemical_attack",
            2013,
        ),
        (
            "Houla was the scene of a 2012 massacre in which 108 people were killed.",
            "attack_on_civilians",
            2012,
        ),
        ("A 2000 pound bomb dropped by jets killed six people in Douma.", "air_strike", 2016),
    ],
)
def test_a_year_says_which_attack_it_was(text: str, kind: str, year: int) -> None:
    (event,) = events(text)
    assert (event.type, event.when.end and event.when.end.year) == (kind, year)
