"""The record's counting rules."""

from marsad.model import ActorRef, Claimant, Group, Incident, Measure
from tests.reconcile.making import document, event, figure, only, ref


def toll(incident: Incident, measure: Measure = Measure.KILLED) -> tuple[int | None, ...]:
    """Return low, best and high of the people in all."""
    [found] = [f for f in incident.figures if f.measure is measure and not f.part_of]
    return found.low, found.best, found.high


def test_at_least_leaves_high_open_and_up_to_leaves_low_open() -> None:
    assert toll(only([event("a", "At least 15 died", figures=[figure(15, None)])])) == (
        15,
        15,
        None,
    )
    assert toll(only([event("a", "Up to 15 died", figures=[figure(None, 15)])])) == (None, None, 15)


def test_vague_words_never_become_numbers() -> None:
    assert only([event("a", "Dozens died", figures=[figure(None, None)])]).figures == ()


def test_nobody_killed_is_zero_and_not_unknown() -> None:
    assert toll(only([event("a", "No one died", figures=[figure(0, 0)])])) == (0, 0, 0)


def test_the_best_placed_origin_gives_best_and_all_give_low_and_high() -> None:
    incident = only(
        [
            event("a", "SANA said 31 died there", says=["SANA"], figures=[figure(31, 31)]),
            event("b", "The monitor counted 26", says=["SOHR"], figures=[figure(26, 26)]),
            event("c", "Residents spoke of 40", says=["residents"], figures=[figure(40, 40)]),
        ]
    )
    assert toll(incident) == (26, 26, 40)
    [total] = incident.figures
    assert "SOHR" in total.reason
    assert len(total.for_claims) == 1
    assert len(total.other_claims) == 2


def test_a_later_higher_count_of_one_origin_supersedes() -> None:
    first = event("a", "At least 29 died in it", says=["SOHR"], figures=[figure(29, None)])
    later = event("b", "The toll rose to 61", says=["SOHR"], figures=[figure(61, 61)])
    incident = only([first, later], [document("a", "2016-08-01"), document("b", "2016-08-03")])
    assert toll(incident) == (29, 61, 61)
    assert incident.figures[0].superseded == (first.id,)
    assert incident.contradictions == ()


def test_the_highest_floor_of_several_origins_is_high() -> None:
    incident = only(
        [
            event("a", "At least 65 bodies", says=["SOHR"], figures=[figure(65, None)]),
            event("b", "More than 128 died", says=["residents"], figures=[figure(128, None)]),
        ]
    )
    assert toll(incident) == (65, 65, 128)


def test_parts_do_not_add() -> None:
    children = figure(5, 5, Group.CHILDREN, part_of=True)
    incident = only([event("a", "18 died, five children", figures=[figure(18, 18), children])])
    assert toll(incident) == (18, 18, 18)
    [part] = [f for f in incident.figures if f.part_of]
    assert (part.group, part.best) == (Group.CHILDREN, 5)


def test_sides_add_up_and_the_reason_says_so() -> None:
    sides = [
        figure(19, 19, Group.COMBATANTS, of=ref("hts")),
        figure(12, 12, Group.COMBATANTS, of=ref("army")),
    ]
    incident = only([event("a", "19 jihadists and 12 soldiers", "armed_clash", figures=sides)])
    assert toll(incident) == (31, 31, 31)
    assert "added up from" in incident.figures[0].reason
    assert sorted((f.of.name, f.best) for f in incident.figures if f.of) == [
        ("army", 12),
        ("hts", 19),
    ]


def test_children_alone_count_until_a_total_replaces_them() -> None:
    part = event(
        "a", "Unicef: 25 children died", says=["UNICEF"], figures=[figure(25, 25, Group.CHILDREN)]
    )
    assert toll(only([part])) == (25, 25, 25)
    whole = event("b", "82 died in the raid", says=["SOHR"], figures=[figure(82, 82)])
    assert toll(only([part, whole])) == (82, 82, 82)


def test_children_among_an_unknown_number_are_its_floor_and_give_no_best() -> None:
    children = figure(3, 3, Group.CHILDREN, part_of=True)
    dozens = event("a", "Dozens died, three of them children", figures=[children])
    incident = only([dozens])
    assert toll(incident) == (3, None, None)
    assert "a part of more" in incident.figures[0].reason
    whole = event("b", "The toll is 21", figures=[figure(21, 21)])
    assert toll(only([dozens, whole])) == (21, 21, 21)


def test_fighters_among_the_dead_whom_another_counts_are_no_toll() -> None:
    said = "17 died, residents said. The monitor said 14 of the dead were rebels"
    all_dead = figure(17, None, claimants=(Claimant(name="residents"),))
    fighters = figure(14, 14, Group.COMBATANTS, of=ref("rebels"), part_of=True)
    incident = only([event("a", said, says=["SOHR"], figures=[all_dead, fighters])])
    assert toll(incident) == (17, 17, None)


def test_civilians_alone_give_way_to_more_people_in_all_by_one_as_well_placed() -> None:
    civilians = event(
        "a", "58 civilians died", says=["White Helmets"], figures=[figure(58, 58, Group.CIVILIANS)]
    )
    people = event("b", "It counts 82", says=["SOHR"], figures=[figure(82, 82)])
    assert toll(only([civilians, people])) == (82, 82, 82)
    worse = event("b", "Residents count 82", says=["residents"], figures=[figure(82, 82)])
    assert toll(only([civilians, worse])) == (58, 58, 82)
    fewer = event("b", "It counts 40", says=["SOHR"], figures=[figure(40, 40)])
    assert toll(only([civilians, fewer]))[2] == 58


def test_a_partys_count_of_its_enemy_only_if_alone_and_marked() -> None:
    claim = event(
        "a", "The army killed 120 fighters", by=["army"], hit=["rebels"], says=["SANA"],
        figures=[figure(120, 120, Group.COMBATANTS, of=ref("rebels"))],
    )  # fmt: skip
    alone = only([claim])
    assert toll(alone) == (120, 120, 120)
    assert alone.figures[0].by_party
    monitor = event(
        "b", "The monitor counted 14", by=["army"], hit=["rebels"], says=["SOHR"],
        figures=[figure(14, 14)],
    )  # fmt: skip
    both = only([claim, monitor])
    assert toll(both) == (14, 14, 14)
    assert not both.figures[0].by_party
    assert claim.id in both.figures[0].other_claims


def test_a_figure_with_its_own_source_counts_for_that_source() -> None:
    other = figure(85, None, claimants=(Claimant(name="White Helmets"),))
    incident = only([event("a", "56 or 85", says=["SOHR"], figures=[figure(56, 56), other])])
    assert toll(incident)[0] == 56
    assert {o.name for o in incident.origins} == {"SOHR", "White Helmets"}
    assert toll(incident)[2] == 85


def test_an_unknown_owner_is_kept_as_named() -> None:
    band = ActorRef(name="local band")
    incident = only([event("a", "x", figures=[figure(3, 3, Group.COMBATANTS, of=band)])])
    assert [f.of for f in incident.figures if f.part_of] == [band]
