"""Who is seized, and what else of a clause is part of that: a search, a way in, a fight."""

import re
from dataclasses import replace

from marsad.read.actors.gunmen import faceless
from marsad.read.cues.caught import armed
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, REMOTE
from marsad.read.parse.grammar import parts_of
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

RAIDS = frozenset(("attack_on_civilians", "abduction", "arrest", "property_destruction"))
"""Types that may be told with how they got at those they did it to: "stormed the village"."""

_FIGHTS = frozenset(("armed_clash", "territory_gained"))
_SEARCH = re.compile(r"(?:(?!air )[a-z]+ )?raids?\b")
_IN = re.compile(r"\b(?:in|during) (?:a |the |several )?$")
_WENT_IN = re.compile(r"\b(?:stormed|raided)\b(?! into )")
_GET_IN = frozenset(("enter", "penetrate", "storm"))
_RAIDERS = frozenset(("bomber", "infiltrator", "intruder", "raider"))
_DISGUISED = frozenset(("dress", "disguise", "wear", "clothe", "pose"))
_DETAIN = frozenset(load_cues("figures").words["detained"])
_OTHERS = frozenset(("", "others"))


def went_in(scene: Scene, trigger: Trigger) -> bool:
    """Return whether words only say how they got in: "stormed the village and executed six"."""
    words = _WENT_IN.search(scene.text, trigger.start, trigger.end)
    return trigger.type in ("armed_clash", GENERIC) and words is not None


def searched(scene: Scene, trigger: Trigger) -> bool:
    """True for the raids in which "police detained 34 in raids in Qamishli": from no aircraft."""
    raid = _SEARCH.match(scene.text, trigger.start, trigger.end)
    if trigger.type not in REMOTE or raid is None:
        return False
    alone = raid.end() == trigger.end
    return alone or _IN.search(scene.text, 0, trigger.start) is not None


def by_gunmen(scene: Scene, trigger: Trigger) -> Trigger:
    """Whom gunmen "detain" they abduct: only police and the holders of a place arrest.

    And where they get in, or bombers do, or fighters in disguise, they attack and take nothing.
    """
    if _got_in(scene, trigger):
        counted = scene.template.within(*scene.clause(trigger.start), "N")
        folk = any(not armed(scene, scene.text[p : scene.template.tag_end(p)]) for p, _ in counted)
        kind = "attack_on_civilians" if folk and _faceless(scene, trigger) else "armed_clash"
        return replace(trigger, type=kind, named={})
    if trigger.type != "arrest" or scene.syntax is None:
        return trigger
    word = scene.word(trigger.start, trigger.end)
    held = scene.syntax.tokens[word].lemma in _DETAIN  # they may turn themselves in
    if not (held and _faceless(scene, trigger)):
        return trigger
    return replace(trigger, type="abduction", named={})


def _got_in(scene: Scene, trigger: Trigger) -> bool:
    """True for "gunmen entered the village" and "fighters dressed as women entered the town"."""
    syntax = scene.syntax
    if syntax is None or trigger.type not in _FIGHTS:
        return False
    verb = scene.word(trigger.start, trigger.end)
    if syntax.tokens[verb].lemma not in _GET_IN:
        return False
    who = syntax.child(verb, "nsubj")
    hidden = who is not None and (
        syntax.tokens[who].lemma in _RAIDERS
        or any(syntax.tokens[at].lemma in _DISGUISED for at in syntax.children[who])
    )
    return hidden or _faceless(scene, trigger)


def _faceless(scene: Scene, trigger: Trigger) -> bool:
    return faceless(scene, trigger.type, (trigger.start, trigger.end))


def taken_in_fight(scene: Scene, trigger: Trigger, told: set[str]) -> bool:
    """True for fighters captured in a fight that is told with it: no abduction, its figure.

    `told` are the types of the clause.
    """
    if trigger.type != "abduction" or not told & _FIGHTS or scene.syntax is None:
        return False
    hit = set(parts_of(scene.syntax, scene.word(trigger.start, trigger.end), trigger.type).hit)
    counted = scene.template.within(*scene.clause(trigger.start), "N")
    fighters = [p for p, _ in counted if armed(scene, scene.text[p : scene.template.tag_end(p)])]
    taken = [(p, mark) for p, mark in counted if scene.tagged(p) in hit]
    return bool(taken and fighters) and all(
        p in fighters or mark.value.noun in _OTHERS for p, mark in taken
    )
