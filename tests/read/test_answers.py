"""Who answers for an attack that a report has told, and who is only accused by another."""

import pytest

from tests.read.test_syntax import events

BOMB = "A car bomb killed 12 people in Homs on Sunday. "


@pytest.mark.parametrize(
    "more",
    [
        "Nusra Front said it was behind the attack.",
        "Nusra Front was responsible for the attack, a source said.",
        "The army blamed Nusra Front for the attack.",
        "The army said Nusra Front was behind the attack.",
    ],
)
def test_who_is_behind_an_attack_did_it(more: str) -> None:
    (event,) = events(BOMB + more)
    assert [ref.name for ref in event.initiators] == ["Jabhat al-Nusra"]
    assert "Jabhat al-Nusra" not in {ref.name for ref in event.targets}


@pytest.mark.parametrize(
    "more",
    [
        "Nusra Front denied that it was behind the attack.",
        "Nusra Front condemned the attack.",
    ],
)
def test_who_denies_it_did_not(more: str) -> None:
    assert not any(event.initiators for event in events(BOMB + more))


def test_who_is_accused_did_it_though_a_name_be_odd() -> None:
    found = events("Jaish al-Islam accused Failaq al-Rahman of attacking its positions in Misraba.")
    assert [ref.name for ref in found[0].initiators] == ["Faylaq al-Rahman"]


def test_strikes_of_the_one_who_speaks_of_them() -> None:
    (event,) = events("The coalition said its strike on Raqqa on Monday killed 14 civilians.")
    assert event.type == "air_strike"
    assert [ref.name for ref in event.initiators] == ["US-led coalition"]


@pytest.mark.parametrize(
    ("weapon", "kind"), [("suicide car bomb", "suicide_bombing"), ("car bomb", "explosive_device")]
)
def test_a_bomb_attack_on_a_checkpoint_is_a_bombing(weapon: str, kind: str) -> None:
    (event,) = events(f"A {weapon} attack on a military checkpoint in Homs killed 12 soldiers.")
    assert event.type == kind


def test_rebels_in_a_besieged_suburb_besiege_nobody() -> None:
    found = events(
        "Rebels in the besieged Damascus suburb of Moadamiya shelled a checkpoint. The town has "
        "been under siege since 2013."
    )
    siege = next(event for event in found if event.type == "siege")
    assert not siege.initiators


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ahrar al-Sham, an Islamist rebel group, shelled Foua on Monday.", ["Ahrar al-Sham"]),
        ("The FSA, a rebel group, shelled Foua on Monday.", ["FSA"]),
        (
            "Jaish al-Fatah and rebels, who hold Binnish, shelled Foua.",
            ["Jaish al-Fatah", "rebels"],
        ),
    ],
)
def test_what_a_group_is_said_to_be_is_no_side_beside_it(text: str, sides: list[str]) -> None:
    shelled = next(event for event in events(text) if event.type == "shelling")
    assert [ref.name for ref in shelled.initiators] == sides


def test_a_spokesman_without_a_name_is_not_of_the_side_that_lost() -> None:
    (event,) = events("Kurdish forces seized Tishrin from Islamic State, a spokesman said.")
    assert "Islamic State" not in {who.name for who in event.claimants}


@pytest.mark.parametrize(
    "more",
    [
        "Residents pointed the finger at Islamic State.",
        "Suspicion fell on Islamic State.",
        "Local people blamed the bombing on cells of Islamic State.",
        "Activists laid the blame on Islamic State.",
        "The council attributed the attack to Islamic State.",
        "Activists accused Islamic State sleeper cells of planting the device.",
        "Activists blamed Islamic State, saying it had sent others before.",
    ],
)
def test_whom_people_lay_it_at_did_it(more: str) -> None:
    (event,) = events(BOMB + more)
    assert [ref.name for ref in event.initiators] == ["Islamic State"]


def test_masked_men_are_those_whom_others_blame() -> None:
    (event,) = events(
        "Masked men shot dead a judge in Binnish on Sunday. Elders blamed the killing on Nusra."
    )
    assert [ref.name for ref in event.initiators] == ["Jabhat al-Nusra"]


def test_jets_that_a_raid_is_blamed_on_are_not_hit() -> None:
    (event,) = events(
        "A strike on a clinic in Sarmin killed four on Sunday. Doctors blamed the raid on Russian "
        "jets."
    )
    assert [ref.name for ref in event.initiators] == ["Russian forces"]
    assert [ref.name for ref in event.targets] == ["civilians"]


def test_who_claims_a_blast_has_made_it_whatever_raids_it_avenges() -> None:
    text = (
        "A car bomb killed 12 people in Azaz on Monday. Islamic State claimed responsibility for "
        "the blast, saying it was in revenge for Turkish air raids on Qabasin."
    )
    blast = next(event for event in events(text) if event.type == "explosive_device")
    assert [ref.name for ref in blast.initiators] == ["Islamic State"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "The opposition accused government forces of a chemical attack in Daraya on Saturday.",
            "Syrian government forces",
        ),
        (
            "Activists accused the army of a massacre of 80 people in Jdeidet al-Fadl on Sunday.",
            "Syrian government forces",
        ),
        ("Turkey accused the YPG of a car bomb attack in Azaz that killed five people.", "YPG"),
        ("Activists blamed the air strike that killed 11 people in Binnish on Russia.", "Russia"),
        (
            (
                "The army blamed the car bomb which tore through a market in Homs killing six on "
                "Islamic State."
            ),
            "Islamic State",
        ),
    ],
)
def test_who_is_accused_of_a_deed_or_it_is_blamed_on_did_it(text: str, doer: str) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == [doer]
    assert doer not in {ref.name for ref in event.targets}
