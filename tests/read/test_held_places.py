"""Who holds places without their names, divided cities, lists, capitals: sentences of our own."""

import pytest

from tests.read.reading import control


def _held(text: str) -> set[tuple[str, str | None]]:
    return {(c.place.text, c.holder.name if c.holder else None) for c in control(text)}


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        (
            "Shells killed three in a government-held district of Aleppo. They hit Hamdaniyeh.",
            "Hamdaniyeh",
            "Syrian government forces",
        ),
        (
            "Warplanes bombed a rebel-held part of northern Syria. The raid hit Saraqib.",
            "Saraqib",
            "rebels",
        ),
        ("Food is short in a rebel-held area of Homs.", "Homs", "rebels"),
    ],
)
def test_one_place_of_many_is_where_its_event_happened(text: str, place: str, holder: str) -> None:
    ((where, who),) = _held(text)
    assert place in where and who == holder


def test_a_town_of_no_name_is_not_the_country() -> None:
    assert (
        _held("Nine people were killed in a town in eastern Syria held by Islamic State.") == set()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Once an economic hub, Aleppo has been divided between rebel and government control.",
        "The front line runs through Aleppo, dividing rebels in the east from the army.",
        "Aleppo is one of the most contested cities of the war.",
        "Aleppo, Syria's second city, has been divided since 2012 between rebels and the army.",
    ],
)
def test_a_city_that_two_sides_hold_is_contested(text: str) -> None:
    assert ("Aleppo", None) in _held(text)


def test_what_lies_beside_a_divided_place_is_not_divided() -> None:
    text = "Harasta is close to the quarter of Jobar which is divided between rebels and the army."
    assert {(place, who) for place, who in _held(text) if who is None} == {("Jobar", None)}


def test_several_are_held_where_the_words_are_plural() -> None:
    army = "Syrian government forces"
    text = "Fuaa and Kafraya are the last government-held towns in Idlib province."
    assert _held(text) == {("Fuaa", army), ("Kafraya", army)}
    text = "Saraqib and Binnish, which are held by rebels, were calm."
    assert _held(text) == {("Saraqib", "rebels"), ("Binnish", "rebels")}


def test_capital_and_headquarters_of_a_group() -> None:
    assert ("Raqqa", "Islamic State") in _held("IS is at home in Raqqa, its main headquarters.")
    text = "A coalition wants to drive Islamic State from its Syrian capital of Raqqa."
    assert _held(text) == {("Raqqa", "Islamic State")}
    text = "The jihadists were ousted two weeks ago from their de facto Syrian capital of Raqqa."
    assert _held(text) == set()


def test_what_was_taken_since_is_held() -> None:
    text = "The SDF broke into Raqqa in June and has since wrested 90 percent of the city from IS."
    ((_, who),) = _held(text)
    assert who == "SDF"
    assert _held("The SDF has seized a hill near Raqqa.") == set()


def test_what_is_otherwise_held_is_not_the_exception() -> None:
    text = "Tabqa base was the army's in an area otherwise controlled by Islamic State."
    assert ("Tabqa base", "Islamic State") not in _held(text)


def test_quarters_that_a_side_dominates_are_of_the_city_spoken_of() -> None:
    text = "Rockets fell on Aleppo. They hit the western districts held by the army."
    assert ("west Aleppo", "Syrian government forces") in {
        (place.replace("western", "west"), who) for place, who in _held(text)
    }


def test_what_is_left_out_is_not_held() -> None:
    text = "Most of Idlib province except the town of Fuaa is controlled by rebels."
    assert ("Fuaa", "rebels") not in _held(text)
    text = (
        "Homs is quiet. Most of the city except the district of Waer has returned to army control."
    )
    assert _held(text) == {("Homs", "Syrian government forces")}


def test_the_other_half_of_the_city_spoken_of() -> None:
    text = (
        "Fighting went on in Hasakeh. Kurds control the city's east, and the army holds the west."
    )
    assert {who for _, who in _held(text)} == {"Kurdish forces", "Syrian government forces"}
    text = "Half of Hasakeh is controlled by Kurds, the other half by the army."
    assert {who for _, who in _held(text)} == {"Kurdish forces", "Syrian government forces"}


def test_land_beside_the_city_spoken_of() -> None:
    text = "The road starts in Aleppo and leads into rebel-held territory north of the city."
    assert _held(text) == {("north Aleppo", "rebels")}
    text = "The road links Aleppo city and areas controlled by the army to its west."
    assert {who for _, who in _held(text)} == {"Syrian government forces"}


def test_a_state_holds_by_its_forces() -> None:
    text = "Israel has occupied the Golan Heights since 1967. The Israeli-held Golan was hit."
    assert {who for _, who in _held(text)} == {"Israeli forces"}
