"""Words that only qualify what something else is told of: no event of their own.

"Two besieged towns", "a town in a de-escalation zone", "shelled it in a new breach of the truce".
"""

import re

from marsad.read.cues.trigger import Trigger
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_APPOSED = re.compile(r"<P\d+>,? (?:the|a) $")  # "Douma, the besieged town"
_INSIDE = frozenset(("in", "inside", "within"))
_AS = frozenset(("in", "as"))
_ZONES = frozenset(("zone", "area"))
_BREACHES = frozenset(("breach", "violation"))
_NAMING = frozenset(("flat", "appos", "compound", "nmod", "nmod:poss", "conj", "amod"))


def qualifies(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a trigger without figures only says of what kind a place or an attack is."""
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    match trigger.type:
        case "siege":
            return _nameless(scene, syntax, trigger, word)
        case "agreement":
            zone = syntax.tokens[word].lemma in _ZONES
            return zone and syntax.case(syntax.nominal(word)) in _INSIDE
        case "ceasefire_violation":
            breach = syntax.tokens[word].lemma in _BREACHES
            return breach and syntax.case(syntax.nominal(word)) in _AS
    return False


def _nameless(scene: Scene, syntax: Syntax, trigger: Trigger, word: int) -> bool:
    """True for "besieged" before what the sentence does not name: "from two besieged towns".

    "The besieged city" is named where a place stands before it.
    """
    noun = syntax.tokens[word].head
    said = scene.text[trigger.start : trigger.end] == "besieged"
    if not said or noun is None or syntax.relation(word) != "amod":
        return False
    before = scene.text[: trigger.start]
    city = before.endswith("the ") and "<P" in before and syntax.tokens[noun].lemma == "city"
    if city or _APPOSED.search(before):
        return False
    places = scene.template.within(0, len(scene.text), "P")
    return not any(_names(syntax, scene.tagged(position), noun) for position, _ in places)


def _names(syntax: Syntax, place: int, noun: int) -> bool:
    """True where a noun and a place are of one phrase: "besieged districts of Homs"."""
    return _of_phrase(syntax, place, noun) or _of_phrase(syntax, noun, place)


def _of_phrase(syntax: Syntax, word: int, noun: int) -> bool:
    """True where a word is a noun or hangs on it by no clause."""
    for at in syntax.up(word):
        if at == noun:
            return True
        if syntax.relation(at) not in _NAMING:
            return False
    return False
