"""Events by what a verb says of whom, whatever stands between them and in whatever order."""

import pytest

from marsad.read.template import Mark, Template
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A vegetable cart packed with explosives blew up in Azaz on Monday.", "explosive_device"),
        ("The device that was hidden in a shop in Azaz went off on Monday.", "explosive_device"),
        ("A bus carrying labourers drove over a mine in Azaz on Monday.", "explosive_device"),
        ("A jet of the Syrian air force fell in Azaz on Monday.", "weapons_disrupted"),
        (
            "Nine missiles were intercepted by air defences over Azaz on Monday.",
            "weapons_disrupted",
        ),
        ("Three teachers whom IS had led away were seized in Azaz on Monday.", "abduction"),
        (
            "A farmer was shot and wounded by border guards in Azaz on Monday.",
            "attack_on_civilians",
        ),
        ("A prisoner died in Azaz on Monday after a year in detention.", "attack_on_civilians"),
        ("Nine hundred villagers were driven out of Azaz on Monday.", "displacement"),
        ("A convoy of lorries loaded with flour reached Azaz on Monday.", "aid_delivery"),
        ("Volunteers handed out bread in Azaz on Monday.", "aid_delivery"),
        ("Forty lorries went to Azaz on Monday with milk for 900 babies.", "aid_delivery"),
        ("A joint UN and Red Crescent convoy reached Azaz on Monday.", "aid_delivery"),
        ("A helicopter crashed near Azaz on Monday, killing its crew.", "weapons_disrupted"),
        ("Forty tanks rumbled into Azaz on Monday.", "force_movement"),
        ("Militiamen stripped houses of furniture in Azaz on Monday.", "property_destruction"),
        ("Captives were traded by the army and the rebels in Azaz on Monday.", "agreement"),
        ("Two villages in Qalamoun joined the truce on Monday.", "agreement"),
        ("A helicopter that had circled for an hour plastered Azaz on Monday.", "air_strike"),
        ("Shells that the army had fired ploughed into Azaz on Monday.", "shelling"),
        ("Nerve agents sickened nine people in Azaz on Monday.", "chemical_attack"),
        ("The hill that looks over Azaz was regained by rebels on Monday.", "territory_gained"),
        ("All entrances to Azaz were blocked by the army on Monday.", "siege"),
        ("Troops threw a cordon around Azaz on Monday.", "siege"),
        ("Students in Azaz staged a walkout on Monday.", "protest"),
        ("Residents of Azaz went out in a demonstration on Monday.", "protest"),
        ("Militiamen chopped olive trees in Azaz on Monday.", "property_destruction"),
    ],
)
def test_a_verb_and_its_part_tell_the_kind(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bombs of the regime killed two boys in Azaz on Monday.", "explosive_device"),
        ("The army captured a hill near Azaz on Monday.", "abduction"),
        ("Raids left nine people dead in Azaz on Monday.", "displacement"),
        ("A raid on a convoy delivering aid killed two people in Azaz on Monday.", "aid_delivery"),
        ("Rebels shot down a jet over Azaz on Monday and captured its pilot.", "abduction"),
        ("The attack on displaced Syrians in Azaz on Monday killed two.", "displacement"),
    ],
)
def test_another_part_is_another_kind(text: str, kind: str) -> None:
    assert kind not in [event.type for event in events(text)]


def test_offsets_are_found_in_the_tagged_text() -> None:
    document = "In Azaz's market bombs fell."
    template = Template(document, 0, len(document), [Mark("P", 3, 7)])
    assert template.text == "in <P0> market bombs fell."
    for word in ("market", "bombs"):
        at = template.position(document.index(word))
        assert template.text[at:].startswith(word)
    assert template.position(5) == template.text.index("<P0>")


def test_who_returns_comes_to_the_place() -> None:
    (event,) = events("Some 600 refugees returned from Lebanon to Azaz on Monday.")
    assert event.type == "displacement"
    assert event.place is not None and event.place.text == "Azaz"


@pytest.mark.parametrize(
    "text",
    [
        "A gas tank hit a wall in Azaz on Monday.",
        "Rebels said that to seize the town of Azaz was their dream.",
        "Residents of Azaz struck an accord on Monday.",
    ],
)
def test_what_a_frame_keeps_out(text: str) -> None:
    assert [event.type for event in events(text) if event.type != "agreement"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The SDF detained 17 suspects in a raid on al-Hol on Tuesday.", ["arrest"]),
        ("Twenty people died in the strike on Hazano on Monday according to SNHR.", ["air_strike"]),
        ("Some 1,100 people departed Madaya in a convoy of buses on Friday.", ["evacuation"]),
        ("A boat carrying migrants capsized off Latakia on Monday killing 30 people.", []),
        (
            "The bodies of 14 villagers executed in Uqayribat were recovered on Saturday.",
            ["attack_on_civilians"],
        ),
    ],
)
def test_a_word_that_only_looks_like_it_tells_nothing_more(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds
