"""Who moves and who is moved: people who flee or are led off, and no ground that is taken."""

from dataclasses import replace

import msgspec

from marsad.model import Figure, Group
from marsad.read.counts.nouns import counted_nouns, single_nouns
from marsad.read.cues.caught import armed
from marsad.read.cues.misleading import stands_for
from marsad.read.cues.trigger import Trigger
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import is_head, phrase
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues
from marsad.vocabulary.frames import load_frames

# "The army let 200 people leave": it brought them out, they did not flee.
_LET = frozenset(("allow", "let", "permit"))
# "We lost the town, a commander said": nobody is seized.
_LOSE = frozenset(("lose", "cede"))
_TAKE = frozenset(("take", "seize", "capture"))
_FOLK = frozenset(noun for noun, group in counted_nouns().items() if group is not Group.COMBATANTS)
_FOLK |= {"families"}


def fled(scene: Scene, trigger: Trigger) -> Trigger:
    """Residents who flee are displaced; fighters who do withdraw, and columns are on the move.

    Whom a side lets leave is brought out.
    """
    if trigger.type == "displacement" and _by(scene, trigger, "column"):
        return replace(trigger, type="force_movement", named={})
    if trigger.type == "displacement" and _let(scene, trigger):
        return replace(trigger, type="evacuation", named={})
    if trigger.type != "withdrawal" or "by" not in trigger.named:
        return trigger
    trigger = _of_others(scene, trigger)
    if "by" not in trigger.named or armed(scene, trigger.named["by"]):
        return trigger
    return replace(trigger, type="displacement", named={})


def _of_others(scene: Scene, trigger: Trigger) -> Trigger:
    """Take the side away that does not flee itself: "the army struck families fleeing Douma"."""
    syntax = scene.syntax
    if syntax is None:
        return trigger
    verb = syntax.at(scene.template.source_end(trigger.end) - 1)
    who = syntax.tokens[verb].head
    caught = scene.tagged(scene.text.index(trigger.named["by"]))
    if who is None or not syntax.participle(verb) or syntax.below(caught, who):
        return trigger
    kind = "displacement" if syntax.tokens[who].text.lower() in _FOLK else trigger.type
    return replace(trigger, type=kind, start=scene.span(verb)[0], named={})


def _let(scene: Scene, trigger: Trigger) -> bool:
    """True for "the army allowed 200 people to leave the town"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    token = syntax.tokens[scene.word(trigger.start, trigger.end)]
    if token.lemma == "leave" and token.head is not None:
        token = syntax.tokens[token.head]
    return token.lemma in _LET


def as_folk(figure: Figure, kind: str) -> Figure:
    """Of no side are those who flee: "thousands of Kurds" are no forces."""
    folk = kind == "displacement" and figure.group is not Group.COMBATANTS
    return msgspec.structs.replace(figure, of=None) if folk else figure


def led_off(scene: Scene, trigger: Trigger) -> Trigger:
    """People who were seized are captives, and no ground: "two doctors were seized by gunmen".

    So are the members of a cell. Whom buses took, or nobody named took to a place, are brought
    away.
    """
    if trigger.type != "territory_gained" or scene.syntax is None:
        return trigger
    if _by(scene, trigger, "vehicle"):
        return replace(trigger, type="evacuation", named={})
    word = scene.word(trigger.start, trigger.end)
    if scene.syntax.tokens[word].lemma in _LOSE:
        return trigger
    parts = parts_of(scene.syntax, word, trigger.type)
    people = {
        scene.tagged(position)
        for position, mark in scene.template.within(0, len(scene.text), "N")
        if mark.value.noun
    }
    if any(scene.syntax.tokens[head].lemma == "cell" for head in parts.hit):
        return replace(trigger, type="arrest", named={})
    counted = not people.isdisjoint(stands_for(scene.syntax, head) for head in parts.hit)
    person = any(_person(scene.syntax, head) for head in parts.hit)
    if not (counted or person or _led(scene.syntax, word)):
        return trigger
    moved = scene.syntax.tokens[word].lemma == "take" and not parts.doers
    away = moved and _to_another_place(scene, word, counted=counted)
    return replace(trigger, type="evacuation" if away else "abduction", named={})


def _to_another_place(scene: Scene, verb: int, *, counted: bool) -> bool:
    """True for people "taken to Idlib", of whom no number is told only if from where is."""
    syntax = scene.syntax
    if syntax is None:
        return False
    places = [scene.tagged(p) for p, _ in scene.template.within(0, len(scene.text), "P")]
    ways = {syntax.case(at) for at in places if syntax.below(at, verb)}
    if not counted:
        return ways >= {"from", "to"}
    return "to" in ways or _to_refuge(syntax, verb)


def _person(syntax: Syntax, word: int) -> bool:
    """True for somebody who is not counted: "a priest was seized in Raqqa"."""
    one = syntax.child(word, "det") is not None and syntax.tokens[word].tag in ("NN", "NNP")
    noun = syntax.tokens[word].lemma.lower()
    known = noun in load_cues("people").words["persons"] or noun in single_nouns()
    return one and (known or is_head(syntax, word))


def whom_they_mean(scene: Scene, before: Scene | None, trigger: Trigger) -> Trigger:
    """Take "they were seized" behind "two nuns were freed" for an abduction: of those told of."""
    if trigger.type != "territory_gained" or before is None:
        return trigger
    if scene.syntax is None or before.syntax is None:
        return trigger
    who = scene.syntax.child(scene.word(trigger.start, trigger.end), "nsubj:pass")
    they = who is not None and scene.syntax.tokens[who].text.lower() == "they"
    if not (they and _befell_people(before.syntax)):
        return trigger
    return replace(trigger, type="abduction", named={})


def _befell_people(syntax: Syntax) -> bool:
    """True where a sentence tells what became of people, and of nothing else: "two were freed"."""
    told = [at for at in range(len(syntax.tokens)) if syntax.relation(at).startswith("nsubj")]
    verbs = [syntax.tokens[at].head or 0 for at in told if _people(syntax, at)]
    return any(syntax.child(verb, "obj", "ccomp", "parataxis") is None for verb in verbs)


def _people(syntax: Syntax, noun: int) -> bool:
    return syntax.tokens[noun].text.lower() in counted_nouns()


def _led(syntax: Syntax, verb: int) -> bool:
    """True for "the men were seized at a checkpoint": people are whom a verb took."""
    who = syntax.child(verb, "nsubj:pass")
    return who is not None and syntax.tokens[verb].lemma in _TAKE and _people(syntax, who)


def _by(scene: Scene, trigger: Trigger, name: str) -> bool:
    """Whether it is done by what a class of `frames.toml` names: "a column of armour crossed"."""
    if scene.syntax is None:
        return False
    doers = parts_of(scene.syntax, scene.word(trigger.start, trigger.end), trigger.type).doers
    tokens = (scene.syntax.tokens[at] for doer in doers for at in phrase(scene.syntax, doer))
    return any(load_frames().classes[name].holds(t.lemma, t.text.lower()) for t in tokens)


def _to_refuge(syntax: Syntax, verb: int) -> bool:
    """True for people "taken to shelters": brought away, by whomever."""
    where = (child for child in syntax.children[verb] if syntax.case(child) in ("to", "into"))
    refuges = load_cues("people").words["refuges"]
    return any(syntax.tokens[child].lemma in refuges for child in where)
