"""Text and names in one plain form, with a way back to the offsets of the text.

Every character becomes exactly one: lower case, without its diacritics; whatever is no letter or
digit becomes a space. Apostrophes and combining marks are cut out, since reports drop them at
will, and the cuts are remembered. So `İ`, whose lower case is two characters long, moves nothing.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_CUT = re.compile("['’‘‛ʼʻʿʾ`´′\u00ad\u0300-\u036f\u0640\u064b-\u0652\u0670\u200b-\u200f]")
# Letters that Unicode does not decompose, and Arabic letters that are written for one another.
_SPECIAL = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "a", "œ": "o", "ß": "s",
            "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"}  # fmt: skip


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = " "
        if char.isalnum():
            base = unicodedata.normalize("NFKD", char)[0].lower()[0]
            plain = _SPECIAL.get(char.lower(), _SPECIAL.get(base, base))
        self[code] = plain
        return plain


_TABLE = _Table()
# The same with what is cut out, for names, whose offsets nobody asks for.
_CUTTING = _Table({code: "" for code in range(0x2100) if _CUT.match(chr(code))})


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in plain form; `text` begins and ends with a space that the original has not."""

    text: str
    cuts: tuple[int, ...]

    def origin(self, position: int) -> int:
        """Return the offset, in the original, of the character at `position` of the plain text."""
        return position - 1 + bisect_right(self.cuts, position - 1)


def normalise(text: str) -> Normal:
    """Return the plain form of a text."""
    cuts = tuple(found.start() - i for i, found in enumerate(_CUT.finditer(text)))
    kept = _CUT.sub("", text) if cuts else text
    return Normal(" " + kept.translate(_TABLE) + " ", cuts)


def plain(name: str) -> str:
    """Return a name in plain form: its words in lower case, single spaces between them."""
    return " ".join(name.translate(_CUTTING).split())
