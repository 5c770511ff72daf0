"""Reports that tell of two attacks, and of one of them only roughly where."""

import pytest

from marsad.model import TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def told(text: str) -> list[tuple[str, list[int | None]]]:
    """The place and the numbers of each event, in the order of the text."""
    return [
        (event.place.text if event.place else "", [f.quantity.low for f in event.figures])
        for event in events(text)
    ]


def totals(text: str) -> list[int | None]:
    return [
        c.figure.quantity.low
        for c in reader().read(document(text)).claims
        if isinstance(c, TallyClaim)
    ]


@pytest.mark.parametrize(
    "second",
    [
        "In eastern Syria 23 civilians died in raids on a town held by IS.",
        "Elsewhere 23 civilians died in raids on a town in eastern Syria held by IS.",
        (
            "In the country's east, 23 civilians died in raids on a town held by IS. "
            "Nobody knew who carried out the raids."
        ),
    ],
)
def test_an_attack_on_a_town_unnamed_is_not_where_another_was(second: str) -> None:
    lead = "On Monday a sniper killed a girl in the Ashrafiyeh quarter of Aleppo. "
    assert told(lead + second) == [("Ashrafiyeh", [1]), ("eastern Syria", [23])]


def test_a_village_unnamed_lies_in_the_province_told_before() -> None:
    text = "Clashes shook Idlib province on Monday. Jets bombed a village and killed nine people."
    assert ("Idlib province", [9]) in told(text)


def test_elsewhere_is_no_place_told_before() -> None:
    text = "Rebels shelled Nubl on Monday, killing two. Elsewhere four people died in a blast."
    assert told(text) == [("Nubl", [2]), ("Syria", [4])]


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        (
            (
                "On Monday 54 people died in barrel bomb raids on Aleppo including nine in "
                "Salihin and eight in Ansari."
            ),
            [("Salihin", [9]), ("Ansari", [8])],
            54,
        ),
        (
            (
                "Shelling of rebel areas on Monday killed 16 people including six in the Aleppo "
                "district of Sukkari."
            ),
            [("Sukkari", [6])],
            16,
        ),
        (
            (
                "Government warplanes killed 21 civilians on Monday in Aleppo province. Fifteen of "
                "them died in a northern district of Manbij and another six in Tukhar."
            ),
            [("Manbij", [15]), ("Tukhar", [6])],
            21,
        ),
        (
            (
                "Jets hit Idlib province on Monday, killing 11. Eight died in Saraqib and three "
                "more in Jisr al-Shughour."
            ),
            [("Saraqib", [8]), ("Jisr al-Shughour", [3])],
            11,
        ),
    ],
)
def test_a_toll_that_places_share_is_a_total(
    text: str, parts: list[tuple[str, list[int | None]]], total: int
) -> None:
    assert sorted(told(text)) == sorted(parts)
    assert totals(text) == [total]


def test_a_part_with_a_noun_says_where_all_died() -> None:
    text = "Air strikes killed four people on Monday including a child in Salihin."
    assert told(text) == [("Salihin", [4, 1])]


def test_the_dead_of_an_attack_recalled_are_its_own() -> None:
    text = (
        "Nine people were killed when a missile hit a house in Ariha on Monday. The strike came "
        "hours after a similar attack on Maarrat Misrin in which four people died."
    )
    assert sorted(told(text)) == [("Ariha", [9]), ("Maarrat Misrin", [4])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Gunmen killed a commander in Idlib on Monday. He drove to Taftanaz. On Tuesday "
                "a bomb wounded four fighters on the outskirts of the city."
            ),
            ("Idlib", [4]),
        ),
        (
            (
                "Kurdish fighters withdrew from Ras al-Ain on Sunday. Cars left the border town "
                "for Tal Tamr. On Monday Turkish shelling of the town killed five fighters."
            ),
            ("Ras al-Ain", [5]),
        ),
        (
            (
                "Jets bombed Eastern Ghouta on Monday. In Hammuriyeh people buried their dead. On "
                "Tuesday shelling of the enclave killed 33 people."
            ),
            ("Eastern Ghouta", [33]),
        ),
    ],
)
def test_the_town_is_the_one_that_the_word_fits(
    text: str, wanted: tuple[str, list[int | None]]
) -> None:
    assert wanted in told(text)


def test_clauses_that_begin_with_a_place_make_no_list() -> None:
    text = (
        "On Monday two soldiers died in an ambush near Sukhna and in Daraa a policeman was "
        "gunned down."
    )
    assert sorted(told(text)) == [("Daraa", [1]), ("near Sukhna", [2])]


def test_where_somebody_speaks_abroad_hides_no_place() -> None:
    text = "US-led coalition jets struck Islamic State near Abu Kamal on Monday, it said in Tampa."
    assert [place for place, _ in told(text)] == ["near Abu Kamal"]


def test_a_suburb_with_a_name_inside_is_the_one_named_next() -> None:
    text = (
        "On Friday 2,000 people were evacuated from a Damascus suburb. The rebels left Moadamiyeh "
        "on green buses."
    )
    assert told(text) == [("Moadamiyeh", [2000])]


def test_a_region_that_frames_a_sentence_is_not_where_a_town_was_hit() -> None:
    text = "Elsewhere in the Ghouta shelling on Douma killed a man on Monday."
    assert told(text) == [("Douma", [1])]


@pytest.mark.parametrize(
    ("last", "place"),
    [
        ("In the province's east a bomb wounded three people.", "Idlib province"),
        ("Elsewhere in the province a bomb wounded three people.", "Idlib province"),
        ("In the provincial capital a bomb wounded three people.", "Idlib"),
    ],
)
def test_the_province_is_that_of_the_place_named_last(last: str, place: str) -> None:
    text = "Jets hit Saraqib on Monday. People fled to Binnish. "
    assert (place, [3]) in told(text + last)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Israeli jets hit targets near Damascus on Monday. The missiles struck a depot. A "
                "soldier died there. Syrian air defences shot down a drone over Kiswah."
            ),
            ("near Damascus", [1]),
        ),
        (
            (
                "IS fighters executed 19 people in a town in central Syria on Monday. The dead "
                "included women from Mabujeh, where the attack took place. It is near Salamiyah."
            ),
            ("Mabujeh", [19]),
        ),
    ],
)
def test_a_lead_is_not_placed_by_what_is_told_of_something_else(
    text: str, wanted: tuple[str, list[int | None]]
) -> None:
    assert wanted in told(text)


def test_a_bastion_is_the_town_whose_people_tell_of_it_next() -> None:
    text = (
        "Air raids on a rebel bastion near the Syrian capital killed 28 people on Monday. "
        "Residents in the town of Douma said a mosque was hit. Earlier shells fired by rebels had "
        "struck Jaramana, leaving two dead."
    )
    assert sorted(told(text)) == [("Douma", [28]), ("Jaramana", [2])]


def test_few_dead_of_one_sentence_add_up_too() -> None:
    text = (
        "Rebel shelling of regime-held areas killed seven people on Monday, three in Aleppo's "
        "Hamdaniyeh district and four in Nubl."
    )
    assert sorted(told(text)) == [("Hamdaniyeh district", [3]), ("Nubl", [4])]
    assert totals(text) == [7]


def test_near_a_town_abroad_is_not_the_town_told_before() -> None:
    text = (
        "Shelling killed nine people in Daraa city on Sunday. Across the border in Jordan, a stray "
        "shell wounded a shepherd near Ramtha."
    )
    assert told(text) == [("Daraa city", [9]), ("near Ramtha", [1])]


def test_another_village_is_not_the_one_told_of() -> None:
    text = "A bomb killed four people in Saraqib on Sunday. "
    second = "Air strikes killed nine people in another village on Monday."
    assert told(text + second)[1] == ("Syria", [9])


def test_an_air_base_without_a_name_is_in_no_town_told_before() -> None:
    text = "Jets bombed Binnish on Monday, killing two. Missiles hit a Syrian airfield on Tuesday."
    assert told(text) == [("Binnish", [2])]


def test_an_air_base_beside_a_town_is_by_that_town() -> None:
    text = "Jets bombed Binnish, killing two. Missiles hit an air base near Homs, killing six."
    assert ("near Homs", [6]) in told(text)


def test_towns_beside_a_town_are_no_parts_of_its_toll() -> None:
    text = (
        "Shelling hit Eastern Ghouta on Thursday. In Douma 19 civilians died. Six others were "
        "killed in Hamouria and four in Saqba."
    )
    assert ("Douma", [19]) in told(text)
    assert totals(text) == []
