"""A place that one side took, and another after it: who did which, and when."""

import pytest

from tests.read.test_syntax import events


def _taken(text: str) -> set[tuple[frozenset[str], str | None]]:
    """Return who took a place, each with the month in which that began."""
    return {
        (
            frozenset(ref.name for ref in e.initiators),
            e.when.start.isoformat()[5:7] if e.when.start else None,
        )
        for e in events(text)
        if e.type == "territory_gained"
    }


@pytest.mark.parametrize(
    "text",
    [
        "The town of Sukhna, which the army captured in January, was retaken in March by rebels.",
        "In March rebels recaptured Sukhna from the army, which had seized the town in January.",
        "Rebels in March retook Sukhna, which the army captured in January.",
    ],
)
def test_the_clause_about_the_place_is_a_capture_of_its_own(text: str) -> None:
    army, rebels = frozenset(("Syrian government forces",)), frozenset(("rebels",))
    assert _taken(text) == {(army, "01"), (rebels, "03")}


def test_when_a_side_had_taken_a_place_is_not_when_it_lost_it() -> None:
    text = "The army recaptured Sukhna from rebels who had seized the town in January."
    (retaken,) = [e for e in events(text) if e.initiators[0].name == "Syrian government forces"]
    assert retaken.when.start is None or retaken.when.start.month != 1


@pytest.mark.parametrize(
    "text",
    [
        "The rebels captured villages around Suran, a monitor said.",
        "The rebels took parts of Suran, a monitor said.",
        "The rebels entered districts of Suran, a monitor said.",
        "Rebels taking part in the battle have captured the town of Suran.",
        "Rebels have cleared two villages of Islamic State in Hama province.",
        "Rebels on Sunday stormed Suran and took it by nightfall.",
        "Rebels seized Morek on Sunday. Nearby Suran was also captured by the rebels.",
        "Suran was lost to the rebels on Sunday, a monitor said.",
    ],
)
def test_who_took_the_place(text: str) -> None:
    assert {who for who, _ in _taken(text)} == {frozenset(("rebels",))}


def test_who_has_left_a_place_has_not_taken_it() -> None:
    text = (
        "Islamic State fighters have retreated from the town of Dabiq, a monitor said on Sunday. "
        "Fighters who came with tanks moved into the town in the morning and found it deserted."
    )
    (taken,) = [e for e in events(text) if e.type == "territory_gained"]
    assert not taken.initiators
    assert [ref.name for ref in taken.targets] == ["Islamic State"]


@pytest.mark.parametrize(
    "text",
    [
        "The army recaptured Sukhna in March, a day after losing it to the rebels.",
        "The army in March retook Sukhna, two weeks after it fell to rebels.",
        "The army retook Sukhna in March after it was lost to rebels.",
    ],
)
def test_who_had_taken_it_before_did_not_take_it_back(text: str) -> None:
    assert (frozenset(("Syrian government forces",)), "03") in _taken(text)


def test_who_is_forced_to_leave_leaves() -> None:
    text = "The army on Monday entered Sukhna after the rebels were forced to retreat to Inkhil."
    (event,) = [e for e in events(text) if e.type == "territory_gained"]
    assert [ref.name for ref in event.initiators] == ["Syrian government forces"]
    assert [ref.name for ref in event.targets] == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The army had hoped to reach the besieged village of Nubul, where 30,000 people live.",
        "The army is trying to relieve the besieged village of Nubul, where 30,000 people live.",
    ],
)
def test_who_comes_to_help_the_besieged_does_not_besiege_them(text: str) -> None:
    (event,) = [e for e in events(text) if e.type == "siege"]
    assert event.initiators == ()


@pytest.mark.parametrize(
    ("text", "taker", "next_taker", "day"),
    [
        (
            "The army regained the Handarat camp on Saturday then lost it to rebels on Sunday.",
            "Syrian government forces",
            "rebels",
            9,
        ),
        (
            "Rebels captured Khalsa on Friday only to lose it to the army on Saturday.",
            "rebels",
            "Syrian government forces",
            8,
        ),
        (
            "The SDF took Ain Issa on Friday then lost it to Islamic State on Saturday.",
            "SDF",
            "Islamic State",
            8,
        ),
    ],
)
def test_who_then_loses_a_place_to_another_took_it_first(
    text: str, taker: str, next_taker: str, day: int
) -> None:
    first, then = events(text)
    assert [ref.name for ref in first.initiators] == [taker]
    assert [ref.name for ref in then.initiators] == [next_taker]
    assert [ref.name for ref in then.targets] == [taker]
    assert then.when.start is not None
    assert then.when.start.day == day


@pytest.mark.parametrize(
    "text",
    [
        "The army took Khalsa on Sunday to avenge the town that it lost to rebels in May.",
        "The army took Khalsa on Sunday, only a day after it had lost men in the town.",
    ],
)
def test_what_was_lost_before_is_no_second_capture(text: str) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == ["Syrian government forces"]
