import datetime

import pytest
from msgspec.structs import replace

from marsad import theatres
from marsad.model import (
    Actor,
    ActorKind,
    Alias,
    Alliance,
    GazetteerEntry,
    KnownAgreement,
    Route,
    Source,
    SourceKind,
    Theatre,
    Zone,
)


def actor(name: str, *aliases: str, member_of: tuple[str, ...] = ()) -> Actor:
    return Actor(
        id=name,
        name=name,
        kind=ActorKind.MILITIA,
        member_of=member_of,
        aliases=tuple(Alias(text=text) for text in aliases),
    )


def place(
    place_id: str,
    name: str,
    lat: float = 1.0,
    parent: str | None = None,
    radius: float = 2.0,
    kind: str = "town",
    admin1: str | None = None,
) -> GazetteerEntry:
    return GazetteerEntry(
        id=place_id,
        name=name,
        kind=kind,
        latitude=lat,
        longitude=1.0,
        radius_km=radius,
        parent=parent,
        admin1=admin1,
    )


def theatre(
    actors: tuple[Actor, ...] = (),
    sources: tuple[Source, ...] = (),
    places: tuple[GazetteerEntry, ...] = (),
    routes: tuple[Route, ...] = (),
    zones: tuple[Zone, ...] = (),
    agreements: tuple[KnownAgreement, ...] = (),
) -> Theatre:
    return Theatre(
        id="test",
        name="Testland",
        country="TL",
        began=datetime.date(2020, 1, 1),
        actors=actors,
        sources=sources,
        places=places,
        routes=routes,
        zones=zones,
        agreements=agreements,
    )


def agreement(
    parties: tuple[str, ...] = (),
    guarantors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> KnownAgreement:
    return KnownAgreement(
        id="truce",
        name="Truce",
        type="ceasefire",
        date=datetime.date(2020, 5, 1),
        parties=parties,
        guarantors=guarantors,
        places=places,
    )


def test_nothing_is_wrong_with_nothing() -> None:
    assert theatres.check(theatre()) == ()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (theatre(actors=(actor("a"), actor("a"))), ("actor id 'a' is used 2 times", "its own")),
        (theatre(actors=(actor("a", member_of=("b",)),)), ("actor a names", "'b'", "actors.toml")),
        (theatre(actors=(actor("a", "Men"), actor("b", "men"))), ("a, b share the alias 'men'",)),
        (
            theatre(sources=(Source(id="s", name="S", kind=SourceKind.PARTY, actor="x"),)),
            ("source s", "'x'"),
        ),
        (theatre(places=(place("p", "P", lat=91.0),)), ("place p lies at 91.0", "-90 to 90")),
        (theatre(places=(place("p", "P", radius=0.0),)), ("radius 0.0 km", "above 0")),
        (theatre(places=(place("p", "P", parent="q"),)), ("place p names the place 'q'",)),
        (
            theatre(routes=(Route(id="r", name="R", spellings=(), along=("p",)),)),
            ("route r names the place 'p'", "places/"),
        ),
        (
            theatre(zones=(Zone(id="z", name="Z", spellings=(), places=(), agreement="t"),)),
            ("zone z names the agreement 't'", "agreements.toml"),
        ),
        (theatre(agreements=(agreement(parties=("a",)),)), ("agreement truce", "actor 'a'")),
        (theatre(agreements=(agreement(guarantors=("b",)),)), ("agreement truce", "actor 'b'")),
        (theatre(agreements=(agreement(places=("p",)),)), ("agreement truce", "place 'p'")),
    ],
)
def test_each_problem_is_one_sentence_with_its_remedy(
    wrong: Theatre, words: tuple[str, ...]
) -> None:
    (problem,) = theatres.check(wrong)
    assert not problem.startswith("notice: ")
    for word in words:
        assert word in problem


def test_an_unknown_ally_is_a_problem() -> None:
    lonely = Actor(id="a", name="A", kind=ActorKind.MILITIA, allied_with=(Alliance(ally="nobody"),))
    (problem,) = theatres.check(theatre(actors=(lonely,)))
    assert "'nobody'" in problem


def test_unrelated_places_with_one_spelling_are_a_notice() -> None:
    places = (place("p", "Mill"), place("q", "mill", lat=5.0))
    assert theatres.check(theatre(places=places)) == (
        "notice: places p, q share the spelling 'mill'",
    )


@pytest.mark.parametrize(
    "pair",
    [
        (place("p", "Mill"), place("q", "mill", lat=1.01)),
        (
            place("p", "Mill", parent="c"),
            place("q", "Mill", parent="c", lat=1.5),
            place("c", "City"),
        ),
    ],
)
def test_what_may_be_one_place_is_a_notice(pair: tuple[GazetteerEntry, ...]) -> None:
    first = theatres.check(theatre(places=pair))[0]
    assert first == "notice: places p and q may be one: both are 'mill'"


def test_a_place_in_another_of_its_name_is_nothing_to_notice() -> None:
    nested = (place("p", "Mill"), place("q", "Mill", parent="p"))
    province = (place("g", "Mill", kind="governorate"), place("c", "Mill", admin1="Mill"))
    assert theatres.check(theatre(places=nested)) == ()
    assert theatres.check(theatre(places=province)) == ()


def test_a_capital_that_is_no_place_is_named() -> None:
    theatre = theatres.load("sudan")
    assert not [problem for problem in theatres.check(theatre) if "capital" in problem]
    (problem,) = [p for p in theatres.check(replace(theatre, capital="sd-x")) if "capital" in p]
    assert "'sd-x'" in problem
