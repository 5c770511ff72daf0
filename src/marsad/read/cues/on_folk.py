"""An attack on people without arms: no clash, whatever verb tells it."""

from collections.abc import Iterator
from dataclasses import replace

from marsad.model import Group
from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC
from marsad.read.parse.subjects import is_passive
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_UNARMED = frozenset(
    (Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.AID_WORKERS, Group.JOURNALISTS)
)
_ATTACKS = frozenset(("attack", "ambush", "assault", "raid", "storm"))


def on_folk(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "IS attacked shepherds", "ambushed a group of workers" for attacks on civilians.

    Not where somebody else is hit as well: "attacked soldiers and villagers".
    """
    syntax = scene.syntax
    if syntax is None or trigger.type not in ("armed_clash", GENERIC):
        return trigger
    verb = scene.word(trigger.start, trigger.end)
    token = syntax.tokens[verb]
    if token.pos != "VERB" or token.lemma not in _ATTACKS or is_passive(syntax, verb):
        return trigger
    whom = syntax.child(verb, "obj")
    if whom is None or not all(
        counted_nouns().get(syntax.tokens[at].text.lower()) in _UNARMED
        for at in _together(syntax, whom)
    ):
        return trigger
    named = {key: tag for key, tag in trigger.named.items() if not key.startswith("tgt")}
    return replace(trigger, type="attack_on_civilians", named=named, again=False)


def _together(syntax: Syntax, head: int) -> Iterator[int]:
    """Yield the nouns that a head joins, of "a group of shepherds" the shepherds."""
    of = [at for at in syntax.children[head] if syntax.case(at) == "of"]
    yield from of or (head,)
    for child in syntax.children[head]:
        if syntax.relation(child) == "conj" and not syntax.verbal(child):
            yield from _together(syntax, child)
