"""What an analyst says is right instead of what was composed: `FIELD: VALUE`, a field each."""

import datetime
import re

from marsad.model.base import Noun
from marsad.model.quantity import Measure
from marsad.model.when import When, precision_of

FIELDS = ("type", "date", "place", "initiators", "targets", *Measure)
_CORRECTION = re.compile(rf"({'|'.join(FIELDS)})\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)(?:\s*(?:to|–|\.\.)\s*(\d{4}-\d\d-\d\d))?")
_NUMBER = re.compile(r"(\d+)(?:\s*(?:to|–|-)\s*(\d+))?")


class Correction(Noun, frozen=True, kw_only=True):
    """One value of an incident as an analyst corrects it: the field, and the words for it."""

    field: str
    words: str


def correction_of(text: str) -> Correction | None:
    """Return the correction that a text makes, None if it names no field and is a remark.

    Raises ValueError, which says what is expected, for days or a number that are none.
    """
    found = _CORRECTION.fullmatch(text.strip())
    if found is None:
        return None
    made = Correction(field=found[1].lower(), words=found[2].strip())
    if made.field == "date":
        corrected_when(made)
    elif made.field in set(Measure):
        corrected_number(made)
    return made


def corrected_when(correction: Correction) -> When:
    """Return the days of a corrected date: "2017-04-04", or "2017-04-04 to 2017-04-06"."""
    found = _DAYS.fullmatch(correction.words)
    if found is None:
        raise ValueError(f"{correction.words!r} is no day; write 2017-04-04, or two with “to”")
    first = datetime.date.fromisoformat(found[1])
    last = datetime.date.fromisoformat(found[2] or found[1])
    if last < first:
        raise ValueError(f"{last} is before {first}; write the earlier day first")
    return When(start=first, end=last, precision=precision_of(first, last), words=correction.words)


def corrected_number(correction: Correction) -> tuple[int, int]:
    """Return the least and the most people of a corrected figure: "89", or "80 to 90"."""
    found = _NUMBER.fullmatch(correction.words)
    if found is None:
        raise ValueError(f"{correction.words!r} is no number; write 89, or 80 to 90")
    low, high = int(found[1]), int(found[2] or found[1])
    if high < low:
        raise ValueError(f"{high} is less than {low}; write the smaller number first")
    return low, high


def corrected_names(correction: Correction) -> tuple[str, ...]:
    """Return the actors named in a correction, parted by semicolons."""
    return tuple(name.strip() for name in correction.words.split(";") if name.strip())
