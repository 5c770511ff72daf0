"""GeoNames' dumps: columns and feature codes as its readme.txt gives them (CC BY 4.0)."""

from collections.abc import Sequence

COLUMNS = (
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature_class",
    "feature_code", "country", "cc2", "admin1", "admin2", "admin3", "admin4", "population",
    "elevation", "dem", "timezone", "modified",
)  # fmt: skip
# Feature codes that reports on a conflict name; settlements (class P) are told by their people.
_KINDS = {
    "ADM1": "governorate", "ADM2": "district", "ADM3": "district", "AIRP": "airport",
    "AIRB": "air_base", "AIRF": "airport", "DAM": "dam", "BDG": "bridge", "HSP": "hospital",
    "MT": "mountain", "MTS": "mountain", "HLL": "mountain", "HLLS": "mountain", "PK": "mountain",
    "RSV": "facility", "PRN": "facility", "OILF": "field", "GASF": "field", "OILR": "facility",
    "CMP": "camp", "CMPRF": "camp", "INSM": "military_base", "MILB": "military_base",
    "FT": "facility", "CSTL": "facility", "RGN": "region", "PLN": "region", "DSRT": "region",
    "STM": "river", "ISL": "region", "PPLX": "city_district", "BDRP": "crossing",
    "CSTM": "crossing",
}  # fmt: skip
_TOWN, _CITY = 10_000, 100_000


def cells_of(parts: Sequence[str]) -> tuple[str, ...] | None:
    """Return the cells of a row, or None if it is of a kind that nobody names (a spring)."""
    row = dict(zip(COLUMNS, parts, strict=True))
    kind = _kind(row["feature_class"], row["feature_code"], row["population"])
    if kind is None:
        return None
    names = [name for name in row["alternatenames"].split(",") if _wanted(name)]
    arabic = next((name for name in names if name[0] >= "\u0600"), "")
    spellings = "|".join(dict.fromkeys((row["asciiname"], *names)))
    admin1 = f"#{row['country']}.{row['admin1']}" if row["admin1"] else ""
    return (row["geonameid"], row["name"], row["latitude"], row["longitude"], kind, admin1, "",
            row["country"], arabic, spellings, row["population"])  # fmt: skip


def _kind(feature_class: str, code: str, population: str) -> str | None:
    if feature_class == "P" and code != "PPLX":
        people = int(population) if population.isdigit() else 0
        return "city" if people >= _CITY else "town" if people >= _TOWN else "village"
    return _KINDS.get(code)


def _wanted(name: str) -> bool:
    """Whether a name is in Latin or Arabic letters, and no address or code."""
    return bool(name) and "/" not in name and (name[0] < "\u0250" or "\u0600" <= name[0] < "\u0780")
