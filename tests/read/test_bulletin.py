from tests.read.reading import events, names


def told(text: str) -> dict[str, list[str]]:
    return {event.type: names(event) for event in events(text)}


def test_a_state_agency_says_what_nobody_else_says_in_its_bulletin() -> None:
    text = (
        "Terrorists fired rocket shells on Jaramana on Tuesday. "
        "A military source told SANA that air strikes hit Saraqib on Tuesday."
    )
    assert told(text) == {"shelling": ["SANA"], "air_strike": ["Syrian military source", "SANA"]}


def test_a_report_with_another_medium_is_no_bulletin() -> None:
    text = (
        "Rocket shells hit Jaramana on Tuesday. "
        "A military source told SANA that air strikes hit Saraqib on Tuesday. "
        "A car bomb went off in Homs on Monday, AFP reported."
    )
    assert told(text)["shelling"] == []


def test_the_source_credited_at_the_end_speaks() -> None:
    text = "Air strikes hit Saraqib on Tuesday and killed two civilians. Source: SANA"
    assert told(text) == {"air_strike": ["SANA"]}


def test_what_was_long_before_is_not_the_bulletin_s_news() -> None:
    text = (
        "A military source told SANA that air strikes hit Saraqib on Tuesday. "
        "The army had captured Palmyra in March."
    )
    assert told(text)["territory_gained"] == []


def test_a_report_that_ends_with_its_source_is_that_one_s_bulletin() -> None:
    text = (
        "Army units shelled Saraqib on Tuesday. "
        "Warplanes bombed positions in Kafr Zita on Tuesday, Sana reported."
    )
    assert told(text) == {"shelling": ["SANA"], "air_strike": ["SANA"]}


def test_what_others_tell_a_bulletin_passes_on_and_they_go_on_telling() -> None:
    text = (
        "Activists said that shelling hit Saraqib on Tuesday. "
        "Air strikes killed two civilians in Binnish on Tuesday. (Source: Syrian Coalition)"
    )
    chain = ["local activists", "Syrian National Coalition"]
    assert told(text) == {"shelling": chain, "air_strike": chain}


def test_no_bulletin_of_a_state_lets_its_opponents_speak() -> None:
    text = (
        "Gunmen shot three men in Mayadeen on Saturday, activists said. Shells fell on Deir ez-Zor "
        "overnight, wounding 12, SANA said. It said food was dropped by air on Friday."
    )
    assert "SANA" not in told(text).get("attack_on_civilians", [])


def test_people_of_the_place_who_heard_something_tell_it_themselves() -> None:
    text = (
        "Gunmen abducted nine men in Jaramana on Wednesday, state media reported. "
        "Witnesses heard shelling in Rabweh."
    )
    assert told(text)["shelling"] == ["witnesses"]


def test_what_an_agency_has_filed_is_no_bulletin_of_the_one_that_ends_it() -> None:
    text = (
        "BEIRUT (Reuters) - Air strikes hit Saraqib on Tuesday. "
        "Two shells landed in Jaramana on Monday, SANA reported."
    )
    assert told(text) == {"air_strike": [], "shelling": ["SANA"]}
