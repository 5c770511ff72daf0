"""Names that stand where a place's does and are none: of armed groups, temples, organisations."""

import re

# Words that names of armed groups begin with: a front, a brigade, an army.
_GROUPS = ("Liwa", "Jabhat", "Jaish", "Jaysh", "Jeish", "Katibat", "Kataib", "Kata'ib", "Faylaq",
           "Failaq", "Harakat", "Ahrar", "Jund", "Suqour", "Ansar")  # fmt: skip
# What is called after a creed or a saint, and no place: "Brigade of Conquest", "temple of Bel".
_AFTER_NO_PLACE = re.compile(
    r"\b(?:Army|Battalion|Brigade|Company|Division|Front|Legion|Movement|Regiment"
    r"|[Ss]hrine|[Tt]emple|[Tt]omb) of (?:the )?$"
)


def no_ground(text: str, start: int, end: int) -> bool:
    """Return whether [start, end) is "Ahrar al-Sham", the Bel of a temple, or initials: "QRCS"."""
    if text.startswith(_GROUPS, start) or _AFTER_NO_PLACE.search(text, max(0, start - 20), start):
        return True
    initials = text[start:end].isupper() and " " not in text[start:end]
    return initials and not text[max(0, start - 40) : end + 40].isupper()
