import pytest

from tests.read.reading import counts, events, tallies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on Douma killed 18 people, five of them children.",
            [("killed", "people", 18, 18, False), ("killed", "children", 5, 5, True)],
        ),
        (
            "Shells on Saraqib killed at least 26 civilians including nine children and two women.",
            [
                ("killed", "civilians", 26, None, False),
                ("killed", "children", 9, 9, True),
                ("killed", "women", 2, 2, True),
            ],
        ),
        (
            "A car bomb in Azaz left 11 people dead and wounded 30 others.",
            [("killed", "people", 11, 11, False), ("injured", "people", 30, 30, False)],
        ),
        (
            "Four civilians died and another nine were injured when mortar shells hit Jaramana.",
            [("killed", "civilians", 4, 4, False), ("injured", "civilians", 9, 9, False)],
        ),
        (
            "A blast in Afrin killed seven people including a policeman.",
            [("killed", "people", 7, 7, False), ("killed", "combatants", 1, 1, True)],
        ),
        (
            "The raid on Kafr Nabl killed six people including a journalist.",
            [("killed", "people", 6, 6, False), ("killed", "journalists", 1, 1, True)],
        ),
    ],
)
def test_numbers_get_measure_group_and_part(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


def test_killed_and_wounded_together_are_at_most_that_many_each() -> None:
    (event,) = events("Rocket fire on Jisr al-Shughur left 49 people killed and wounded.")
    assert counts(event.figures) == [
        ("killed", "people", None, 49, False),
        ("injured", "people", None, 49, False),
    ]


def test_whose_dead_they_are() -> None:
    text = "Clashes near Khan Sheikhun cost the lives of 19 jihadists and 12 pro-regime fighters."
    (event,) = events(text)
    sides = [(f.of.name, f.quantity.low) for f in event.figures if f.of]
    assert sides == [("jihadists", 19), ("Syrian government forces", 12)]
    assert counts(event.figures)[0][:2] == ("killed", "combatants")


def test_a_vague_number_keeps_its_words_and_gets_no_number() -> None:
    (event,) = events("Barrel bombs on Daraya wounded dozens of people.")
    (figure,) = event.figures
    assert (figure.quantity.low, figure.quantity.high) == (None, None)
    assert "dozens" in figure.quantity.words.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Four air strikes on three villages near Binnish destroyed 12 houses.",
        "Insurgents took out two army tanks near Maardas in Hama on Monday.",
    ],
)
def test_things_are_no_people(text: str) -> None:
    (event,) = events(text)
    assert event.figures == ()


def test_no_one_killed_is_no_figure() -> None:
    found = events("Shelling hit Harasta on Monday but no civilians were killed.")
    assert [f for event in found for f in event.figures] == []


def test_a_figure_is_a_stretch_of_the_text() -> None:
    text = "Air strikes on Douma killed 18 people, five of them children."
    (event,) = events(text)
    for figure in event.figures:
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At least 15 of the 350 hostages taken in Saraqib were killed on Tuesday.",
            [("killed", "people", 15, None, False)],
        ),
        (
            "Two others - including a child - died in shelling of Douma on Tuesday.",
            [("killed", "people", 2, 2, False), ("killed", "children", 1, 1, True)],
        ),
        (
            "Air strikes on Douma killed nine children and 14 others on Tuesday.",
            [("killed", "children", 9, 9, False), ("killed", "people", 14, 14, False)],
        ),
        (
            "Air strikes on Douma killed three children and wounded 14 others on Tuesday.",
            [("killed", "children", 3, 3, False), ("injured", "people", 14, 14, False)],
        ),
        (
            "Air strikes on Douma killed five members of the medical staff on Tuesday.",
            [("killed", "aid_workers", 5, 5, False)],
        ),
        (
            "After the bombing of Douma it took in the bodies of 44 people and 140 injured people.",
            [("killed", "people", 44, 44, False), ("injured", "people", 140, 140, False)],
        ),
        (
            "Two killed six others injured in shelling of Douma.",
            [("killed", "people", 2, 2, False), ("injured", "people", 6, 6, False)],
        ),
        (
            "At least 14 people were killed 25 were wounded in a suicide attack in Hasakah.",
            [("killed", "people", 14, None, False), ("injured", "people", 25, 25, False)],
        ),
        (
            "Shells on Douma killed 14 people injured 25.",
            [("killed", "people", 14, 14, False), ("injured", "people", 25, 25, False)],
        ),
        (
            "Two women were killed and 16 other people were injured in shelling of Douma.",
            [("killed", "women", 2, 2, False), ("injured", "people", 16, 16, False)],
        ),
        (
            "Air strikes on Saraqib killed 34 civilians among them 15 children on Tuesday.",
            [("killed", "civilians", 34, 34, False), ("killed", "children", 15, 15, True)],
        ),
        (
            "The death toll of Tuesday's bomb attack in Saraqib has risen to at least 26.",
            [("killed", "people", 26, None, False)],
        ),
        (
            "One of its best-known members died in an air strike on Douma on Tuesday.",
            [("killed", "people", 1, 1, False)],
        ),
        (
            "Shelling hit Douma on Tuesday. Six women were among the dead.",
            [("killed", "women", 6, 6, True)],
        ),
    ],
)
def test_who_is_counted(text: str, told: list[tuple[str, str, int, int | None, bool]]) -> None:
    assert [row for event in events(text) for row in counts(event.figures)] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten pupils were killed in a strike on Saraqib along with four teachers.",
            [("killed", "children", 10, 10, False), ("killed", "civilians", 4, 4, False)],
        ),
        (
            "Shells on Douma killed a woman and child.",
            [
                ("killed", "people", 2, 2, False),
                ("killed", "women", 1, 1, True),
                ("killed", "children", 1, 1, True),
            ],
        ),
        (
            "A shell hit Jaramana and 30 people suffered breathing problems.",
            [("injured", "people", 30, 30, False)],
        ),
        (
            "A raid on Saraqib killed nine people, bringing to 31 the number killed.",
            [("killed", "people", 9, 9, False), ("killed", "people", 31, 31, False)],
        ),
        (
            "Shells on Azaz injured 17 civilians while another one was killed.",
            [("injured", "civilians", 17, 17, False), ("killed", "civilians", 1, 1, False)],
        ),
        (
            "A mortar shell on Azaz killed a 7-year-old girl.",
            [("killed", "children", 1, 1, False)],
        ),
        ("Gunmen in Azaz executed six families.", []),
        ("A mine near Azaz left 12 martyrs.", [("killed", "people", 12, 12, False)]),
    ],
)
def test_other_ways_of_counting(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    assert [one for event in events(text) for one in counts(event.figures)] == expected


def test_fighters_destroyed_with_their_post_are_dead() -> None:
    (event,) = events("Russian jets destroyed a command post and up to 40 militants in Mayadin.")
    assert counts(event.figures) == [("killed", "combatants", None, 40, False)]


def test_targets_of_a_side_are_no_dead() -> None:
    found = events("Russian jets destroyed 23 terrorist targets in Mayadin on Tuesday.")
    assert [counts(event.figures) for event in found] == [[]]


def test_part_and_whole_with_no_comma() -> None:
    (event,) = events("Three people two of them children died in a raid on Douma on Tuesday.")
    assert counts(event.figures) == [
        ("killed", "people", 3, 3, False),
        ("killed", "children", 2, 2, True),
    ]


def test_what_befell_a_part_is_what_its_verb_says() -> None:
    text = (
        "Eight people were killed in Rastan on Tuesday. Five of them died in air strikes on the "
        "market which also wounded 30 people."
    )
    told = {row for event in events(text) for row in counts(event.figures)}
    assert ("killed", "people", 5, 5, True) in told
    assert ("injured", "people", 5, 5, True) not in told


def test_how_badly_somebody_was_hurt_may_stand_before_it() -> None:
    (event,) = events(
        "A shell hit a clinic in Douma on Tuesday and a nurse was critically wounded."
    )
    assert counts(event.figures) == [("injured", "aid_workers", 1, 1, False)]


@pytest.mark.parametrize(
    ("words", "measures"),
    [("caused no deaths", {"killed"}), ("caused no human casualties", {"killed", "injured"})],
)
def test_nobody_is_none(words: str, measures: set[str]) -> None:
    (event,) = events(f"Air strikes on Douma on Tuesday {words}, residents said.")
    assert {f.measure.value for f in event.figures} == measures
    assert all((f.quantity.low, f.quantity.high) == (0, 0) for f in event.figures)


def test_casualty_figures_that_nobody_gave_are_no_toll() -> None:
    (event,) = events("Air strikes hit Douma on Tuesday, but no casualty figures were given.")
    assert event.figures == ()


def test_men_that_a_side_lost_are_fighters() -> None:
    (event,) = events("Rebels attacked Saraqib on Tuesday and the army lost nine men.")
    assert counts(event.figures) == [("killed", "combatants", 9, 9, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 1,580 people, including 413 fighters, left Saraqib on Tuesday.",
            [
                ("displaced", "people", 1580, 1580, False),
                ("displaced", "combatants", 413, 413, True),
            ],
        ),
        (
            "Buses carrying some 500 people including fighters left Saraqib on Tuesday.",
            [("evacuated", "people", 500, 500, False)],
        ),
    ],
)
def test_who_leaves_is_displaced_and_who_is_driven_away_evacuated(
    text: str, expected: list[tuple[str, str, int, int, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


def test_who_lives_in_what_is_besieged_is_trapped() -> None:
    text = "Islamic State has besieged a part of Deir al-Zor holding some 93,000 people since 2014."
    (event,) = events(text)
    assert counts(event.figures) == [("trapped", "people", 93000, 93000, False)]


def test_whence_they_are_may_stand_before_the_verb() -> None:
    (event,) = events("Some 450 wounded fighters from Zabadani were evacuated on Monday.")
    assert counts(event.figures) == [("evacuated", "combatants", 450, 450, False)]


def test_who_lies_under_the_rubble_is_not_besieged() -> None:
    text = "A bomb hit Saraqib on Tuesday. Ten people were trapped under the rubble."
    assert {event.type for event in events(text)} == {"explosive_device"}


def test_a_number_before_a_speaker_does_not_count_him() -> None:
    text = "The toll of the air strike on Saraqib has risen to 25, Doctors Without Borders said."
    (event,) = events(text)
    assert counts(event.figures) == [("killed", "people", 25, 25, False)]


@pytest.mark.parametrize("word", ["meanwhile left 15 dead", ", meanwhile, killed 15 people"])
def test_an_adverb_before_its_verb_begins_no_clause(word: str) -> None:
    (event,) = events(f"Air strikes on Saraqib{word if word[0] == ',' else ' ' + word} on Tuesday.")
    assert event.type == "air_strike"
    assert [figure.quantity.low for figure in event.figures] == [15]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Eleven people were taken to other hospitals for treatment after shells hit Douma.",
            [("injured", "people", 11, 11, False)],
        ),
        (
            "Nine people were transferred to field clinics for treatment after a raid on Saraqib.",
            [("injured", "people", 9, 9, False)],
        ),
        (
            "At least 30 bodies were brought to hospitals after the air strike on Douma.",
            [("killed", "people", 30, None, False)],
        ),
    ],
)
def test_whoever_is_brought_to_be_treated_is_neither_captured_nor_evacuated(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chlorine on Saraqib killed 20 civilians and 300 others, mostly boys, were affected.",
            [("killed", "civilians", 20, 20, False), ("injured", "civilians", 300, 300, False)],
        ),
        (
            "Shells filled with toxic gas hit Douma, causing suffocation to 28 people.",
            [("injured", "people", 28, 28, False)],
        ),
    ],
)
def test_whom_gas_affects_are_hurt(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Clashes in Homs left 21 civilians - including eight children - and 14 fighters dead.",
            [
                ("killed", "civilians", 21, 21, False),
                ("killed", "children", 8, 8, True),
                ("killed", "combatants", 14, 14, False),
            ],
        ),
        (
            "Air strikes on Saraqib took the lives of three farmers and an entire family of six.",
            [("killed", "civilians", 3, 3, False), ("killed", "civilians", 6, 6, False)],
        ),
        (
            "An air strike on Manbij killed a woman with three of her children.",
            [("killed", "women", 1, 1, False), ("killed", "children", 3, 3, False)],
        ),
        (
            "Five civilians including a girl were among 17 people killed in raids on Hama.",
            [
                ("killed", "civilians", 5, 5, True),
                ("killed", "children", 1, 1, True),
                ("killed", "people", 17, 17, False),
            ],
        ),
        (
            "A surgeon was one of the three people killed in an air strike on Douma.",
            [("killed", "aid_workers", 1, 1, True), ("killed", "people", 3, 3, False)],
        ),
    ],
)
def test_lists_and_parts(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    "people",
    ["Six members of the local internal security force", "Six elements of the Islamic State"],
)
def test_members_of_what_bears_arms_are_combatants(people: str) -> None:
    (event,) = events(f"{people} were killed when a car bomb exploded in Qamishli.")
    assert counts(event.figures) == [("killed", "combatants", 6, 6, False)]


@pytest.mark.parametrize(
    "again", ["and the figure has since risen to 22", "a monitor said, later updating it to 22"]
)
def test_a_number_that_is_counted_again_is_of_those_counted_last(again: str) -> None:
    (event,) = events(f"An air strike on Saraqib on Tuesday killed 14 people, {again}.")
    assert counts(event.figures) == [
        ("killed", "people", 14, 14, False),
        ("killed", "people", 22, 22, False),
    ]


def test_what_people_are_called_after_befell_them() -> None:
    (siege,) = events("Some 300,000 besieged residents of eastern Aleppo depend on that road.")
    assert siege.type == "siege"
    assert counts(siege.figures) == [("trapped", "people", 300_000, 300_000, False)]


def test_who_was_besieged_before_is_evacuated() -> None:
    found = events("Around 3,000 people who had lived under siege were evacuated from Daraya.")
    figures = tuple(figure for event in found for figure in event.figures)
    assert counts(figures) == [("evacuated", "people", 3_000, 3_000, False)]


def test_displaced_people_who_are_bombed_are_not_displaced_then() -> None:
    (event,) = events("An air strike hit a camp of 12,000 displaced people in Azaz, killing four.")
    assert counts(event.figures) == [("killed", "people", 4, 4, False)]


@pytest.mark.parametrize(
    "fate", ["have fled", "have become refugees", "have been uprooted", "are trapped"]
)
def test_who_has_a_verb_of_their_own_behind_the_killed_are_not_killed(fate: str) -> None:
    text = f"The war has killed 191,000 people and more than three million Syrians {fate}."
    killed = [t.figure.quantity.low for t in tallies(text) if t.figure.measure.value == "killed"]
    assert killed == [191_000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two children were among the dead and 20 people were wounded as shells hit Douma.",
            [("killed", "children", 2, 2, True), ("injured", "people", 20, 20, False)],
        ),
        (
            "A child was also among at least eight people killed in the shelling of Aleppo.",
            [("killed", "children", 1, 1, True), ("killed", "people", 8, None, False)],
        ),
        (
            "Fighting in Daraa left nine dead among the rebels and 14 among the troops.",
            [("killed", "people", 9, 9, False), ("killed", "people", 14, 14, False)],
        ),
        (
            "A car bomb in Homs killed 20 people and more than 100 were left wounded.",
            [("killed", "people", 20, 20, False), ("injured", "people", 100, None, False)],
        ),
        (
            'An air strike on Manbij killed "at least seven shepherds", activists said.',
            [("killed", "civilians", 7, None, False)],
        ),
        (
            "Twenty Syrian moderate opposition fighters were killed in clashes near Azaz.",
            [("killed", "combatants", 20, 20, False)],
        ),
        (
            "A failed assault on the town of Morek left 12 rebels dead.",
            [("killed", "combatants", 12, 12, False)],
        ),
    ],
)
def test_whose_and_how_many(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


def test_a_toll_that_is_raised_later_is_told_even_if_the_first_is_not() -> None:
    (event,) = events(
        "Air strikes hit Saraqib on Tuesday with an initial death toll of 47. "
        "This was later updated to 82."
    )
    assert counts(event.figures) == [("killed", "people", 82, 82, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six civilians were killed and 12 received wounds in the shelling of Saraqib.",
            [("killed", "civilians", 6, 6, False), ("injured", "civilians", 12, 12, False)],
        ),
        (
            "Field hospitals in Douma received 12 victims after the air strike on Douma.",
            [("injured", "people", 12, 12, False)],
        ),
        (
            "A clinic admitted more than 60 people after a gas attack on Saraqib.",
            [("injured", "people", 60, None, False)],
        ),
    ],
)
def test_who_is_hurt_by_other_words(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    ("who", "killed"),
    [
        ("The judge Hassan Khalil and four others", 5),
        ("Hassan Omar Khalil and ten members of the group", 11),
        ("Two Turks from Tal Barhum and four others", 4),
    ],
)
def test_somebody_named_is_one_more_than_the_others(who: str, killed: int) -> None:
    (event,) = events(f"{who} were killed when a bomb exploded in Idlib.")
    assert [f.quantity.low for f in event.figures] == [killed]


def test_the_dead_are_put_at_another_number_by_another_source() -> None:
    (event,) = events(
        "The army said a raid on Sarmin on Tuesday killed four people and wounded six, "
        "while the Observatory put the dead at nine, including two children."
    )
    assert [figure[:3] for figure in counts(event.figures)] == [
        ("killed", "people", 4),
        ("injured", "people", 6),
        ("killed", "people", 9),
        ("killed", "children", 2),
    ]


def test_who_took_up_arms_was_not_taken() -> None:
    (event,) = events(
        "Clashes on Tuesday left 20 farmers who had taken up arms dead near Salamiyah."
    )
    assert {figure.measure.value for figure in event.figures} <= {"killed"}


def test_some_of_the_dead_are_dead_whoever_else_was_hurt() -> None:
    (event,) = events(
        "A car bomb killed 16 people in Azaz on Tuesday. Nine of the dead were civilians, "
        "the Observatory said, adding that three policemen were also wounded."
    )
    assert ("killed", "civilians", 9, 9, True) in counts(event.figures)


def test_people_stream_out_of_a_place() -> None:
    (tally,) = tallies("Some 30,000 people have streamed out of Harasta since January.")
    assert counts((tally.figure,)) == [("displaced", "people", 30000, 30000, False)]


def test_whose_fate_is_unknown_is_missing() -> None:
    text = "A strike hit Saraqib on Monday and killed six men. The fate of ten others is unknown."
    (event,) = events(text)
    assert [count[::2] for count in counts(event.figures)][-1] == ("missing", 10, False)


def test_prisoners_are_taken() -> None:
    text = "Rebels killed 12 soldiers and took 25 prisoner in clashes in Saraqib on Monday."
    (event,) = events(text)
    assert [count[0::2] for count in counts(event.figures)] == [
        ("killed", 12, False),
        ("captured", 25, False),
    ]


def test_who_escapes_unharmed_has_fled_from_nowhere() -> None:
    text = "A shell killed six people on a bus in Saraqib on Monday. A seventh man escaped unhurt."
    assert [event.type for event in events(text)] == ["shelling"]
