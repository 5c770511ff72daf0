"""Who claims an attack tells that it was."""

import pytest

from marsad.model import EventClaim
from tests.read.reading import events, names, read
from tests.read.test_syntax import events as parsed_events

BOMB = "A suicide bomber killed 12 people in Hama on Tuesday, SOHR said. "


@pytest.mark.parametrize(
    "more",
    [
        "Islamic State later claimed responsibility for the attack in a statement.",
        "The bombing was claimed by Islamic State.",
        (
            "The Islamic State (IS) militant group said on Tuesday that one of its fighters blew "
            "himself up."
        ),
    ],
)
def test_who_claims_an_attack_is_one_of_its_speakers(more: str) -> None:
    (event,) = events(BOMB + more)
    assert names(event) == ["SOHR", "Islamic State"]


@pytest.mark.parametrize(
    "more",
    [
        "No extremist group has claimed responsibility for the attack.",
        "Neither the rebels nor Islamic State claimed the attack.",
        "The fighting has claimed 300 lives, Islamic State among others.",
    ],
)
def test_what_nobody_claims_has_no_such_speaker(more: str) -> None:
    event = next(event for event in events(BOMB + more) if event.type == "suicide_bombing")
    assert names(event) == ["SOHR"]


def test_a_bomb_claimed_by_a_group_is_told_by_it() -> None:
    (event,) = events(
        "A bomb claimed by the militant group Ahrar al-Sham tore apart a bus in Damascus on Sunday."
    )
    assert names(event) == ["Ahrar al-Sham"]


BLAST = "A car bomb killed 12 people in Azaz on Tuesday. "


@pytest.mark.parametrize(
    "more",
    [
        "Residents blamed Islamic State.",
        "The opposition accused Islamic State of being behind the attack.",
        "SOHR said Islamic State was probably responsible.",
        "Islamic State was also behind the bombing, SOHR said.",
    ],
)
def test_an_attack_is_laid_at_whom_a_sentence_of_its_own_blames(more: str) -> None:
    (event,) = events(BLAST + more)
    assert [ref.name for ref in event.initiators] == ["Islamic State"]


@pytest.mark.parametrize(
    "more",
    [
        "Islamic State was not behind the attack, SOHR said.",
        "Islamic State may have been behind the attack, SOHR said.",
        "Turkey denied that Islamic State was responsible.",
        "It was not clear whether Islamic State or the army was responsible.",
        "Turkey accused Islamic State of breaking its word.",
        "Islamic State is responsible for education in the province.",
    ],
)
def test_who_is_blamed_for_nothing_or_not_for_sure_made_no_attack(more: str) -> None:
    event = next(event for event in events(BLAST + more) if event.type == "explosive_device")
    assert event.initiators == ()


@pytest.mark.parametrize(
    ("more", "doers"),
    [
        ("The YPG denied responsibility and blamed Islamic State.", []),
        ("The YPG denied it was behind the attack and blamed Islamic State.", []),
        ("The YPG denied involvement and accused Islamic State of the attack.", []),
        ("Residents blamed Islamic State.", ["Islamic State"]),
        ("The YPG denied involvement and residents blamed Islamic State.", ["Islamic State"]),
    ],
)
def test_whom_only_those_blame_who_deny_it_is_not_known_to_have_made_it(
    more: str, doers: list[str]
) -> None:
    (event,) = parsed_events("A blast killed 12 people in Azaz on Tuesday. " + more)
    assert [side.name for side in event.initiators] == doers


def test_whom_somebody_holds_responsible_made_the_attack_and_is_no_place_held() -> None:
    text = "Washington holds Moscow responsible for the raid on Saraqib on Monday."
    (event,) = parsed_events(text)
    assert [ref.name for ref in event.initiators] == ["Russia"]
    assert [type(claim) for claim in read(text).claims] == [EventClaim]


CAPTURE = "The army retook Kinsabba on Thursday, state television reported. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Observatory confirmed the advance.", "SOHR"),
        ("The Observatory also reported the capture of the town.", "SOHR"),
        ("The report was confirmed by the Observatory.", "SOHR"),
        ("Rebel commanders acknowledged the loss.", "rebels"),
    ],
)
def test_who_confirms_what_was_told_tells_of_it_too(text: str, who: str) -> None:
    (event,) = events(CAPTURE + text)
    assert names(event) == ["Syrian state TV", who]


def test_the_same_toll_is_told_by_both() -> None:
    raid = "An air raid hit a school in Hass on Wednesday, killing 26, the White Helmets said. "
    (event,) = events(raid + "UNICEF gave the same toll.")
    assert names(event) == ["White Helmets", "UNICEF"]


def test_who_reports_another_attack_confirms_nothing() -> None:
    told = events(CAPTURE + "The Observatory reported the killing of two men in Binnish.")
    (taken,) = (event for event in told if event.type == "territory_gained")
    assert names(taken) == ["Syrian state TV"]


@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ("ISIS claimed responsibility for the bombing.", "Qamishli"),
        ("ISIS said it was behind the blast.", "Qamishli"),
        ("ISIS said in a statement it was behind Thursday's attack.", "Qamishli"),
        ("ISIS claimed responsibility for the shelling.", "Aleppo"),
        ("ISIS claimed responsibility for the attack.", "Aleppo"),
    ],
)
def test_who_claims_an_attack_made_the_one_that_is_called_so(claim: str, place: str) -> None:
    text = "A suicide attack killed 12 people in Qamishli on Thursday. Elsewhere, shelling killed a"
    made = {
        event.place.text: [ref.name for ref in event.initiators]
        for event in parsed_events(f"{text} girl in Aleppo. {claim}")
        if event.place is not None
    }
    assert made == {"Qamishli": [], "Aleppo": []} | {place: ["Islamic State"]}
