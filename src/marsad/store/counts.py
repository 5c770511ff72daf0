"""How much the record holds."""

from marsad.model import Noun


class Counts(Noun, frozen=True, kw_only=True):
    """Numbers of rows; `claims` by kind (event, tally, control, agreement, position)."""

    documents: int
    rejections: int
    duplicates: int
    claims: dict[str, int]
    incidents: int
    holdings: int
    series: int
    agreements: int
    positions: int
    contradictions: int
    decisions: int
