"""Names that stand where a place's does and are none: of armed groups, temples, organisations."""

import re
from collections.abc import Iterable

from marsad.read.template import Mark

# Words that names of armed groups begin with: a front, a brigade, an army.
_GROUPS = ("Liwa", "Jabhat", "Jaish", "Jaysh", "Jeish", "Katibat", "Kataib", "Kata'ib", "Faylaq",
           "Failaq", "Harakat", "Ahrar", "Jund", "Suqour", "Ansar")  # fmt: skip
# What is called after a creed, a saint or what is done there, and no place: "Brigade of Conquest",
# "temple of Bel", "Palace of Justice".
_AFTER_NO_PLACE = re.compile(
    r"\b(?:Army|Battalion|Brigade|Company|Division|Front|Legion|Movement|Regiment"
    r"|Bureau|Church|Court|Department|Directorate|Faculty|House|Ministry|Office|Palace"
    r"|[Ss]hrine|[Tt]emple|[Tt]omb) of (?:the )?$"
)
# What stands between an adjective and the name of the place: "the northern Syiran town of Raqqa".
_TOWN_OF = re.compile(
    r" (?:[a-z]+ )?(?P<kind>town|city|village|province|governorate) of (?=(?:[Aa]l-)?[A-Z])"
)
_COMPASS = re.compile(r"\b(?:(?:north|south)?-?(?:east|west|north|south)ern|central) $")
_KNOWN = frozenset(("city", "province", "governorate"))  # the gazetteer has them all


def no_ground(text: str, start: int, end: int) -> bool:
    """Return whether [start, end) is "Ahrar al-Sham", the Bel of a temple, or initials: "QRCS"."""
    if text.startswith(_GROUPS, start) or _AFTER_NO_PLACE.search(text, max(0, start - 20), start):
        return True
    initials = text[start:end].isupper() and " " not in text[start:end]
    return initials and not text[max(0, start - 40) : end + 40].isupper()


def qualifies(text: str, start: int, end: int, marks: Iterable[Mark]) -> bool:
    """Return whether a name says whose a town is: "the northern Syiran town of Raqqa".

    Behind it the town is named, or what is no province: "the Hayyan village of Aleppo" is Hayyan.
    """
    town = _TOWN_OF.match(text, end)
    if town is None:
        return False
    if town["kind"] in _KNOWN or _COMPASS.search(text, max(0, start - 20), start):
        return True
    named = (mark for mark in marks if mark.kind == "P" and mark.start == town.end())
    known = {entry.kind for mark in named for entry in mark.value.entries}
    return bool(known) and "governorate" not in known
