"""Denials of what the same report tells: kept with the event."""

import pytest

from marsad.model import Status
from tests.read.reading import events, names
from tests.read.test_syntax import events as parsed

STRIKE = "Warplanes bombed Saraqib on Tuesday killing nine people, activists said. "
GAS = "A chlorine attack hit Saraqib on Tuesday, the White Helmets said. "


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        (STRIKE + "Moscow denied carrying out the air strikes.", "Russia"),
        (STRIKE + "The army denied that it had bombed Saraqib.", "Syrian army"),
        (GAS + "Damascus has denied any involvement.", "Syrian government"),
        (GAS + "The Syrian government said it was not behind the attack.", "Syrian government"),
        ("Jets bombed Saraqib on Tuesday, SOHR said, a claim that Moscow denied.", "Russia"),
        (STRIKE + "The army described the report as a fabrication.", "Syrian army"),
        (STRIKE + "The Kremlin called the claim baseless.", "Russia"),
        (STRIKE + "Moscow insisted that no Russian aircraft were in the area.", "Russia"),
        (GAS + "The accusation was denied by a military source.", "Syrian military source"),
        (GAS + "The army said the allegations were false.", "Syrian army"),
    ],
)
def test_who_denies_stands_beside_what_others_tell(text: str, denier: str) -> None:
    (event,) = events(text)
    assert event.status is Status.REPORTED
    assert [claimant.name for claimant in event.denied_by] == [denier]
    assert denier not in [claimant.name for claimant in event.claimants]


def test_what_only_a_denial_tells_is_denied() -> None:
    (event,) = events("Moscow denied carrying out air strikes on Saraqib on Tuesday.")
    assert event.status is Status.DENIED
    assert event.denied_by == ()


@pytest.mark.parametrize(
    "denial",
    [
        "The Syrian government denies using chemical weapons.",
        "Government and rebels have both denied using chemical weapons during the civil war.",
        "Damascus has denied previous accusations of using chemical weapons.",
    ],
)
def test_the_denial_of_a_practice_is_none_of_the_event(denial: str) -> None:
    (event,) = events(GAS + denial)
    assert event.denied_by == ()


def test_a_denial_with_a_place_of_its_own_is_of_that_event() -> None:
    denial = "The army denied earlier claims of using chemical weapons in Saraqib."
    (event,) = events(GAS + denial)
    assert [claimant.name for claimant in event.denied_by] == ["Syrian army"]


def test_the_denial_of_another_thing_is_none_of_the_event() -> None:
    (event,) = events(STRIKE + "The army denied that food was short in Damascus.")
    assert event.denied_by == ()


def test_who_tells_it_in_the_sentence_of_the_denial_has_not_denied_it() -> None:
    (event,) = parsed(
        "SOHR said Russian air strikes killed 23 people in Idlib on Tuesday but Russia denied "
        "carrying out raids there."
    )
    assert [claimant.name for claimant in event.denied_by] == ["Russia"]
    assert [claimant.name for claimant in event.claimants] == ["SOHR"]


@pytest.mark.parametrize(
    ("text", "teller", "deniers"),
    [
        (
            "State media said the army had taken Kabani on Monday but rebels denied it.",
            "Syrian state media",
            ["rebels"],
        ),
        (
            "Activists said jets hit a clinic in Hass Monday, but Damascus and Moscow denied it.",
            "local activists",
            ["Russia", "Syrian government"],
        ),
    ],
)
def test_whoever_denies_it_does_not_tell_it(text: str, teller: str, deniers: list[str]) -> None:
    (event,) = parsed(text)
    assert [claimant.name for claimant in event.claimants] == [teller]
    assert sorted(claimant.name for claimant in event.denied_by) == deniers


@pytest.mark.parametrize(
    "text",
    [
        "Moscow denied any involvement in the raid on Saraqib that killed nine people on Tuesday.",
        "Russia denied it was behind the air strike on Saraqib that killed nine on Tuesday.",
        "Russia said on Monday it was not involved in the raid on Saraqib that killed nine people.",
        "Jets hit Saraqib on Tuesday. Moscow said it was not involved in the raid.",
        "Jets killed nine people in Saraqib on Tuesday. Moscow said it had no role in the attack.",
        "Jets hit Saraqib on Tuesday. Moscow said its planes took no part in the raids.",
        "Jets hit Saraqib on Tuesday. The Kremlin said it had nothing to do with the attack.",
    ],
)
def test_who_denies_a_part_in_it_does_not_deny_that_it_was(text: str) -> None:
    (event,) = parsed(text)
    assert event.status is Status.REPORTED
    assert [claimant.name for claimant in event.denied_by] == ["Russia"]
    assert not event.claimants and not event.initiators


@pytest.mark.parametrize(
    ("part", "doers"),
    [
        ("was not involved in", []),
        ("had no part in", []),
        ("did not participate in", []),
        ("took part in", ["Turkey"]),
        ("carried out", ["Turkey"]),
    ],
)
def test_who_had_no_part_in_a_deed_did_not_do_it(part: str, doers: list[str]) -> None:
    (event,) = parsed(f"Turkey {part} the raid that killed nine people in Idlib on Sunday.")
    assert event.status is Status.REPORTED
    assert [side.name for side in event.initiators] == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Turkey rejected claims by the YPG that its guns had killed six in Afrin.", ["Turkey"]),
        ("Turkey denied an accusation by the YPG that it had shelled Afrin.", ["Turkey"]),
        ("Turkey denied that a raid by Turkish jets had killed six in Afrin.", ["Turkish forces"]),
    ],
)
def test_who_makes_a_claim_that_is_denied_did_not_do_it(text: str, doers: list[str]) -> None:
    (event,) = parsed(text)
    assert event.status is Status.DENIED
    assert [side.name for side in event.initiators] == doers


@pytest.mark.parametrize(
    "doubt",
    [
        "The Observatory said it was not immediately clear whether the strikes were Russian.",
        "The Observatory said it could not yet determine if the strikes on the town were Russian.",
    ],
)
def test_who_does_not_know_whose_it_was_denies_nothing(doubt: str) -> None:
    for event in events(STRIKE + doubt):
        assert event.denied_by == ()


def test_a_denial_reaches_over_whose_planes_it_was() -> None:
    denied = (
        "Moscow denied that its aircraft or those of the Syrian army had carried out the strike."
    )
    (event,) = parsed(STRIKE + denied)
    assert event.status is Status.REPORTED
    assert event.initiators == ()
    assert [claimant.name for claimant in event.denied_by] == ["Russia"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Observatory denied claims by state media that the army had taken Morek.", "SOHR"),
        ("Rebels rejected reports by state TV that the army had entered Saraqib.", "rebels"),
        ("The army denied the activists' claims that it shelled Douma.", "Syrian army"),
        ("The army denied that ISIS had seized Khanaser and said it held the town.", "Syrian army"),
    ],
)
def test_whoever_is_denied_does_not_speak(text: str, said: str) -> None:
    assert {name for event in parsed(text) for name in names(event)} == {said}


@pytest.mark.parametrize(
    ("text", "denied", "told"),
    [
        (
            (
                "The army denied that ISIS had seized Khanaser and said 15 men were killed in "
                "clashes in Ithriya."
            ),
            "Khanaser",
            ("Ithriya", []),
        ),
        (
            (
                "The army denied reports that rebels had captured Morek, insisting that its "
                "soldiers had killed 20 gunmen in Souran."
            ),
            "Morek",
            ("Souran", ["Syrian government forces"]),
        ),
        (
            (
                "Turkey denied shelling Afrin on Sunday and said its artillery had hit Kurdish "
                "fighters in Tal Rifaat."
            ),
            "Afrin",
            ("Tal Rifaat", ["Turkey"]),
        ),
    ],
)
def test_what_a_denier_tells_instead_is_an_event_of_its_own(
    text: str, denied: str, told: tuple[str, list[str]]
) -> None:
    one, other = sorted(parsed(text), key=lambda event: event.status is not Status.DENIED)
    assert (one.status, other.status) == (Status.DENIED, Status.REPORTED)
    assert one.place and one.place.text == denied and not one.figures
    assert other.place and other.place.text == told[0]
    assert [ref.name for ref in other.initiators] == told[1]


def test_who_was_not_bombed_is_no_target_of_the_strike_that_is_owned_up_to() -> None:
    (event,) = parsed(
        "Moscow denied killing civilians in Atarib and said its planes had bombed Islamic State "
        "in Palmyra on Monday."
    )
    assert event.place and event.place.text == "Palmyra"
    assert [ref.name for ref in event.targets] == ["Islamic State"]


@pytest.mark.parametrize(
    "denial",
    [
        "The army denied it and accused the Nusra Front of using chlorine.",
        "The military rejected the claims and accused Jaish al-Islam of using sarin.",
    ],
)
def test_whom_only_a_denier_accuses_has_not_made_the_gas_attack(denial: str) -> None:
    (event,) = parsed("Chlorine dropped on Saraqib on Tuesday hurt 20, rescuers said. " + denial)
    assert event.initiators == ()


def test_whom_one_accuses_who_denies_nothing_has_made_it() -> None:
    gas = "A gas attack in Saraqib killed nine people on Monday. "
    (event,) = parsed(gas + "The army accused Jaish al-Islam of using sarin.")
    assert [side.name for side in event.initiators] == ["Jaish al-Islam"]


@pytest.mark.parametrize(
    ("text", "denied", "told"),
    [
        (
            (
                "Damascus denied a gas attack on Binnish, saying that warplanes had bombed an arms "
                "depot there on Tuesday."
            ),
            "chemical_attack",
            "air_strike",
        ),
        (
            (
                "The ministry denied a gas attack in Saraqib and added that shells hit a chlorine "
                "store there on Tuesday."
            ),
            "chemical_attack",
            "shelling",
        ),
        (
            (
                "The army denied that a suicide bombing hit its post in Nubl and said that a bomb "
                "went off there on Tuesday."
            ),
            "suicide_bombing",
            "explosive_device",
        ),
    ],
)
def test_who_denies_a_deed_may_tell_of_another(text: str, denied: str, told: str) -> None:
    assert {(e.type, e.status) for e in parsed(text)} == {
        (denied, Status.DENIED),
        (told, Status.REPORTED),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The army denied a chlorine attack on Binnish in which an air strike killed nine people.",
        "The rebels denied on Tuesday that they had used chlorine when they shelled Nubl.",
    ],
)
def test_what_a_deed_was_part_of_is_denied_with_it(text: str) -> None:
    assert [(e.type, e.status) for e in parsed(text)] == [("chemical_attack", Status.DENIED)]


@pytest.mark.parametrize(
    ("text", "accuser", "denier", "sides"),
    [
        (
            (
                "The Syrian army denied that it had shelled a bakery in Talbiseh on 6 October in "
                "which activists say six people were killed."
            ),
            "local activists",
            "Syrian army",
            [],
        ),
        (
            (
                "Moscow denied that its planes bombed the M10 hospital in Aleppo on 6 October, in "
                "which Physicians for Human Rights said two patients were killed."
            ),
            "Physicians for Human Rights",
            "Russia",
            [],
        ),
        (
            (
                "Jaish al-Islam denied shelling the Old City of Damascus on 6 October after SANA "
                "said two people had been killed there."
            ),
            "SANA",
            "Jaish al-Islam",
            [],
        ),
        (
            (
                "The YPG denied that it had detained 14 villagers in Tal Barak on 6 October, as "
                "the SNHR claimed."
            ),
            "Syrian Network for Human Rights",
            "YPG",
            ["YPG"],
        ),
    ],
)
def test_who_tells_in_the_same_sentence_of_what_is_denied_asserts_it(
    text: str, accuser: str, denier: str, sides: list[str]
) -> None:
    (event,) = parsed(text)
    assert (event.status, names(event)) == (Status.REPORTED, [accuser])
    assert [claimant.name for claimant in event.denied_by] == [denier]
    assert [side.name for side in event.initiators] == sides


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that it had shelled a bakery in Talbiseh on Sunday, SANA said.",
        "SANA said that the army denied shelling the town of Talbiseh on 6 October.",
        "The army denied that it shelled Talbiseh on Sunday after the governor called it calm.",
    ],
)
def test_who_hands_a_denial_on_asserts_nothing(text: str) -> None:
    assert [event.status for event in parsed(text)] == [Status.DENIED]
