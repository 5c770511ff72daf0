"""Who did what to whom by the sentence's syntax."""

import re
from collections.abc import Mapping, Sequence

from marsad.model import ActorRef
from marsad.read.actors.names import ARMED, Name
from marsad.read.actors.sides import CIVIL_KINDS, add, harmless, put, sides_in
from marsad.read.kinds import FOUGHT, GROUND, VIOLENT
from marsad.read.parse.backers import backers_of
from marsad.read.parse.grammar import sides_of
from marsad.read.parse.noun_phrase import phrase
from marsad.read.parse.reasons import by_those_at, checkpoints
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.taken_before import takers_before
from marsad.read.scene import Scene
from marsad.read.template import Mark

_AND_BETWEEN = re.compile(r",? (?:and|as well as) between ")


def by_grammar(
    scene: Scene, kind: str, span: tuple[int, int]
) -> tuple[list[ActorRef], list[ActorRef]]:
    """Return those who act and those acted upon by the sentence's syntax."""
    doers: list[ActorRef] = []
    hit: list[ActorRef] = []
    if scene.syntax is None:
        return doers, hit
    parts = sides_of(scene.syntax, scene.word(*span), kind)
    parts.hit += takers_before(scene.syntax, parts.hit, kind)
    posts = checkpoints(scene.syntax, scene.word(*span), kind)
    parts.hit = [word for word in parts.hit if word not in posts]
    parts.doers += by_those_at(scene.syntax, scene.word(*span), posts)
    sides = sides_in(scene, *_reach(scene, span[0]), kind in CIVIL_KINDS)
    heads = {scene.last(position): mark for position, mark in sides}
    heads |= {scene.tagged(position): mark for position, mark in sides}
    for position, speaker in scene.template.within(0, len(scene.text), "S"):
        word = scene.tagged(position)
        if speaker.value.side is not None and word in parts.owners:
            heads[word] = speaker  # "the ministry said its planes had struck"
    owners = {
        scene.tagged(position): mark.value.of
        for position, mark in scene.template.within(0, len(scene.text), "N")
        if mark.value.of is not None and kind != "displacement"  # "thousands of Kurds fled"
    }
    losers = _losers(scene.syntax, parts.doers, heads) if kind in GROUND else []
    for words, into in ((parts.doers, doers), ([*parts.hit, *losers], hit)):
        for word in words:
            for inner in _named(scene.syntax, word, losers if into is doers else None):
                if inner in owners:
                    put(into, owners[inner])  # "an Islamic State bomber"
                side = heads.get(inner)
                if side is None or (into is doers and kind in VIOLENT and harmless(side)):
                    continue
                add(into, scene, side)
    if kind in FOUGHT and doers:
        for word in backers_of(scene.syntax, scene.word(*span), parts.doers):
            if word in heads and _armed(heads[word]):
                add(doers, scene, heads[word])
    return doers, hit


def _named(syntax: Syntax, word: int, losers: Sequence[int] | None) -> list[int]:
    """Return the words of a phrase: of those who did it, as `losers` says, without who lost."""
    found = phrase(syntax, word, doer=losers is not None)
    return [inner for inner in found if inner not in (losers or ())]


def _losers(syntax: Syntax, takers: Sequence[int], heads: Mapping[int, Mark]) -> list[int]:
    """Return those of "was captured by rebels from Islamic State", whose place the rebels took.

    "Rebels from Ahrar al-Sham" are that group's own.
    """
    return [
        child
        for word in takers
        for child in syntax.children[word]
        if syntax.case(child) == "from"
        and {word, child} <= heads.keys()
        and not _among(heads[child].value, heads[word].value)
    ]


def _among(name: Name, others: Name) -> bool:
    """True for a group of which others may be: "rebels from Ahrar al-Sham"."""
    if name.actor is None or others.actor is None:
        return True
    return others.actor.id in (name.actor.id, *name.actor.member_of)


def _reach(scene: Scene, start: int) -> tuple[int, int]:
    """All of a sentence, but of "clashes between A and B and between C and D" an event's own half.

    Parses join the second pair to the first.
    """
    pairs = any(_AND_BETWEEN.match(scene.text, clause) for clause in scene.clauses)
    return scene.clause(start) if pairs else (0, len(scene.text))


def _armed(mark: Mark) -> bool:
    """False for a state, whose support may be mere words: "rebels backed by Turkey"."""
    name: Name = mark.value
    return name.actor is not None and name.actor.kind in ARMED
