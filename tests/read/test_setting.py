import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army entered Azaz on Monday after days of heavy bombing.", ["territory_gained"]),
        ("As fighting rages in Binnish bakers struggle to find flour.", []),
        ("Fighting rages in Binnish.", ["armed_clash"]),
        ("Schools in Binnish were closed because of the bombardment.", []),
        ("Medics have run out of bandages for people wounded in air strikes on Binnish.", []),
        ("Two people were wounded in air strikes on Binnish.", ["air_strike"]),
        ("The pilots are proud of the warplanes that bomb Binnish.", []),
        ("The rebels have dozens of rockets in Binnish.", []),
        ("Rebels have fired dozens of rockets at Binnish.", ["shelling"]),
        ("Food reached Binnish on Monday, the first since the siege began.", ["aid_delivery"]),
        ("Binnish is one of the de-escalation zones agreed by Russia and Turkey.", []),
        ("Gunmen stormed Binnish on Monday and executed six residents.", ["attack_on_civilians"]),
        ("A convoy was hit by mortar fire as it entered Binnish, wounding a driver.", ["shelling"]),
        ("Photo: Smoke rises after an air strike on Binnish on Monday.", []),
        ("He was a tailor in Binnish before he fled to Germany.", []),
        ("Bread has grown dear in Raqqa since Islamic State seized the city.", []),
        ("Bread is dear since Islamic State seized Raqqa in January 2014.", ["territory_gained"]),
    ],
)  # fmt: skip
def test_a_setting_is_no_event(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


def test_a_protest_is_where_people_protest() -> None:
    (event,) = events("Residents of Binnish protested on Friday against the bombing of Azaz.")
    assert (event.type, event.place and event.place.text) == ("protest", "Binnish")


def test_who_was_trying_to_flee_was_hit_there() -> None:
    (event,) = events("Six men who were trying to flee Raqqa were shot dead on Monday.")
    assert (event.type, event.place and event.place.text) == ("attack_on_civilians", "Raqqa")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Troops took Azaz on Monday after Turkey had vowed to attack it.", ["territory_gained"]),
        ("Gunmen raided Binnish on Tuesday and detained eight men.", ["abduction"]),
        ("People in Binnish demonstrated on Friday over the killing of an activist.", ["protest"]),
        ("The last civilians were brought out of Binnish in trucks on Friday.", ["evacuation"]),
        ("Police broke up a rally in Binnish on Friday.", ["protest"]),
    ],
)
def test_of_two_deeds_in_a_sentence_the_one_that_is_told(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


def test_an_offensive_that_losses_are_counted_from_is_none_by_itself() -> None:
    lost = "A jet was shot down near Saraqib on Tuesday in the worst loss for Russia since it "
    kinds = [event.type for event in events(lost + "began operations in Syria.")]
    assert kinds == ["weapons_disrupted"]
    dated = (
        "Since Turkey began its offensive in Afrin on 20 January, 40 civilians have been killed."
    )
    assert "offensive" in [event.type for event in events(dated)]


def test_what_an_alliance_is_there_for_is_no_fight() -> None:
    text = (
        "A bomb on Monday hit the wedding of a fighter of the SDF, an alliance battling the "
        "Islamic State group, in Tall Tawil."
    )
    assert [event.type for event in events(text)] == ["explosive_device"]
