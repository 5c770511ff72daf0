"""Words that only say when, why or from what something else was: "after days of clashes".

A setting has no figures of its own. What it names has been told before, or goes on all the time.
"""

import re

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, REMOTE, VIOLENT
from marsad.read.parse.protests import DEMO
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one

_WORDS = load_cues("status").words
_OWNING, _HARMED = (frozenset(_WORDS[key]) for key in ("owning", "harmed"))
_HOUSE_SHUT = one("status", "house_shut")
_GOES_ON = one("status", "goes_on")
_UNITS = frozenset(("minute", "hour", "day", "night", "week", "month", "year", "decade"))
_THEN = frozenset(("after", "following", "amid", "despite", "since", "through", "during"))
_HOW_MUCH = frozenset(("intensity", "number", "severity", "scale"))  # these were so on that day
_WHY = frozenset(("because", "due", "owing"))
_ZONES = frozenset(("zone", "area"))
_WHERE = frozenset(("from", "in", "into", "inside", "within", "near", "at", "across", "towards"))
_ADVANCES = frozenset(("offensive", "territory_gained"))
_STRUCK = frozenset(("strike", "airstrike", "raid", "attack", "bombing", "bombardment"))
_FLEE = frozenset(("flee", "escape"))
_QUARREL = frozenset(
    ("clash", "fight", "fighting", "infighting", "erupt", "break", "flare", "dispute", "quarrel",
     "feud", "brawl", "argument")
)  # fmt: skip
_WITHIN = frozenset(("conj", "nmod", "compound", "flat", "appos", "amod"))
_SINCE_THE = re.compile(r"\bsince (?:(?:the|its|their|a) (?:[a-z-]+ ){0,2})?$")


def sets_scene(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a trigger without figures only says when, why or from what it was."""
    if trigger.type in VIOLENT and not _dated(scene, trigger):
        found = _GOES_ON.search(scene.text, max(0, trigger.start - 30), trigger.end + 30)
        if found is not None and found.start("what") <= trigger.end:
            return True
    if trigger.type == "siege" and _SINCE_THE.search(scene.text, 0, trigger.start):
        return True
    if trigger.type == "siege" and _HOUSE_SHUT.search(scene.text, *_upto(scene, trigger)):
        return True  # "schools in Binnish were closed"
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    if trigger.type == "agreement":
        return _one_of(syntax, word) or _zone_of(syntax, word)
    if trigger.type == "displacement":  # "wounded people who had fled from", "before he fled"
        return syntax.relation(word) == "acl:relcl" or _one_person(syntax, word)
    since = trigger.type in _ADVANCES and _since(syntax, word) and not _dated(scene, trigger)
    if since or (trigger.type in VIOLENT and _as_a_rule(scene, syntax, trigger)):
        return True
    if syntax.tokens[word].pos in ("VERB", "AUX"):
        return False
    if trigger.type in REMOTE and _owned(syntax, word):
        return True
    if trigger.type not in VIOLENT | {GENERIC}:
        return False
    return any(_governed(scene, syntax, at, trigger) for at in _phrases(syntax, word))


def protested(scene: Scene, trigger: Trigger) -> bool:
    """True for what people protest against: "rallied over the killing of an activist"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    return any(
        syntax.case(at) in ("against", "over", "at")
        and (head := syntax.tokens[at].head) is not None
        and syntax.tokens[head].lemma in DEMO
        for at in _phrases(syntax, scene.word(trigger.start, trigger.end))
    )


def fought_over(scene: Scene, trigger: Trigger) -> bool:
    """True for what a quarrel is about: "clashes erupted over the looting of houses"."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "property_destruction":
        return False
    return any(
        syntax.case(at) == "over"
        and (head := syntax.tokens[at].head) is not None
        and syntax.tokens[head].lemma in _QUARREL
        for at in _phrases(syntax, scene.word(trigger.start, trigger.end))
    )


def _phrases(syntax: Syntax, word: int) -> list[int]:
    """Return a noun and those that it is listed with or part of: "shelling and air strikes"."""
    out = [word]
    while syntax.relation(out[-1]) in _WITHIN and (head := syntax.tokens[out[-1]].head) is not None:
        if syntax.verbal(head):
            break
        out.append(head)
    return out


def _governed(scene: Scene, syntax: Syntax, noun: int, trigger: Trigger) -> bool:
    head, case = syntax.tokens[noun].head, syntax.case(noun)
    if syntax.tokens[noun].lemma in _UNITS and case in _THEN:
        return True  # "after days of clashes"
    if head is None:
        return False
    lemma = syntax.tokens[head].lemma
    if not syntax.verbal(head):
        return False
    if syntax.relation(head) == "acl" and lemma in _HARMED and case in ("in", "by", "from"):
        whom = syntax.tokens[head].head  # "medicines for people wounded in air strikes"
        counted = whom is not None and syntax.child(whom, "nummod") is not None
        return not counted and not _dated(scene, trigger)
    if case == "from" and lemma not in _HARMED:
        return not _dated(scene, trigger)  # "benefits from the fighting"
    if lemma in _FLEE and case in ("", "from"):
        return syntax.relation(noun) in ("obj", "obl") and not _dated(scene, trigger)
    why = case in _WHY and syntax.tokens[noun].lemma not in _HOW_MUCH
    return why and lemma not in _HARMED and not _dated(scene, trigger)


def _as_a_rule(scene: Scene, syntax: Syntax, trigger: Trigger) -> bool:
    """True for what some always do: "warplanes that bomb Idlib"."""
    present = (
        at for at in _words(scene, syntax, trigger) if syntax.tokens[at].tag in ("VBP", "VBZ")
    )
    rule = any(syntax.relation(at) == "acl:relcl" for at in present)
    return rule and not _dated(scene, trigger)


def _words(scene: Scene, syntax: Syntax, trigger: Trigger) -> range:
    """The words of a cue."""
    first, last = (scene.template.source(at) for at in (trigger.start, trigger.end - 1))
    return range(syntax.at(first), syntax.at(last) + 1)


def _since(syntax: Syntax, word: int) -> bool:
    """True for what a clause counts from: "dearer since they took it", "since they began to"."""
    verb = syntax.verb(word)
    mark = syntax.child(word if verb is None else verb, "mark")
    return mark is not None and syntax.tokens[mark].text.lower() == "since"


def _one_person(syntax: Syntax, verb: int) -> bool:
    who = syntax.child(verb, "nsubj")
    return who is not None and syntax.tokens[who].text.lower() in ("he", "she", "i")


def _owned(syntax: Syntax, word: int) -> bool:
    """True for weapons that somebody has or gets: "the rebels have dozens of rockets"."""
    if syntax.tokens[word].lemma in _STRUCK:
        return False  # "has had little impact on air strikes"
    for at in _phrases(syntax, word):
        head = syntax.tokens[at].head
        if syntax.relation(at) == "obj" and head is not None:
            return syntax.tokens[head].lemma in _OWNING
    return False


def _one_of(syntax: Syntax, word: int) -> bool:
    """True for what a place is said to be: "Ghouta is one of the zones agreed on"."""
    if syntax.tokens[word].lemma not in _ZONES:
        return False
    last = _phrases(syntax, word)[-1]
    head = syntax.tokens[last].head
    return any(at is not None and syntax.child(at, "cop") is not None for at in (last, head))


def _zone_of(syntax: Syntax, word: int) -> bool:
    """True for where somebody is or comes from: "drones sent from the de-escalation zone"."""
    return syntax.tokens[word].lemma in _ZONES and syntax.case(word) in _WHERE


def _upto(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    return scene.clause(trigger.start)[0], trigger.end


def _dated(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause names a time from the trigger on."""
    return bool(scene.template.within(trigger.start, scene.clause(trigger.start)[1], "T"))
