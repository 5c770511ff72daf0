"""Who speaks by syntax: the subjects of verbs of saying."""

import re
from collections.abc import Iterator

from marsad.model import ActorKind, Claimant, SourceKind, Token
from marsad.read.actors.names import Name
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one
from marsad.vocabulary.reporters import own_reporter

_WORDS = load_cues("attribution").words
VERBS = frozenset(_WORDS["verbs"])
_REACH = 40
"""Characters before a name in which it is said to be another's."""
_WORD = re.compile(r"(?:'?s)? [a-z]+")
_NAMELESS = frozenset((SourceKind.ANONYMOUS, SourceKind.OFFICIAL))
_BEFORE = one("marks", "side_before")
_OF_SIDE = one("marks", "of_side")
_VOICES = frozenset(_WORDS["voices"])
_HEADS = frozenset(_WORDS["heads"])
_OWNED = one("attribution", "owned")
_JOINED = frozenset(("appos", "flat", "conj"))
_CLAUSES = frozenset(("root", "parataxis", "ccomp", "conj"))
_NOT = frozenset(("not", "n't", "never"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
# From a name up to the noun that it is part of: "Observatory director Rami Abdel Rahman".
_WITHIN = frozenset(("appos", "flat", "flat:name", "compound", "nmod:poss", "amod", "conj", "list"))


def claimant_of(scene: Scene, mark: Mark) -> Claimant:
    """Return the speaker that a mark names, as the text names it: "The New Arab correspondent"."""
    name: Name = mark.value
    text = scene.template.document
    side = _side_of(scene, mark) if vague(name) else None
    if side is not None:
        start, end = min(side.start, mark.start), max(side.end, mark.end)
        owner: Name = side.value
        return owner.claimant(text[start:end])
    next_word = _WORD.match(text, mark.end, scene.sentence.end)
    whole = next_word is not None and own_reporter(next_word.group())
    return name.claimant(text[mark.start : next_word.end() if next_word and whole else mark.end])


def nameless(claimant: Claimant) -> bool:
    """Whether a speaker is only called by what he is: "residents", "Syrian military source"."""
    return claimant.name.islower() or claimant.name.endswith(" source")


def vague(name: Name) -> bool:
    """Whether a speaker is only called by what he is, of nobody's: "an official", "a source"."""
    return name.source is not None and name.side is None and name.source.kind in _NAMELESS


def _side_of(scene: Scene, mark: Mark) -> Mark | None:
    """Return the side whose own a nameless speaker is: "an SDF official", "a source in the SDF".

    Behind a state's name a comma may be left out: "were to hit Turkey officials said".
    """
    text, end = scene.template.document, scene.sentence.end
    for side in scene.template.marks:
        actor = (side.value.actor or side.value.side) if side.kind in "AS" else None
        if actor is None:
            continue
        space = _BEFORE.match(text, side.end)
        before = (
            space is not None and space.end() == mark.start and actor.kind is not ActorKind.STATE
        )
        behind = mark.end < side.start and _OF_SIDE.fullmatch(text, mark.end, side.start)
        if before or (behind and not text.startswith("-", side.end, end)):
            return side
    return None


def speaking(scene: Scene, verbs: frozenset[str] = VERBS) -> Iterator[Mark]:
    """Yield the names that are, or are part of, the subject of a verb of saying, or of `verbs`.

    Nothing is yielded for a sentence that was not parsed.
    """
    syntax = scene.syntax
    if syntax is None:
        return
    named = [
        (scene.tagged(position), position, mark)
        for position, mark in scene.template.within(0, len(scene.text), "AS")
        if not owned(scene, position)
    ]
    for subject in sorted({subject for subject, _ in subjects(syntax, verbs)}):
        inside = [found for found in named if part_of(syntax, found[0], subject)]
        sources = _named_first([mark for _, _, mark in inside if mark.kind == "S"], scene)
        yield from sources or (
            mark
            for word, position, mark in inside
            if own_voice(syntax, word, subject) and not _hyphened(scene, position)
        )


def only_reacts(scene: Scene, verbs: frozenset[str]) -> bool:
    """True where all who speak in a sentence do so by `verbs`, and have no news to go on with.

    "The White House accused Russia of the strikes. Raids also hit Binnish".
    """
    return any(speaking(scene, verbs)) and not any(speaking(scene, VERBS - verbs))


def subjects_of(scene: Scene) -> list[Mark]:
    """Return the sides and speakers that are subjects in a sentence's syntax, in text order."""
    syntax = scene.syntax
    if syntax is None:
        return []
    subjects = {n for n, _ in enumerate(syntax.tokens) if syntax.relation(n) == "nsubj"}
    named = scene.template.within(0, len(scene.text), "AS")
    return [m for at, m in named if scene.tagged(at) in subjects and not owned(scene, at)]


def owned(scene: Scene, position: int) -> bool:
    """True for who is only part of a speaker's name: "a network of activists", "semi-official"."""
    return _OWNED.search(scene.text, max(0, position - _REACH), position) is not None


def _named_first(sources: list[Mark], scene: Scene) -> list[Mark]:
    """Leave out what a name is called right after it: "Amaq, a news agency"."""
    return [
        mark
        for before, mark in zip((None, *sources), sources, strict=False)
        if before is None
        or before.value.generic
        or _CALLED.fullmatch(scene.template.document, before.end, mark.start) is None
    ]


_CALLED = re.compile(r",? (?:a|an|the) (?:[a-z-]+ ){0,4}")


def subjects(syntax: Syntax, verbs: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield (subject, verb) for the verbs with these lemmas that are not negated."""
    for index, token in enumerate(syntax.tokens):
        if token.lemma in verbs and _a_verb(token) and not _negated(syntax, index):
            subject = _subject(syntax, index)
            if subject is not None:
                yield subject, index


def _a_verb(token: Token) -> bool:
    """Whether a word is a verb; before a name ("said Said Saleh") taggers take one for a name."""
    return token.pos == "VERB" or (token.relation in _CLAUSES and token.text.islower())


def _negated(syntax: Syntax, verb: int) -> bool:
    """Whether it is not said: "a report that the army did not confirm"."""
    return syntax.beside(verb, _NOT)


def _subject(syntax: Syntax, verb: int) -> int | None:
    """The subject of a verb, or that of the verb that it is joined to: "came and said".

    Of several the nearest: "air strikes killed six, the army said" may be parsed with two.
    """
    subjects_ = [c for c in syntax.children[verb] if syntax.relation(c) in _SUBJECTS]
    own = min(subjects_, key=lambda word: abs(word - verb), default=None)
    if own is not None:
        return None if syntax.relation(own) == "nsubj:pass" else own
    head = syntax.tokens[verb].head
    if head is None or syntax.relation(verb) not in ("conj", "xcomp"):
        return None
    return syntax.child(head, "nsubj")


def part_of(syntax: Syntax, word: int, subject: int) -> bool:
    """Whether a name is the subject, or part of its noun phrase."""
    for at in syntax.up(word):
        if at == subject:
            return True
        inside = syntax.relation(at) in _WITHIN or syntax.relation(at) == "nmod"
        if not inside and not _headed(syntax, at):
            return False
    return False


def _headed(syntax: Syntax, word: int) -> bool:
    """Whether a word is on the way up from a body to its head: "Amer, who runs the centre"."""
    heading = {word, syntax.tokens[word].head or word}
    verb = next((at for at in heading if syntax.relation(at) == "acl:relcl"), None)
    return (
        verb is not None
        and syntax.tokens[verb].lemma in _HEADS
        and (verb == word or syntax.relation(word) == "obj")
    )


def own_voice(syntax: Syntax, word: int, subject: int) -> bool:
    """Whether a side itself is the subject, or somebody who speaks for it: "the army spokesman"."""
    while word != subject and syntax.relation(word) in _JOINED:
        word = syntax.up(word)[1]
    head = syntax.tokens[word].head
    return word == subject or (head is not None and syntax.tokens[head].lemma in _VOICES)


def _hyphened(scene: Scene, position: int) -> bool:
    """True for "Britain-based": where somebody is, not who."""
    return scene.text.startswith("-", scene.template.tag_end(position))
