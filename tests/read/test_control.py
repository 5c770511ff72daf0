import pytest

from tests.read.reading import control


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        ("Food is short in rebel-held Douma.", "Douma", "rebels"),
        ("Prices rose in the Islamic State stronghold of Raqqa.", "Raqqa", "Islamic State"),
        ("Saraqib is held by rebels.", "Saraqib", "rebels"),
        ("Manbij is under the control of the SDF.", "Manbij", "SDF"),
        ("Kafr Nabl is a key rebel bastion.", "Kafr Nabl", "rebels"),
        ("HTS controls more than 60 percent of Jisr al-Shughur.", "Jisr al-Shughur", "HTS"),
        (
            "Shells hit the rebel-held port city of Tartus.",
            "Tartus",
            "rebels",
        ),
        ("Shells hit rebel-held villages in neighbouring Hama province.", "Hama", "rebels"),
        ("Aid came to rebel-dominated Idlib province.", "Idlib", "rebels"),
    ],
)
def test_who_holds_a_place(text: str, place: str, holder: str) -> None:
    (claim,) = control(text)
    assert place in claim.place.text
    assert claim.holder is not None and claim.holder.name == holder


def test_a_share_of_a_province() -> None:
    text = "HTS controls more than half of the province of Idlib."
    (claim,) = control(text)
    assert claim.share == 0.5
    assert claim.holder is not None and claim.holder.name == "HTS"


def test_a_divided_city_is_contested() -> None:
    (claim,) = control("Snipers are a danger in the divided city of Aleppo.")
    assert claim.contested and claim.holder is None


def test_a_village_without_its_name_is_where_the_event_happened() -> None:
    text = (
        "An air strike on a village held by Islamic State killed 19 people on Tuesday. "
        "The strike hit the village of Thalthana in northern Aleppo province."
    )
    (claim,) = control(text)
    assert claim.place.text == "Thalthana"


def test_a_former_holder_holds_nothing_now() -> None:
    assert control("The army recaptured the former rebel stronghold of Qusayr.") == []


def test_the_same_is_said_once() -> None:
    assert len(control("Rebel-held Douma is hungry. Nothing enters rebel-held Douma.")) == 1


def _held(text: str) -> set[tuple[str, str | None]]:
    return {(c.place.text, c.holder.name if c.holder else None) for c in control(text)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Buses left the government-held towns of Foua and Kefraya.",
            {("Foua", "Syrian government forces"), ("Kefraya", "Syrian government forces")},
        ),
        (
            "Shells fell on Madaya and two other rebel-held areas.",
            {("Madaya", "rebels")},
        ),
        ("Binnish, which is held by HTS, was quiet.", {("Binnish", "HTS")}),
        ("Douma, a rebel-held town east of Damascus, is hungry.", {("Douma", "rebels")}),
        (
            "IS fought on in Mayadin, the last town under its control.",
            {("Mayadin", "Islamic State")},
        ),
        ("Binnish was captured by rebels in 2015.", set()),
        (
            "Rebels captured Binnish in 2015 and still hold it.",
            {("Binnish", "rebels")},
        ),
        ("The army captured Binnish, which had been held by rebels.", set()),
        ("Warplanes pounded rebel-held areas on Tuesday.", set()),
        (
            "Idlib province is held by an alliance of rebel groups known as Jaish al-Fatah.",
            {("Idlib province", "Jaish al-Fatah")},
        ),
        ("The Kurdish-dominated region of Hasakeh voted.", set()),
    ],
)
def test_which_places_are_held_by_whom(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text) == held


def test_a_city_has_parts_with_holders_of_their_own() -> None:
    text = (
        "Shells fell on Aleppo. Rebels fired from the rebel-held east into government-held "
        "districts in the city's west."
    )
    assert _held(text) == {
        ("east Aleppo", "rebels"),
        ("west Aleppo", "Syrian government forces"),
    }


def test_a_definite_place_is_the_one_spoken_of() -> None:
    text = (
        "Troops entered the Abu al-Duhur military airport. The airport is run by HTS, a jihadist "
        "group dominated by a former branch of Al-Qaeda that controls the province of Idlib."
    )
    held = _held(text)
    assert ("Abu al-Duhur military airport", "HTS") in held
    assert ("the province of Idlib", "HTS") in held


def test_pronouns_go_back_to_the_side_spoken_of() -> None:
    text = (
        "The regime lost the airport. Since then, its presence in the province was limited to "
        "the villages of Foua and Kefraya."
    )
    assert ("Foua", "Syrian government forces") in _held(text)


def test_a_share_of_the_country() -> None:
    text = "Syrian government forces have recovered more than 70% of the territory."
    (claim,) = control(text)
    assert (claim.place.text, claim.share) == ("Syria", 0.7)


def test_nameless_fighters_are_those_of_the_only_group_named() -> None:
    text = "Islamic State lost ground. Raqqa is an important stronghold for the militants."
    assert ("Raqqa", "Islamic State") in _held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the former rebel stronghold of Douma.",
        "Saraqib had previously been held by rebels.",
        "Families went back to the Kurdish-dominated city of Afrin.",
    ],
)
def test_who_held_a_place_once_or_lives_there_is_no_control(text: str) -> None:
    assert control(text) == []


def test_a_share_of_the_city_spoken_of() -> None:
    text = "Fighting went on in Deir Ezzor. IS controls more than 60 percent of the city."
    (claim,) = control(text)
    assert (claim.place.text, claim.share) == ("Deir Ezzor", 0.6)


def test_one_of_the_last_bastions() -> None:
    (claim,) = control("Mayadeen is one of the Islamic State's last bastions.")
    assert (claim.place.text, claim.holder and claim.holder.name) == ("Mayadeen", "Islamic State")


def test_districts_without_a_name_are_those_of_the_city_spoken_of() -> None:
    text = "Aleppo was quiet on Monday. Food is short in rebel-held districts."
    assert _held(text) == {("districts of Aleppo", "rebels")}
    assert _held("Aleppo was quiet. The army still holds some districts.") == {
        ("districts of Aleppo", "Syrian government forces")
    }


def test_who_holds_a_part_of_a_divided_city_does_not_hide_that_it_is_divided() -> None:
    text = "A child was killed in a rebel-held area of the divided city of Aleppo."
    assert ("Aleppo", None) in _held(text)
    split = "Homs, long a calm city, is split between rebel and government sectors."
    assert ("Homs", None) in _held(split)
    both = "Aleppo has been divided between rebel control in the east and army control in the west."
    assert {("east Aleppo", "rebels"), ("west Aleppo", "Syrian government forces")} <= _held(both)


def test_a_town_from_which_a_distance_is_told_is_held_too() -> None:
    text = "Tukhar lies 14 kilometres north of the town of Manbij, a key Islamic State stronghold."
    assert _held(text) == {("Manbij", "Islamic State")}


def test_a_province_and_a_town_in_it() -> None:
    text = "Much of Idlib province, including Saraqib, is controlled by HTS."
    assert {holder for _, holder in _held(text)} == {"HTS"}
    assert len(_held(text)) == 2


def test_a_coalition_of_groups_is_not_the_coalition() -> None:
    assert _held("Idlib is held by a coalition of mainly rebel groups.") == {("Idlib", "rebels")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Opposition-held Sarmin, Binnish and Taftanaz have no water.",
            {("Sarmin", "rebels"), ("Binnish", "rebels"), ("Taftanaz", "rebels")},
        ),
        (
            "Shells fell on Nubl and Zahraa, both held by the government.",
            {("Nubl", "Syrian government forces"), ("Zahraa", "Syrian government forces")},
        ),
        (
            "Areas in Homs province held by rebels, including the towns of Rastan and Talbiseh.",
            {("Homs province", "rebels"), ("Rastan", "rebels"), ("Talbiseh", "rebels")},
        ),
        ("Ain Issa is administered by the SDF.", {("Ain Issa", "SDF")}),
        ("Tell Abyad has been in Kurdish hands for a year.", {("Tell Abyad", "Kurdish forces")}),
        ("Dabiq, a town that IS has ruled since 2014, is small.", {("Dabiq", "Islamic State")}),
        (
            "IS has seized vast areas of Deir Ezzor province.",
            {("Deir Ezzor province", "Islamic State")},
        ),
        (
            "Food is short in the Islamic State (ISIS) bastion of Mayadin.",
            {("Mayadin", "Islamic State")},
        ),
        (
            "Prices rose on the regime-held Damascus suburb of Jaramana.",
            {("Jaramana", "Syrian government forces")},
        ),
        (
            "Eastern Ghouta is controlled by Jaish al-Islam and Ahrar al-Sham.",
            {("Eastern Ghouta", "Jaish al-Islam"), ("Eastern Ghouta", "Ahrar al-Sham")},
        ),
        ("Control of the city of Daraa is shared by two sides.", {("Daraa", None)}),
        (
            "Shells hit Masyaf, in government-held territory.",
            {("Masyaf", "Syrian government forces")},
        ),
        (
            "Sheikh Maqsud, the Kurdish-held quarter of Aleppo, is cold.",
            {("Sheikh Maqsud", "Kurdish forces")},
        ),
        ("Hasakeh is shared between the Kurds and the regime.", {("Hasakeh", None)}),
        ("Saraqib is no longer held by rebels.", set()),
        ("If the rebels held Aleppo, they would say so.", set()),
        ("Refugees left the one-time opposition stronghold of Daraya.", set()),
    ],
)
def test_lists_synonyms_and_what_is_denied(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text) == held


def test_a_town_in_a_province_is_the_one_that_was_hit() -> None:
    text = (
        "An air strike killed eight people in a rebel-held town in Idlib province on Monday. "
        "The strike hit the town of Ariha."
    )
    assert _held(text) == {("Ariha", "rebels")}


def test_one_place_with_and_without_its_article_is_one() -> None:
    text = "The Israeli-occupied Golan Heights are near. Wind blew over the Israeli-occupied Golan."
    assert len(control(text)) == 1
