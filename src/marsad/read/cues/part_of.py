"""What is only part of an attack told beside it: how it ended, what it did, whom it befell."""

from collections.abc import Sequence

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_HARMFUL = VIOLENT | {GENERIC}
_FLEE = frozenset(("flee", "escape"))
_KILL = frozenset(("kill", "die", "shoot", "stab", "murder", "wound", "injure"))
_SURVIVE = frozenset(("survive", "escape"))
_PERISH = frozenset(("burn", "drown"))
_TRAVEL = frozenset(("displacement", "force_movement", "evacuation", "aid_delivery"))
_AS = frozenset(("as", "while"))


def part_of_attack(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Return whether a trigger only goes on with an attack told beside it."""
    return any(
        part(scene, trigger, triggers)
        for part in (_got_away, _on_the_way, _ravages, _survived, _perished)
    )


def _survived(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for an attempt on somebody's life beside how it was made: "when a bomb went off"."""
    if scene.syntax is None or trigger.type != "attack_on_civilians":
        return False
    word = scene.word(trigger.start, trigger.end)
    made = any(t.type in VIOLENT and t.aside is None for t in triggers if t is not trigger)
    above = scene.syntax.up(word)[:3]  # "an assassination attempt"
    return made and any(scene.syntax.tokens[at].lemma in _SURVIVE for at in above)


def _perished(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for how those died whom an attack befell: "burned to death when a bomb hit a house"."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "attack_on_civilians":
        return False
    verb = scene.word(trigger.start, trigger.end)
    if syntax.tokens[verb].lemma not in _PERISH:
        return False
    when = [c for c in syntax.children[verb] if syntax.relation(c) == "advcl"]
    attacks = [scene.word(t.start, t.end) for t in triggers if t.type in VIOLENT and t != trigger]
    return any(syntax.below(attack, clause) for attack in attacks for clause in when)


def _got_away(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for how an attack ended: "gunmen shot a policeman and fled", "before fleeing"."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "displacement":
        return False
    word = scene.word(trigger.start, trigger.end)
    token = syntax.tokens[word]
    then = syntax.relation(word) == "advcl" and syntax.marked(word) == "before"
    if token.lemma not in _FLEE or not (then or syntax.relation(word) == "conj"):
        return False
    if syntax.child(word, "nsubj") is not None:
        return False
    if token.head is not None and syntax.tokens[token.head].lemma in _KILL:
        return True
    attacks = (t for t in triggers if t.type in VIOLENT and not t.again)
    return any(token.head in _verb(scene, syntax, attack) for attack in attacks)


def _on_the_way(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for what people were at when an attack befell them.

    "A mine killed six as they were returning home", "a column was heading to Homs when a bomb hit".
    """
    syntax = scene.syntax
    if syntax is None or trigger.type not in _TRAVEL:
        return False
    word = scene.word(trigger.start, trigger.end)
    verb = syntax.verb(word)
    if verb is None or syntax.tokens[verb].lemma in _FLEE:  # who flees is displaced, hit or not
        return False
    attacks = {scene.word(t.start, t.end) for t in triggers if t.type in VIOLENT and not t.again}
    attacks |= {at for attack in attacks if (at := syntax.head_verb(attack)) is not None}
    head = syntax.tokens[verb].head
    hit = head in attacks or (head is not None and syntax.tokens[head].lemma in _KILL)
    if syntax.relation(verb) == "advcl" and hit:
        who = syntax.child(verb, "nsubj")
        return syntax.marked(verb) in _AS and (who is None or syntax.tokens[who].pos == "PRON")
    going = syntax.tokens[verb].tag == "VBG" and syntax.child(verb, "aux") is not None
    return going and any(at in attacks and _when(syntax, at) for at in syntax.children[verb])


def _when(syntax: Syntax, word: int) -> bool:
    """True for a clause that "when" opens."""
    return any(syntax.tokens[child].text.lower() == "when" for child in syntax.children[word])


def _ravages(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for what an attack told beside it did: "the bombing set farmland on fire"."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "property_destruction":
        return False
    word = scene.word(trigger.start, trigger.end)
    doers = set(parts_of(syntax, word, trigger.type).doers)
    attacks = {scene.word(t.start, t.end): t.type for t in triggers if t.type in _HARMFUL}
    of_verb = attacks.get(_thereby(syntax, word), GENERIC)
    return of_verb != GENERIC or not doers.isdisjoint(attacks)


def _thereby(syntax: Syntax, word: int) -> int:
    """Return the verb that a participle goes on with: "shelled a town, setting fire to crops"."""
    while syntax.relation(word) == "conj" and syntax.tokens[word].tag == "VBG":
        word = syntax.tokens[word].head or word
    ravaging = syntax.relation(word) == "advcl" and syntax.tokens[word].tag == "VBG"
    head = syntax.tokens[word].head
    return word if head is None or not ravaging or syntax.marked(word) else head


def _verb(scene: Scene, syntax: Syntax, trigger: Trigger) -> tuple[int, int | None]:
    word = scene.word(trigger.start, trigger.end)
    return word, syntax.head_verb(word)
