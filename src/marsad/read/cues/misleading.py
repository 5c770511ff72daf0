"""Words that match a cue and, by the sentence's syntax, tell of something else."""

import re

from marsad.model import Group
from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.aboard import hurt_aboard
from marsad.read.cues.bereft import bereft
from marsad.read.cues.caught import armed
from marsad.read.cues.convoys import convoy_hit
from marsad.read.cues.foiled import would_be
from marsad.read.cues.left_over import left_by
from marsad.read.cues.trigger import Trigger
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.holding import wielding
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_REST = frozenset(("other", "others", "rest", "remainder", "remaining"))
# A share of the country is no place that was taken on a day.
_SHARE = re.compile(
    r"[a-z]+(?: back)?(?: (?:control|[a-z]+ly)(?: (?:of|over))?)? (?:[a-z-]+ ){0,3}?"
    r"(?:<[NQ]\d+>|\d+|half|(?:two-)?thirds?|quarters?|most|much|bulk|majority)(?: per ?cent)? "
    r"of (?:the )?(?:entire |whole )?country\b"
)
_AMONG = re.compile(r"\b(?:including|among them) (?:<[NQ]\d+> |an? |\d+ )$")
_DEAD = re.compile(r"\b(?:kill(?:ed|ing)|dead|died|eliminat(?:ed|ing)|neutrali[sz](?:ed|ing))\b")
_DEAD_TOO = re.compile(rf"s?,? (?:(?:were|was|have|had|been) )*{_DEAD.pattern}")
_EXPEL = frozenset(("expel", "evict", "oust"))
_ONE = frozenset(("him", "her", "he", "she"))
_CAPTIVES = frozenset(("detainee", "prisoner", "inmate", "convict", "captive", "hostage"))
_FREE = frozenset(("free", "release", "rescue"))
_SEIZE = frozenset(("abduct", "arrest", "capture", "detain", "seize"))
_HELD_IN = frozenset(("prison", "jail", "captivity", "custody", "detention", "captor"))
_AIR = frozenset(("airspace", "skies", "sky"))
_DUG_OUT = frozenset(("body", "corpse", "remains", "survivor", "victim"))
_DISPOSED = frozenset(load_cues("status").words["disposed"])


def misleads(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a trigger's words are not of its kind: "homes surrounding the square"."""
    if scene.syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    match trigger.type:
        case "siege":
            return _lies_around(scene, scene.syntax, trigger)
        case "territory_gained":
            share = _SHARE.match(scene.text, trigger.start) is not None
            away = _sent_away(scene, scene.syntax, word)
            no_ground = _dug_out(scene.syntax, word) or _flown_into(scene.syntax, word)
            return share or away or no_ground or bereft(scene.syntax, word)
        case "suicide_bombing":
            return _fell_too(scene, trigger) or would_be(scene.syntax, word)
        case "abduction":
            return _dug_out(scene.syntax, word) or _rescued(scene, scene.syntax, word)
        case "air_strike":
            dropped = _set_down(scene.syntax, word) or hurt_aboard(scene, trigger)
            return dropped or _on_the_ground(scene.syntax, word) or left_by(scene.syntax, word)
        case "aid_delivery" | "evacuation":
            return convoy_hit(scene.syntax, word)
        case "shelling":
            return wielding(scene.syntax, word) is None and scene.syntax.case(word) == "with"
        case "explosive_device":
            return _disposed_of(scene.syntax, word)
        case "displacement" | "withdrawal":
            if _captive(scene.syntax, word) or _nobody(scene.syntax, word):
                return True
            pulled = _pulled_out(scene.syntax, word) or _rest_fled(scene, scene.syntax, trigger)
            return pulled or _killed_in_flight(scene, scene.syntax, word)
    return False


def says_who(scene: Scene, kind: str, end: int) -> bool:
    """Return whether words up to `end` only say whom something befell: "shelled fleeing rebels"."""
    if scene.syntax is None or kind not in ("displacement", "withdrawal"):
        return False
    last = scene.syntax.at(scene.template.source_end(end) - 1)
    running = scene.syntax.tokens[last].tag == "VBG"
    return running and scene.syntax.relation(last) == "amod"


def _fell_too(scene: Scene, trigger: Trigger) -> bool:
    """True for bombers counted among the fallen: "60 jihadists, including five suicide bombers"."""
    if not scene.text[trigger.start : trigger.end].endswith(("bomber", "bombers")):
        return False
    if _AMONG.search(scene.text, 0, trigger.start) is None:
        return False
    before = _DEAD.search(scene.text, 0, trigger.start) is not None
    return before or _DEAD_TOO.match(scene.text, trigger.end) is not None


def _lies_around(scene: Scene, syntax: Syntax, trigger: Trigger) -> bool:
    """True for "homes surrounding the square", and not for "troops surrounding the town"."""
    word = syntax.at(scene.template.source(trigger.start))
    head = syntax.tokens[word].head
    if head is None or syntax.tokens[word].text.lower() != "surrounding":
        return False
    if syntax.relation(word) not in ("acl", "amod", "case"):
        return False
    lemma = syntax.tokens[head].lemma
    sides = {scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "A")}
    return head not in sides and counted_nouns().get(lemma) is not Group.COMBATANTS


def _sent_away(scene: Scene, syntax: Syntax, word: int) -> bool:
    """True for somebody who is expelled, and no side: "a politician who was expelled to Iraq"."""
    if syntax.tokens[word].lemma not in _EXPEL:
        return False
    sides = {scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "AP")}
    hit = [stands_for(syntax, at) for at in parts_of(syntax, word, "territory_gained").hit]
    return any(_somebody(syntax, at) for at in hit if at not in sides)


def stands_for(syntax: Syntax, word: int) -> int:
    """Return whom "who" or "whom" stands for."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.tokens[word].lemma not in ("who", "whom"):
        return word
    return syntax.tokens[verb].head or word


def _somebody(syntax: Syntax, word: int) -> bool:
    """True for one person by name or kind, and for who is spoken of as "him"."""
    token = syntax.tokens[word]
    if token.text.lower() in _ONE:
        return True
    if token.tag == "NNP" and syntax.child(word, "flat") is not None:
        return True
    one = syntax.child(word, "det") is not None and token.tag == "NN"
    return one and counted_nouns().get(token.lemma) not in (None, Group.COMBATANTS)


def _disposed_of(syntax: Syntax, word: int) -> bool:
    """True for a bomb that did not go off: "strikes destroyed two vehicles and a car bomb"."""
    while syntax.relation(word) == "conj" and (head := syntax.tokens[word].head) is not None:
        word = head
    head = syntax.tokens[word].head
    if head is None or syntax.relation(word) not in ("obj", "nsubj:pass"):
        return False
    return syntax.tokens[head].lemma in _DISPOSED


def _captive(syntax: Syntax, word: int) -> bool:
    """True for prisoners who get away: "four detainees", "30 women escaped from captivity"."""
    who = parts_of(syntax, word, "displacement").doers
    out_of = (at for at in syntax.children[word] if syntax.case(at) == "from")
    if any(syntax.tokens[at].lemma in _HELD_IN for at in out_of):
        return True
    head = syntax.tokens[word].head
    if head is not None and syntax.relation(word) == "xcomp":  # "enabling four to escape"
        who = [*who, *(at for at in syntax.children[head] if syntax.relation(at) == "obj")]
    return any(syntax.tokens[at].lemma in _CAPTIVES for at in who)


def _rescued(scene: Scene, syntax: Syntax, word: int) -> bool:
    """True for "freed 12 hostages held by IS", "a deal that freed five": who did took nobody.

    Only a side where no other is named lets go whom it had taken: "Nusra freed 13 nuns".
    """
    if syntax.tokens[word].lemma not in _FREE:
        return False
    subject = syntax.child(word, "nsubj")
    if subject is None or syntax.relation(word) == "acl:relcl":
        return True  # "a deal that freed five captives"
    sides = [scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "A")]
    held = any(syntax.below(at, word) and not syntax.below(at, subject) for at in sides)
    let_go = subject in sides or syntax.tokens[subject].pos == "PRON"
    return held or not let_go


def _set_down(syntax: Syntax, word: int) -> bool:
    """True for "helicopters dropped fighters behind the lines": no bombs."""
    what = syntax.child(word, "obj")
    if what is None or syntax.tokens[word].lemma != "drop":
        return False
    return counted_nouns().get(syntax.tokens[what].text.lower()) is not None


def _nobody(syntax: Syntax, word: int) -> bool:
    """True for "no civilians left the city"."""
    who = syntax.child(word, "nsubj")
    return who is not None and any(
        syntax.tokens[at].text.lower() == "no" for at in syntax.children[who]
    )


def _on_the_ground(syntax: Syntax, word: int) -> bool:
    """True for the raid in which somebody was freed or seized: no aircraft does that."""
    head = syntax.tokens[word].head
    if head is None or syntax.tokens[word].lemma != "raid":
        return False
    within = syntax.case(word) in ("in", "during")
    return within and syntax.tokens[head].lemma in _FREE | _SEIZE


def _flown_into(syntax: Syntax, word: int) -> bool:
    """True for "a drone entered Israeli airspace": nobody takes the ground below."""
    into = (c for c in syntax.children[word] if syntax.relation(c) in ("obj", "obl"))
    return any(syntax.tokens[child].lemma in _AIR for child in into)


def _pulled_out(syntax: Syntax, word: int) -> bool:
    """True for "two children were pulled out alive": who bears no arms is rescued or recovered."""
    who = syntax.child(word, "obj", "nsubj:pass")
    if syntax.tokens[word].lemma != "pull" or who is None:
        return False
    token = syntax.tokens[who]
    group = counted_nouns().get(token.text.lower())
    return token.lemma in _DUG_OUT or group not in (None, Group.COMBATANTS)


def _dug_out(syntax: Syntax, word: int) -> bool:
    """True for "pulled two bodies out of the car": who is taken from there is dead."""
    who = syntax.child(word, "obj", "nsubj:pass")
    return who is not None and syntax.tokens[who].lemma in _DUG_OUT


def _killed_in_flight(scene: Scene, syntax: Syntax, word: int) -> bool:
    """True for what fighters were at when they were hit: "soldiers were shot while fleeing"."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.relation(word) != "advcl" or syntax.tokens[word].tag != "VBG":
        return False
    who = syntax.child(verb, "nsubj:pass")
    marks = scene.template.within(0, len(scene.text), "A")
    marks += scene.template.within(0, len(scene.text), "N")
    return any(
        scene.tagged(at) == who and armed(scene, scene.text[at : scene.template.tag_end(at)])
        for at, _ in marks
    )


def _rest_fled(scene: Scene, syntax: Syntax, trigger: Trigger) -> bool:
    """True for how a fight ended: "killed ten terrorists while the others fled"."""
    who = syntax.child(scene.word(trigger.start, trigger.end), "nsubj")
    if who is None or syntax.tokens[who].lemma not in _REST:
        return False
    tags = scene.template.within(0, trigger.start, "A") + scene.template.within(
        0, trigger.start, "N"
    )
    return any(armed(scene, scene.text[at : scene.template.tag_end(at)]) for at, _ in tags)
