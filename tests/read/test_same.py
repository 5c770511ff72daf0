"""Which mentions tell one event."""

from tests.read.test_syntax import events


def test_a_small_number_told_twice_makes_two_kinds_of_violence_no_single_event() -> None:
    text = (
        "Troops executed 10 people in Rityan on Monday. "
        "Warplanes also killed 10 people in Douma on Monday."
    )
    assert sorted(event.type for event in events(text)) == ["air_strike", "attack_on_civilians"]
