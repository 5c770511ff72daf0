import pytest

from marsad.locate import Gazetteer
from tests.locate.places import THEATRE


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(THEATRE)


def names(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    mentions = gazetteer.find(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(mention.text, mention.entries[0].name) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("shells fell on Deir Ezzor", ["Deir Ezzor"]),
        ("shells fell on Deir al-Zor", ["Deir al-Zor"]),
        ("near Maaret alNuman and Khan Shaykhun", ["Maaret alNuman", "Khan Shaykhun"]),
        ("Maʿarrat an-Nuʿmān fell", ["Maʿarrat an-Nuʿmān"]),
        ("Idlibs south, Aleppos east, Homs's west", ["Idlib", "Aleppo", "Homs"]),
        ("ALEPPO, ar-Raqqah, Raqqah", ["ALEPPO", "ar-Raqqah", "Raqqah"]),
        ("as Raqqa fell", ["Raqqa"]),
        ("Ceasefire in İdlib holds", ["İdlib"]),
        ("İİİ then 'Al-Bab', alBab", ["Al-Bab", "alBab"]),
    ],
)
def test_spellings_of_running_text(gazetteer: Gazetteer, text: str, found: list[str]) -> None:
    assert [written for written, _ in names(gazetteer, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Bab was not named",
        "The Syrian army and Turkish troops",
        "the may police in aleppo's central reading",
        "Bashar Hasan spoke to General Hasan",
        "Aleppo Police Command said",
        "Idlib Military Union said, Shield of Aleppo agreed",
        "Homs Media Centre reported",
        "In March the Mobile unit was Nice",
    ],
)
def test_what_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert names(gazetteer, text) == []


def test_longest_name_wins_and_none_overlap(gazetteer: Gazetteer) -> None:
    text = "strikes on Damascus International Airport, Damascus"
    assert [name for _, name in names(gazetteer, text)] == [
        "Damascus International Airport",
        "Damascus",
    ]


def test_a_name_that_persons_bear_needs_a_reason(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "fighting in Hasan") == [("Hasan", "Hasan")]
    assert names(gazetteer, "Hasan fled") == []


def test_the_theatre_shadows_the_world(gazetteer: Gazetteer) -> None:
    (mention,) = gazetteer.find("clashes in Tripoli")
    assert [entry.id for entry in mention.entries] == ["tripoli"]


def test_places_elsewhere_are_their_own(gazetteer: Gazetteer) -> None:
    mentions = gazetteer.find("talks in Sochi, Kharkiv, Mosul and Türkiye")
    assert [m.entries[0].country for m in mentions] == ["RU", "UA", "IQ", "TR"]


def test_without_the_world_only_the_theatre_is_known() -> None:
    assert Gazetteer(THEATRE, world=False).find("Mosul and Paris") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Maarret al-Nouman fell", ["Maarret al-Nouman"]),
        ("fighting in Mambidj and the town of Sarakeb", ["Sarakeb"]),
        ("Khaan Sheikhoun, Idlib", ["Khaan Sheikhoun", "Idlib"]),
        ("Sarakeb Trading sold it", []),
        ("Colonel Kafir Hamro spoke", []),
    ],
)
def test_romanisations_that_no_list_holds(
    gazetteer: Gazetteer, text: str, found: list[str]
) -> None:
    assert [written for written, _ in names(gazetteer, text)] == found


def test_a_sentence_does_not_begin_with_an_article(gazetteer: Gazetteer) -> None:
    text = "At Raqqa they stopped. As Homs fell, At Raqqa stood. In As Salihiyah too"
    found = [written for written, _ in names(gazetteer, text)]
    assert found == ["Raqqa", "Homs", "At Raqqa", "As Salihiyah"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("said Walid Raqqa, who runs a clinic", []),
        ("said Walid Raqqa, 34, a baker", []),
        ("in Raqqa, who holds it", ["Raqqa"]),
        ("people of Raqqa, whose market burnt", ["Raqqa"]),
    ],
)
def test_a_family_of_a_places_name_is_no_place(
    gazetteer: Gazetteer, text: str, found: list[str]
) -> None:
    assert [name for name, _ in names(gazetteer, text)] == found
