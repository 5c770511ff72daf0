"""Days on which kin heard of a death, or were given a body: somebody had died before."""

import pytest

from tests.read.test_syntax import events


def _days(text: str) -> tuple[str, str]:
    (event,) = events(text)
    return str(event.when.start), str(event.when.end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Relatives were informed on Monday that eight men had died in Saydnaya prison.", "10"),
        ("Families found out on 3 October that ten sons had been executed in Adra prison.", "03"),
        ("Families heard on Sunday that their sons had died in Adra prison.", "09"),
        ("The bodies of two detainees were returned to their families in Daraya on Sunday.", "09"),
    ],
)
def test_a_death_is_before_the_day_on_which_kin_heard_of_it(text: str, day: str) -> None:
    assert _days(text) == ("None", f"2016-10-{day}")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eight men died on Monday in Saydnaya prison, their families learned.", "10"),
        ("A mother heard on Monday that shells had fallen on Nawa and killed two.", "10"),
        ("Residents learned on Monday that rebels had captured Kinsabba.", "10"),
        ("Two detainees were executed in Daraya on Sunday and their bodies returned.", "09"),
    ],
)
def test_other_days_are_those_of_what_happened(text: str, day: str) -> None:
    assert _days(text) == (f"2016-10-{day}", f"2016-10-{day}")
