"""Synthetic claims with known truth: what many outlets would say of many incidents.

A record grows by days: about seventy incidents a day, as in Syria's worst years, each told by one
to ten reports. Reports blur the place, misdate by a day, spell names their own way, give other
tolls, call a type by an alike one and leave things out. The same seed gives the same claims.
"""

import datetime
import itertools
import math
import random
from collections.abc import Iterator, Mapping

from marsad.model import (
    ActorRef,
    Claimant,
    Document,
    EventClaim,
    Figure,
    Group,
    Measure,
    Noun,
    Place,
    PlacePrecision,
    Qualifier,
    Quantity,
    Span,
    When,
    identified,
    precision_of,
)

BEGAN = datetime.date(2012, 1, 1)
INCIDENTS_A_DAY = 70
PLACES = 4000
PROVINCES = 14
OUTLETS = 200
TYPES = {
    "air_strike": "warplanes raided {place} killing {n} {who}",
    "shelling": "shells fired by {side} hit {place} leaving {n} dead",
    "armed_clash": "fighters of {side} clashed near {place} and {n} were killed",
    "explosive_device": "a car packed with explosives went off in {place} killing {n}",
    "territory_gained": "{side} seized {place} after an assault that left {n} dead",
    "attack_on_civilians": "gunmen of {side} shot {n} {who} in {place}",
    "protest": "crowds marched through {place} against {side}",
}
ALIKE = {"air_strike": "shelling", "shelling": "air_strike", "armed_clash": "territory_gained"}
SIDES = ("syrian-government-forces", "rebels", "islamic-state", "ypg", "jabhat-al-nusra")
COLOUR = """
    market school clinic bakery mosque bridge checkpoint square convoy orchard depot factory
    station suburb tower road border hill silo camp dawn noon dusk night prayers harvest rain
    smoke rubble sirens ambulances volunteers relatives elders drivers teachers farmers
""".split()  # noqa: SIM905
SAYS = ("SOHR", "SANA", "White Helmets", "local activists", "residents", "medics", None, None)


class Truth(Noun, frozen=True, kw_only=True):
    """A claim and the number of the incident that it tells."""

    incident: int
    claim: EventClaim


class Documents(Mapping[str, Document]):
    """The reports of synthetic claims, made when asked for: a million of them take no memory."""

    def __getitem__(self, key: str) -> Document:
        number, _, published = key.partition("@")
        day = datetime.date.fromisoformat(published)
        when = When(start=day, end=day, precision=precision_of(day, day))
        outlet = f"Outlet {int(number, 36) % OUTLETS}"
        return Document(id=key, name=key, text="", outlet=outlet, published=when)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def generate(seed: int = 1, *, first_day: int = 0, telling: int = 0) -> Iterator[Truth]:
    """Yield claims without end, incident by incident, the days in order.

    Another `telling` has other reports tell the same incidents.
    """
    places = _places(seed)
    # Zipf's law: the largest city has a tenth of what happens.
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(PLACES)))
    for day in itertools.count(first_day):
        rng = random.Random(f"{seed} {day}")  # noqa: S311
        for number in range(day * INCIDENTS_A_DAY, (day + 1) * INCIDENTS_A_DAY):
            place = places[rng.choices(range(PLACES), cum_weights=weights)[0]]
            what = random.Random(f"{seed} {number}")  # noqa: S311
            how = random.Random(f"{seed} {number} {telling}")  # noqa: S311
            yield from _told(number, BEGAN + datetime.timedelta(days=day), place, what, how)


def _places(seed: int) -> list[Place]:
    """Return places over 400 by 500 kilometres, the first ones large."""
    rng = random.Random(seed)  # noqa: S311
    made = []
    for rank in range(PLACES):
        latitude, longitude = rng.uniform(33, 37), rng.uniform(36, 41)
        province = int((latitude - 33) / 4 * 2) * 7 + int((longitude - 36) / 5 * 7)
        name = "".join(rng.choice("bdfghjklmnqrstz") + rng.choice("aeiou") for _ in range(3))
        made.append(
            Place(
                text=name.capitalize(),
                name=name.capitalize(),
                admin1=f"Province {province % PROVINCES}",
                country="SY",
                latitude=latitude,
                longitude=longitude,
                radius_km=6.0 if rank < 12 else 1.5,
                precision=PlacePrecision.EXACT,
                gazetteer_id=f"p{rank}",
            )
        )
    return made


def _told(
    number: int, day: datetime.date, place: Place, what: random.Random, rng: random.Random
) -> Iterator[Truth]:
    """Yield the claims about one incident: `what` settles the truth, `rng` its telling."""
    kind = what.choice(list(TYPES))
    side, target = what.choice(SIDES), what.choice(("civilians", *SIDES))
    toll = 0 if kind == "protest" else int(what.paretovariate(1.1))
    colour = what.sample(COLOUR, 5)
    for _ in range(min(10, int(rng.paretovariate(1.2)))):
        published = day + datetime.timedelta(days=rng.choice((0, 0, 1, 1, 2)))
        document = f"{_base36(rng.getrandbits(40))}@{published.isoformat()}"
        told = kind if rng.random() > 0.08 else ALIKE.get(kind, kind)
        words = [*rng.sample(colour, 3), *rng.sample(COLOUR, 3)]
        count = _misheard(toll, rng)
        quote = TYPES[told].format(place=_spelt(place.text, rng), n=count, side=side, who=target)
        quote = f"{quote} {' '.join(words)}"
        claim = EventClaim(
            id="",
            span=Span(document=document, start=0, end=len(quote), quote=quote),
            type=told,
            when=_when(day, rng),
            place=_blurred(place, rng),
            initiators=(ActorRef(name=side, actor=side),) if rng.random() > 0.25 else (),
            targets=(ActorRef(name=target, actor=target),) if rng.random() > 0.25 else (),
            claimants=tuple(Claimant(name=name) for name in [rng.choice(SAYS)] if name),
            figures=_figures(count, rng),
        )
        yield Truth(incident=number, claim=identified(claim))


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]


def _misheard(toll: int, rng: random.Random) -> int:
    """Return the toll as one report gives it: early counts are lower."""
    if toll < 2 or rng.random() < 0.6:
        return toll
    return max(1, round(toll * rng.uniform(0.6, 1.2)))


def _figures(count: int, rng: random.Random) -> tuple[Figure, ...]:
    if count == 0 or rng.random() < 0.2:
        return ()
    floor = rng.random() < 0.3
    qualifier = Qualifier.AT_LEAST if floor else Qualifier.EXACTLY
    high = None if floor else count
    quantity = Quantity(low=count, high=high, qualifier=qualifier, words=str(count))
    return (Figure(measure=Measure.KILLED, group=Group.PEOPLE, quantity=quantity),)


def _when(day: datetime.date, rng: random.Random) -> When:
    """Return the day, one beside it, days around it, its month, or nothing."""
    chance = rng.random()
    if chance < 0.02:
        return When()
    if chance < 0.04:
        first = day.replace(day=1)
        last = (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        return When(start=first, end=last, precision=precision_of(first, last))
    start = day + datetime.timedelta(days=rng.choice((-1, 1)) if chance < 0.10 else 0)
    end = start + datetime.timedelta(days=2 if chance > 0.95 else 0)
    return When(start=start, end=end, precision=precision_of(start, end))


def _blurred(place: Place, rng: random.Random) -> Place | None:
    """Return the place, a point some kilometres off, its province, its bare words, or nothing."""
    chance = rng.random()
    if chance < 0.04:
        return None
    if chance < 0.08:
        return Place(
            text=place.admin1 or "",
            name=place.admin1,
            admin1=place.admin1,
            country="SY",
            precision=PlacePrecision.ADMIN1,
        )
    if chance < 0.11:
        return Place(text=place.text)
    if chance < 0.14 and place.latitude is not None and place.longitude is not None:
        angle, km = rng.uniform(0, 2 * math.pi), rng.uniform(0, 4)
        return Place(
            text=f"near {place.text}",
            admin1=place.admin1,
            country="SY",
            latitude=place.latitude + km / 111 * math.sin(angle),
            longitude=place.longitude + km / 91 * math.cos(angle),
            radius_km=5.0,
            precision=PlacePrecision.NEAR,
        )
    return place


def _spelt(name: str, rng: random.Random) -> str:
    """Return a name as one report spells it."""
    chance = rng.random()
    if chance < 0.1:
        return f"al-{name}"
    if chance < 0.2:
        return name.replace("a", "e", 1).replace("q", "k")
    return name
