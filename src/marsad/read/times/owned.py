"""Times that are of something else than what their sentence tells: of a deed, a place, people."""

import re

from marsad.model import When
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.times import TimeKind, TimeMention
from marsad.read.times.asides import asides

_OWNING = frozenset(("nmod:poss", "nmod:unmarked"))
# "In Friday's raid" is when it was, "over Friday's raid" why.
_ELSE = frozenset(("from", "to", "for", "of", "over", "despite", "with", "about", "against"))
_WHICH = re.compile(r"(?:, (?:an?|the)(?: [\w-]+){1,4})?,? (?:which|that|(?P<where>where))\b")
_WHO = frozenset(("who", "whom"))
_SLAIN = frozenset(("kill", "die", "execute", "shoot", "behead", "massacre", "murder", "perish"))
# "An offensive launched in March", "Operation Olive Branch, which began".
_BEGUN = re.compile(
    r"\b(?:operation|offensive|counter-?offensive|campaign|push|incursion|intervention)\b"
    r"(?: [\w'-]+){0,3}?,?(?: (?:that|which))?(?: (?:<A\d+>|it|they))?"
    r"(?: (?:was|were|had|has|been))* (?:launched|began|begun|started)"
    r"(?: by (?:the )?<A\d+>)? $"
)
# "Since the start of the offensive in March", wherever the sentence says it.
_SINCE_BEGUN = re.compile(
    r"\bsince (?:the )?(?:start|beginning|launch|onset|launching|starting|beginning)(?: of)?"
    r" (?:an?|the|its|their|this) (?:[a-z-]+ ){0,3}?"
    r"(?:operation|offensive|counter-?offensive|campaign|push|incursion|assault) $"
)
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|pav\w+ the way for|in (?:preparation|anticipation) (?:for|of)|on the eve of) "
    r"(?!schedule|time)(?P<what>[^,.;:]{3,60}?)(?: (?:on|for|from|this|next))? ?$"
)
_HOLD = frozenset(("hold", "control", "rule", "occupy"))
_WEEK = 7
"""Days: a day or a week is mostly that of all that its sentence tells."""


def owned(scene: Scene, position: int, start: int, end: int) -> bool:
    """True for a time that owns another deed: "bombed Idlib in response to Friday's capture"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    time = scene.tagged(position)
    owner = syntax.tokens[time].head
    if owner is None or syntax.relation(time) not in _OWNING or syntax.case(owner) not in _ELSE:
        return False
    return not syntax.below(scene.word(start, end), owner)


def of_what_is_ahead(scene: Scene, position: int) -> bool:
    """True for when that is which a deed only comes before: "bombed Douma ahead of Friday's talks".

    So too behind what is ahead, as long as nothing else is told: "ahead of the talks on Friday".
    """
    found = _AHEAD_OF.search(scene.text, 0, position)
    if found is None:
        return False
    first, last = (scene.template.source(found.start("what")), scene.template.source(position))
    between = (token for token in scene.sentence.tokens if first <= token.start < last)
    return not any(token.pos in ("VERB", "AUX") for token in between)


def of_an_operation(scene: Scene, position: int, when: When, end: int) -> bool:
    """True for when that began which a deed is part of: "took it in a push begun in May".

    What began in the last days is as old as the deed. Parses hang such a time on either verb.
    """
    published = scene.published
    if when.end is None or published.end is None or (published.end - when.end).days <= _WEEK:
        return False
    begun = _BEGUN.search(scene.text, end, position) or _SINCE_BEGUN.search(scene.text, 0, position)
    return begun is not None


def of_a_relative(scene: Scene, position: int, mention: TimeMention, end: int) -> bool:
    """True for when a place saw what else is told of it: "in Palmyra, which IS captured in May".

    So is when a side had done something before, "from rebels who had seized it in August", and
    what befell people long before: "shot four soldiers whom it captured last month", and since
    when a side or a place has been what else is told of it: "rebels who have held it since 2012".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    clauses = [w for w in syntax.up(scene.tagged(position)) if syntax.relation(w) == "acl:relcl"]
    event = scene.word(end - 1, end)
    others = [word for word in clauses if not syntax.below(event, word)]
    if any(
        syntax.perfect(word)
        or (_long(mention.when) and (_of_people(syntax, word) or _of_holding(syntax, word)))
        for word in others
    ):
        return True
    if mention.kind is TimeKind.SINCE and _aside(scene, position, end):
        return True
    heads = {syntax.tokens[word].head for word in clauses}
    heads |= {
        syntax.tokens[h].head for h in heads if h is not None and syntax.relation(h) == "appos"
    }
    return any(
        event <= scene.tagged(place) and _told_of(scene, place, heads)
        for place, _ in scene.template.within(0, position, "P")
    ) and len(others) == len(clauses)


def _told_of(scene: Scene, place: int, heads: set[int | None]) -> bool:
    """Whether a clause about one of some nouns stands behind a place, "the town of Palmyra" too.

    "Where" a place is goes on with what happens in it, and with its day.
    """
    found = _WHICH.match(scene.text, scene.template.tag_end(place))
    if found is None or scene.syntax is None:
        return False
    word = scene.tagged(place)
    town = scene.syntax.tokens[word].head if scene.syntax.case(word) == "of" else None
    if scene.syntax.relation(word) == "conj":  # parses hang a clause on the first of a list
        word = scene.syntax.tokens[word].head or word
    return word in heads or (town in heads and town is not None and found["where"] is None)


def _aside(scene: Scene, position: int, end: int) -> bool:
    return any(first <= position < last for first, last in asides(scene, end - 1, end))


def _long(when: When) -> bool:
    """True for a month or a year."""
    return when.days is not None and when.days > _WEEK


def _of_holding(syntax: Syntax, word: int) -> bool:
    """True for "a town that they last held in 2012"."""
    return syntax.tokens[word].lemma in _HOLD


def _of_people(syntax: Syntax, clause: int) -> bool:
    """True for a clause with "who" or "whom", unless it tells of their death."""
    if syntax.tokens[clause].lemma in _SLAIN:
        return False
    return any(syntax.tokens[child].text.lower() in _WHO for child in syntax.children[clause])
