"""Those on the run are whom others hit, and who hits them flees from nobody."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Turkish soldiers shot at fleeing refugees near Harem on Monday killing two.",
            [("attack_on_civilians", ["Turkish forces"], ["civilians"])],
        ),
        (
            "On Monday, Islamic State fired on fleeing families in Manbij, killing nine.",
            [("attack_on_civilians", ["Islamic State"], ["civilians"])],
        ),
        (
            "The army shelled retreating rebels near Morek on Monday.",
            [("shelling", ["Syrian government forces"], ["rebels"])],
        ),
        (
            "Rebels ambushed fleeing Islamic State fighters near Marea on Monday.",
            [("armed_clash", ["rebels"], ["Islamic State"])],
        ),
        (
            "Government planes bombed fleeing civilians near Maskanah on Monday.",
            [("air_strike", ["Syrian government forces"], ["civilians"])],
        ),
    ],
)
def test_who_hits_those_on_the_run_does_not_flee(
    text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [
        (e.type, [ref.name for ref in e.initiators], [ref.name for ref in e.targets])
        for e in events(text)
    ] == told


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The army said rebels fleeing Morek on Monday left weapons behind.", ["rebels"]),
        ("Rebels were seen fleeing Morek on Monday after heavy shelling.", ["rebels"]),
        (
            "The army opened fire on Monday before retreating from Morek to Hama.",
            ["Syrian government forces"],
        ),
    ],
)
def test_it_is_the_runners_who_withdraw(text: str, sides: list[str]) -> None:
    event = next(event for event in events(text) if event.type == "withdrawal")
    assert [ref.name for ref in event.initiators] == sides


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("Army soldiers fired at protesters in Hama on Friday killing 12.", 1, ["civilians"]),
        ("Two soldiers shot at a checkpoint in Hama on Friday died of wounds.", 0, None),
    ],
)
def test_who_shot_at_people_stands_before_the_verb(
    text: str, initiators: int, targets: list[str] | None
) -> None:
    (event,) = events(text)
    assert len(event.initiators) == initiators
    assert targets is None or [ref.name for ref in event.targets] == targets
