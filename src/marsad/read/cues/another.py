"""Another one of what was told, by no word of its own: "a shell hit X and another landed in Y"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.syntax import SUFFER
from marsad.read.scene import Scene
from marsad.vocabulary.frames import load_frames

_OTHERS = frozenset(("another", "other", "others", "second", "third", "fourth"))
_AND_BETWEEN = re.compile(
    r"<P\d+>.*? (?:and|as well as) (?P<two>between (?:the )?(?P<init><A\d+>)(?: [a-z-]+){0,2}?"
    r" and (?:the )?(?P<tgt><A\d+>))(?= (?:[a-z-]+ ){0,6}?<P\d+>)"
)
_SECOND = frozenset(("another", "second", "third", "fourth"))
_JOINED = frozenset(("conj", "advcl", "parataxis"))


def with_others(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers with what "another" or "a second" did, of the kind told before it.

    Its verb is one of that kind: a second that was defused did nothing.
    """
    out = list(triggers)
    for verb in _verbs(scene):
        start, end = scene.span(verb)
        same = [one for one in out if one.start < end and start < one.end]
        told = [one for one in out if one.end <= start and one.type in VIOLENT]
        lemma = scene.sentence.tokens[verb].lemma
        kinds = load_frames().types(lemma)
        if told and told[-1].type in kinds and all(one.type == GENERIC for one in same):
            other = replace(told[-1], start=start, end=end, named={}, again=False)
            out = [*(one for one in out if one not in same), other]
    out += _other_fights(scene, out)
    return sorted(out, key=lambda one: one.start)


def _other_fights(scene: Scene, told: Sequence[Trigger]) -> Iterator[Trigger]:
    """Yield the second of "clashes between A and B in Daraya and between C and D in Douma"."""
    for fight in told:
        found = _AND_BETWEEN.search(scene.text, fight.end)
        if fight.type == "armed_clash" and found is not None:
            named = {"init": found["init"], "tgt": found["tgt"]}
            yield replace(fight, start=found.start("two"), end=found.end(), named=named)


def another_hit(scene: Scene, start: int, end: int) -> bool:
    """Return whether the words [start, end) tell what befell "another clinic", or "a second" one.

    "Another doctor was hit" counts people: he may be one of those hit before.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(start, end)
    hit = syntax.child(word, "nsubj:pass")
    on = next((c for c in syntax.children[word] if syntax.case(c) == "on"), None)
    what = on if hit is None else hit
    if what is None or syntax.determiner(what) == "the":
        return False
    token = syntax.tokens[what]
    thing = token.pos == "NOUN" and token.lemma not in counted_nouns()
    return thing and syntax.beside(what, _SECOND)


def _verbs(scene: Scene) -> Iterator[int]:
    """Yield the verbs of "another" that hang on one before them and have a place of their own.

    "25 others were wounded" are people.
    """
    syntax = scene.syntax
    if syntax is None:
        return
    for verb, token in enumerate(syntax.tokens):
        people = token.lemma in SUFFER and syntax.child(verb, "nsubj:pass") is not None
        if token.pos != "VERB" or syntax.relation(verb) not in _JOINED or people:
            continue
        subject = syntax.subject(verb)
        named = subject is not None and syntax.tokens[subject].text.lower() in _OTHERS
        if named and _placed(scene, verb):
            yield verb


def _placed(scene: Scene, verb: int) -> bool:
    """Whether a verb has a place of its own behind it."""
    syntax = scene.syntax
    return syntax is not None and any(
        syntax.clauses[scene.tagged(position)] == verb
        for position, _ in scene.template.within(0, len(scene.text), "P")
    )
