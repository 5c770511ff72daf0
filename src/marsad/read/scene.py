"""One sentence with everything found in it, ready for patterns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.model import Document, GazetteerEntry, PlaceMention, Route, Sentence, When
from marsad.read.actors.names import NameFinder
from marsad.read.actors.over_there import OverThere
from marsad.read.actors.short import ReportNames
from marsad.read.actors.soldiers import Soldiers
from marsad.read.actors.two_names import abroad, common, inside, sides_or_places, titles
from marsad.read.counts.him import him
from marsad.read.counts.people import find_people
from marsad.read.counts.titled import titled
from marsad.read.counts.unsaid import with_unsaid
from marsad.read.numbers import find_quantities
from marsad.read.parse.syntax import Syntax, syntax_of
from marsad.read.places.owners import owns
from marsad.read.places.unknown import by_names, by_words, told_apart
from marsad.read.speakers.uncounted import speaks
from marsad.read.template import Mark, Template, without_overlaps
from marsad.read.times import find_times
from marsad.vocabulary.cues import one

_CLAUSE = one("marks", "clause")
_TELLS_INSTEAD = one("marks", "tells_instead")
_ROAD = one("marks", "road")
_ENDS = one("marks", "road_ends")
_ROAD_OF = one("marks", "road_of")
_ENDS_BEHIND = one("marks", "road_ends_behind")
_ENDS_BOTH = one("marks", "road_ends_both")
ROAD_END = 60
"""Characters within which a road's two ends are named."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words for a place: what the gazetteer knows by them, or an unknown name with its kind."""

    text: str
    entries: tuple[GazetteerEntry, ...] = ()
    kind: str = ""
    far: bool = False  # in a country that the conflict does not reach: a city talked of
    home: bool = False  # in the conflict's own country
    routes: tuple[str, ...] = ()  # ids of known roads between the two places named


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a conflict's events happen: its country, and the countries that it reaches into."""

    country: str
    region: frozenset[str]
    routes: tuple[Route, ...] = ()

    def holds(self, entries: Sequence[GazetteerEntry]) -> bool:
        """Return whether a place can be meant that lies where the conflict reaches."""
        return any(entry.country in self.region for entry in entries)


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A sentence: its tagged text, and where its clauses begin in it; equal to itself alone."""

    index: int
    sentence: Sentence
    template: Template
    clauses: tuple[int, ...]
    published: When
    syntax: Syntax | None = None  # None where the sentence was not parsed

    @property
    def text(self) -> str:
        """The tagged text."""
        return self.template.text

    def clause(self, position: int) -> tuple[int, int]:
        """Return (start, end) of the clause around a position of the tagged text."""
        start = max((c for c in self.clauses if c <= position), default=0)
        end = min((c for c in self.clauses if c > position), default=len(self.text))
        return start, end

    def parsed(self, sentence: Sentence) -> "Scene":
        """Return the same scene with what a language layer parsed: its syntax, names of places.

        With names that no gazetteer knows its tagged text is another one.
        """
        scene = replace(self, sentence=sentence, syntax=syntax_of(sentence))
        text, marks = self.template.document, self.template.marks
        named = by_names(text, sentence.tokens, marks)
        found = [_nameless(text, *at) for at in named if not owns(text, *at)]
        if not found:
            return scene
        every = list(_whole(text, (*marks, *found)))
        template = Template(text, sentence.start, sentence.end, every)
        return replace(scene, template=template, clauses=_clauses(template.text))

    def word(self, start: int, end: int) -> int:
        """Return the word of the syntax that heads [start, end) of the tagged text."""
        if self.syntax is None:
            raise ValueError(f"sentence {self.index} was not parsed; look at scene.syntax first")
        return self.syntax.top(self.template.source(start), self.template.source_end(end))

    def span(self, word: int) -> tuple[int, int]:
        """Return where a word stands in the tagged text: [start, end), at least one character."""
        token = self.sentence.tokens[word]
        start = self.template.position(token.start)
        return start, max(start + 1, self.template.position(token.end))

    def tagged(self, position: int) -> int:
        """Return the word of the syntax that heads what the tag at a position stands for."""
        return self.word(position, self.template.tag_end(position))

    def names(self, word: int, kind: str) -> bool:
        """Return whether a tag of a kind hangs on a word: whether a deed has a day of its own."""
        syntax = self.syntax
        tags = self.template.within(0, len(self.text), kind)
        return syntax is not None and any(syntax.below(self.tagged(at), word) for at, _ in tags)

    def called(self, word: int, kind: str) -> list[tuple[int, Mark]]:
        """Return (position, mark) of the tags of a kind that stand for what a word heads."""
        tags = self.template.within(0, len(self.text), kind)
        return [(at, mark) for at, mark in tags if self.tagged(at) == word]

    def last(self, position: int) -> int:
        """Return the last word of what the tag at a position stands for: "in Hama | regime forces".

        Where the parse has cut a name in two it is the end that says what it is in the sentence.
        """
        if self.syntax is None:
            return 0
        return self.syntax.at(self.template.source_end(self.template.tag_end(position)) - 1)


def scenes(
    document: Document,
    sentences: Sequence[Sentence],
    names: NameFinder,
    places: Sequence[PlaceMention],
    ground: Ground,
) -> Iterator[Scene]:
    """Yield a scene for every sentence, in order."""
    known = [Mark("P", p.start, p.end, _words(p, ground)) for p in places]
    named = [*known, *(_nameless(document.text, *at) for at in by_words(document.text, known))]
    named = list(_whole(document.text, named))
    roads = [*_roads(document.text, known, ground.routes), *_between(document.text, known)]
    apart = [mark for mark in named if not any(inside(mark, road) for road in roads)]
    marks = sorted([*apart, *roads], key=lambda m: m.start)
    spoken, there = ReportNames(names), OverThere()
    soldiers = Soldiers(names.called("army"))
    at = 0
    for index, sentence in enumerate(sentences):
        while at < len(marks) and marks[at].start < sentence.start:
            at += 1
        stop = at
        while stop < len(marks) and marks[stop].end <= sentence.end:
            stop += 1
        yield _scene(document, index, sentence, spoken, there, soldiers, marks[at:stop])


def _words(mention: PlaceMention, ground: Ground) -> PlaceWords:
    return PlaceWords(
        text=mention.text,
        entries=mention.entries,
        kind=mention.entries[0].kind,
        far=not ground.holds(mention.entries),
        home=any(entry.country == ground.country for entry in mention.entries),
    )


def _scene(
    document: Document,
    index: int,
    sentence: Sentence,
    names: ReportNames,
    there: OverThere,
    soldiers: Soldiers,
    places: Sequence[Mark],
) -> Scene:
    text = document.text[sentence.start : sentence.end]
    named = [
        Mark(mark.kind, mark.start + sentence.start, mark.end + sentence.start, mark.value)
        for mark in names.find(text)
    ]
    named = list(there.named(document.text, abroad(document.text, named, places), places))
    away = there.abroad(document.text, places)
    named += soldiers.find(document.text, (sentence.start, sentence.end), named, away)
    marks = sides_or_places(document.text, named, places)
    marks += [Mark("Q", q.start, q.end, (q.quantity, q.weak)) for q in find_quantities(sentence)]
    marks += [Mark("T", t.start, t.end, t) for t in find_times(sentence, document.published)]
    firm = [mark for mark in marks if not common(mark)]
    base = Template(document.text, sentence.start, sentence.end, titles(without_overlaps(firm)))
    counted = without_overlaps([*find_people(with_unsaid(base)), *titled(base)])
    people = [n for n in counted if not speaks(document.text, n, marks)]
    people += him(base, people)
    if not people and len(firm) == len(marks):
        return Scene(index, sentence, base, _clauses(base.text), document.published)
    kept = [mark for mark in marks if not any(inside(mark, n) for n in people)]
    all_marks = titles(without_overlaps([*kept, *people]))
    template = Template(document.text, sentence.start, sentence.end, all_marks)
    return Scene(index, sentence, template, _clauses(template.text), document.published)


def _whole(text: str, named: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the names with what tells them from others of the name: "al-Nashwa al-Sharqiya"."""
    last = -1
    for mark in sorted(named, key=lambda mark: mark.start):
        if mark.start < last:  # "al-Sharqiya" has become part of the name before it
            continue
        end = told_apart(text, mark.end) if mark.kind == "P" else 0
        last = end or mark.end
        yield _nameless(text, mark.start, end) if end else mark


def _nameless(text: str, start: int, end: int) -> Mark:
    """The mark of a place that no gazetteer knows."""
    return Mark("P", start, end, PlaceWords(text[start:end]))


def _roads(text: str, known: Sequence[Mark], routes: Sequence[Route]) -> Iterator[Mark]:
    """Roads told by their ends: "the highway linking the capital, Damascus, with Aleppo"."""
    for match in _ROAD.finditer(text):
        ends = [mark for mark in known if match.start() <= mark.start < match.end() + ROAD_END]
        if len(ends) < 2:
            continue
        one, other = ({entry.id for entry in mark.value.entries} for mark in ends[:2])
        found = tuple(r.id for r in routes if one & set(r.along) and other & set(r.along))
        if found or _ENDS_BOTH.fullmatch(text, ends[0].end, ends[1].start):
            words = text[match.start() : ends[1].end]  # the word "road" itself stays a word
            named = PlaceWords(words, kind="" if found else "route", home=True, routes=found)
            yield Mark("P", match.start("to"), ends[1].end, named)


def _between(text: str, known: Sequence[Mark]) -> Iterator[Mark]:
    """Roads called after their ends: "the Hasakah-Qamishli road", at neither of the two."""
    for mark in known:
        road = _ROAD_OF.search(text, max(0, mark.start - len("highways of the ")), mark.start)
        if ends := (_ENDS_BEHIND if road else _ENDS).match(text, mark.end):
            first, end = road.start() if road else mark.start, ends.end(ends.lastgroup or 0)
            yield Mark("P", mark.start, end, PlaceWords(text[first:end], (), "road"))


def _clauses(text: str) -> tuple[int, ...]:
    begun = [match.start() for match in _CLAUSE.finditer(text)]
    turns = [match.start("turn") for match in _TELLS_INSTEAD.finditer(text)]
    return (0, *sorted({*begun, *turns}))
