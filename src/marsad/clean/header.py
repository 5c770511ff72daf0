"""What stands at the head of a report: its title again, its date, the agency."""

import re
from collections.abc import Iterator

from marsad.clean.credits import agency_words, names_in
from marsad.clean.dates import Date, dates_in
from marsad.clean.furniture import lines_of
from marsad.clean.strand import Edit
from marsad.clean.title import agency_next, closed, opens, tells_more, title_after, title_end
from marsad.model import Noun

# How far into a text a date stamp is looked for: past a title and a standfirst (the furthest of
# 639 articles stood at 408).
REACH = 600

_LABEL = (
    r"(?:(?:posted|published|first published|last updated|updated|created|date of publication|"
    r"publication date|date|dated)(?:\s+(?:on|at))?\s*:?\s+)"
)
# A bare number after a date is no time: it may be how many died.
_TIME = (
    r"(?:\s*[,|@-]?\s*(?:at\s+\d{1,2}[:.]?\d{2}|\d{1,2}:\d{2}(?::\d{2})?|"
    r"\d{1,2}[:.]?\d{2}(?=\s?(?:[AP]\.?M\b|GMT)))\b(?:\s?[AP]\.?M\b\.?)?(?:\s*GMT)?)"
)
_LABEL_BEFORE = re.compile(rf"(?:^|[\W_]){_LABEL}$", re.I)
_TIME_BEFORE = re.compile(r"\b(?:[01]\d|2[0-3]):?[0-5]\d\s*$")
_TIME_AFTER = re.compile(_TIME, re.I)
_OWN_LINE = re.compile(rf"\W*{_LABEL}?[^\w\n]*#{_TIME}?\W*(?:by\b[^\n]{{1,60}})?", re.I)
_UPDATED = re.compile(r"\(updated \d{4} \d\d\.\d\d\.\d{4}\)|\(updated[^)]{0,40}\)")
_DATELINE = re.compile(r"\s*(?:\([A-Z][\w ./-]{1,30}\)|[—–]|--?\s)")

# A date after such a word belongs to its sentence.
_ATTACHING = {
    "on", "since", "until", "till", "by", "from", "of", "in", "before", "after", "and", "to",
    "between", "the", "last", "this", "next", "late", "early", "mid", "through", "for", "as", "or",
    "than", "with", "a", "an", "ending", "starting", "beginning", "was", "is", "that", "around",
}  # fmt: skip


class Stamp(Noun, frozen=True, kw_only=True):
    """A date that belongs to the report as a whole; [start, end) with its label and agency."""

    date: Date
    start: int
    end: int
    how: str
    agencies: tuple[str, ...] = ()


class Head(Noun, frozen=True, kw_only=True):
    """The head of a text: what to cut of it, where its dates stand, whom it credits."""

    edits: tuple[Edit, ...] = ()
    stamp: Stamp | None = None
    agencies: tuple[str, ...] = ()


def head_of(text: str, title: str | None) -> Head:
    """Return the head of a report's text.

    A title at the start is cut if a date stands before it or further on (past a standfirst), or a
    full stop or agency after it: a first sentence that merely begins like the title stays. So does,
    as a paragraph, a title with a toll that the text does not tell again.
    """
    ending = title_end(text, title, 0)
    stamp = next(stamps(text, ending), None)
    end, stands = 0, None
    if stamp and not text[: stamp.start].strip():
        stands = title_after(text, title, stamp.end)
        end = stands[1] if stands else stamp.end
    elif ending and (stamp or closed(text, ending)) and opens(text, ending):
        end, stands = ending, (0, ending)
    agencies = stamp.agencies if stamp else ()
    if stands and (found := agency_next().match(text, end)):
        agencies += names_in(found.group(1))
        end = found.end()
    if stamp and 0 < end <= stamp.date.start and not text[end : stamp.date.start].strip():
        end = stamp.end
    edits = [_cut(text, 0, end)] if end else []
    if stands and tells_more(title or "", text[end:]):
        edits = list(_cut_around(text, *stands, end))
    if stamp and stamp.start >= end:
        edits += _cut_within(text, stamp)
    return Head(edits=tuple(edits), stamp=stamp, agencies=tuple(dict.fromkeys(agencies)))


def stamps(text: str, title_end: int = 0) -> Iterator[Stamp]:
    """Yield the dates near the start of a text that belong to no sentence of it."""
    for date in dates_in(text, 0, min(len(text), REACH)):
        if date.year is None or not date.days:
            continue
        how = _unattached(text, date, title_end)
        if how:
            yield _stamp(text, date, how)


def labelled(text: str) -> Iterator[Stamp]:
    """Yield the dates anywhere in a text that a label calls its publication, on their own line."""
    for line in lines_of(text):
        if len(line.text) > 120:
            continue
        for date in dates_in(text, line.start, line.end):
            before = text[line.start : date.start]
            if date.days and _LABEL_BEFORE.search(before) and len(before) < 60:
                yield _stamp(text, date, f'label "{before.strip()}"')


def _unattached(text: str, date: Date, title_end: int) -> str | None:
    """Return why a date is the report's own, or None if it belongs to a sentence."""
    before, after = text[: date.start], text[date.end :]
    if _LABEL_BEFORE.search(before[-60:]) and len(before) < 200:
        return "labelled date at the head of the text"
    if _on_own_line(text, date):
        return "date on a line of its own at the head of the text"
    word = re.search(r"([\w'’]+)\W*$", before)
    if word and word.group(1).casefold() in _ATTACHING:
        return None
    named = re.search(rf"\b{agency_words()}\s*$", before[-60:])
    if named and date.weekday is not None and date.fits:
        return "date after the agency's name at the head of the text"
    if not re.match(r"\s*\)?\s*(?:$|[A-Z0-9\"“‘'(•—–-]|at\b|by\b|title:|,?\s*\d)", after):
        return None
    if not before.strip():
        return "date at the start of the text"
    if date.weekday is not None and date.fits:
        return "date with its weekday at the head of the text"
    if title_end and not before[title_end:].strip(" .:-"):
        return "date after the title"
    if _TIME_BEFORE.search(before) or _TIME_AFTER.match(after) or _UPDATED.match(after):
        return "date with a time of day at the head of the text"
    if named or re.match(rf"\s*\(?{agency_words()}\b", after):
        return "date beside the agency's name at the head of the text"
    return "dateline" if len(before) < 80 and _DATELINE.match(after) else None


def _on_own_line(text: str, date: Date) -> bool:
    start = text.rfind("\n", 0, date.start) + 1
    end = text.find("\n", date.end)
    line = text[start : date.start] + "#" + text[date.end : len(text) if end < 0 else end]
    return "\n" in text and bool(_OWN_LINE.fullmatch(line))


def _stamp(text: str, date: Date, how: str) -> Stamp:
    """Return the stamp with the label, agency and time around its date."""
    start, end = date.start, date.end
    if label := _LABEL_BEFORE.search(text, max(0, start - 60), start):
        start = label.start() + (not text[label.start()].isalpha())
    elif clock := _TIME_BEFORE.search(text, max(0, start - 8), start):
        start = clock.start()
    agencies: tuple[str, ...] = ()
    if found := re.search(rf"\b({agency_words()})\s*$", text[max(0, start - 60) : start]):
        agencies = names_in(found.group(1))
        start = max(0, start - 60) + found.start()
    if updated := _UPDATED.match(text, end):
        end = updated.end()
    elif clock := _TIME_AFTER.match(text, end):
        end = clock.end()
    if found := agency_next().match(text, end):
        agencies += names_in(found.group(1))
        end = found.end()
    return Stamp(date=date, start=start, end=end, how=how, agencies=agencies)


def _cut(text: str, start: int, end: int) -> Edit:
    blank = re.compile(r"[\s.:|)–—-]*").match(text, end)
    return Edit(start=start, end=blank.end() if blank else end, reason="header")


def _cut_within(text: str, stamp: Stamp) -> Iterator[Edit]:
    """Cut a stamp out of the middle: what stood before and after it become paragraphs."""
    start = len(text[: stamp.start].rstrip())
    if start < stamp.start:
        yield Edit(start=start, end=start + 1, text="\n\n")
        yield _cut(text, start + 1, stamp.end)


def _cut_around(text: str, start: int, stop: int, end: int) -> Iterator[Edit]:
    """Cut what stands before a title and up to `end` after it: it becomes a paragraph."""
    if start:
        yield Edit(start=0, end=start, reason="header")
    yield Edit(start=stop, end=stop + 1, text="\n\n")
    yield _cut(text, stop + 1, max(stop + 1, end))
