"""What the text bears out of a model's words; what it does not is skipped and counted."""

from collections.abc import Iterable, Sequence

from marsad.model import (
    UNKNOWN_TIME,
    ActorRef,
    Claimant,
    Figure,
    Place,
    Skipped,
    SkipReason,
    Status,
    When,
    span_of,
)
from marsad.read.kinds import LASTING
from marsad.read.llm.evidence import Evidence, Span
from marsad.read.llm.wire import SaidEvent, SaidFigure, SaidPlace
from marsad.read.times.timing import news_time, to_come

_SHOWN = 80
"""Characters of a model's words that a skip quotes."""


class Support:
    """Holds what a model says of one document against it, and keeps what does not stand."""

    def __init__(self, evidence: Evidence) -> None:
        """Take what the document itself says."""
        self.evidence = evidence
        self.document = evidence.document
        self.skipped: list[Skipped] = []

    def quote(self, words: str) -> Span | None:
        """Return the offsets of a claim's quote, None if the text has no such passage."""
        quote = self.evidence.passages.quote(words)
        if quote is None:
            nearest = self.evidence.passages.nearest(words)
            self.skip(nearest, f"no quote from the text: “{short(words)}”")
        return quote

    def skip(self, at: Span, detail: str) -> None:
        """Count something that the text does not bear out, at the passage that it is about."""
        span = span_of(self.document, *at)
        self.skipped.append(Skipped(span=span, reason=SkipReason.UNSUPPORTED, detail=detail))

    def figures(self, said: Iterable[SaidFigure], quote: Span) -> tuple[Figure, ...]:
        """Return those figures whose numbers the text states."""
        found = [self.figure(each, quote) for each in said]
        return tuple(figure for figure in found if figure is not None)

    def figure(self, said: SaidFigure, quote: Span) -> Figure | None:
        """Return a figure with the number that the text states, None if it states another."""
        counted = self.evidence.quantity(said, quote)
        if counted is None:
            numbers = [str(number) for number in (said.low, said.high) if number is not None]
            stated = "–".join(numbers) or "no number"
            self.skip(quote, f"a figure ({stated}) that is not in “{short(said.words)}”")
            return None
        quantity, (start, end) = counted
        return Figure(
            measure=said.measure,
            group=said.group,
            quantity=quantity,
            of=self.side(said.of, quote) if said.of else None,
            part_of=said.part_of,
            text=self.document.text[start:end],
            start=start,
            end=end,
            claimants=self.speakers(said.claimants, quote),
        )

    def when(self, said: SaidEvent, quote: Span) -> tuple[When, Status]:
        """Return when an event was, by the rules of the text reader, and what that makes of it."""
        published = self.document.published
        when = self.time(said.when, quote)
        lasting = said.type in LASTING or said.status is Status.EXPECTED
        if not when.known and not when.words and not lasting:
            when = news_time(published, None)
        if said.status is Status.REPORTED and to_come(when, published):
            return when, Status.EXPECTED
        return when, said.status

    def time(self, words: str | None, quote: Span, *, whole: bool = True) -> When:
        """Return the time that words mean, unknown without any; `whole` as for `Evidence.time`."""
        when = self.evidence.time(words, quote, whole=whole)
        if when is None:
            self.skip(quote, f"a time that is not in the text: “{short(words or '')}”")
        return when or UNKNOWN_TIME

    def place(self, said: SaidPlace | None, quote: Span) -> Place | None:
        """Return the place that words mean, not resolved yet."""
        place = self.evidence.place(said, quote) if said else None
        if said is not None and place is None:
            self.skip(quote, f"a place that is not in the text: “{short(said.words)}”")
        return place

    def sides(self, said: Iterable[str], quote: Span) -> tuple[ActorRef, ...]:
        """Return the sides that stand in the text, each once."""
        found = {ref.name: ref for words in said if (ref := self.side(words, quote))}
        return tuple(found.values())

    def side(self, words: str, quote: Span) -> ActorRef | None:
        """Return a side that stands in the text."""
        ref = self.evidence.side(words, quote)
        if ref is None:
            self.skip(quote, f"a side that is not in the text: “{short(words)}”")
        return ref

    def speakers(self, said: Sequence[str], quote: Span) -> tuple[Claimant, ...]:
        """Return the sources that stand in the text, each once."""
        found: dict[str, Claimant] = {}
        for words in said:
            speaker = self.evidence.speaker(words, quote)
            if speaker is None:
                self.skip(quote, f"a source that is not in the text: “{short(words)}”")
            else:
                found.setdefault(speaker.name, speaker)
        return tuple(found.values())


def short(words: str) -> str:
    """Return words on one line, cut where they are long."""
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"
