import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "The army has been trying for weeks to encircle Binnish.",
        "The rebels' gains have raised fears of a long siege of Binnish.",
        "The brigade was tasked with capturing Binnish and securing its wells.",
        "Medics in Azaz have been trained to deal with chemical attacks on Binnish.",
        "The general said his men were capable of repelling any attack on Binnish.",
        "The ministers discussed the evacuation of civilians from Binnish.",
        "The smugglers use tunnels to move fighters into Binnish.",
        "The villages depend on airdrops of food by the United Nations in Binnish.",
        "Air strikes on Binnish could trigger a new war, aid groups say.",
        "The capture of Binnish has been a goal of the government for years.",
        "The charity trains doctors to respond to chlorine attacks on Binnish.",
        "The generals disagree about an offensive against Binnish.",
        "The army sees the town as a launching pad for attacks on Binnish.",
        "The plan is to let families leave Binnish.",
        "The corridor is meant to enable aid convoys to enter Binnish.",
        "The operation, aimed at isolating the city and cutting the road to Binnish, goes on.",
        "The rebels want to help launch an attack on Binnish, a commander said on Sunday.",
    ],
)
def test_what_is_aimed_at_feared_or_talked_over_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The army began an operation to retake a road and break the siege of Binnish.",
            "siege",
        ),
        (
            "Shells fell on Sarmin amid attempts by the army to advance and encircle Binnish.",
            "siege",
        ),
        (
            "Shells hit Sarmin amid attempts by troops to advance and complete a siege of Binnish.",
            "siege",
        ),
        (
            "Troops began an operation near Hama aimed at weakening IS and seizing Binnish.",
            "territory_gained",
        ),
    ],
)
def test_what_an_operation_is_for_besides_is_only_meant_too(text: str, kind: str) -> None:
    assert kind not in [event.type for event in events(text)]


def test_what_was_done_after_an_aim_is_told() -> None:
    text = "The army began an operation aimed at weakening IS and captured Binnish on Sunday."
    assert "territory_gained" in [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army managed to encircle Binnish on Monday.", "siege"),
        ("Rebels were trying to repel an attack on Binnish on Monday.", "armed_clash"),
        ("Troops used tunnels to enter Binnish and captured it on Monday.", "territory_gained"),
        ("Residents fear for their lives after air strikes on Binnish on Monday.", "air_strike"),
        ("In May air strikes on Binnish left six dead.", "air_strike"),
        (
            "They exchanged views about the attack that killed nine in Binnish.",
            "attack_on_civilians",
        ),
        ("The army launched an operation to retake Binnish on Monday.", "offensive"),
        (
            "In a push to end a siege on Sarmin, rebels cut the army's supply road to Binnish.",
            "siege",
        ),
    ],
)
def test_what_was_done_beside_an_aim_is_told(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


def test_what_somebody_wants_done_is_not_done() -> None:
    assert events("Ankara wants the YPG driven out of Manbij, a spokesman said on Tuesday.") == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Insurgents failed to capture Binnish on Tuesday and lost 20 fighters.", [20]),
        ("Government troops failed in their attempt to retake Binnish on Friday.", []),
    ],
)
def test_who_failed_to_take_a_town_attacked_it(text: str, dead: list[int]) -> None:
    (event,) = events(text)
    assert event.type == "armed_clash"
    assert [figure.quantity.low for figure in event.figures] == dead


@pytest.mark.parametrize(
    "text",
    [
        "Government forces have been trying to cut the road near Saraqib since Sunday.",
        "Islamic State attempted to launch an offensive on army positions in Saraqib on Sunday.",
        "The army has been trying to break the front line near Saraqib for two days.",
        "The army is trying to penetrate Saraqib from the east and west, activists said on Sunday.",
    ],
)
def test_who_has_tried_is_on_the_offensive(text: str) -> None:
    (event,) = events(text)
    assert event.type == "offensive"


@pytest.mark.parametrize("did", ["managed", "was able"])
def test_control_that_is_established_at_last(did: str) -> None:
    (event,) = events(f"The army {did} to establish full control over Saraqib on Monday.")
    assert event.type == "territory_gained"


@pytest.mark.parametrize(
    "text",
    [
        "Regime forces tried again to advance on the town of Suran on Monday.",
        "Rebels attempted repeatedly to advance on the town of Suran on Monday.",
        "Islamic State fighters sought once more to retake the town of Suran on Monday.",
        "Residents spoke of attempts by IS fighters to encircle the town of Suran on Monday.",
    ],
)
def test_what_is_tried_once_more_is_fought_for(text: str) -> None:
    (event,) = events(text)
    assert event.type == "offensive"
    assert event.place is not None
    assert event.place.text == "Suran"


@pytest.mark.parametrize("word", ["wanted", "hope"])
def test_what_is_wanted_once_more_is_not(word: str) -> None:
    assert events(f"Regime forces {word} once more to advance on the town of Suran.") == []
