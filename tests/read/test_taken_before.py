"""From whom a place is taken that somebody else had taken before."""

import pytest

from tests.read.test_syntax import events

ARMY = "Syrian government forces"


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        (
            "All but one of the villages taken by the army in Hama were recaptured by rebels.",
            ["rebels"],
            [ARMY],
        ),
        ("Positions captured by IS in Kobani were recaptured by the YPG.", ["YPG"], ["IS"]),
        ("The YPG retook villages seized by IS near Kobani on Monday.", ["YPG"], ["IS"]),
        ("The army captured the village of Souran held by rebels on Monday.", [ARMY], ["rebels"]),
        ("The army captured the village of Souran on Monday.", [ARMY], []),
    ],
)
def test_a_place_is_taken_from_who_had_taken_it(
    text: str, doers: list[str], hit: list[str]
) -> None:
    event = events(text)[0]
    sides = [[ref.name for ref in side] for side in (event.initiators, event.targets)]
    assert sides == [doers, [name.replace("IS", "Islamic State") for name in hit]]


def test_who_had_taken_a_place_is_not_shelled_with_it() -> None:
    told = {e.type: e for e in events("A town taken by rebels in Hama was shelled by IS.")}
    assert [ref.name for ref in told["shelling"].targets] == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Rebels who are led by Ahrar al-Sham captured Morek.", ["rebels", "Ahrar al-Sham"]),
        ("Morek was captured by fighters who belong to Ahrar al-Sham.", ["Ahrar al-Sham"]),
    ],
)
def test_of_whom_fighters_are_said_to_be_took_it(text: str, doers: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == doers


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("In Manbij mines left by IS have killed 52 people since the city was retaken on Monday.",
         [], []),
        ("Bombs planted by IS killed 29 people in Marea since the town was recaptured on Monday.",
         [], []),
        ("IS shelled Marea on Tuesday after the town was retaken on Monday.", [], []),
        ("Traps left by IS killed two men in Marea since the town was taken by rebels on Monday.",
         ["rebels"], []),
        ("Mines laid by IS killed two people in Marea after rebels retook the town on Monday.",
         ["rebels"], []),
        ("The army shelled Marea after the town was retaken from IS by rebels on Monday.",
         ["rebels"], ["Islamic State"]),
    ],
)  # fmt: skip
def test_who_is_told_of_beside_a_capture_has_no_part_in_it(
    text: str, doers: list[str], hit: list[str]
) -> None:
    (event,) = (event for event in events(text) if event.type == "territory_gained")
    assert [ref.name for ref in event.initiators] == doers
    assert [ref.name for ref in event.targets] == hit
