"""A model's answer to claims and labels.

A claim falls with its quote. A side, a place, a time, a source or a figure that the text does not
bear out falls alone, and takes the claim with it only where there is none without it.
"""

from collections.abc import Iterable, Iterator

from marsad.model import (
    AgreementClaim,
    Claim,
    ControlClaim,
    EventClaim,
    Label,
    PositionChange,
    PositionClaim,
    Status,
    TallyClaim,
    Theatre,
    identified,
    span_of,
)
from marsad.read.drafts.salience import salience_of
from marsad.read.kinds import LIFTED
from marsad.read.llm.evidence import Span
from marsad.read.llm.support import Support, short
from marsad.read.llm.wire import (
    Said,
    SaidAgreement,
    SaidControl,
    SaidEvent,
    SaidLabel,
    SaidPosition,
    SaidTally,
)
from marsad.vocabulary import Vocabulary


class Claims:
    """Makes claims of what a model says, as far as the document supports it."""

    def __init__(
        self, support: Support, vocabulary: Vocabulary, theatre: Theatre, reader: str
    ) -> None:
        """Take what holds the model's words against the text, and the reader's name."""
        self._support = support
        self._document = support.document
        self._types = {each.id for each in vocabulary.event_types}
        self._theatre = theatre
        self._reader = reader

    def of(self, said: Said) -> Iterator[Claim]:
        """Yield the claims that stand."""
        quote_of = self._support.quote
        for event in said.events:
            if (quote := quote_of(event.quote)) is not None:
                yield from self._event(event, quote)
        for tally in said.tallies:
            if (quote := quote_of(tally.quote)) is not None:
                yield from self._tally(tally, quote)
        for control in said.control:
            if (quote := quote_of(control.quote)) is not None:
                yield from self._control(control, quote)
        for agreement in said.agreements:
            if (quote := quote_of(agreement.quote)) is not None:
                yield self._agreement(agreement, quote)
        for position in said.positions:
            if (quote := quote_of(position.quote)) is not None:
                yield from self._position(position, quote)

    def _event(self, said: SaidEvent, quote: Span) -> Iterator[EventClaim]:
        support = self._support
        if said.type not in self._types:
            support.skip(quote, f"no type of event: {short(said.type)}")
            return
        place = support.place(said.place, quote)
        figures = support.figures(said.figures, quote)
        if place is None and not figures:
            support.skip(quote, "an event without a place or a figure that the text holds")
            return
        when, status = support.when(said, quote)
        claim = EventClaim(
            id="",
            span=span_of(self._document, *quote),
            claimants=support.speakers(said.claimants, quote),
            status=status,
            reader=self._reader,
            type=said.type,
            when=when,
            place=place,
            initiators=support.sides(said.initiators, quote),
            targets=support.sides(said.targets, quote),
            figures=figures,
            salience=salience_of(when, self._document.published, status),
            note=LIFTED if said.lifted and said.type == "siege" else "",
        )
        yield identified(claim)

    def _tally(self, said: SaidTally, quote: Span) -> Iterator[TallyClaim]:
        support = self._support
        figure = support.figure(said.figure, quote)
        if figure is None:
            return
        published = self._document.published
        claim = TallyClaim(
            id="",
            span=span_of(self._document, *quote),
            claimants=support.speakers(said.claimants, quote),
            reader=self._reader,
            figure=figure,
            since=support.time(said.since, quote, whole=False),
            until=support.time(said.until, quote) if said.until else published,
            scope=support.place(said.scope, quote),
        )
        yield identified(claim)

    def _control(self, said: SaidControl, quote: Span) -> Iterator[ControlClaim]:
        support = self._support
        place = support.place(said.place, quote)
        holder = support.side(said.holder, quote) if said.holder else None
        if place is None or (said.holder and holder is None):
            return
        share = said.share
        if share is not None and not support.evidence.share(share, quote):
            support.skip(quote, f"the share {share:g} is not in the quote")
            share = None
        claim = ControlClaim(
            id="",
            span=span_of(self._document, *quote),
            claimants=support.speakers(said.claimants, quote),
            reader=self._reader,
            place=place,
            holder=holder,
            contested=holder is None,
            share=share,
            as_of=self._document.published,
        )
        yield identified(claim)

    def _agreement(self, said: SaidAgreement, quote: Span) -> AgreementClaim:
        support = self._support
        span = span_of(self._document, *quote)
        claim = AgreementClaim(
            id="",
            span=span,
            claimants=support.speakers(said.claimants, quote),
            status=said.status,
            reader=self._reader,
            type=said.type,
            agreement=_known(self._theatre, span.quote.lower()),
            parties=support.sides(said.parties, quote),
            guarantors=support.sides(said.guarantors, quote),
            place=support.place(said.place, quote),
            when=support.time(said.when, quote),
        )
        return identified(claim)

    def _position(self, said: SaidPosition, quote: Span) -> Iterator[PositionClaim]:
        support = self._support
        owner = support.side(said.owner, quote)
        if owner is None:
            return
        counted = support.evidence.quantity(said.count, quote) if said.count else None
        if said.count and counted is None:
            support.skip(quote, f"a count that is not in “{short(said.count.words)}”")
        leaving = said.change is PositionChange.EXPECTED_TO_LEAVE
        claim = PositionClaim(
            id="",
            span=span_of(self._document, *quote),
            claimants=support.speakers(said.claimants, quote),
            status=Status.EXPECTED if leaving else Status.REPORTED,
            reader=self._reader,
            owner=owner,
            type=said.type,
            change=said.change,
            count=counted[0] if counted else None,
            place=support.place(said.place, quote),
            when=support.time(said.when, quote),
        )
        yield identified(claim)


def labels_of(support: Support, said: Iterable[SaidLabel]) -> Iterator[Label]:
    """Yield the labels that stand and mean a side that the theatre knows, each once."""
    seen: set[tuple[str, str, str]] = set()
    for each in said:
        quote = support.quote(each.quote)
        if quote is None:
            continue
        found = support.evidence.label(each.words, quote)
        if found is None:
            support.skip(quote, f"the words “{short(each.words)}” are not in the quote")
            continue
        side, (start, end) = found
        side = side or (support.side(each.of, quote) if each.of else None)
        if side is None or side.actor is None:
            continue
        by = support.speakers([each.claimant] if each.claimant else [], quote)
        span = span_of(support.document, start, end)
        key = (side.name, span.quote.lower(), by[0].name if by else "")
        if key not in seen:
            seen.add(key)
            yield Label(actor=side, words=span.quote, span=span, source=by[0] if by else None)


def _known(theatre: Theatre, text: str) -> str | None:
    """Return the id of the theatre's agreement that a text in lower case names."""
    for known in theatre.agreements:
        if any(name.lower() in text for name in (known.name, *known.spellings)):
            return known.id
    return None
