"""Common nouns that a name beside them makes another side's: a regime, a coalition, militants."""

import pytest

from tests.read.test_syntax import events, initiators

KILLED = "The army killed nine ISIS terrorists near Jazal in Homs on Tuesday. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Units of the Turkish regime army shelled Tal Rifaat on Tuesday.", "Turkish forces"),
        ("The Turkish regime's army shelled Tal Rifaat on Tuesday.", "Turkish forces"),
        ("The Erdogan regime shelled Tal Rifaat on Tuesday.", "Turkish forces"),
        ("In Maarat al-Numan regime forces killed nine.", "Syrian government forces"),
        ("The Syrian regime shelled Douma on Tuesday.", "Syrian government forces"),
    ],
)
def test_whose_regime_it_is(text: str, who: str) -> None:
    assert initiators(text) == [[who]]


def test_a_regime_of_a_people_that_has_no_side_is_nobody_s() -> None:
    text = "Militias of the Iranian regime attacked Khan Touman on Tuesday killing six rebels."
    assert initiators(text) == [[]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebels of the Fatah Halab coalition shelled Sheikh Maqsoud on Tuesday.", "Fatah Halab"),
        ("The Jaish al-Fatah coalition shelled Fua on Tuesday.", "Jaish al-Fatah"),
        ("In its war on Islamic State the coalition bombed Manbij.", "US-led coalition"),
        ("The coalition bombed Raqqa on Tuesday.", "US-led coalition"),
    ],
)
def test_a_coalition_called_after_a_group_is_not_that_of_states(text: str, who: str) -> None:
    assert initiators(text) == [[who]]


@pytest.mark.parametrize(
    "text",
    [
        "In Daraa militants of the Free Syrian Army shelled Izraa wounding three civilians.",
        "In Daraa, terrorists from the Free Syrian Army shelled Izraa.",
    ],
)
def test_militants_of_a_group_are_not_of_the_one_named_before(text: str) -> None:
    assert initiators(KILLED + text)[1:] == [["FSA"]]


def sides(text: str) -> list[list[str]]:
    return [[a.name for a in (*event.initiators, *event.targets)] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A mine blast killed the military leader of the Levant Front near Azaz on Monday.",
         ["Levant Front"]),
        ("A drone killed the military commander of al-Nusra near Azaz on Monday.",
         ["Jabhat al-Nusra"]),
        ("The military wing of Ahrar al-Sham shelled Foah on Monday, wounding two women.",
         ["Ahrar al-Sham", "civilians"]),
        ("Military police of the Levant Front arrested four teachers in Azaz on Monday.",
         ["Levant Front", "civilians"]),
        ("Islamic State's religious police arrested nine teachers in Mayadin on Monday.",
         ["Islamic State", "civilians"]),
        ("Police of the Self-Administration arrested nine teachers in Amuda on Monday.",
         ["Asayish", "civilians"]),
        ("The Free Police arrested two teachers in Azaz on Monday.",
         ["Free Syrian Police", "civilians"]),
    ],
)  # fmt: skip
def test_the_military_and_police_of_a_group_are_not_the_state_s(text: str, who: list[str]) -> None:
    assert sides(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The military shelled Foah on Monday, wounding two women.",
         ["Syrian government forces", "civilians"]),
        ("A roadside bomb killed the police chief of Hama on Monday.", ["Syrian police"]),
        ("Police arrested four teachers in Homs on Monday.", ["Syrian police", "civilians"]),
        ("The military shelled posts of Ahrar al-Sham near Ariha on Monday.",
         ["Syrian government forces", "Ahrar al-Sham"]),
    ],
)  # fmt: skip
def test_the_military_and_police_of_nobody_else_are_the_state_s(text: str, who: list[str]) -> None:
    assert sides(text) == [who]
