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


def test_whose_aircraft_comes_down_is_hit() -> None:
    (event,) = events("An army helicopter went down near Saraqib on Tuesday, killing its pilot.")
    assert event.initiators == ()
    assert [side.name for side in event.targets] == ["Syrian government forces"]


def test_whose_border_it_is_has_no_part() -> None:
    assert targets("The army took the Nasib crossing with Jordan on Friday.") == [[]]
    assert targets("IS captured four villages near the border with Turkey on Friday.") == [[]]


def test_a_coalition_of_groups_is_not_that_of_states() -> None:
    text = "The Army of Conquest, a coalition that includes Ahrar al-Sham, stormed Ariha on Monday."
    assert "US-led coalition" not in {name for part in initiators(text) for name in part}


def initiators(text: str) -> list[list[str]]:
    return [[side.name for side in event.initiators] for event in events(text)]


def test_words_may_stand_between_by_and_a_side() -> None:
    assert initiators(
        "The recapture of Khan Tuman by the advancing rebels was told on Tuesday."
    ) == [["rebels"]]


def test_a_place_is_taken_from_whose_grip_it_was_in() -> None:
    text = "The village of Khan Tuman was liberated from the control of the rebels on Tuesday."
    assert targets(text) == [["rebels"]]


def test_shells_come_from_those_who_hold_the_ground() -> None:
    assert initiators("Shells from a rebel enclave hit Jaramana on Tuesday.") == [["rebels"]]


def test_one_more_attack_is_by_those_who_made_the_one_before() -> None:
    text = "Russian jets struck Saraqib on Tuesday. Air strikes also hit the nearby town of {}."
    assert initiators(text.format("Binnish")) == [["Russian forces"], ["Russian forces"]]
    other = "Russian jets struck Saraqib on Tuesday. Air strikes hit Binnish."
    assert initiators(other) == [["Russian forces"], []]


def test_who_talks_of_an_attack_neither_made_it_nor_was_hit() -> None:
    (event,) = events("Britain condemned the air strike on a market in Idlib on Monday.")
    sides = {ref.name for ref in event.initiators + event.targets}
    assert "United Kingdom" not in sides


def test_a_clash_of_which_no_side_is_named_is_between_those_who_fought_before() -> None:
    before = "The army clashed with Islamic State in Saraqib on Tuesday. "
    (_, after) = events(before + "Heavy clashes erupted in Binnish.")
    named = {side.name for side in after.initiators + after.targets}
    assert named == {"Syrian government forces", "Islamic State"}


def test_aid_and_flight_are_of_residents() -> None:
    (event,) = events("An aid convoy entered Madaya on Tuesday.")
    assert (event.type, [side.name for side in event.targets]) == ("aid_delivery", ["civilians"])


def test_they_are_those_who_did_what_was_told_before() -> None:
    text = "Rebels fought the army in Saraqib on Monday. On Tuesday they withdrew from the town."
    assert initiators(text)[-1] == ["rebels"]


def test_fighters_counted_are_of_their_side() -> None:
    assert initiators("Some 200 YPG fighters left Saraqib on Tuesday.") == [["YPG"]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The YPG is believed to be behind the car bomb attack in Azaz on Sunday.", ["YPG"]),
        ("ISIS claimed responsibility for a suicide bombing in Manbij.", ["Islamic State"]),
        ("Turkey was responsible for the shelling of Tal Rifaat.", ["Turkey"]),
        ("A terrorist bomb attack killed five people in Homs.", []),
        ("Mostly Kurds live in Afrin where a car bomb went off and killed five people.", []),
    ],
)
def test_who_answers_for_it_did_it(text: str, doers: list[str]) -> None:
    assert initiators(text) == [doers]


@pytest.mark.parametrize(
    "text",
    [
        "It was unclear whether Russia or the army bombed Douma, where ten people died.",
        "Shells hit Douma on Monday; SOHR could not say if Russia or the army was behind it.",
    ],
)
def test_whose_deed_is_left_open_names_nobody(text: str) -> None:
    named = {name for event in initiators(text) for name in event}
    assert named <= {"unidentified"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("An ISIL terrorist car bomb attack killed at least 44 in Qamishli.", ["Islamic State"]),
        ("A Nusra Front terrorist rocket attack on Homs killed three.", ["Jabhat al-Nusra"]),
        ("A rebel rocket attack on Homs killed three people.", ["rebels"]),
    ],
)
def test_whose_attack_it_is_stands_before_it(text: str, doers: list[str]) -> None:
    assert initiators(text) == [doers]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "The opposition accuses regime forces of having led the raid on Saraqib on Tuesday.",
            ["Syrian government forces"],
        ),
        ("Rebels blamed Russia for having carried out the strike on Saraqib.", ["Russia"]),
    ],
)
def test_who_is_accused_did_it_on_the_word_of_who_accuses(text: str, doers: list[str]) -> None:
    assert initiators(text) == [doers]


def test_whom_something_moves_to_act_is_who_acts() -> None:
    text = "The strike prompted Washington to hit an army base near Homs with missiles on Friday."
    assert initiators(text) == [["United States"]]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Army jets struck ISIS gatherings in Sukhna killing tens of terrorists.", "Islamic State"),
        ("The army killed 20 militants of the Nusra Front in Binnish.", "Jabhat al-Nusra"),
        ("Kurdish fighters clashed with IS in Binnish killing 15 terrorists.", "Islamic State"),
        ("IS executed three civilians in Raqqa on charges of spying for the army.", "civilians"),
        ("IS shot four men in Raqqa on suspicion of working for Turkey.", "civilians"),
    ],
)
def test_who_is_hit_goes_by_his_name_and_not_by_why(text: str, hit: str) -> None:
    assert targets(text) == [[hit]]


def test_whom_a_side_took_is_not_who_took_them() -> None:
    (event,) = events("IS released the Assyrian Christians it abducted in Hasakeh last month.")
    assert [ref.name for ref in event.initiators] == ["Islamic State"]
    assert [ref.name for ref in event.targets] == ["Assyrian Christians"]


def test_whose_planes_are_believed_to_be() -> None:
    text = "Jets believed to be Syrian or Russian struck a market in Binnish, killing nine people."
    assert initiators(text) == [["Syrian government forces", "Russian forces"]]


def test_whose_weapons_were_shot_down() -> None:
    text = "Syrian air defences intercepted drones launched by rebels near Binnish on Monday."
    assert (initiators(text), targets(text)) == ([["Syrian government forces"]], [["rebels"]])


def test_where_nobody_was_hurt_no_civilians_were_hit() -> None:
    text = "Missiles hit a field in Binnish on Monday. There were no casualties."
    assert targets(text) == [[]]


@pytest.mark.parametrize("word", ["terrorist group", "terrorists", "jihadists"])
def test_the_only_group_named_is_the_one_meant(word: str) -> None:
    text = f"IS captured Binnish on Monday. The {word} also killed four men in Sarmin on Monday."
    assert initiators(text) == [["Islamic State"], ["Islamic State"]]


def test_of_two_groups_named_neither_is_meant() -> None:
    text = "IS fought Jaish al-Islam in Binnish on Monday. The terrorists shelled Sarmin on Monday."
    assert initiators(text)[-1] == ["rebels"]


def test_whose_mines_were_cleared() -> None:
    text = "Sappers dismantled dozens of explosive devices planted by IS in Binnish on Monday."
    assert (initiators(text), targets(text)) == ([[]], [["Islamic State"]])


def test_the_dead_of_those_who_took_a_town_are_their_own() -> None:
    text = "Turkish-backed rebels captured Jarablus from IS on Monday. One rebel was killed."
    assert targets(text) == [["Islamic State"]]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "The Islamic State group kidnapped at least 230 civilians in Qaryatain.",
            ["Islamic State"],
            ["civilians"],
        ),
        (
            "Government jets killed at least ten people in rebel areas east of Damascus.",
            ["Syrian government forces"],
            ["civilians"],
        ),
        (
            "The Observatory documented the death of 22 civilians in Russian raids on Deir Ezzor.",
            ["Russian forces"],
            ["civilians"],
        ),
        ("A Russian officer was killed by mortar fire in Palmyra.", [], ["Russian forces"]),
        (
            "A car bomb at a checkpoint of Ahrar al-Sham killed five of its fighters in Idlib.",
            [],
            ["Ahrar al-Sham"],
        ),
        ("An IED killed four soldiers and injured seven others near Palmyra.", [], []),
    ],
)
def test_who_did_it_and_who_was_hit(text: str, initiators: list[str], targets: list[str]) -> None:
    event = events(text)[0]
    assert [ref.name for ref in event.initiators] == initiators
    assert [ref.name for ref in event.targets] == targets


def test_raids_in_which_people_are_arrested_are_of_no_aircraft() -> None:
    (event,) = events("Security forces detained 34 people in raids in Qamishli.")
    assert event.type == "arrest"


@pytest.mark.parametrize("who", ["An army source", "Police officials", "A military spokesman"])
def test_who_only_counts_the_hurt_did_not_hurt_them(who: str) -> None:
    (event,) = events(f"A blast killed nine in Damascus on Monday. {who} said 20 were wounded.")
    assert event.initiators == ()


def test_who_argues_about_who_did_it_did_not_do_it() -> None:
    text = "Ankara and Moscow traded claims about who launched a gas attack in Saraqib on Tuesday."
    assert initiators(text) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "All four on board a Russian helicopter that was shot down near Saraqib on Monday died.",
        "A Russian Mi-8 transport helicopter was shot down near Saraqib on Monday.",
        "A Russian Su-24 jet crashed near Saraqib on Monday.",
    ],
)
def test_whose_a_craft_is_that_was_shot_down_was_hit(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.initiators) == ("weapons_disrupted", ())
    assert [side.name for side in event.targets] == ["Russian forces"]


def test_a_model_of_aircraft_stands_between_a_nation_and_its_planes() -> None:
    assert initiators("Turkish F-16s struck Saraqib on Monday.") == [["Turkish forces"]]
    (event,) = events("Russian Tu-22M3 bombers hit a depot near Saraqib on Monday.")
    assert event.type == "air_strike"
    assert [side.name for side in event.initiators] == ["Russian forces"]


@pytest.mark.parametrize(
    ("fight", "other"),
    [
        ("Clashes between regime and Kurdish forces", "Kurdish forces"),
        ("Fighting between regime and opposition fighters", "rebels"),
    ],
)
def test_two_sides_that_share_a_noun_fought_each_other(fight: str, other: str) -> None:
    (event,) = events(f"{fight} in Saraqib on Monday killed nine.")
    named = {side.name for side in event.initiators + event.targets}
    assert named == {"Syrian government forces", other}


@pytest.mark.parametrize(
    ("text", "by", "on"),
    [
        (
            "A convoy carrying fighters of Hezbollah was ambushed by rebels near Zabadani.",
            "rebels",
            "Hezbollah",
        ),
        (
            "A bus carrying Syrian army soldiers was ambushed by Islamic State near Palmyra.",
            "Islamic State",
            "Syrian government forces",
        ),
        (
            "Army units destroyed two vehicles and a mortar launcher for terrorists in Latmin.",
            "Syrian government forces",
            "rebels",
        ),
        (
            "An army unit wiped out a group of Ahrar al-Sham terrorists in Daraa al-Balad.",
            "Syrian government forces",
            "Ahrar al-Sham",
        ),
    ],
)
def test_whom_a_target_carried_or_served_was_hit(text: str, by: str, on: str) -> None:
    (event,) = events(text)
    assert [side.name for side in event.initiators] == [by]
    assert [side.name for side in event.targets] == [on]


def test_a_monitor_of_the_opposition_strikes_nobody() -> None:
    text = "An opposition war monitor said the raid hit an arms depot near Qusayr, killing three."
    assert "rebels" not in {side.name for event in events(text) for side in event.initiators}


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army accused Israel of firing two missiles at Mezzeh on Tuesday.",
        "The Syrian army accused Israel of firing missiles at a military post near Mezzeh.",
        "Shells killed five in Waer on Tuesday. State media blamed the shelling on Israel.",
    ],
)
def test_who_is_accused_has_done_it(text: str) -> None:
    (event,) = events(text)
    assert [side.name for side in event.initiators] == ["Israel"]


def test_on_whom_an_attack_is_blamed_was_not_hit() -> None:
    text = "Mortar fire killed five in Waer on Tuesday. The governor blamed the attack on rebels."
    (event,) = events(text)
    assert [side.name for side in event.initiators] == ["rebels"]
    assert [side.name for side in event.targets] == ["civilians"]


@pytest.mark.parametrize(
    "comment",
    [
        "France's foreign ministry condemned the attack as a war crime.",
        "Hezbollah praised the attack.",
        "The Iranian government called the bombing a crime.",
    ],
)
def test_who_comments_on_an_attack_has_not_made_it(comment: str) -> None:
    (event,) = events(f"Missiles hit a hospital in Azaz on Tuesday, residents said. {comment}")
    assert event.initiators == ()


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        (
            "An army unit hit with artillery a convoy of Jabhat al-Nusra in Beit Jin on Monday.",
            ["Syrian government forces"],
            ["Jabhat al-Nusra"],
        ),
        (
            "Rebels targeted with a guided missile a tank of the army in Atshan on Monday.",
            ["rebels"],
            ["Syrian government forces"],
        ),
        (
            "A suicide bomber of the Islamic State group blew himself up in Hasakah on Monday.",
            ["Islamic State"],
            [],
        ),
        (
            "The army responded to the sources of fire and destroyed two launchers in Morek.",
            ["Syrian government forces"],
            [],
        ),
    ],
)
def test_who_attacks_with_what_before_whom(text: str, doers: list[str], hit: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == doers
    assert [ref.name for ref in event.targets if ref.name != "civilians"] == hit


def test_a_town_is_liberated_from_those_who_lose_it() -> None:
    (gain,) = events("The SDF announced the liberation of Tabqa from Islamic State on Tuesday.")
    assert [ref.name for ref in gain.initiators] == ["SDF"]
    assert [ref.name for ref in gain.targets] == ["Islamic State"]


def test_the_adjective_of_an_aircraft_written_without_its_hyphen_is_a_side() -> None:
    (strike,) = events("Two Israeli F 16 planes fired missiles at Tiyas on Monday.")
    assert [ref.name for ref in strike.initiators] == ["Israeli forces"]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A Russian soldier died in a mortar attack on a hospital in Aleppo.", "Russian forces"),
        ("Two Turkish soldiers died in a rocket attack on their base in Idlib.", "Turkish forces"),
    ],
)
def test_who_dies_in_an_attack_did_not_make_it(text: str, hit: str) -> None:
    assert initiators(text) == [[]]
    assert hit in targets(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels lost 40 men in the battle for Mallah, according to a Hezbollah media unit.",
        "Rebels lost 20 men in clashes in Darayya according to a Russian military official.",
    ],
)
def test_by_whose_word_it_is_told_has_no_part_in_it(text: str) -> None:
    (event,) = events(text)
    assert [ref.name for ref in (*event.initiators, *event.targets)] == ["rebels"]


def test_whose_bombing_it_was_is_not_hit_by_it() -> None:
    text = "A civilian was hurt in a {} bombing with an explosive device on the road of Salamiyah"
    assert targets(text.format("terrorist")) == targets(text.format("rebel")) == [["civilians"]]
    assert initiators(text.format("rebel")) == [["rebels"]]
