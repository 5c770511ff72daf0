import pytest

from tests.read.test_syntax import events


def targets(text: str) -> list[list[str]]:
    return [[side.name for side in event.targets] for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes killed 26 people in Saraqib on Tuesday.",
        "Shells hit two markets in Jaramana on Tuesday.",
        "Artillery fire wounded a woman in Saraqib on Tuesday.",
        "Twelve people were killed in Saraqib on Tuesday, two children among them.",
        "Government forces have besieged Madaya since 2015, with 40,000 people trapped inside.",
    ],
)
def test_people_of_whom_no_more_is_said_are_civilians(text: str) -> None:
    assert targets(text) == [["civilians"]]


def test_fighters_killed_are_no_civilians() -> None:
    assert targets("Air strikes killed 26 IS fighters in Saraqib on Tuesday.") == [
        ["Islamic State"]
    ]
