"""Who meets a mine is hit by it; whose it is did it."""

import pytest

from tests.read.test_syntax import events


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [([a.name for a in e.initiators], [a.name for a in e.targets]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("An army convoy hit a mine near Sukhna on Monday.", [], ["Syrian government forces"]),
        ("A YPG patrol struck a landmine laid by IS near Suluk on Monday.", ["Islamic State"],
         ["YPG"]),
        ("A group of FSA fighters stepped on a mine planted by IS near Marea on Monday.",
         ["Islamic State"], ["FSA"]),
        ("Hezbollah fighters drove over landmines near Madaya on Monday.", [], ["Hezbollah"]),
        ("Turkish soldiers ran over an IED near Marea on Monday.", [], ["Turkish forces"]),
        ("A truck carrying YPG fighters ran over a mine planted by rebels near Marea on Monday.",
         ["rebels"], ["YPG"]),
        ("A Turkish soldier was killed on Monday when he stepped on a mine near Marea.", [],
         ["Turkish forces"]),
    ],
)  # fmt: skip
def test_who_runs_over_a_mine_has_not_laid_it(text: str, doers: list[str], hit: list[str]) -> None:
    assert sides(text) == [(doers, hit)]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("A mine planted by IS hit a YPG patrol near Suluk on Monday.", ["Islamic State"], ["YPG"]),
        ("Rebels detonated a mine under an army convoy near Suran on Monday.", ["rebels"],
         ["Syrian government forces"]),
        ("IS fighters hit an army patrol with a mine near Sukhna on Monday.", ["Islamic State"],
         ["Syrian government forces"]),
        ("The US-led coalition hit a mine factory in Mayadin on Monday.", ["US-led coalition"],
         []),
    ],
)  # fmt: skip
def test_who_sets_a_mine_off_or_hits_with_it_did_it(
    text: str, doers: list[str], hit: list[str]
) -> None:
    assert sides(text) == [(doers, hit)]
