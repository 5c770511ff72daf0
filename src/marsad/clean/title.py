"""Where a report's title stands again at the head of its text, and what it alone tells."""

import functools
import re
from collections.abc import Iterator

from marsad.clean.credits import agency_words
from marsad.clean.dates import MONTHS, WEEKDAYS, dates_in
from marsad.clean.furniture import is_prose, lines_of

_TITLE_TAIL = re.compile(r"\s+[-|–—]\s+[^-|–—]{1,40}$")
_DAY_NAMES = {name[:3] for name in (*MONTHS, *WEEKDAYS)}

_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = "|".join((rf"(?:{'|'.join(_TENS[1:])})(?:[ -](?:{'|'.join(_SMALL[1:10])}))?", *_SMALL))
_NUMBER = re.compile(rf"\b(?:\d[\d,]*|{_WORDS})\b", re.I)
_HARM = (
    r"(?:kill|slain|dead\b|deaths?\b|die[sd]?\b|injur|wound|hurt\b|lives\b|martyr|casualt|fatalit)"
)
# "62 troops killed", "kills over 30 fighters"; not "killed in 3 villages", "killed by 56 strikes".
_TOLL = re.compile(
    rf"(?P<before>{_NUMBER.pattern})(?: [^\W\d]+){{0,4}}? {_HARM}|"
    rf"\b{_HARM}\w*(?: (?:at least|more than|up to|over|nearly|about|some|another))?"
    rf" (?P<after>{_NUMBER.pattern})",
    re.I,
)


def tells_more(title: str, rest: str) -> bool:
    """Return whether a title counts dead or hurt whom the rest of the report does not count again.

    "9 killed, 12 injured" above six and then three dead is a total that stands nowhere else.
    """
    told = {_value(found.group()) for found in _NUMBER.finditer(rest)}
    tolls = [found["before"] or found["after"] for found in _TOLL.finditer(title)]
    return any(_value(toll) not in told for toll in tolls)


def _value(number: str) -> int:
    """Return what a number in digits or words is; none is of a hundred or more in words."""
    if number[0].isdigit():
        return int(number.replace(",", ""))
    words = re.split("[ -]", number.casefold())
    return sum(_SMALL.index(w) if w in _SMALL else 10 * (_TENS.index(w) + 1) for w in words)


@functools.cache
def agency_next() -> re.Pattern[str]:
    """An agency's name before a new sentence: "SANA Aircraft of", not "SANA reporter in"."""
    return re.compile(rf"\s*\(?\b({agency_words()})\)?(?=\s+[A-Z0-9\"“])")


def title_after(text: str, title: str | None, start: int) -> tuple[int, int] | None:
    """Return where a title stands that follows the stamp, past "title:" and a byline."""
    lead = re.compile(r"\s*(?:title:|[-|–—.:]|at \d{4})?\s*").match(text, start)
    at = lead.end() if lead else start
    for skipped in (at, *_past_byline(text, at)):
        end = title_end(text, title, skipped)
        if end and opens(text, end):
            return skipped, end
    return None


def _past_byline(text: str, start: int) -> Iterator[int]:
    byline = re.compile(r"\s*by\s+").match(text, start)
    if byline:
        words = re.compile(r"\S+\s+").finditer(text, byline.end(), byline.end() + 150)
        yield from (word.end() for word in words)


def title_end(text: str, title: str | None, start: int) -> int:
    """Return where the title ends if it stands at `start`, compared by letters alone; else 0."""
    if not title:
        return 0
    for form in dict.fromkeys((title, _TITLE_TAIL.sub("", title), title.split(" | ")[0])):
        wanted = [char for char in form.casefold() if char.isalnum()]
        if len(wanted) >= 12 and (end := _walk(text, wanted, start)):
            return end
    return 0


def _walk(text: str, wanted: list[str], start: int) -> int:
    at = start
    for char in wanted:
        while at < len(text) and not text[at].isalnum():
            if text[at] == "\n" and at == start:
                return 0
            at += 1
        if at >= len(text) or text[at].casefold()[:1] != char:
            return 0
        at += 1
    return at if at >= len(text) or not text[at].isalnum() else 0


def opens(text: str, end: int) -> bool:
    """True if a new sentence may start here: no lower case, no day that the title's went on to."""
    found = re.compile(r"[\s.:|–—-]*[\"“'(]*(\w+)").match(text, end)
    if found is None or not text[end + 1 :].strip():
        return False
    word = found.group(1)
    return not word[0].islower() and word[:3].casefold() not in _DAY_NAMES


def closed(text: str, end: int) -> bool:
    """True if the title at the start is no beginning of a sentence."""
    if re.compile(r"\s*(?:[.:|]\s|\n)").match(text, end):
        return True
    return agency_next().match(text, end) is not None or any(
        date.start - end < 3 for date in dates_in(text, end, min(len(text), end + 40))
    )


def title_line(text: str) -> str | None:
    """Return the first line of a text if it reads like a headline above an article, else None."""
    lines = lines_of(text[:5000])
    if len(lines) < 2:
        return None
    first = lines[0].text
    if not 15 <= len(first) <= 200 or first.endswith((".", "!", ";", ",", ":")):
        return None
    words = first.split()
    followed = any(is_prose(line.text) for line in lines[1:6])
    return first if len(words) >= 3 and followed else None
