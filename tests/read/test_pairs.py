"""Dead and hurt that are counted together and sum up those told after them."""

from tests.read.reading import tallies


def _totals(text: str) -> set[tuple[str, int | None]]:
    return {(claim.figure.measure.value, claim.figure.quantity.low) for claim in tallies(text)}


def test_dead_and_hurt_that_later_ones_add_up_to_are_totals_wherever_they_were() -> None:
    text = (
        "The death toll from attacks on neighborhoods in Homs city has risen to 9 and 40 injured. "
        "Shells fired on houses in Homs city killed 4 people and injured 15 others. "
        "Earlier 5 people were killed and 25 others were injured by shells in Homs city."
    )
    assert _totals(text) == {("killed", 9), ("injured", 40)}


def test_one_attack_told_twice_is_no_part_of_twice_its_toll() -> None:
    text = (
        "Six people were killed and eight were injured by shells on Homs city on Tuesday. "
        "Three people were killed and four were injured in Hama. "
        "A source said the shells in Hama killed three people and injured four others."
    )
    assert _totals(text) == set()


def test_the_hurt_of_another_clause_belong_to_the_total_before_them() -> None:
    text = (
        "Eleven civilians were killed while 44 others were injured in attacks on Homs city on "
        "Tuesday. Eight civilians were killed by a shell on the park. "
        "Shells on Waer neighbourhood killed three civilians."
    )
    assert _totals(text) == {("killed", 11), ("injured", 44)}


SUMMARY = "Three people were killed and 20 were injured in shelling of neighborhoods in Homs city."
PARTS = [
    "A rocket hit Bab Amr neighborhood, killing two people and injuring four.",
    "Eleven people were injured in Zahra neighborhood.",
]


def test_the_toll_of_neighborhoods_that_are_told_one_by_one_is_a_total() -> None:
    assert _totals(" ".join([SUMMARY, *PARTS])) == {("killed", 3), ("injured", 20)}


def test_the_toll_of_neighborhoods_without_a_name_is_an_event_s() -> None:
    assert _totals(SUMMARY) == set()
    assert _totals(f"{SUMMARY} {PARTS[0]}") == set()
    assert _totals(" ".join(["A source said that", SUMMARY.lower(), *PARTS])) == set()
