"""Names of places that no gazetteer knows: by the words around them, and as names in the syntax."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from marsad.model import Token
from marsad.read.places.named_after import no_ground, qualifies
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one

# It goes through whole reports: the letters that it can begin with, asked first, take two fifths
# of its time away.
_UNKNOWN_PLACE = re.compile(rf"(?=[A-Zabcdehlnprstv])(?:{one('marks', 'unknown_place').pattern})")
_LIST_END = one("marks", "list_end")
_NO_NAME = frozenset(load_cues("marks").words["no_name"])
_NO_PLACE = frozenset(load_cues("marks").words["no_place"])
_KIND_ALONE = frozenset(load_cues("marks").words["kind_alone"])
_OPENS = frozenset(load_cues("marks").words["opens_name"])
_SLOT = one("marks", "slot")
_KIND = one("places", "suffix")
_BUILDING = one("marks", "building")
_LISTED = re.compile(r",? (?:and )?")
_OPENS_PLACE = frozenset(load_cues("marks").words["opens_place"])
_APART = frozenset(load_cues("marks").words["apart"])
_HELD = re.compile(r"-(?:held|controlled|based|backed|led|run|besieged|affiliated)\b")
# First halves of names of people that places bear: "Mount Abdul Aziz".
_HALVES = frozenset(("Abdul", "Abdel", "Abd"))
_SITE = re.compile(r" (?:Station|Gate|Roundabout|Bridge)\b")
LETTERS = 4
"""Letters of a name, at least: shorter ones are cut-off words more often than places."""
# A word of a name with its article: "al-Khalidiye", "al- Mogambo", "Al Bab", "alKhadar".
_WORD = re.compile(
    r"(?:(?:[Aa]l|[Ee]l|[Aa]sh?|[Aa]d|[Aa]n|[Aa]r|[Aa]z|[Aa]t) ?- ?|[Aa]l |al(?=[A-Z]))?"
    r"(?P<bare>[A-Z][\w'’`]*)"
)

_OPENING = re.compile(rf"(?=[A-Z])\b(?:{'|'.join(sorted(_OPENS_PLACE))})[ -]")

_ARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]sh?|[Aa]d|[Aa]n|[Aa]r|[Aa]z|[Aa]t)-")
# The article before a known name: "al-Nuzha", "Al Nuzha", "Alnuzha".
_ARTICLED = re.compile(rf"{_ARTICLE.pattern}|[Aa]l (?=[A-Z])|Al(?=[a-z])")
_BEHIND_OF = ("after", "second")
# A word of a name after one that is none of it: "in Shamal ", "and Shamal ".
_BEFORE_ARTICLE = re.compile(r"(?<![A-Z])\b[a-z]+ (?P<bare>[A-Z][a-z]+) $")

# The rest of somebody's name: "Maath bin Jabal mosque".
_NAME = _WORD.pattern.replace("?P<bare>", "")
# The rest of a building's name: "Maath bin Jabal mosque".
_OF_BUILDING = re.compile(rf"(?: (?:[Bb]in|[Ii]bn|[Bb]int|{_NAME})){{0,3}}{_BUILDING.pattern}")
_HALL = re.compile(rf"{_BUILDING.pattern} in ")
# One name or two between places, with what divides a list: " Qazi Askar and ".
_AMID = re.compile(rf",? (?:and )?(?P<names>{_NAME}(?: {_NAME}){{0,2}}),? (?:and )?")


def by_words(text: str, known: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of names that stand as a place's do: "the village of Thalthana"."""
    taken = sorted((mark.start, mark.end) for mark in known)
    for match in chain(_UNKNOWN_PLACE.finditer(text), _LIST_END.finditer(text)):
        group = match.lastgroup or "after"
        start, end = match.span(group)
        if match[group].split()[0] in _NO_NAME or _HELD.search(match[group]):
            continue
        if no_ground(text, start, end) or qualifies(text, start, end, known):
            continue
        if inner := next(((a, b) for a, b in taken if a < end and start < b), None):
            if group in _BEHIND_OF and _construct(text, start, inner[0]):
                yield start, inner[1]
            continue
        end = _one_name(text, start, end)
        if group == "before":
            start = _first_word(text, start, taken)
        taken.append((start, end))
        yield start, end
    yield from _by_opening(text, taken)


def _construct(text: str, start: int, known: int) -> bool:
    """True for one word before a known name with its article: "the district of Karam al-Nuzha".

    Such a noun and the one that it belongs to are one name, and no list of two: the first has no
    article of its own.
    """
    word = _WORD.match(text, start)
    if word is None or word.end() + 1 != known or word.start("bare") != start:
        return False
    common = word["bare"] in _NO_NAME or word["bare"].lower() in _NO_PLACE
    return not common and _ARTICLED.match(text, known) is not None


def told_apart(text: str, end: int) -> int:
    """Return where a name ends with the word that tells it from others, 0 if there is none.

    "Al-Sharqi", "al-Tahtani" behind a name are part of it, and "Station" is.
    """
    if site := _SITE.match(text, end):
        return site.end()
    more = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return more.end() if more is not None and more["bare"] in _APART else 0


def _one_name(text: str, start: int, end: int) -> int:
    """Return where the first of names without commas between them ends: "Khan Said Tal Omar"."""
    words = list(_WORD.finditer(text, start, end))
    for word, after in pairwise(words):
        # "Rajm al-Sheikh" is one name, "Omar al-Sheikh Maskin" are two
        last = after.end() == end and _ARTICLED.match(text, after.start()) is not None
        opened = after["bare"] in _OPENS and word["bare"] not in _OPENS and not last
        if opened or (word.start() > start and word["bare"] in _APART):
            return word.end()
    return end


def _first_word(text: str, start: int, taken: Sequence[tuple[int, int]]) -> int:
    """Return where a name begins that has a word before its article: "Shamal al-Khatt"."""
    word = _BEFORE_ARTICLE.search(text, max(0, start - 20), start)
    if word is None or not _ARTICLE.match(text, start):
        return start
    first = word.start("bare")
    common = word["bare"].lower() in _NO_PLACE or word["bare"] in _NO_NAME
    known = any(a <= first < b for a, b in taken)
    return start if common or known else first


def _by_opening(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of names that begin as only places do: "Tal Arous", "Rasm al-Abd".

    A place of `taken` that begins with such a word is known by it; one behind the word is a part of
    the name, which is another place's: "Rahbet Maarata".
    """
    begun = {start for start, _ in taken}
    for opening in _OPENING.finditer(text):
        if any(a <= opening.start() < b for a, b in taken):
            continue
        at = opening.end()
        known = next((end for start, end in taken if start == at), None)
        word = _WORD.match(text, at)
        if word is None or (known is None and word["bare"].lower() in _NO_PLACE):
            continue
        end = known or word.end()
        more = _WORD.match(text, end + 1)
        if more is not None and word["bare"] in _OPENS | _HALVES:  # "Tal al-Sheikh Hussein"
            end = more.end()
            more = _WORD.match(text, end + 1)
        if more is not None and more["bare"] in _APART and end + 1 not in begun:
            end = more.end()
        if _OF_BUILDING.match(text, end) is None:  # "Bab al-Saghir cemetery in Damascus"
            yield opening.start(), end


def by_names(
    text: str, tokens: Sequence[Token], marks: Iterable[Mark]
) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what the language layer calls a place and no mark covers.

    A list that has lost its commas ("Tal Hamis Jubb Jarrah Rasm al-Abd") is taken apart where a
    word stands that names of places begin with.
    """
    marks = sorted(marks, key=lambda mark: mark.start)
    taken = [(mark.start, mark.end) for mark in marks]
    ends = [mark.end for mark in marks if mark.kind == "P"]
    for start, end in sorted({*_runs(tokens), *_amid(text, marks)}):
        for first, last in _free(start, end, taken):
            if known := _belongs(text, first, marks):
                ends.append(known)
                yield first, known
                continue
            for name in _names(text, first, last):
                if no_ground(text, *name) or qualifies(text, *name, marks):
                    continue
                if _stands(text, *name, ends):
                    ends.append(name[1])
                    yield name


def _belongs(text: str, first: int, marks: Sequence[Mark]) -> int:
    """Return where the known name ends that a free word is one with: "Jeblat al-Hamra"; else 0."""
    for mark in marks:
        if mark.kind == "P" and _construct(text, first, mark.start):
            return mark.end if _OF_BUILDING.match(text, mark.end) is None else 0
    return 0


def _stands(text: str, start: int, end: int, places: Sequence[int]) -> bool:
    """True where a place can stand: "in Jadieh", "the Kabiba village", "Douma and Jadieh".

    `places` are the ends of those known. "Near al-Sahil mosque in Rankous", "near Sahil Hall in"
    it, is told of Rankous: nobody finds a mosque by its name.
    """
    if _OF_BUILDING.match(text, end) or _HALL.match(text, text.rfind(" ", start, end), end + 5):
        return False
    if _SLOT.search(text, max(0, start - 60), start) or _KIND.match(text, end):
        return True
    return any(_LISTED.fullmatch(text, place, start) for place in places if place <= start)


def _amid(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield what stands between two places of a list, and is no more than names: "A B and C"."""
    for first, second in pairwise(marks):
        if first.kind != "P" or second.kind != "P":
            continue
        if found := _AMID.fullmatch(text, first.end, second.start):
            yield found.span("names")


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every name of a place that the tokens' entities tell."""
    start = end = -1
    for token in tokens:
        if token.entity == "I-LOC" and start >= 0:
            end = token.end
            continue
        if start >= 0:
            yield start, end
        start, end = (token.start, token.end) if token.entity == "B-LOC" else (-1, -1)
    if start >= 0:
        yield start, end


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what is left of a stretch without those that are taken."""
    for first, last in taken:
        if last <= start or first >= end:
            continue
        if first > start:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a stretch where one name ends, leaving out words that are no part of any."""
    first = last = -1
    for word in _WORD.finditer(text, start, end):
        common = word["bare"].lower() in _NO_PLACE
        if last >= 0 and (common or word["bare"] in _OPENS or text[last : word.start()] != " "):
            yield from _telling(text, first, last)
            first = last = -1
        if not common:
            first, last = (word.start() if first < 0 else first), word.end()
    yield from _telling(text, first, last)


def _telling(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    name = text[start:end]  # "Deir" before a name that is known is no place
    if end - start >= LETTERS and name.lower() not in _KIND_ALONE and name not in _OPENS:
        yield start, end
