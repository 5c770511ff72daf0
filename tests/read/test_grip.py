"""Who holds what by a sentence's syntax, as the language layer that comes with Marsad gives it."""

import functools

import pytest

from marsad import language, theatres, vocabulary
from marsad.locate import Gazetteer
from marsad.model import ControlClaim
from marsad.read import TextReader
from tests.read.reading import document


@functools.cache
def _reader() -> TextReader:
    theatre = theatres.load("syria")
    return TextReader(language.load("marsad"), vocabulary.load(), theatre, Gazetteer(theatre))


def _held(text: str) -> set[tuple[str, str | None]]:
    claims = [c for c in _reader().read(document(text)).claims if isinstance(c, ControlClaim)]
    return {(c.place.text, c.holder.name if c.holder else None) for c in claims}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The regime and its allies control 78 percent of Aleppo's eastern neighborhoods.",
            {("Aleppo", "Syrian government forces")},
        ),
        (
            "The opposition still holds Homs' last besieged district, Waer.",
            {("Waer", "rebels")},
        ),
        (
            "Government forces are firmly in control of Homs city.",
            {("Homs city", "Syrian government forces")},
        ),
        (
            "The Syrian army maintains control over the town of Inkhil.",
            {("Inkhil", "Syrian government forces")},
        ),
        (
            "Syrian rebels supported by the US hold the al-Tanf crossing.",
            {("al-Tanf crossing", "rebels")},
        ),
        (
            "Rebels still hold Harasta and Arbin, east of the capital.",
            {("Harasta", "rebels"), ("Arbin", "rebels")},
        ),
        ("Ahrar al-Sham is the dominant force in Binnish.", {("Binnish", "Ahrar al-Sham")}),
        (
            "Tabqa, which is believed to be the last stronghold of Islamic State, was hit.",
            {("Tabqa", "Islamic State")},
        ),
        ("Islamic State wants Homs to be its last stronghold.", set()),
        (
            "Al-Qaeda affiliate Al-Nusra Front holds almost all of Idlib province.",
            {("Idlib province", "Jabhat al-Nusra")},
        ),
        ("Idlib is the only province still fully in rebel hands.", {("Idlib", "rebels")}),
        (
            "Raqqa, which fell to Islamic State in January 2014, is poor.",
            {("Raqqa", "Islamic State")},
        ),
        (
            "Rockets hit the government-held centre of Damascus.",
            {("Damascus", "Syrian government forces")},
        ),
        ("Kuweires is a government-held air base.", {("Kuweires", "Syrian government forces")}),
        (
            "The opposition's last foothold in Homs city is the district of Waer.",
            {("Waer", "rebels")},
        ),
        ("Tahrir al-Sham has all of Idlib province in its hands.", {("Idlib province", "HTS")}),
        (
            "The IS group still clings to two districts in Deir Ezzor.",
            {("Deir Ezzor", "Islamic State")},
        ),
        (
            "Nusra Front holds sway over most of Idlib province.",
            {("Idlib province", "Jabhat al-Nusra")},
        ),
        ("Control of the town of Inkhil lies with the Levant Front.", {("Inkhil", "Levant Front")}),
        ("Daesh overran Palmyra in May and holds it to this day.", {("Palmyra", "Islamic State")}),
        ("The Syrian government controls all of Homs.", {("Homs", "Syrian government forces")}),
        ("ISIS continues to control Hajin.", {("Hajin", "Islamic State")}),
        ("The rebels are now confined to the village of Inkhil.", {("Inkhil", "rebels")}),
        ("Rebels tried to hold Inkhil but failed.", set()),
        ("Palmyra fell to the jihadists on Monday.", set()),
        ("The army retook Palmyra, which fell to IS in 2015.", set()),
        ("Rebels could hold Harasta for years.", set()),
        ("The army had held Inkhil.", set()),
    ],
)
def test_subjects_and_objects_of_holding(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text) == held


def test_a_share_that_stands_before_the_place() -> None:
    text = "Nearly three quarters of Raqqa city is in the hands of the SDF."
    claims = [c for c in _reader().read(document(text)).claims if isinstance(c, ControlClaim)]
    assert [claim.share for claim in claims] == [0.75]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The army neared Azaz, a key Turkish-backed rebel stronghold.", {("Azaz", "rebels")}),
        ("The army neared Azaz, a key Turkish-backed stronghold.", set()),
        ("The army neared Ariha, an Iranian-funded stronghold.", set()),
    ],
)
def test_who_only_backs_the_holder_holds_nothing(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The SDF tried to seize the area from Daesh which captured Manbij in January 2014.",
            {("Manbij", "Islamic State")},
        ),
        (
            "The drive is aimed at recapturing the ruins from IS, which overran Palmyra in 2015.",
            {("Palmyra", "Islamic State")},
        ),
        ("The army recaptured the ruins from IS, which overran Palmyra in 2015.", set()),
    ],
)
def test_a_side_right_before_which_took_a_place_long_ago(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


def test_what_is_left_in_a_sides_hands() -> None:
    text = "The deal leaves only the Waer district in northwest Homs in rebel hands."
    assert _held(text) == {("Waer district", "rebels")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The insurgents remain in control of roughly a third of Hama city.",
            {("Hama city", "rebels")},
        ),
        (
            "Kurdish forces control two thirds of Hasakeh, residents said.",
            {("Hasakeh", "Kurdish forces")},
        ),
        ("The YPG controls about half of Hasakeh city.", {("Hasakeh city", "YPG")}),
        ("The Syrian army has never lost its grip on Tartus.", set()),
        (
            "The Syrian army has kept its grip on Salamiyah since the war began.",
            {("Salamiyah", "Syrian government forces")},
        ),
        ("Ariha, where Ahrar al-Sham holds sway, was quiet.", {("Ariha", "Ahrar al-Sham")}),
        (
            "Rebel factions still have a presence in Jobar, on the capital's edge.",
            {("Jobar", "rebels")},
        ),
        (
            "The crossing of Bab al-Hawa is manned by fighters of Ahrar al-Sham.",
            {("Bab al-Hawa", "Ahrar al-Sham")},
        ),
        (
            "Most of Raqqa province belongs to Islamic State, the monitor said.",
            {("Raqqa province", "Islamic State")},
        ),
        ("The gas used in Idlib last week belonged to rebels, Moscow said.", set()),
        (
            "Rebel strongholds such as Kafranbel and Saraqeb were hit on Monday.",
            {("Kafranbel", "rebels"), ("Saraqeb", "rebels")},
        ),
    ],
)
def test_control_that_stays_is_told_by_verbs_and_nouns_of_keeping(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


def test_syrian_fighters_are_not_the_states() -> None:
    """ "Syrian" alone names the state's forces before planes and troops, not before fighters."""
    text = "Turkish tanks and Syrian fighters allied to Ankara have been in control of Azaz."
    assert _held(text) == {("Azaz", "Turkish forces"), ("Azaz", "Turkey-backed rebels")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Islamic State lost a village on Monday. The group still holds Sukhna.",
            {("Sukhna", "Islamic State")},
        ),
        ("Turkish forces shelled the border. The group still holds Sukhna.", set()),
        ("Manbij, which lies east of al-Bab, is held by the SDF.", {("Manbij", "SDF")}),
        (
            "The SDF seized Shadadi from Islamic State, which had used the town since 2014.",
            set(),
        ),
    ],
)
def test_the_group_spoken_of_and_the_place_before_its_clause(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Islamic State fell back toward al-Bab, their last stronghold near the border.",
            {("al-Bab", "Islamic State")},
        ),
        (
            "Islamic State has lost a village. Its last bastion in the province is al-Bab.",
            {("al-Bab", "Islamic State")},
        ),
        ("Islamic State has been pushed out of its bastion Manbij by rebels.", set()),
        ("Islamic State has lost its former stronghold of Manbij to rebels.", set()),
        ("Rebel areas north of Homs were shelled on Monday.", {("north of Homs", "rebels")}),
        (
            "Idlib, run by a coalition of Islamist groups called the Army of Conquest, was hit.",
            {("Idlib", "Jaish al-Fatah")},
        ),
    ],
)
def test_bastions_of_the_side_spoken_of_and_areas_beside_a_city(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Foua and Kefraya are the only towns in Idlib still under government control.",
            {("Foua", "Syrian government forces"), ("Kefraya", "Syrian government forces")},
        ),
        (
            "Foua and Kefraya are the last villages in Idlib still held by the army.",
            {("Foua", "Syrian government forces"), ("Kefraya", "Syrian government forces")},
        ),
        (
            "The only town still held by Islamic State in Aleppo province is Al-Bab.",
            {("Al-Bab", "Islamic State")},
        ),
        ("Idlib is the only province still mostly in rebel hands.", {("Idlib", "rebels")}),
        ("Idlib was the only province still mostly in rebel hands until March 2016.", set()),
        ("Foua was the only village in Idlib held by the army until July.", set()),
    ],
)
def test_the_last_of_its_kind_is_held_and_not_where_it_lies(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The village of Kafranbel in Idlib province is controlled by rebels.",
            {("Kafranbel", "rebels")},
        ),
        (
            "Salma in Latakia is under the control of the army these days.",
            {("Salma", "Syrian government forces")},
        ),
        ("Talbiseh north of Homs remains in the hands of rebels.", {("Talbiseh", "rebels")}),
        (
            "Binnish in northern Idlib is held by rebels and Salamiya is held by the army.",
            {("Binnish", "rebels"), ("Salamiya", "Syrian government forces")},
        ),
        (
            "Kobani is in the hands of the YPG and Azaz is under the control of rebels.",
            {("Kobani", "YPG"), ("Azaz", "rebels")},
        ),
        # what locates no other place is held itself
        ("Territory in Idlib province is controlled by rebels.", {("Idlib province", "rebels")}),
        (
            "Saraqib and Binnish are in the hands of rebels.",
            {("Saraqib", "rebels"), ("Binnish", "rebels")},
        ),
        (
            "Much of the land around Palmyra is held by Islamic State.",
            {("Palmyra", "Islamic State")},
        ),
    ],
)
def test_what_is_held_is_the_subject_and_not_the_nearest_place(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Binnish was the last village the army held in northern Idlib.", set()),
        ("It was the largest crossing that the jihadists still held in northern Aleppo.", set()),
        ("Two reporters whom rebels hold in Idlib are said to be ill.", set()),
        ("The talks that the government held in Homs came to nothing.", set()),
        (
            "Foua is the last village the army holds in Idlib province.",
            {("Foua", "Syrian government forces")},
        ),
        ("Jets bombed the areas that rebels hold in Homs.", {("Homs", "rebels")}),
        ("Aid is short in the territory the rebels held in Homs.", {("Homs", "rebels")}),
        ("Rebels hold northern Idlib.", {("northern Idlib", "rebels")}),
        (
            "The city of Homs is split between rebel control in the old town and the army.",
            {("Homs", None)},
        ),
    ],
)
def test_a_place_in_which_a_side_holds_something_is_not_held(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The only road into Aleppo is held by rebels.", set()),
        ("All routes to besieged Madaya are under the control of Hezbollah.", set()),
        ("A ridge overlooking Palmyra is in the hands of Islamic State.", set()),
        ("The last supply line into eastern Aleppo is now under army control.", set()),
        # what is said of the place itself
        ("Families walked the road to Azaz, which is held by rebels.", {("Azaz", "rebels")}),
        ("Families who fled to Azaz held by rebels live in tents.", {("Azaz", "rebels")}),
        ("The area from Azaz to Marea is held by rebels.", {("Marea", "rebels")}),
    ],
)
def test_where_a_road_leads_is_not_held_with_it(
    text: str, held: set[tuple[str, str | None]]
) -> None:
    assert _held(text) == held
