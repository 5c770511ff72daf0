"""What only goes on with an attack, one more of a kind counted, provinces before their towns."""

import pytest

from tests.read.test_syntax import events


def told(text: str) -> set[tuple[str, str]]:
    return {(event.type, event.place.text if event.place else "") for event in events(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bombing of Daraya set farmland on fire on Monday and hurt two children.",
            {("air_strike", "Daraya")},
        ),
        ("Shelling of Saraqib burned down six houses on Monday.", {("shelling", "Saraqib")}),
        ("Fighters burned down six houses in Saraqib.", {("property_destruction", "Saraqib")}),
        (
            "Four raids hit Kafr Zita on Monday, three targeted Binnish and seven struck Morek.",
            {("air_strike", "Kafr Zita"), ("air_strike", "Binnish"), ("air_strike", "Morek")},
        ),
        (
            "In Idlib, a car bomb went off in the centre of Saraqib on Monday.",
            {("explosive_device", "Saraqib")},
        ),
        ("The army has taken back 60 percent of Daraya.", {("territory_gained", "Daraya")}),
        ("The army has regained control of 55 percent of the country, including Aleppo.", set()),
    ],
)
def test_what_is_told_where(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_people_counted_in_a_march_gathered_where_the_report_is() -> None:
    text = (
        "Gunmen shot four workers in the town of Atarib on Sunday. "
        "Hours after the shooting, hundreds of people marched through the town in protest."
    )
    assert ("protest", "Atarib") in told(text)


def test_what_an_attack_answers_is_not_its_place() -> None:
    text = (
        "Jihadists beheaded two soldiers near Raqqa on Monday. "
        "The group said the attack was in revenge for the capture of Shaddadi by the SDF."
    )
    assert ("attack_on_civilians", "Shaddadi") not in told(text)


BULLETIN = (
    "The army fought terrorists in several provinces on Sunday, SANA said. "
    "Aleppo: Units of the army destroyed gatherings of terrorists in al-Layramoun, Bustan al-Qasr "
    "and Hreitan in Aleppo and its countryside, a military source told SANA. "
    "Deir Ezzor: Army units targeted a convoy of ISIS terrorists near the cemeteries area. "
    "Two civilians were injured when a mortar shell fell on al-Joura neighborhood."
)


def test_units_of_an_army_did_it_behind_a_header() -> None:
    struck = {
        event.place.text: [doer.name for doer in event.initiators]
        for event in events(BULLETIN)
        if event.type == "shelling" and event.place
    }
    assert struck["Hreitan"] == ["Syrian government forces"]


def test_a_shell_by_nobody_named_is_not_what_the_army_fired_in_that_province() -> None:
    (joura,) = (event for event in events(BULLETIN) if event.place and "Joura" in event.place.text)
    assert not joura.initiators


def test_a_jet_shot_down_over_a_part_of_the_country_is_news() -> None:
    text = "Rebels shot down a government warplane in the Qalamoun mountains on Tuesday."
    assert ("weapons_disrupted", "Qalamoun mountains") in told(text)


def test_what_was_done_in_the_past_is_no_event() -> None:
    assert not told("In the past the group has executed captured airmen in Raqqa.")


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers were killed when a suicide car bomber attacked an army post in Homs city.",
        "Two suicide truck bombers attacked a checkpoint in Homs on Monday killing five soldiers.",
    ],
)
def test_a_bomber_who_attacks_a_post_is_one_attack(text: str) -> None:
    (event,) = events(text)
    assert event.type == "suicide_bombing"
    assert [figure.quantity.low for figure in event.figures] == [5]


@pytest.mark.parametrize(
    "fight",
    [
        "an assault on army positions that started with two suicide car bombings",
        "clashes with government troops that began with three suicide bombings at checkpoints",
        "a battle for army posts, which opened with a suicide bombing",
    ],
)
def test_an_attack_begins_with_a_bombing_and_not_who_is_attacked(fight: str) -> None:
    found = events(f"Islamic State captured Al-Qaryatain on Tuesday after {fight}.")
    (bombing,) = [event for event in found if event.type == "suicide_bombing"]
    assert "Syrian government forces" not in {ref.name for ref in bombing.initiators}
