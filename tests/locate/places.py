"""A small theatre for the tests of this folder."""

import datetime

from marsad.model import Actor, ActorKind, Alias, GazetteerEntry, Route, Theatre, Zone


def entry(
    entry_id: str,
    name: str,
    kind: str,
    latitude: float,
    longitude: float,
    *spellings: str,
    admin1: str | None = None,
    radius_km: float = 2.0,
    parent: str | None = None,
    arabic: str | None = None,
) -> GazetteerEntry:
    return GazetteerEntry(
        id=entry_id,
        name=name,
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        radius_km=radius_km,
        admin1=admin1 if admin1 is not None else name if kind == "governorate" else None,
        country="SY",
        spellings=spellings,
        parent=parent,
        arabic=arabic,
    )


PLACES = (
    entry("syria", "Syria", "country", 35.0, 38.5, radius_km=250),
    entry("aleppo-gov", "Aleppo", "governorate", 36.2, 37.6, radius_km=75),
    entry("aleppo", "Aleppo", "city", 36.2, 37.16, "Halab", admin1="Aleppo", radius_km=8),
    entry("idlib-gov", "Idlib", "governorate", 35.82, 36.67, radius_km=45),
    entry("idlib", "Idlib", "city", 35.93, 36.63, "Edlib", admin1="Idlib", radius_km=4),
    entry("damascus", "Damascus", "city", 33.51, 36.29, admin1="Damascus", radius_km=9),
    entry(
        "damascus-airport",
        "Damascus International Airport",
        "airport",
        33.41,
        36.51,
        admin1="Rural Damascus",
    ),
    entry("homs", "Homs", "city", 34.73, 36.72, admin1="Homs", radius_km=5),
    entry("raqqa", "Raqqa", "city", 35.95, 39.01, "Raqqah", admin1="Raqqa", radius_km=4),
    entry(
        "deir-ez-zor",
        "Deir ez-Zor",
        "city",
        35.34,
        40.14,
        "Dayr az Zawr",
        admin1="Deir ez-Zor",
        radius_km=4,
        arabic="دير الزور",
    ),
    entry("al-bab", "Al-Bab", "town", 36.37, 37.52, admin1="Aleppo", arabic="الباب"),
    entry("dabiq", "Dabiq", "town", 36.54, 37.27, admin1="Aleppo"),
    entry("manbij", "Manbij", "city", 36.53, 37.95, "Menbij", admin1="Aleppo"),
    entry("maarrat", "Ma'arrat al-Nu'man", "city", 35.64, 36.67, "Maaret al-Numan", admin1="Idlib"),
    entry("saraqib", "Saraqib", "town", 35.86, 36.8, "Saraqeb", admin1="Idlib"),
    entry("khan-shaykhun", "Khan Shaykhun", "town", 35.44, 36.65, admin1="Idlib"),
    entry("kafr-hamra", "Kafr Hamra", "town", 36.27, 37.09, admin1="Aleppo"),
    entry("salihiyah-aleppo", "Al-Salihiyah", "village", 36.05, 37.4, admin1="Aleppo"),
    entry("salihiyah-deir", "Al-Salihiyah", "village", 34.75, 40.73, admin1="Deir ez-Zor"),
    entry(
        "salaheddin",
        "Salaheddin",
        "neighbourhood",
        36.18,
        37.12,
        "Salah al-Din",
        admin1="Aleppo",
        parent="aleppo",
    ),
    entry(
        "shaar",
        "Al-Shaar",
        "neighbourhood",
        36.21,
        37.18,
        "Shaar",
        admin1="Aleppo",
        parent="aleppo",
    ),
    entry("base-46", "Base 46", "base", 36.19, 36.95, "46th Regiment", admin1="Aleppo"),
    entry("hasan", "Hasan", "village", 36.0, 37.0, admin1="Aleppo"),
    entry("tripoli", "Tripoli", "city", 34.43, 35.84, admin1="North Lebanon"),
)

THEATRE = Theatre(
    id="test",
    name="Test",
    country="SY",
    began=datetime.date(2011, 3, 15),
    actors=(
        Actor(
            id="imc",
            name="Idlib Military Union",
            kind=ActorKind.REBEL_GROUP,
            aliases=(Alias(text="Shield of Aleppo"),),
        ),
        Actor(id="sy", name="Syria", kind=ActorKind.STATE),
    ),
    places=PLACES,
    routes=(
        Route(
            id="m5",
            name="M5",
            spellings=("M5 highway", "Damascus-Aleppo highway"),
            along=("damascus", "homs", "maarrat", "saraqib", "aleppo"),
        ),
    ),
    zones=(
        Zone(
            id="north-zone",
            name="Northern Zone",
            spellings=("northern de-escalation zone",),
            places=("idlib-gov", "aleppo-gov"),
        ),
    ),
)
