"""Events by what a verb or its noun says of whom, found in a sentence's syntax.

"A cart packed with explosives that had been left at a bakery blew up" is told by "blow up" and
"explosives", however far they are apart. The frames are data: `vocabulary/frames.toml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.model import Group
from marsad.read.counts.nouns import counted_nouns
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import HIT_BY, is_head
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.under_fire import under_fire
from marsad.read.scene import Scene
from marsad.vocabulary.frames import GROUND, PEOPLE, Frame, load_frames

_MONTH = "March"
_PHRASE = frozenset(("compound", "amod", "flat", "appos", "conj", "nummod", "nmod:desc"))
_OBLIQUE = frozenset(("obl", "nmod", "advcl"))
# "20 truckloads of food", "a batch of weapons": the second noun counts as well.
_OF = frozenset(("of", "with"))
# So does what something holds: "lorries loaded with flour".
_HOLDING = frozenset(
    ("load", "pack", "fill", "carry", "lade", "laden", "rig", "stuff", "strap", "wire", "contain",
     "transport", "bring")
)  # fmt: skip
_ANYBODY = frozenset(("other", "another"))
_MANY = frozenset(
    ("wave", "number", "group", "dozen", "hundred", "thousand", "score", "total", "batch")
)
_RESIDENTS = frozenset(("family", "household", "population"))
_SOMEBODY = frozenset(("whom", "he", "him", "she", "her"))
_FROM = frozenset(("from", "between", "with", "among"))


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a word tells: its type, the word's index, whether it needs more beside it."""

    type: str
    word: int
    weak: bool


def possible(scene: Scene) -> bool:
    """Return whether a sentence has a verb of a frame beside a word that the frame asks for."""
    frames = load_frames().by_lemma
    words = {(token.lemma, token.text.lower()) for token in scene.sentence.tokens}
    asked = {frame.asks for lemma, _ in words if lemma in frames for _, frame in frames[lemma]}
    return any(_in_class(*word, name) for name in asked for word in words)


def told(scene: Scene) -> Iterator[Told]:
    """Yield the events that frames find, in text order; none where the syntax is unknown."""
    syntax = scene.syntax
    if syntax is None:
        return
    places = {scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "P")}
    dates = {scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "T")}
    for word, token in enumerate(syntax.tokens):
        for particle, frame in load_frames().by_lemma.get(token.lemma, ()):
            if particle and not _particle(syntax, word, particle):
                continue
            if _fits(syntax, word, frame, places, dates):
                yield Told(type=frame.type, word=word, weak=frame.note == "weak")
                break


def _named(syntax: Syntax, word: int, places: set[int]) -> bool:
    """Whether a verb has a place for its object or adverbial."""
    return any(
        at in places
        for child in syntax.children[word]
        if syntax.relation(child) in ("obj", "obl")
        for at in _phrase(syntax, child)
    )


def _particle(syntax: Syntax, word: int, particle: str) -> bool:
    near = [*syntax.children[word], word + 1]
    return any(syntax.tokens[at].lemma == particle for at in near if at < len(syntax.tokens))


def _fits(syntax: Syntax, word: int, frame: Frame, places: set[int], dates: set[int]) -> bool:
    token = syntax.tokens[word]
    if frame.finite and token.tag == "VB":
        return False
    if frame.place and not _named(syntax, word, places):
        return False
    if token.pos not in ("VERB", "AUX") and token.lemma in frame.nouns:
        heads = _of_noun(syntax, word, frame)
    elif token.pos == "VERB" and token.lemma not in frame.nouns and not syntax.describes(word):
        heads = _of_verb(syntax, word, frame)
    else:
        return False
    wanted = frame.asks
    for head in heads:
        if head in dates:
            continue  # "took the town in March": no march
        if syntax.case(head) in frame.never or _below(syntax, head, frame.never):
            continue
        if wanted == GROUND and (head in places or _measured(syntax, head)):
            return True
        somebody = syntax.tokens[head].text.lower() in _SOMEBODY or is_head(syntax, head)
        if wanted == "people" and somebody:
            return True
        alone = wanted in PEOPLE or wanted == GROUND
        within = _named_as(syntax, head) if alone else _phrase(syntax, head)
        if any(_in_class(*_texts(syntax, at), wanted) for at in within if _noun(syntax, at)):
            return True
    return False


def _measured(syntax: Syntax, word: int) -> bool:
    """True for "30 square kilometres of the plain"."""
    return any(syntax.tokens[child].lemma == "square" for child in syntax.children[word])


def _below(syntax: Syntax, word: int, lemmas: frozenset[str]) -> bool:
    """Return whether a word, or one that hangs on it, is of these."""
    return any(
        token.lemma in lemmas and syntax.below(at, word) for at, token in enumerate(syntax.tokens)
    )


def _named_as(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield a noun and what it is said to be: "Abu Hamza, an emir", "a wave of refugees"."""
    yield word
    many = syntax.tokens[word].lemma in _MANY
    for child in syntax.children[word]:
        of = many and syntax.relation(child) == "nmod" and syntax.case(child) == "of"
        if of or syntax.relation(child) == "appos":
            yield child


def _noun(syntax: Syntax, word: int) -> bool:
    """True for a noun, but for the month: "took the town in March" tells of no demonstration."""
    token = syntax.tokens[word]
    return token.pos in ("NOUN", "PROPN", "X") and token.text != _MONTH


def _of_verb(syntax: Syntax, word: int, frame: Frame) -> list[int]:
    if frame.beside:
        return [c for c in syntax.children[word] if syntax.relation(c) in _OBLIQUE]
    if frame.type == "aid_delivery" and under_fire(syntax, word) is not None:
        return []
    if frame.note == "weak" and syntax.participle(word):
        return []  # "a convoy delivering aid" says which one
    parts = parts_of(syntax, word, frame.type)
    if frame.thing:
        return [*parts.doers, *parts.hit]
    if frame.who:
        return parts.doers
    apart = _FROM | HIT_BY if frame.type == "aid_delivery" else _FROM
    return [head for head in parts.hit if syntax.case(head) not in apart]


def _of_noun(syntax: Syntax, word: int, frame: Frame) -> list[int]:
    """Return what a noun is of, or whose or by whom it is: "the downing of a jet by rebels".

    Nothing is brought in "a strike on a bread distribution point".
    """
    if frame.type == "aid_delivery" and syntax.relation(word) == "compound":
        return []
    children = syntax.children[word]
    if frame.beside:
        return [c for c in children if syntax.relation(c) == "nmod"]
    named = [c for c in children if syntax.relation(c) in ("compound", "nmod:poss")]
    by = [c for c in children if syntax.case(c) == "by"]
    of = [c for c in children if syntax.relation(c) == "nmod" and syntax.case(c) == "of"]
    return [*named, *by, *of] if frame.who or frame.thing else [*named, *of]


def _phrase(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield a noun and the words that say what it is of."""
    yield word
    for child in syntax.children[word]:
        relation = syntax.relation(child)
        of = relation == "nmod" and syntax.case(child) in _OF
        if (relation in _PHRASE and not syntax.verbal(child)) or of:
            yield from _phrase(syntax, child)
        elif relation == "acl" and syntax.tokens[child].lemma in _HOLDING:
            for held in syntax.children[child]:
                if syntax.relation(held) in ("obl", "obj"):
                    yield from _phrase(syntax, held)


def _texts(syntax: Syntax, word: int) -> tuple[str, str]:
    token = syntax.tokens[word]
    return token.lemma, token.text.lower()


def _in_class(lemma: str, text: str, name: str) -> bool:
    if name in PEOPLE:
        group = counted_nouns().get(text) or counted_nouns().get(lemma)
        if lemma in _RESIDENTS:
            return name != "armed"
        if group is None or lemma in _ANYBODY:
            return False
        return name == "people" or (group is Group.COMBATANTS) is (name == "armed")
    return load_frames().classes[name].holds(lemma, text)
