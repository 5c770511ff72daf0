"""An attack on people without arms: no clash, whatever verb tells it."""

from collections.abc import Iterator
from dataclasses import replace

from marsad.model import Group
from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.convoys import of_relief
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC
from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.under_fire import under_fire
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_UNARMED = frozenset(
    (Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.AID_WORKERS, Group.JOURNALISTS)
)
# So are those whom other questions leave open: who protests may throw stones, a man may fight.
_FOLK = frozenset((*load_cues("status").words["folk"], "family", "refugee", "passenger"))
_THEIRS = frozenset(("ambulance",))
_ATTACKS = frozenset(("attack", "ambush", "assault", "raid", "storm"))


def on_folk(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "IS attacked shepherds", "an aid convoy came under fire" for attacks on civilians.

    Not where somebody else is hit as well: "attacked soldiers and villagers".
    """
    syntax = scene.syntax
    if syntax is None or trigger.type not in ("armed_clash", GENERIC):
        return trigger
    verb = scene.word(trigger.start, trigger.end)
    whom = _attacked(syntax, verb)
    if whom is None or not all(_unarmed(scene, at) for at in _together(syntax, whom)):
        return trigger
    named = {key: tag for key, tag in trigger.named.items() if not key.startswith("tgt")}
    return replace(trigger, type="attack_on_civilians", named=named, again=False)


def _attacked(syntax: Syntax, verb: int) -> int | None:
    """Return whom a verb says that somebody attacked, or who came under fire or was fired on."""
    token = syntax.tokens[verb]
    if token.pos == "VERB" and token.lemma in _ATTACKS | {"fire"} and is_passive(syntax, verb):
        return syntax.child(verb, "nsubj:pass")
    if token.pos == "VERB" and token.lemma in _ATTACKS:
        return syntax.child(verb, "obj")
    return under_fire(syntax, verb)


def _unarmed(scene: Scene, noun: int) -> bool:
    if scene.syntax is None:
        return False
    token = scene.syntax.tokens[noun]
    if token.lemma in _FOLK:  # "men of the Levant Front" are its own
        return not any(scene.called(at, "A") for at in (noun, *scene.syntax.children[noun]))
    group = counted_nouns().get(token.text.lower())
    return group in _UNARMED or token.lemma in _THEIRS or of_relief(scene, noun)


def _together(syntax: Syntax, head: int) -> Iterator[int]:
    """Yield the nouns that a head joins, of "a group of shepherds" the shepherds."""
    known = syntax.tokens[head].lemma in _FOLK  # "residents of Darayya"
    of = [at for at in syntax.children[head] if syntax.case(at) == "of" and not known]
    yield from of or (head,)
    for child in syntax.children[head]:
        if syntax.relation(child) == "conj" and not syntax.verbal(child):
            yield from _together(syntax, child)
