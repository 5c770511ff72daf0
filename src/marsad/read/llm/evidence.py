"""What a document itself says, for a model's words to be held against: the readers' own grammars.

A model says where to look; names, numbers and days are read there by the same code that the text
reader uses, so that none is taken on trust.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from marsad.model import (
    UNKNOWN_TIME,
    Actor,
    ActorRef,
    Claimant,
    Document,
    Language,
    Place,
    PlaceFinder,
    Qualifier,
    Quantity,
    Theatre,
    When,
)
from marsad.read.actors.names import Name, NameFinder
from marsad.read.counts.nouns import counted_nouns
from marsad.read.llm.passages import Passages
from marsad.read.llm.wire import SaidFigure, SaidNumber, SaidPlace
from marsad.read.numbers import find_quantities, find_shares
from marsad.read.times import find_times, reach

Span = tuple[int, int]
SOMEBODY = "somebody"
"""What a person is called whom the theatre does not know."""


class Mention(Protocol):
    """Anything found at a stretch of the text."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


Found = TypeVar("Found", bound=Mention)


class Evidence:
    """One document's passages, names, places, numbers and times."""

    def __init__(
        self,
        document: Document,
        language: Language,
        names: NameFinder,
        places: PlaceFinder,
        theatre: Theatre,
    ) -> None:
        """Take the document and what finds names, places and sentences in it."""
        text = document.text
        sentences = language.analyse(text)
        self._language = language
        self._sentences = sentences
        self.document = document
        self.passages = Passages(text)
        self._names = list(names.find(text))
        self._common = _by_alias(theatre.actors)
        self._places = places.find(text)
        self._quantities = [each for one in sentences for each in find_quantities(one)]
        self._shares = [each for one in sentences for each in find_shares(one)]
        self._times = [each for one in sentences for each in find_times(one, document.published)]

    def side(self, words: str, near: Span) -> ActorRef | None:
        """Return the side that words of the text name, None if they do not stand in it.

        A side that the theatre does not know keeps its words for a name, but for a person's.
        """
        span = self.passages.find(words, near)
        if span is None:
            return None
        text = self.document.text[span[0] : span[1]]
        name = self._name(span, "A")
        if name is not None and (ref := name.ref(text)) is not None:
            return ref
        actor = self._common.get(_bare(text))
        if actor is not None:
            return ActorRef(name=actor.name, actor=actor.id, text=text)
        return ActorRef(name=self._stranger(span), text=text)

    def speaker(self, words: str, near: Span) -> Claimant | None:
        """Return the source that words of the text name, None if they do not stand in it.

        A source that the theatre does not know keeps its words for a name, but for a person's.
        """
        span = self.passages.find(words, near)
        if span is None:
            return None
        text = self.document.text[span[0] : span[1]]
        name = self._name(span, "SA")
        return name.claimant(text) if name else Claimant(name=self._stranger(span), text=text)

    def place(self, said: SaidPlace, near: Span) -> Place | None:
        """Return the place that words of the text name, not resolved yet; None if they do not."""
        span = self.passages.find(said.words, near)
        if span is None:
            return None
        within = self.passages.find(said.within, span) if said.within else None
        named = _inside(self._places, span)
        return Place(
            text=self.document.text[span[0] : span[1]],
            within=self.document.text[within[0] : within[1]] if within else None,
            # Of two names ("Douma in Eastern Ghouta") the locator tells which one is meant.
            candidates=tuple(e.id for e in named[0].entries) if len(named) == 1 else (),
        )

    def time(self, words: str | None, near: Span, *, whole: bool = True) -> When | None:
        """Return the time that words of the text mean, None if they do not stand in it.

        `whole` takes "since Friday" up to the report, else it is that Friday. Words that no rule
        understands stay words.
        """
        if not words:
            return UNKNOWN_TIME
        span = self.passages.find(words, near)
        if span is None:
            return None
        for mention in _touching(self._times, span):
            when = reach(mention, self.document.published) if whole else mention.when
            if when.known:
                return when
        return When(words=words, evidence="nothing in these words says which day")

    def share(self, share: float, near: Span) -> bool:
        """Whether a quote states this part of a whole, from 0 to 1."""
        return any(abs(each.share - share) < 0.005 for each in _touching(self._shares, near))

    def quantity(self, said: SaidNumber | SaidFigure, quote: Span) -> tuple[Quantity, Span] | None:
        """Return the number that a figure's words, or else its claim's quote, state, and where.

        None if the words are not in the text or no number there is the one that the model gives.
        A bound holds only where model and text both give it.
        """
        span = self.passages.find(said.words, quote)
        if span is None:
            return None
        numbers = {each for each in (said.low, said.high) if each is not None}
        own = [each.quantity for each in _touching(self._quantities, span)]
        if not numbers:
            vague = _vague(own, self.document.text[span[0] : span[1]])
            return (vague, span) if vague else None
        for quantity in (*own, *(e.quantity for e in _touching(self._quantities, quote))):
            if numbers <= {quantity.low, quantity.high}:
                agreed = _agreed(quantity, said)
                if agreed is not None:
                    return agreed, span
        return None

    def label(self, words: str, near: Span) -> tuple[ActorRef | None, Span] | None:
        """Return the side that judging words mean, as far as the theatre knows, and where.

        None if they do not stand in the passage.
        """
        span = self.passages.find(words, near)
        if span is None or not near[0] <= span[0] < near[1]:
            return None
        name = self._name(span, "A")
        return (name.ref(self.document.text[span[0] : span[1]]) if name else None), span

    def _stranger(self, span: Span) -> str:
        """Return what to call somebody whom the theatre does not know: by no private name.

        Tables and exports list names. Where the language layer tells no persons' names, any word
        in capitals within a sentence may be one.
        """
        around = _touching(self._sentences, span)
        for sentence in self._language.parse(around):
            known = any(token.relation for token in sentence.tokens)
            for token in _inside(sentence.tokens, span):
                name = token.text[0].isupper() and token.start > sentence.start
                if (token.entity or "").endswith("PER") or (name and not known):
                    return SOMEBODY
        return " ".join(self.document.text[span[0] : span[1]].split())

    def _name(self, span: Span, kinds: str) -> Name | None:
        """Return what the longest name inside a stretch stands for, by the order of kinds."""
        named = [mark for mark in _inside(self._names, span) if mark.kind in kinds]
        named.sort(key=lambda m: (kinds.index(m.kind), m.start - m.end, m.start))
        found: Name | None = named[0].value if named else None
        return found


def _vague(own: Sequence[Quantity], words: str) -> Quantity | None:
    """Return the quantity that a model gives no number for: "dozens", "mostly children".

    None if the words hold several numbers, and it could be any, or speak of no people at all.
    """
    none = [each for each in own if each.low is None and each.high is None]
    if none or len(own) == 1:
        return (none or own)[0]
    if own or not any(word.strip(".,;:") in counted_nouns() for word in words.lower().split()):
        return None
    return Quantity(low=None, high=None, qualifier=Qualifier.VAGUE, words=" ".join(words.split()))


def _agreed(quantity: Quantity, said: SaidNumber | SaidFigure) -> Quantity | None:
    """Return a number with the bounds that both give, None if no bound is left."""
    low = quantity.low if said.low is not None else None
    high = quantity.high if said.high is not None else None
    if low is None and high is None:
        return None
    qualifier = quantity.qualifier
    if (low, high) != (quantity.low, quantity.high):
        qualifier = Qualifier.AT_MOST if low is None else Qualifier.AT_LEAST
    return Quantity(low=low, high=high, qualifier=qualifier, words=quantity.words)


def _by_alias(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Return actors by what they are called, those too whose names are common nouns."""
    found: dict[str, Actor] = {}
    for actor in actors:
        for text in (actor.name, *(alias.text for alias in actor.aliases)):
            found.setdefault(_bare(text), actor)
    return found


def _bare(words: str) -> str:
    parts = words.lower().split()
    return " ".join(parts[1:] if parts[:1] in (["the"], ["a"], ["an"]) else parts)


def _inside(mentions: Iterable[Found], span: Span) -> list[Found]:
    return [each for each in mentions if span[0] <= each.start and each.end <= span[1]]


def _touching(mentions: Iterable[Found], span: Span) -> list[Found]:
    return [each for each in mentions if each.start < span[1] and span[0] < each.end]
