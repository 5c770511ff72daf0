"""Attacks that a sentence only recalls: "days after a gas attack", "the site of April's raid".

So are deals that something else is done under.
What else the sentence tells, its dead, its place and its day, is not theirs. "Died after a raid"
tells of the raid; "died days after a raid" does not.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from marsad.read.accords.under_deals import behind
from marsad.read.cues.sites import is_site, named_site
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.freed import freed_by
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.times import TimeKind
from marsad.read.times.counted_days import leads
from marsad.read.times.timing import BETWEEN

Own = Callable[[int], bool]
"""Says of the position of a tag whether it is told of an event."""

# Before the first words of a sentence: a quotation mark, "just" days after.
_OPENING = re.compile(r"\W{0,3}(?:(?:just|only|barely|a few|some) )?")
# Where what it tells ends; "in Hass, where four died" goes on.
_STOP = re.compile(
    r"[,;:] (?!(?:in )?(?:where|which|whose|killing|wounding|injuring|leaving)\b)"
    r"| (?:as|while|but|when|before) "
)
# "Raid on the gas attack town": headlines name it so, and their parse is often another.
_TOWN_OF = re.compile(r" (?:town|village|city)\b")
_TOWNS = frozenset(("town", "village", "city", "area", "site", "scene"))
_MEMORIES = frozenset(("anniversary", "commemoration"))
_REPRISALS = frozenset(("reprisal", "retaliation", "retribution", "revenge"))
_FOLLOWING = frozenset(("after", "following", "over", "since", "to", "for"))
_UNITS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_THE = frozenset(("last", "this", "next", "same", "past", "that"))


@dataclass(frozen=True, slots=True)
class Aside:
    """An attack only recalled: the word that all told of it hangs on, and where its trigger ends.

    `site` says that it happened where the sentence goes on: "the site of a gas attack". `span` is
    the stretch of the tagged text that tells of it, where words show it: from "a week after" on.
    """

    top: int
    end: int
    site: bool
    span: tuple[int, int] | None = None

    def holds(self, scene: Scene, position: int) -> bool:
        """Return whether a tag of the sentence is told of this attack, or is its day."""
        day = scene.text.startswith("<T", position) and position >= self.end
        if day and BETWEEN.fullmatch(scene.text, self.end, position):
            return True
        if self.span is not None:
            return self.span[0] <= position < self.span[1]
        return scene.syntax is not None and scene.syntax.below(scene.tagged(position), self.top)

    def tells(self, scene: Scene, start: int, end: int) -> bool:
        """Return whether the words [start, end) are told of this attack: "hours after he fled"."""
        if self.span is not None:
            return self.span[0] <= start < self.span[1]
        return scene.syntax is not None and scene.syntax.below(scene.word(start, end), self.top)

    def elsewhere(self, scene: Scene) -> bool:
        """Return whether places are told both of this attack and of what is not recalled."""
        places = scene.template.within(0, len(scene.text), "P")
        return len({self.holds(scene, position) for position, _ in places}) == 2


def own_of(
    scene: Scene, start: int, end: int, aside: Aside | None, recalled: Sequence[Aside]
) -> Own | None:
    """Return what is told of the event at [start, end): None where all may be.

    `aside` is the event itself, if it is only recalled; `recalled` are all that the sentence does.
    """
    if aside is not None:
        return lambda position: aside.holds(scene, position)
    others = [other for other in recalled if not other.tells(scene, start, end)]
    if not others:
        return None
    return lambda position: not any(other.holds(scene, position) for other in others)


def recalled(scene: Scene, kind: str, start: int, end: int) -> Aside | None:
    """Return what a sentence recalls by the words [start, end) of its tagged text.

    None for what is told for its own sake, and where the sentence was not parsed.
    """
    if kind == "agreement" and (deal := behind(scene, start, end)) is not None:
        return Aside(top=deal, end=end, site=True)
    syntax = scene.syntax
    if kind == "abduction" and syntax is not None:
        return _freed(syntax, scene.word(start, end), end)
    if syntax is None or kind not in VIOLENT | {GENERIC, "weapons_disrupted"}:
        return None
    # "attacked rebels in Dabiq village": told for its own sake
    placed = scene.text[end - 1] == ">"
    last = syntax.at(scene.template.source_end(end) - 1)  # "attack" of "Assad regime gas attack"
    whole = placed or syntax.tokens[last].pos == "ADP"  # "a raid on"
    word = scene.word(start, end) if whole else last
    if (span := _behind(scene, start, end)) is not None:
        return Aside(top=word, end=end, site=False, span=span)
    if (aside := _by_syntax(scene, syntax, word, end)) is not None:
        return aside
    if _TOWN_OF.match(scene.text, end) and not placed:
        return Aside(top=word, end=end, site=False, span=(start, end))
    site = named_site(scene, kind, start, end)
    return None if site is None else Aside(top=word, end=end, site=True, span=(site, end))


def _by_syntax(scene: Scene, syntax: Syntax, word: int, end: int) -> Aside | None:
    """Return what a clause or phrase recalls whose head is a word: "days after a gas attack"."""
    if syntax.tokens[word].pos == "VERB" and _after(syntax, word):
        return Aside(top=word, end=end, site=False)  # "days after a bomb killed nine"
    if syntax.relation(word) == "acl:relcl":
        word = syntax.tokens[word].head or word  # "days after a gas attack that killed dozens"
    if syntax.tokens[word].pos not in ("NOUN", "PROPN"):
        return None
    head = syntax.tokens[word].head
    if head is not None and syntax.relation(word) == "compound":  # "the gas attack town"
        named = syntax.tokens[head].lemma in _TOWNS
        return Aside(top=word, end=end, site=False) if named else None
    for at in syntax.up(word):
        site = at != word and is_site(syntax, at)
        if site or _sequel(scene, syntax, at) or _answered(scene, syntax, at) or _far(scene, at):
            return Aside(top=_clause_of(syntax, at), end=end, site=site)
    return None


def _freed(syntax: Syntax, word: int, end: int) -> Aside | None:
    """Return what "freed 19 villagers kidnapped by gunmen" recalls: not where they were freed."""
    verb = freed_by(syntax, word)
    if verb is None:
        return None
    above = syntax.up(word)[1:]  # "20 of the villagers kidnapped": with their number
    people = next(at for at in above if at == verb or syntax.case(at) != "of")
    return Aside(top=people, end=end, site=False)


def _behind(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """The stretch that "came a week after" leads in, up to a comma or the like, if it holds these.

    Where the words begin the sentence they are no sure sign: many reports have lost their commas.
    """
    opening = _OPENING.match(scene.text)
    opens = opening.end() if opening is not None else 0
    for position, mark in scene.template.within(opens + 1, start, "T"):
        after = scene.template.tag_end(position)
        if mark.value.kind is TimeKind.RELATIVE and leads(scene, position, mark.value):
            stop = _STOP.search(scene.text, after)
            last = stop.start() if stop is not None else len(scene.text)
            if end <= last:
                return position, last
    return None


def _sequel(scene: Scene, syntax: Syntax, word: int) -> bool:
    """True for a phrase or clause behind "since", "before" or "days after".

    "Since Friday clashes left nine dead" says since when.
    """
    times = [mark for _, mark in scene.template.within(0, len(scene.text), "T")]
    for child in syntax.children[word]:
        if syntax.relation(child) not in ("case", "mark"):
            continue
        link = syntax.tokens[child].text.lower()
        at = syntax.tokens[child].start
        if link == "since" and not any(mark.start <= at < mark.end for mark in times):
            return True
        if link == "before" and syntax.relation(child) == "case":
            return True
    return _after(syntax, word)


def _answered(scene: Scene, syntax: Syntax, word: int) -> bool:
    """True for "in revenge for the killing of five in Idlib", "on the anniversary of the massacre".

    A reprisal told without a place in its sentence is for what the report tells of here.
    """
    head = syntax.tokens[word].head
    if head is None or not syntax.case(word):
        return False
    noun = syntax.tokens[head].lemma
    if noun in _MEMORIES:
        return True
    if noun not in _REPRISALS or syntax.case(head) not in ("in", "as"):
        return False
    if syntax.relation(head) != "obl":
        return False  # "the strikes were in retaliation for": all that the sentence tells
    return bool(scene.template.within(0, len(scene.text), "P"))


def _far(scene: Scene, word: int) -> bool:
    """True for "following the attack on Istanbul airport" in a sentence of other places."""
    syntax = scene.syntax
    if syntax is None or syntax.case(word) not in _FOLLOWING:
        return False
    places = [(scene.tagged(at), m) for at, m in scene.template.within(0, len(scene.text), "P")]
    own = [mark.value.far for at, mark in places if syntax.below(at, word)]
    return bool(own) and all(own) and len(own) < len(places)


def _after(syntax: Syntax, word: int) -> bool:
    """True for a phrase or clause behind "days after"."""
    links = [c for c in syntax.children[word] if syntax.relation(c) in ("case", "mark")]
    return any(
        syntax.tokens[c].text.lower() in ("after", "before") and _measured(syntax, c) for c in links
    )


def _clause_of(syntax: Syntax, word: int) -> int:
    """Return the verb of "hours after an attack left nine dead", where a noun was taken for all."""
    head = syntax.tokens[word].head
    if head is None or head < word or syntax.relation(head) not in ("advcl", "parataxis"):
        return word
    return word if syntax.subject(head) is not None else head


def _measured(syntax: Syntax, link: int) -> bool:
    """True for "days after" and "a week after", and not for "last week after"."""
    if link == 0 or syntax.tokens[link - 1].lemma not in _UNITS:
        return False
    return link == 1 or syntax.tokens[link - 2].text.lower() not in _THE
