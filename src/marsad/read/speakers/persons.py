"""Speakers that no list has, by their office, or by their name: "Health Minister", "Adib Qudsi"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.model import Claimant
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.speakers.speech import claimant_of, own_voice, part_of, subjects
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one

_VERBS = frozenset(load_cues("attribution").words["tells"])
_CLAIM = "claim"
_OFFICES = frozenset(load_cues("attribution").words["offices"])
_PARTICLES = frozenset(("al", "el", "ibn", "bin", "abu", "of", "for", "-"))
_COMMON = frozenset(("compound", "amod"))
_TITLED = one("marks", "titled")
_TELLER = one("marks", "teller")
_PART = one("marks", "part_of")
_ACCORDING_TO = one("marks", "according_to")
NEAR = 10
"""Words between a subject, with what describes it, and its verb: beyond it no parse is trusted."""


@dataclass(slots=True)
class Persons:
    """Follows the people whom a report quotes: in full first, by their last name afterwards."""

    _known: dict[str, Claimant] = field(default_factory=dict)

    def of(self, scene: Scene) -> tuple[Claimant, ...]:
        """Return the subjects of verbs of saying that are nobody known, in text order."""
        return tuple(dict.fromkeys(self._told(scene)))

    def _told(self, scene: Scene) -> Iterator[Claimant]:
        for start, end, title in _titled(scene):
            self._claimant(scene, start, end, title)
        runs = list(_runs(scene))
        for start, end, listed in runs:
            claimant = self._claimant(scene, start, end, listed)
            if listed is None:
                yield claimant
        if not runs:
            yield from self._quoted(scene)
        yield from self._credited(scene)

    def _credited(self, scene: Scene) -> Iterator[Claimant]:
        """Yield who is named behind "according to" and is no name known."""
        for found in _ACCORDING_TO.finditer(
            scene.template.document, scene.sentence.start, scene.sentence.end
        ):
            start, end = found.span("name")
            marks = [m for m in scene.template.marks if m.start < end and start < m.end]
            whole = any((m.start, m.end) == (start, end) for m in marks) and not found["title"]
            if not whole and not any(m.kind in "AS" for m in marks):
                yield self._claimant(scene, start, end, _called(scene, found))

    def _quoted(self, scene: Scene) -> Iterator[Claimant]:
        """Yield who stands before "told" where no parse says who it was: in full, or known."""
        for start, end, verb in _tellers(scene):
            text = scene.template.document[start:end]
            known = self._known.get(text.lower().removeprefix("al-"))
            if known or (" " in text and verb == "told"):
                yield known or self._claimant(scene, start, end, None)

    def _claimant(self, scene: Scene, start: int, end: int, listed: Mark | None) -> Claimant:
        text = " ".join(scene.template.document[start:end].split())
        words = [word.lower().removeprefix("al-") for word in text.split()]
        known = self._known.get(" ".join(words))
        if known is not None:
            return known
        title = listed or _title(scene, start, end)
        claimant = claimant_of(scene, title) if title else Claimant(name=_office(text), text=text)
        self._known.update(dict.fromkeys((*words, " ".join(words)), claimant))
        return claimant


def _called(scene: Scene, found: re.Match[str]) -> Mark | None:
    """Return the speaker that a name is called right after it: "Abu Omar, a local activist"."""
    ahead = (m for m in scene.template.marks if m.kind in "AS" and m.start >= found.end())
    after = next(ahead, None) if found["title"] else None
    words = scene.template.document[found.end() : after.start].split() if after else ()
    return after if len(words) < 2 else None


def _office(text: str) -> str:
    """Return the office of "Health Minister Adib Qudsi": it speaks, whoever holds it."""
    words = text.split()
    last = max((n for n, word in enumerate(words) if word.lower() in _OFFICES), default=0)
    named = last > 0 and words[last + 1 : last + 2] != ["of"]
    return " ".join(words[: last + 1]) if named else text


def _title(scene: Scene, start: int, end: int) -> Mark | None:
    """Return the speaker whose common name comes first: "activist Khaled Amer"."""
    speakers = (mark for mark in scene.template.marks if mark.kind == "S")
    return next((m for m in speakers if start - 1 <= m.end < end), None)


def _runs(scene: Scene) -> Iterator[tuple[int, int, Mark | None]]:
    """Yield the stretches that name these subjects, with the listed speaker that one is part of."""
    syntax = scene.syntax
    if syntax is None:
        return
    named = [
        (scene.tagged(position), mark)
        for position, mark in scene.template.within(0, len(scene.text), "AS")
    ]
    for subject, verb in subjects(syntax, _VERBS):
        token = syntax.tokens[subject]
        if syntax.tokens[verb].lemma == _CLAIM and syntax.child(verb, "obj") is not None:
            continue  # "the raid claimed lives"
        parts = [(word, mark) for word, mark in named if part_of(syntax, word, subject)]
        speak = (m for word, m in parts if m.kind == "S" or own_voice(syntax, word, subject))
        listed = next(speak, None)
        inside = any(m.kind in "ASPQTN" and _holds(m, token.start) for m in scene.template.marks)
        if inside or verb - _last(syntax, subject, verb) > NEAR:
            continue
        name = syntax.child(subject, "appos", "flat", "flat:name")
        if token.pos == "NOUN" and name is not None and syntax.tokens[name].pos == "PROPN":
            yield (*_proper(syntax, name), listed)  # "the fighter Abu Ahmed"
        elif token.pos == "PROPN":
            yield (*_proper(syntax, subject), listed)
        elif token.lemma in _OFFICES and syntax.child(subject, *_COMMON) is not None:
            yield (*_common(syntax, subject), listed)


def _last(syntax: Syntax, subject: int, verb: int) -> int:
    """Return the last word before a verb of what is said of its subject: "Amer, who fled, said"."""
    within = (word for word in range(subject, verb) if subject in syntax.up(word))
    return max(within, default=subject)


def _titled(scene: Scene) -> Iterator[tuple[int, int, Mark]]:
    """Yield the names right after a speaker's common noun: "activist Khaled Amer said"."""
    for mark in scene.template.marks:
        found = mark.kind == "S" and _TITLED.match(scene.template.document, mark.end)
        if found and found.end() <= scene.sentence.end:
            yield mark.start, found.end("name"), mark


def _tellers(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of capitalised words right before a verb of telling, with the verb."""
    text, start = scene.template.document, scene.sentence.start
    for found in _TELLER.finditer(text, start, scene.sentence.end):
        before = [mark.end for mark in scene.template.marks if mark.end <= found.end("name")]
        at = max([found.start("name"), *before])
        name = text[at : found.end("name")]
        begin = at + len(name) - len(name.lstrip())
        if name.strip() and not _PART.search(text, start, begin):
            yield begin, found.end("name"), found["verb"]


def _holds(mark: Mark, offset: int) -> bool:
    return mark.start <= offset < mark.end


def _proper(syntax: Syntax, word: int) -> tuple[int, int]:
    """Return the run of capitalised words around a word: name and title."""
    first = last = word
    while first > 0 and _capital(syntax, first - 1) and _beside(syntax, first - 1):
        first -= 1
    while last + 1 < len(syntax.tokens) and _capital(syntax, last + 1) and _beside(syntax, last):
        last += 1
    if first < word and syntax.tokens[first].pos in ("DET", "ADP", "ADV", "SCONJ", "CCONJ"):
        first += 1
    while syntax.tokens[last].text.lower() in _PARTICLES and last > word:
        last -= 1
    return syntax.tokens[first].start, syntax.tokens[last].end


def _common(syntax: Syntax, word: int) -> tuple[int, int]:
    """Return a noun with what stands before it: "frontline commander"."""
    first = word
    while first > 0 and syntax.relation(first - 1) in _COMMON and _beside(syntax, first - 1):
        first -= 1
    return syntax.tokens[first].start, syntax.tokens[word].end


def _capital(syntax: Syntax, word: int) -> bool:
    text = syntax.tokens[word].text
    return text[:1].isupper() or text.lower() in _PARTICLES or text.lower().startswith("al-")


def _beside(syntax: Syntax, word: int) -> bool:
    """Whether no more than a space parts a word from the next one."""
    return syntax.tokens[word + 1].start - syntax.tokens[word].end <= 1
