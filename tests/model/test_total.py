"""People in all, from one speaker's figures."""

from marsad.model import ActorRef, Figure, Group, Measure, Qualifier, Quantity, people_total


def killed(
    low: int | None, high: int | None, group: Group = Group.PEOPLE, **more: object
) -> Figure:
    quantity = Quantity(low=low, high=high, qualifier=Qualifier.ABOUT, words=str(low or high))
    return Figure(measure=Measure.KILLED, group=group, quantity=quantity, **more)  # type: ignore[arg-type]


def bounds(*figures: Figure) -> tuple[int | None, int | None] | None:
    total = people_total(figures, Measure.KILLED)
    return (total.low, total.high) if total else None


def test_people_in_all_stand_for_themselves() -> None:
    assert bounds(killed(18, 18), killed(5, 5, Group.CHILDREN, part_of=True)) == (18, 18)


def test_a_part_that_is_larger_than_the_whole_is_the_whole() -> None:
    assert bounds(killed(27, None, part_of=True), killed(4, 4)) == (27, None)


def test_separate_sides_add_up_and_an_open_bound_stays_open() -> None:
    one = killed(19, 19, Group.COMBATANTS, of=ActorRef(name="jihadists"))
    other = killed(12, None, Group.COMBATANTS, of=ActorRef(name="army"))
    assert bounds(one, other) == (31, None)


def test_of_one_group_the_highest_count_adds() -> None:
    civilians = [killed(58, 58, Group.CIVILIANS), killed(24, 24, Group.CIVILIANS)]
    assert bounds(*civilians) == bounds(*reversed(civilians)) == (58, 58)


def test_children_alone_stand_for_the_total_and_with_women_they_are_a_floor() -> None:
    children = killed(14, 14, Group.CHILDREN)
    assert bounds(children) == (14, 14)
    assert bounds(children, killed(4, 4, Group.WOMEN)) == (14, None)
    total = people_total([children], Measure.KILLED)
    assert total is not None
    assert total.partial
    assert total.reason == "only children are counted"


def test_people_of_a_side_are_not_added_to_its_other_groups() -> None:
    people = killed(50, None, of=ActorRef(name="villagers"))
    groups = [killed(15, 15, Group.CIVILIANS), killed(27, 27, Group.COMBATANTS)]
    assert bounds(people, *groups) == (50, None)


def test_vague_words_and_other_measures_give_nothing() -> None:
    assert bounds(killed(None, None)) is None
    assert people_total([killed(3, 3)], Measure.INJURED) is None


def test_children_are_no_part_of_fewer_others() -> None:
    children, teachers = killed(22, 22, Group.CHILDREN), killed(6, 6, Group.CIVILIANS)
    assert bounds(children, teachers) == (28, 28)
    assert bounds(killed(3, 3, Group.CHILDREN), teachers) == (6, 6)


def test_men_and_adults_are_beside_women_and_children() -> None:
    told = "killed 16 children and three adults"
    three = Quantity(low=3, high=3, qualifier=Qualifier.EXACTLY, words="three")
    adults = Figure(measure=Measure.KILLED, group=Group.PEOPLE, quantity=three, text=told)
    children = killed(16, None, Group.CHILDREN)
    assert bounds(children, adults) == (19, None)
    assert bounds(children, adults, killed(20, 20)) == (20, 20)  # who are counted in all
    assert bounds(killed(2, 2, Group.CHILDREN, part_of=True), adults) == (3, 3)


def test_men_with_the_women_told_in_one_breath_are_people_in_all() -> None:
    many = Quantity(low=34, high=34, qualifier=Qualifier.EXACTLY, words="34")
    told = "killed 34 men and women and two children"
    all_ = Figure(measure=Measure.KILLED, group=Group.PEOPLE, quantity=many, text=told)
    assert bounds(all_, killed(2, 2, Group.CHILDREN)) == (34, 34)
