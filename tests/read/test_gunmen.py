"""Who kills without a name: gunmen, snipers, those who throw bombs or break into a house."""

import pytest

from tests.read.test_syntax import events


def told(text: str) -> list[tuple[str, str]]:
    return [(event.type, event.place.text if event.place else "") for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen on motorcycles killed two teachers in Nawa on Monday.", "attack_on_civilians"),
        ("Masked men killed a councillor in Tafas on Sunday.", "attack_on_civilians"),
        ("Assailants killed two soldiers outside Jarablus on Monday.", "armed_clash"),
        ("Army snipers targeted farmers in Talbiseh on Monday.", "attack_on_civilians"),
        ("Attackers threw a bomb at the house of an imam in Azaz on Monday.", "grenade"),
        ("Gunmen opened fire on Sunday on the car of a judge in Azaz.", "attack_on_civilians"),
        (
            "A baker survived an attempt on his life in Azaz when a bomb went off.",
            "explosive_device",
        ),
    ],
)
def test_what_gunmen_do_is_of_its_own_kind(text: str, kind: str) -> None:
    assert [type_ for type_, _ in told(text)] == [kind]


def test_gunmen_who_kill_after_a_bomb_laid_none() -> None:
    text = (
        "A car bomb killed seven people in Azaz on Thursday. "
        "It came two days after gunmen killed two Turkish soldiers outside Jarablus."
    )
    kinds = {event.place.text: event.type for event in events(text) if event.place}
    assert kinds == {"Azaz": "explosive_device", "Jarablus": "armed_clash"}


def test_who_breaks_into_a_house_takes_no_ground_and_who_gets_away_is_not_displaced() -> None:
    text = "Masked men broke into a house in Jaramana on Monday and killed two men before fleeing."
    assert [type_ for type_, _ in told(text)] == ["attack_on_civilians"]


def test_where_shells_come_from_they_do_not_fall() -> None:
    text = (
        "Mortar bombs killed three pupils in Jaramana on Tuesday. The school was hit by shells "
        "fired by rebels from the nearby Eastern Ghouta, state television said."
    )
    assert told(text) == [("shelling", "Jaramana")]


def test_a_side_called_after_a_capital_names_no_place() -> None:
    text = (
        "A car bomb killed seven people in al-Rai on Monday. "
        "The Observatory gave a toll of nine dead, two of them of a pro-Ankara faction."
    )
    assert [event.place.text for event in events(text) if event.place] == ["al-Rai"]


def test_air_defences_that_fire_bring_down_what_flies() -> None:
    text = "Syrian air defences fired two missiles at Israeli planes near Saasaa on Monday."
    assert [type_ for type_, _ in told(text)] == ["weapons_disrupted"]


def test_the_latest_of_many_is_an_event() -> None:
    text = (
        "Islamic State has carried out several raids near Shaddadi since, the latest of them on "
        "Thursday when two SDF fighters were killed by a sniper in Kishkish."
    )
    assert [f.quantity.low for event in events(text) for f in event.figures] == [2]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A mine killed six people in Manbij on Friday as they were returning to their homes.",
            "explosive_device",
        ),
        (
            "A column of vehicles was heading to Homs on Sunday when a bomb exploded beside it.",
            "explosive_device",
        ),
        (
            "Dozens of residents of Azaz blocked the road to the crossing with tyres on Monday.",
            "protest",
        ),
        ("Activists monitored the arrest of seven men in Armanaz on Monday.", "arrest"),
    ],
)
def test_what_befell_people_is_told_and_not_what_they_were_at(text: str, kind: str) -> None:
    assert [type_ for type_, _ in told(text)] == [kind]


def test_places_among_those_retaken_are_taken() -> None:
    text = "The jihadists struck back on Sunday. Ghaytun was among the villages retaken."
    assert ("territory_gained", "Ghaytun") in told(text)


def test_where_the_hurt_are_treated_and_whence_shells_come_nothing_happens() -> None:
    text = (
        "A bomb killed two soldiers near Tiyas on Sunday. Two others were injured and are being "
        "treated in Latakia."
    )
    assert [place for _, place in told(text)] == ["near Tiyas"]


def test_the_second_attack_of_its_kind_is_not_where_the_first_was() -> None:
    text = (
        "Two bombers blew themselves up at a police headquarters in Damascus on Tuesday. The "
        "attack is the second this month, after bombers struck a station in Homs on October 2."
    )
    assert [place for _, place in told(text)] == ["Damascus", "Homs"]


def test_the_clashes_in_several_towns_are_those_told_of() -> None:
    text = (
        "Renewed fighting between rival factions in an enclave near Damascus has killed 30 people. "
        "The clashes between Jaish al-Islam and Failaq al-Rahman have been concentrated in the "
        "towns of Hazzeh and Kafr Batna."
    )
    assert [type_ for type_, _ in told(text)] == ["armed_clash"]


def test_prisoners_who_get_away_are_not_displaced() -> None:
    text = (
        "Gunmen attacked a prison in al-Kasrah on Tuesday, killing a guard and enabling four "
        "detainees to escape."
    )
    assert "displacement" not in [type_ for type_, _ in told(text)]


def test_who_is_among_the_arrested_makes_no_part_of_the_dead() -> None:
    text = (
        "A guard was killed in an attack on a prison in al-Kasrah on Monday. Police raided the "
        "village and arrested ten people among them the brother of a convict."
    )
    figures = [(f.measure.value, f.quantity.low) for e in events(text) for f in e.figures]
    assert ("detained", 10) in figures
    assert ("killed", 10) not in figures


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "Gunmen in a van opened fire on a patrol of the Syrian army near Nawa on Monday.",
            ["Syrian government forces"],
        ),
        (
            "Unknown men fired on a bus of Syrian soldiers near Palmyra on Sunday, killing three.",
            ["Syrian government forces"],
        ),
        ("Gunmen attacked a convoy of tanks near Tafas on Monday.", []),
        ("Unknown men attacked a military vehicle near Tafas on Monday, activists said.", []),
    ],
)
def test_gunmen_at_a_patrol_fight_and_whose_it_is_is_hit(text: str, hit: list[str]) -> None:
    (event,) = events(text)
    assert event.type == "armed_clash"
    assert [ref.name for ref in event.targets] == hit


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Unknown gunmen believed to be Islamic State members killed an engineer in Diban.",
            ["Islamic State"],
        ),
        (
            "A drone thought to belong to the US-led coalition fired a missile at a car in Atma.",
            ["US-led coalition"],
        ),
        (
            "Two officers were shot dead in Inkhil by masked men suspected of belonging to ISIS.",
            ["Islamic State"],
        ),
        ("Unknown gunmen killed an engineer believed to be close to ISIS in Diban.", None),
    ],
)
def test_who_gunmen_are_believed_to_be_did_it(text: str, who: list[str] | None) -> None:
    (event,) = events(text)
    assert [side.name for side in event.initiators] == (who or ["unidentified"])
    assert not event.claimants


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Gunmen entered the village of Hatla at night and killed ten civilians.",
            "attack_on_civilians",
        ),
        (
            "Gunmen stormed the village of Hatla at night and killed ten civilians.",
            "attack_on_civilians",
        ),
        ("Gunmen stormed the village of Hatla at night and killed ten soldiers.", "armed_clash"),
        ("IS fighters dressed as women entered Shaddadi and fought with the SDF.", "armed_clash"),
        ("Rebel fighters entered the town of Hatla on Monday.", "territory_gained"),
    ],
)
def test_raiders_who_get_in_take_no_ground(text: str, kind: str) -> None:
    assert [type_ for type_, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Dozens were arrested in raids by the SDF in Qamishli on Monday.", ["arrest"]),
        ("Thirty men were detained in raids carried out by the SDF in Marea.", ["arrest"]),
        ("Israeli commandos raided a plant near Masyaf, killing 14 people.", ["armed_clash"]),
    ],
)
def test_raids_on_foot_are_no_fire(text: str, kinds: list[str]) -> None:
    assert [type_ for type_, _ in told(text)] == kinds
