"""Attacks that a sentence only recalls: their dead, place and day are not those that it tells."""

import datetime

import pytest

from marsad.model import EventClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader

DAY = datetime.date(2017, 4, 8)  # a Saturday


def told(text: str) -> dict[str, EventClaim]:
    """Return the events of a report of 8 April 2017, by type."""
    claims = reader().read(document(text, DAY)).claims
    return {claim.type: claim for claim in claims if isinstance(claim, EventClaim)}


def killed(claim: EventClaim) -> list[int | None]:
    return [figure.quantity.low for figure in claim.figures if figure.measure == "killed"]


def test_days_after_a_gas_attack_a_bomb_kills() -> None:
    text = "Just days after a deadly chemical attack a bomb killed nine people in Hisyah on Friday."
    assert {kind: killed(claim) for kind, claim in told(text).items()} == {"explosive_device": [9]}


def test_who_died_days_after_a_gas_attack_that_killed_others_did_not_die_of_it() -> None:
    text = (
        "Days after a gas attack that killed dozens, three children died in shelling of Saraqib on "
        "Friday."
    )
    assert {kind: killed(claim) for kind, claim in told(text).items()} == {"shelling": [3]}


def test_who_died_after_a_gas_attack_died_of_it() -> None:
    (claim,) = told("Nine people died after a chemical attack in Saraqib on Friday.").values()
    assert (claim.type, killed(claim)) == ("chemical_attack", [9])


def test_the_site_of_a_gas_attack_is_bombed() -> None:
    text = (
        "Nine civilians died in air strikes around Saraqib, the site of a chemical attack in March."
    )
    found = told(text)
    assert killed(found["air_strike"]) == [9]
    assert found["air_strike"].when.end == DAY
    gas = found["chemical_attack"]
    assert gas.place is not None and gas.place.text == "Saraqib"
    assert (killed(gas), gas.when.start) == ([], datetime.date(2017, 3, 1))


def test_the_dead_at_the_site_of_a_blast_are_its_own() -> None:
    text = "Rescuers took nine dead from the site of Friday's suicide bombing in Saraqib."
    assert killed(told(text)["suicide_bombing"]) == [9]


def test_a_raid_on_the_gas_attack_town_is_no_gas_attack() -> None:
    text = "One woman was killed in a raid on the chemical attack town of Saraqib on Friday."
    assert "chemical_attack" not in told(text)


def test_each_of_two_attacks_keeps_its_dead() -> None:
    text = (
        "Nine people were killed in Douma on Friday just hours after a chemical attack left 40 "
        "dead in Saraqib."
    )
    gas = told(text)["chemical_attack"]
    assert gas.place is not None and gas.place.text == "Saraqib"
    assert killed(gas) == [40]


def test_since_a_day_is_when_and_no_attack_recalled() -> None:
    found = told("Since Wednesday clashes have rocked Qamishli leaving 23 civilians dead.")
    assert killed(found["armed_clash"]) == [23]


@pytest.mark.parametrize("words", ["last week after", "the same day after"])
def test_a_day_before_after_is_no_measure(words: str) -> None:
    text = f"They agreed a truce {words} clashes in Qamishli."
    assert "armed_clash" in told(text)


def test_what_was_days_before_is_not_of_the_day_told() -> None:
    text = (
        "Air strikes hit Douma on Wednesday, weeks after a gas attack killed 50 people in Zamalka."
    )
    days = {event.type: (event.when.start, event.when.end) for event in events(text)}
    assert days["air_strike"][0] == days["air_strike"][1]
    assert days["chemical_attack"] == (datetime.date(2016, 9, 7), datetime.date(2016, 10, 5))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Ships fired missiles at Shayrat on Friday in retaliation for a gas attack in Saraqib.",
            {"shelling": "Shayrat", "chemical_attack": "Saraqib"},
        ),
        (
            "Turkey shelled the YPG in Azaz on Friday in response to a car bombing in Jarablus.",
            {"shelling": "Azaz", "explosive_device": "Jarablus"},
        ),
    ],
)
def test_an_answer_and_what_it_answers_have_each_a_place(text: str, places: dict[str, str]) -> None:
    assert {kind: claim.place.text for kind, claim in told(text).items() if claim.place} == places


def test_an_attack_may_answer_one_of_its_own_kind() -> None:
    text = "The army shelled Douma on Friday in response to rocket attacks on Harasta."
    assert {claim.place.text for claim in events(text) if claim.place} == {"Douma", "Harasta"}


def test_what_no_attack_answers_adds_no_event() -> None:
    text = "The army shelled Douma on Friday in response to the group's refusal to leave."
    assert [claim.type for claim in events(text)] == ["shelling"]


def test_news_is_not_where_an_attack_of_years_ago_was() -> None:
    text = (
        "Sarin gas killed hundreds of people in Ghouta in August 2013. The coalition said regime "
        "jets hit Khan Shaykhun. It said the planes fired missiles with poison gas, killing dozens."
    )
    where = [event.place.text for event in events(text) if event.place]
    assert where.count("Ghouta") == 1


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            (
                "A car bomb killed nine people in Manbij on Saturday, a week after a similar blast "
                "in Jarablus killed five people."
            ),
            {("Manbij", 9, 8), ("Jarablus", 5, 1)},
        ),
        (
            (
                "Shells killed three people in Nubl on Monday, a day after rockets fired at Zahraa "
                "left seven dead."
            ),
            {("Nubl", 3, 10), ("Zahraa", 7, 9)},
        ),
        (
            (
                "A suicide bomber killed nine people in Azaz on Saturday, two days after a similar "
                "attack in Jarablus killed five."
            ),
            {("Azaz", 9, 8), ("Jarablus", 5, 6)},
        ),
    ],
)
def test_attacks_of_one_kind_days_apart_are_two(
    text: str, killed: set[tuple[str, int, int]]
) -> None:
    assert {
        (claim.place.text, claim.figures[0].quantity.low, claim.when.start.day)
        for claim in events(text)
        if claim.place and claim.when.start
    } == killed


def test_a_craft_shot_down_the_day_before_hides_no_strikes() -> None:
    text = (
        "Russian aircraft carried out dozens of strikes on towns in Idlib province on Friday, a "
        "day after rebels shot down a helicopter."
    )
    assert told(text)["air_strike"].when.start == datetime.date(2017, 4, 7)


def test_the_dead_of_the_day_before_are_not_of_the_news() -> None:
    text = (
        "An air strike hit Ariha on Tuesday. The attack came a day after helicopters dropped "
        "barrel bombs on the village of Hass, where four members of one family died."
    )
    dead = {e.place.text: len(e.figures) for e in events(text) if e.place is not None}
    assert dead == {"Ariha": 0, "Hass": 1}


def test_who_fell_where_an_attack_recalled_struck_fell_by_it() -> None:
    text = (
        "Jets bombed Kafr Takharim on Monday, killing two. The raid came hours after rebels fired "
        "rockets at the town of Qardaha, where one woman was killed."
    )
    shelling = next(event for event in events(text) if event.type == "shelling")
    assert [figure.quantity.low for figure in shelling.figures] == [1]


def test_others_who_were_wounded_are_people_and_no_second_attack() -> None:
    text = (
        "Days after a deadly chemical attack a woman was killed and 25 others were wounded in "
        "Saraqib on Saturday."
    )
    ((kind, claim),) = told(text).items()
    assert (kind, killed(claim)) == ("attack_on_civilians", [1])
    assert claim.place is not None and claim.place.text == "Saraqib"


def test_a_gas_attack_of_another_day_is_not_where_a_bomb_went_off() -> None:
    text = (
        "A bomb killed two workers in Hisyah on Saturday. On Tuesday some 90 civilians were "
        "killed and 300 injured in a chemical attack blamed on the government."
    )
    gas = told(text)["chemical_attack"]
    assert killed(gas) == [90]
    assert gas.place is None


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck Khan Shaykhun on Saturday site of a suspected sarin attack killing one woman.",
        "Jets bombed Khan Shaykhun on Saturday the scene of a chemical attack killing one woman.",
        "An air raid killed one woman on Saturday in Khan Shaykhun the town hit by a gas attack.",
    ],
)
def test_the_site_of_a_gas_attack_is_bombed_also_without_commas(text: str) -> None:
    found = told(text)
    assert killed(found["air_strike"]) == [1]
    assert killed(found["chemical_attack"]) == []


def test_whose_gas_attack_it_was_a_later_raid_does_not_hit() -> None:
    text = (
        "One dead in raid on Syria chemical attack town Monitor A woman was killed in an air "
        "strike Saturday on the town of Khan Shaykhun."
    )
    strike = told(text)["air_strike"]
    assert {ref.name for ref in strike.targets} == {"civilians"}


def test_what_is_done_in_a_village_that_is_called_so_is_told_for_its_own_sake() -> None:
    (clash,) = told(
        "Islamic State militants attacked rebel fighters in Dabiq village on Friday, "
        "leaving two fighters dead."
    ).values()
    assert clash.when.start == clash.when.end == datetime.date(2017, 4, 7)
    assert killed(clash) == [2]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Four people died in air strikes on Khan Sheikhoun on Monday, the site of the regime's"
            " chemical attack in April."
        ),
        (
            "Four people died in raids around Khan Sheikhoun on Monday the scene of the regimes"
            " deadly sarin attack in April."
        ),
        (
            "Raids killed four people in Khan Sheikhoun on Monday, the target of a government gas"
            " attack in April."
        ),
    ],
)
def test_a_place_may_be_the_site_of_what_a_side_did(text: str) -> None:
    told = {event.type: event for event in events(text)}
    assert set(told) == {"air_strike", "chemical_attack"}
    assert [f.quantity.low for f in told["air_strike"].figures] == [4]
    assert not told["chemical_attack"].figures


def test_the_dead_of_what_a_place_was_the_site_of_are_its_own() -> None:
    text = (
        "Inspectors came on Monday to Khan Sheikhoun, the site of the regime's chemical attack in"
        " April that killed 80."
    )
    (event,) = events(text)
    assert [f.quantity.low for f in event.figures] == [80]
