"""Small gazetteer files, written for the tests."""

from pathlib import Path


def geonames_row(**cells: object) -> str:
    """Return a row of a GeoNames dump; what is not given is usual."""
    row: dict[str, object] = {
        "id": 1, "name": "Tell Numuna", "ascii": "Tell Numuna", "other": "Tall Nmuna,تل نمونة",
        "lat": 35.5, "lon": 38.5, "class": "P", "code": "PPL", "country": "SY", "cc2": "",
        "admin1": "09", "admin2": "", "admin3": "", "admin4": "", "population": 0,
        "elevation": "", "dem": "", "zone": "", "modified": "2024-01-01",
    }  # fmt: skip
    row.update(cells)
    return "\t".join(str(value) for value in row.values())


def dump(path: Path, *rows: str) -> Path:
    """Write a dump of these rows."""
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


GOOD = (
    geonames_row(),
    geonames_row(id=2, name="Ayn Mithal", ascii="Ayn Mithal", other="", lat=35.6, lon=38.6),
    geonames_row(id=3, name="Aleppo Governorate", ascii="Aleppo", other="Aleppo", code="ADM1",
                 **{"class": "A"}, lat=36.2, lon=37.6),
)  # fmt: skip
