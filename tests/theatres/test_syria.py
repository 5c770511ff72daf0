import datetime

import pytest

from marsad import theatres
from marsad.theatres.sides import GENERIC

SYRIA = theatres.load("syria")
ACTOR_OF = {alias.text.casefold(): (a, alias) for a in SYRIA.actors for alias in a.aliases}
SOURCE_OF = {alias.text.casefold(): (s, alias) for s in SYRIA.sources for alias in s.aliases}


def test_the_data_has_no_problems() -> None:
    assert [p for p in theatres.check(SYRIA) if not p.startswith("notice: ")] == []


def test_it_is_large_enough_to_read_the_news() -> None:
    assert len(SYRIA.actors) >= 60
    assert len(SYRIA.sources) >= 80
    assert len(SYRIA.agreements) >= 20
    assert SYRIA.began == datetime.date(2011, 3, 15)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Assads forces", "Syrian government forces"),
        ("the army", "Syrian government forces"),
        ("Syrian warplanes", "Syrian government forces"),
        ("Russian jets", "Russian forces"),
        ("Daash", "Islamic State"),
        ("so-called Islamic State", "Islamic State"),
        ("Peoples Protection Units", "YPG"),
        ("Hayat Tahrir al-Cham", "HTS"),
        ("former Al-Qaeda branch", "HTS"),
        ("al-Nusra Front", "Jabhat al-Nusra"),
        ("Turkish-backed rebels", "Turkey-backed rebels"),
        ("Army of Conquest", "Jaish al-Fatah"),
        ("Jaysh al-Islam", "Jaish al-Islam"),
        ("Syria Democratic Forces", "SDF"),
        ("opposition fighters", "rebels"),
        ("unidentified gunmen", "unidentified"),
        ("worshippers", "civilians"),
    ],
)
def test_words_lead_to_the_neutral_name(words: str, name: str) -> None:
    assert ACTOR_OF[words.casefold()][0].name == name


def test_words_that_judge_are_marked_with_their_users() -> None:
    for words, user in (("terrorists", "government"), ("regime forces", "opposition")):
        _, alias = ACTOR_OF[words]
        assert alias.loaded
        assert user in alias.used_by
    assert not ACTOR_OF["rebels"][1].loaded
    assert not ACTOR_OF["syrian army"][1].loaded


def test_common_phrases_are_marked_generic() -> None:
    for words in ("a monitor", "activists", "inhabitants"):
        assert SOURCE_OF[words][1].used_by == (GENERIC,)
    for words in ("the army", "people", "coalition"):
        assert ACTOR_OF[words][1].used_by == (GENERIC,)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("OSDH", "SOHR"),
        ("Rami Abdurrahman", "SOHR"),
        ("Britain-based monitor", "SOHR"),
        ("state news agency", "SANA"),
        ("Syrian Civil Defense", "White Helmets"),
        ("Russian defence ministry", "Russian Ministry of Defence"),
        ("Staffan de Mistura", "UN envoy"),
        ("Doctors Without Borders", "MSF"),
        ("local activists", "local activists"),
    ],
)
def test_words_lead_to_the_usual_name_of_a_source(words: str, name: str) -> None:
    assert SOURCE_OF[words.casefold()][0].name == name


def test_monitors_lean_to_no_side_and_parties_do() -> None:
    sources = {source.id: source for source in SYRIA.sources}
    assert sources["sohr"].alignment is None
    assert sources["sana"].alignment == "government"
    assert sources["jaish-al-islam"].actor == "jaish-al-islam"


def test_russia_fights_beside_the_government_from_the_day_it_said_so() -> None:
    allies = {a.ally: a for a in SYRIA.actor("syrian-government-forces").allied_with}
    assert allies["russian-forces"].start == datetime.date(2015, 9, 30)


def test_one_group_under_three_names_has_three_times() -> None:
    nusra, fateh, hts = (
        SYRIA.actor(name) for name in ("jabhat-al-nusra", "jabhat-fateh-al-sham", "hts")
    )
    assert nusra.end == fateh.start
    assert fateh.end == hts.start == datetime.date(2017, 1, 28)


def test_agreements_end_after_they_begin() -> None:
    for agreement in SYRIA.agreements:
        assert agreement.end is None or agreement.end >= agreement.date, agreement.id
        assert agreement.terms.endswith("."), agreement.id
        assert agreement.parties, agreement.id


def test_spellings_of_agreements_routes_and_zones_are_not_shared() -> None:
    for things in (SYRIA.agreements, SYRIA.routes, SYRIA.zones):
        texts = [s.casefold() for thing in things for s in {thing.name, *thing.spellings}]
        assert len(texts) == len(set(texts)), sorted({t for t in texts if texts.count(t) > 1})


def test_no_alias_keeps_the_marks_of_its_pattern() -> None:
    for text in (*ACTOR_OF, *SOURCE_OF):
        assert text == " ".join(text.split())
        assert not set("{}") & set(text)


def test_no_place_is_listed_twice() -> None:
    assert [p for p in theatres.check(SYRIA) if " may be one: " in p] == []
