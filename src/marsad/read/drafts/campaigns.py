"""Air campaigns that a power of another country began or carries on: one event of the country."""

import re

from marsad.model import ActorKind, Salience
from marsad.read.actors.sides import sides_in
from marsad.read.drafts.salience import salience_of
from marsad.read.events import Mention
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import phrase

_ENTER = frozenset(("begin", "start", "launch", "carry", "conduct", "wage", "mount"))
_ENTRY = re.compile(
    r"\bintervened|\binterventions?\b|\b(?:entered|joined) the\b"
    r"|(?P<begun>(?:launched|began|started) (?:an?|its|their) .*(?:campaign|operation|incursion))"
)
_OUTSIDE = frozenset((ActorKind.STATE, ActorKind.EXTERNAL_FORCES, ActorKind.COALITION))


def air_campaign(mention: Mention) -> bool:
    """Return whether a foreign power's air war is told: "Russia began air strikes in September".

    Not "its strikes since it intervened in 2015", which go on all the time. Of nine such in the
    annotated reports seven are events.
    """
    syntax = mention.scene.syntax
    if mention.type != "air_strike" or syntax is None:
        return False
    word = mention.scene.word(mention.start, mention.end)
    have = any(syntax.tokens[child].lemma == "have" for child in syntax.children[word])
    if syntax.tokens[word].lemma == "bomb" and have:
        return _of_a_power(mention, word)  # "has been bombing the group since"
    verb = syntax.head_verb(word)
    if verb is None or syntax.tokens[verb].lemma not in _ENTER:
        return False
    return _of_a_power(mention, verb)


def entered(mention: Mention) -> bool:
    """Return whether a foreign power is told to enter the war: "Russia intervened in 2015".

    Or to have begun an operation long ago. Not what has been so "since Moscow intervened": that
    goes on with something else.
    """
    scene = mention.scene
    if mention.type != "offensive" or scene.syntax is None:
        return False
    found = _ENTRY.search(scene.text, mention.start, mention.end)
    if found is None or (found["begun"] and not _long_ago(mention)):
        return False
    verb = scene.word(mention.start, mention.end)
    return scene.syntax.marked(verb) != "since" and _of_a_power(mention, verb)


def _long_ago(mention: Mention) -> bool:
    """Return whether something was so long before the report that it is background there."""
    published = mention.scene.published
    return mention.when is not None and salience_of(mention.when, published, mention.status) is (
        Salience.BACKGROUND
    )


def _of_a_power(mention: Mention, verb: int) -> bool:
    """Return whether a state from outside, its forces or a coalition does what a verb tells."""
    scene = mention.scene
    if scene.syntax is None:
        return False
    powers = {
        scene.tagged(position)
        for position, mark in sides_in(scene, 0, len(scene.text), civil=False)
        if mark.value.actor.kind in _OUTSIDE
    }
    doers = parts_of(scene.syntax, verb, mention.type).doers
    return any(word in powers for doer in doers for word in phrase(scene.syntax, doer))
