import pytest

from tests.read.reading import names
from tests.read.test_syntax import events


def told(text: str) -> list[list[str]]:
    return [names(event) for event in events(text)]


def test_a_minister_of_no_list_speaks_under_his_office() -> None:
    text = "Air strikes killed six people in Saraqib, Health Minister Adib Qudsi said on Tuesday."
    assert told(text) == [["Health Minister"]]


def test_the_last_name_alone_is_the_person_named_in_full() -> None:
    text = (
        "Shells hit Jaramana on Tuesday, Adib Qudsi said. "
        "Qudsi added that an air strike had killed four people in Douma."
    )
    assert told(text) == [["Adib Qudsi"], ["Adib Qudsi"]]


def test_an_activist_named_is_an_activist() -> None:
    text = (
        "Activist Adib Qudsi said shells hit Jaramana on Tuesday. "
        "Qudsi told AFP that an air strike had killed four people in Douma."
    )
    assert told(text) == [["local activists"], ["local activists", "AFP"]]


def test_who_spoke_to_a_monitor_is_left_out() -> None:
    text = "Shells killed two people in Jaramana, Adib Qudsi told the Observatory on Tuesday."
    assert told(text) == [["SOHR"]]


def test_a_source_beside_its_verb_speaks_beside_the_one_that_the_parse_finds() -> None:
    text = "Shells killed four people in Hama, the Observatory monitor said.--AFP reported."
    assert told(text) == [["SOHR", "AFP"]]


def test_said_before_a_name_is_a_verb() -> None:
    text = (
        "At least 33 soldiers were killed in an air strike near the village of Balyun in Idlib "
        "province on Thursday, said Rahmi Dogan, the governor of the border province of Hatay."
    )
    assert told(text) == [["Rahmi Dogan"]]


def test_a_group_of_no_list_speaks_under_its_name() -> None:
    text = (
        "The Northern Storm brigade said shells killed six people in Douma on Monday. "
        "The Northern Storm Brigade said an air strike had killed four people in Saraqib."
    )
    assert told(text) == [["Northern Storm brigade"], ["Northern Storm brigade"]]


def test_a_fighter_speaks_for_his_side_and_a_society_under_its_name() -> None:
    text = (
        "FSA fighter Abu Ahmed said three of his comrades were killed in Daraya on Monday. "
        "The Qatar Red Crescent Society said two patients were killed in an air strike on Saraqib."
    )
    assert told(text) == [["FSA"], ["Qatar Red Crescent Society"]]


def test_who_told_is_named_before_the_verb() -> None:
    text = (
        "Two raids by Russian warplanes on Abu al-Duhur in Idlib province left 30 injured "
        "Ahmed Mustafa told Anadolu Agency."
    )
    assert told(text) == [["Ahmed Mustafa", "Anadolu"]]
    text = (
        "Shells killed two people in Jaramana on Monday Robert Mardini regional director for the "
        "Middle East told Reuters."
    )
    assert all("Middle East" not in teller for told_ in told(text) for teller in told_)


@pytest.mark.parametrize(
    "who",
    ["A United Nations inquiry concluded", "An investigation by the United Nations determined"],
)
def test_an_inquiry_speaks_by_what_it_finds(who: str) -> None:
    (event,) = events(f"{who} that government forces used chlorine in Sarmin in 2015.")
    assert names(event) == ["United Nations"]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Houran Free Media", "Houran Free Media"),
        ("the Ibta Media Office", "Ibta Media Office"),
        ("Mohammed Adnan, who runs a clinic there", "Mohammed Adnan"),
        ("Abu Omar, a local activist", "local activists"),
        ("Damascus", "Syrian government"),
    ],
)
def test_according_to_somebody_of_no_list(who: str, said: str) -> None:
    (event,) = events(f"Four people were hurt in Ibta by shelling on Tuesday, according to {who}.")
    assert names(event) == [said]
    assert event.place is not None and event.place.text == "Ibta"


def test_who_stands_before_a_colon_tells_the_rest() -> None:
    (event,) = events("SOHR: the warplanes bombed the town of Saraqib on Tuesday killing two.")
    assert names(event) == ["SOHR"]


def test_the_place_a_sentence_opens_with_is_no_mere_place_of_its_speaker() -> None:
    (event,) = events("In Raqqa activists said IS executed a man on Tuesday.")
    assert event.place is not None and event.place.text == "Raqqa"


def test_a_person_of_whom_a_clause_tells_more_speaks() -> None:
    text = (
        '"Two shells hit Jaramana," Adib Qudsi, who manages a field hospital in the suburb and '
        "lives there, told AFP."
    )
    assert told(text) == [["Adib Qudsi", "AFP"]]


def test_who_runs_a_body_speaks_for_it() -> None:
    text = (
        "Adib Qudsi, who heads the civil defence centre in Saraqib, said an air strike killed six "
        "people in the town. Qudsi said shells hit Binnish on Monday."
    )
    assert told(text) == [["civil defence"], ["civil defence"]]


def test_several_of_one_kind_speak_and_are_not_counted() -> None:
    text = "Two residents of Jaramana, reached by phone, said shells hit the suburb on Tuesday."
    assert told(text) == [["residents"]]
    assert told("Shells killed two residents in Jaramana, said the Observatory.") == [["SOHR"]]


def test_a_medium_that_claims_something_speaks() -> None:
    text = "A pro-opposition website claimed that shells hit Jaramana on Tuesday."
    assert told(text) == [["pro-opposition website"]]
    assert told("An air strike in Saraqib claimed the lives of six people.") == [[]]
