"""Words, numbers and marks, by one regular expression."""

import re
from typing import NamedTuple

from marsad.language.words import words


class Bit(NamedTuple):
    """A token before it has a lemma; `spaced` is true if white space (or nothing) precedes it."""

    start: int
    end: int
    text: str
    spaced: bool


def _any(*names: str) -> str:
    """Return an alternation of the words of these lists, the longest first."""
    listed = {word for name in names for word in words(name)}
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


_LETTER = r"[^\W\d_]"
_MARK = r"[\u0300-\u036f\u064b-\u065f]"  # combining accents, Arabic vowel signs
_GLUE = r"[-\u2010\u2011'\u2019\u2018`\u02bf\u02be\u02bc]"  # hyphens, apostrophes, ain and hamza

_TOKEN = re.compile(
    rf"""
    (?=\S)(?:                                                        # white space: a third less
      [A-Za-z]+(?=[\s,]|$)                                          # most: tried first, for speed
    | (?:https?://|www\.)[^\s<>"]+[\w/]
    | [@\#]\w+
    | (?:[\w-]+\.)+(?:com|org|net|info|co\.uk|gov|tr|ru|ir)\b
    | (?:{_LETTER}\.){{2,}}(?=\W|$)                                  # U.S., a.m.
    | (?:{_any("leading", "trailing")})\.(?=[\s,;)]|$)
    | (?:{_any("numbered")})\.(?=\s?\d)
    | \d{{4}}-\d\d-\d\d(?![\d-])                                     # 2016-10-11
    | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\d) | \d{{1,2}}([.-])\d{{1,2}}\1\d{{4}}(?!\d)
    | \d+(?:,\d{{3}})*(?:st|nd|rd|th)\b
    | \d+(?:,\d{{3}})*(?:-{_LETTER}+)+                               # 12-year-old, 20-strong
    | \d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)? | \d+(?:[.:]\d+)*       # 200,000 3.5 15:30
    | {_LETTER}(?:\w|{_MARK})*(?:{_GLUE}(?:\w|{_MARK})+)*            # al-Assad, M4, Ma'arat
    | \.\.\.+ | --+
    | \S
    )
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?:['\u2019](?:s|re|ve|ll|d|m)|n['\u2019]t)$", re.IGNORECASE)


def bits(text: str, start: int, end: int) -> list[Bit]:
    """Return the tokens of `text[start:end]`; clitics ("Syria's", "don't") stand apart."""
    found: list[Bit] = []
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        first, stop = match.span()
        word = match.group()
        spaced = first != last
        last = stop
        clitic = _CLITIC.search(word) if "'" in word or "\u2019" in word else None
        if clitic and clitic.start():
            cut = first + clitic.start()
            found.append(Bit(first, cut, text[first:cut], spaced))
            found.append(Bit(cut, stop, text[cut:stop], False))
        else:
            found.append(Bit(first, stop, word, spaced))
    return found
