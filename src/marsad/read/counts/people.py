"""People counted: a number with the noun it counts, and whose they are."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from marsad.model import ActorRef, Group, Quantity
from marsad.read.counts.nouns import counted_nouns
from marsad.read.counts.telling import befallen, harmed, may_tell, telling, up_to
from marsad.read.counts.whose import (
    THEIR_OWN,
    home_of,
    last_word,
    named_before,
    owner_in,
    post_of,
    rescues,
)
from marsad.read.template import Mark, Template
from marsad.vocabulary.cues import load_cues


@dataclass(frozen=True, slots=True)
class People:
    """A counted noun phrase: "14 fighters from Jaish al-Islam"."""

    quantity: Quantity
    groups: tuple[Group, ...]
    of: ActorRef | None
    noun: str
    part: bool  # "five of them"
    weak: bool  # "a policeman"
    home: Mark | None = None  # where those live who are counted: "300 Raqqa residents"


@functools.cache
def _loose() -> frozenset[str]:
    return frozenset(load_cues("people").words["loose"])


@functools.cache
def _bearing_arms() -> re.Pattern[str]:
    return re.compile(load_cues("people").words["bearing_arms"][0])


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a number with its noun, filled with all nouns, and that of a bare number."""
    words = load_cues("people").words
    nouns = "|".join(sorted(map(re.escape, counted_nouns()), key=lambda n: (-len(n), n)))
    shape = words["shape"][0]
    for name in ("modifier", "of", "them"):
        shape = shape.replace(f"%{name}%", words[name][0])
    shape = shape.replace("%noun%", rf"(?:{nouns})(?![\w-])")
    shape = shape.replace("%stop%", "|".join(map(re.escape, words["stop"])))
    return re.compile(shape), re.compile(rf"(?P<q><Q\d+>)(?: one\b)?(?P<them>{words['them'][0]})?")


def find_people(template: Template) -> Iterator[Mark]:
    """Yield marks of kind N over the tagged text; every number not followed by a noun stands alone.

    A number alone may still count people ("killing six"): it is yielded with the group people and
    an empty noun, and the pattern that uses it decides.
    """
    full, bare = _patterns()
    at = 0
    while found := bare.search(template.text, at):
        match = full.match(template.text, found.start())
        if match and match["a"] and match["n0"] and telling(template, match):
            # "Killed 12 rebels activists said": they tell of the rebels.
            match = full.match(template.text, found.start(), match.start("n0"))
        if match and may_tell(template, match):
            match = full.match(template.text, found.start(), up_to(template, match))
        mark = _read(template, match) if match and not telling(template, match) else None
        if mark is None:
            match, mark = found, _bare(template, found)
        at = match.end() if match else found.end()
        if mark is not None:
            yield mark


def _read(template: Template, match: re.Match[str]) -> Mark | None:
    quantity_mark = template.mark(match["q"])
    quantity, weak = quantity_mark.value
    nouns = [noun for noun in (match["n0"], match["n1"], match["n2"]) if noun]
    groups = tuple(dict.fromkeys(counted_nouns()[noun] for noun in nouns)) or (Group.COMBATANTS,)
    if Group.PEOPLE in groups:
        groups = groups[:1]  # "12 aid workers and drivers" are twelve of the first, more or less
    if not nouns and (noun := last_word(template, match)) in counted_nouns():
        nouns = [noun]  # "another militant": what it counts is also a side's name
        groups = (counted_nouns()[noun],)
    owner = owner_in(template, match)
    if owner is None and THEIR_OWN.match(match["mods"] or ""):
        owner = named_before(template, match.start())
        groups = (
            (Group.COMBATANTS,) if owner is not None and nouns and nouns[0] in _loose() else groups
        )
    if nouns and nouns[0] in _HIS and _COMMANDED.match(match["mods"] or ""):
        groups = (Group.COMBATANTS,)
    if owner is None and nouns and all(noun in _loose() for noun in nouns):
        armed = _bearing_arms().match(template.text, match.end()) or _ARMED.search(match["mods"])
        groups = (Group.COMBATANTS if armed else Group.PEOPLE,)
    if Group.PEOPLE in groups and owner is not None and match["a"] is None and match["of"] is None:
        owner = None
    if match["a"] is not None and not nouns and not _counts_people(template, match):
        return None
    quantity = _of_couples(quantity, nouns)
    if nouns and nouns[0] in _OFFSPRING and _YOUNG.search(match["mods"] or ""):
        groups = (Group.CHILDREN,)
    if groups == (Group.COMBATANTS,) and rescues(template, match):
        groups = (Group.AID_WORKERS,)
    start = quantity_mark.start
    post = post_of(template, match) if weak else None
    end = post.end if post else template.source_end(match.end())
    noun = nouns[0] if nouns else "fighters"
    among = (match["mods"] or "").lstrip().startswith("of ")  # "one of its best-known members"
    if weak and ((noun.endswith("s") and not among) or not nouns):
        return None
    if weak and _OF_HIS.match(quantity.words) and not _beside(template, match):
        return None
    them = match["them"] is not None
    home = post or home_of(template, match, noun)
    people = People(quantity, groups, owner, noun, them, weak, home)
    return Mark("N", start, end, people)


def _of_couples(quantity: Quantity, nouns: list[str]) -> Quantity:
    """Return a quantity, that of couples as so many people."""
    if not nouns or nouns[0] not in _COUPLES:
        return quantity
    low, high = quantity.low, quantity.high
    return msgspec.structs.replace(
        quantity, low=None if low is None else 2 * low, high=None if high is None else 2 * high
    )


def _beside(template: Template, match: re.Match[str]) -> bool:
    """True for "a man and his wife": kin of somebody counted, and no one who only mourns."""
    return _AND.search(template.text, 0, match.start()) is not None


def _shared_out(template: Template, match: re.Match[str]) -> bool:
    """True for the last of "killed three in Hayyan, two in Anadan and one in Kafr Hamra".

    And for the first of "three were killed, one in Hama, a second in Homs and a third in Idlib".
    """
    text = template.text
    first = max(0, match.start() - 120)
    if _SHARES.match(text, match.end("q")):
        return _TOLL.search(text, first, match.start()) is not None
    before = _SHARE.search(text, first, match.start())
    return before is not None and _PLACED.match(text, match.end("q")) is not None


def _counts_people(template: Template, match: re.Match[str]) -> bool:
    """True for "12 rebels", false for "12 Russian" something and for "rose to 25, MSF said"."""
    if "," in template.text[match.start() : match.start("a")]:
        return False
    mark = template.mark(match["b"] or match["a"])  # "12 government and rebel fighters"
    return _CROWD.search(template.document, mark.start, mark.end) is not None


_CROWD = re.compile(r"(?:(?<!i)s|troops|men|forces|militia|fighter|soldier)$", re.IGNORECASE)


_ARMED = re.compile(r"\b(?:rebel|insurgent|militant|jihadist|militia|military|army|police)\b")
_ONE = frozenset(("one", "nobody", "another", "second", "third", "fourth", "other"))
_OF_HIS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_AND = re.compile(r"(?:\b(?:and|with|killed|killing|wounded|wounding|injured|injuring)|,|&) $")
_TOLL = re.compile(r"\b(?:kill\w*|wound\w*|injur\w*|dead|deaths?|died)\b")
_AT = r" (?:in|at|near) (?:(?:the|an?|nearby|neighbou?ring) )*(?:[a-z]+ of )?<P\d+>"
_REST = r"(?: (?:in )?(?:[a-z]+|<P\d+>)){0,2},? (?:and )?"  # "district of the city and"
_SHARE = re.compile(
    rf"(?:{_TOLL.pattern}[^.;]{{0,60}}<Q\d+>(?: [a-z]+)?|<Q\d+>[^.;]{{0,40}}{_TOLL.pattern})"
    rf"{_AT}{_REST}$"
)
_SHARES = re.compile(rf"{_AT}{_REST}<Q\d+>(?: [a-z]+)?{_AT}")
_PLACED = re.compile(_AT)
_AGES = re.compile(r"\bage[ds]? (?:(?:\d+|<[A-Z]\d+>)(?:,| and| to| or)+ )*$")
_COUPLES = frozenset(("couple", "couples"))
_OFFSPRING = frozenset(("son", "sons", "daughter", "daughters", "brother", "sister"))
_YOUNG = re.compile(r"\b(?:young|little|infant|unborn|newborn|baby|small|minor|\d-year-old)\b")
_HIS = frozenset(("men", "comrades", "brothers", "followers"))
_COMMANDED = re.compile(r"\s*of (?:its|his|our|their) (?:own )?$")


def _bare(template: Template, match: re.Match[str]) -> Mark | None:
    mark = template.mark(match["q"])
    quantity, weak = mark.value
    if _AGES.search(template.text, max(0, match.start() - 40), match.start()):
        return None
    words = template.document[mark.start : mark.end].lower().split()
    told = not _ONE.isdisjoint(words[-1:]) and (
        befallen(template, match.end("q"))
        or harmed(template, match)
        or _shared_out(template, match)
    )
    if weak and not told:
        return None
    part = match["them"] is not None
    people = People(quantity, (Group.PEOPLE,), None, "", part, weak)
    return Mark("N", mark.start, template.source_end(match.end()), people)
