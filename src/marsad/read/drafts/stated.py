"""A draft as the claim that it becomes, with the words that state it best."""

from collections.abc import Iterator

import msgspec

from marsad.model import Document, EventClaim, Status, TallyClaim, When, span_of
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.salience import salience_of
from marsad.read.events import Mention
from marsad.read.quote import clause_span, quote_span


def _best(draft: Draft) -> Mention:
    """The mention that states the event best: its figures, place, day and type before others."""

    def weight(mention: Mention) -> int:
        # "The toll rose on Sunday" names a day, and it is not that of the event.
        dated = _names_a_day(mention) if mention.when is None else mention.when.known
        own = mention.place is not None and not mention.implied and mention.exact == draft.exact
        typed = mention.type == draft.type
        return 2 * bool(mention.figures) + 2 * own + dated + typed - mention.again - mention.weak

    return max(draft.mentions, key=weight)


def _names_a_day(mention: Mention) -> bool:
    return bool(mention.scene.template.within(0, len(mention.scene.text), "T"))


def claim_of(document: Document, draft: Draft, when: When) -> EventClaim:
    """Return the event of a draft, with the words that state it best."""
    mention = _best(draft)
    deniers = {claimant.name for claimant in draft.denied_by}
    template = mention.scene.template
    first, last = template.source(mention.start), template.source_end(mention.end)
    start, end = _quoted(document, mention, first, last)
    return EventClaim(
        id="",
        span=span_of(document, start, end),
        claimants=tuple(
            claimant
            for claimant in (*draft.claimants, *draft.tellers)
            if claimant.name not in deniers
        ),
        status=draft.status,
        type=draft.type,
        when=when,
        place=draft.place,
        initiators=tuple(draft.initiators),
        targets=tuple(draft.targets),
        means=draft.means,
        figures=tuple(draft.figures),
        salience=salience_of(when, document.published, draft.status),
        note=draft.note,
        denied_by=tuple(draft.denied_by),
    )


def _quoted(document: Document, mention: Mention, first: int, last: int) -> tuple[int, int]:
    """Return offsets of the words that state a mention whose trigger is [first, last)."""
    sentence, syntax = mention.scene.sentence, mention.scene.syntax
    if syntax is None or mention.status is not Status.REPORTED:
        return quote_span(sentence, first, last)
    needed = [(figure.start, figure.end) for figure in mention.figures]
    if mention.place is not None and not mention.implied:
        named = document.text.find(mention.place.text, sentence.start, sentence.end)
        needed += [(named, named + len(mention.place.text))]
    return clause_span(sentence, syntax, first, last, needed)


def tallies_of(document: Document, draft: Draft, when: When) -> Iterator[TallyClaim]:
    """Yield the figures of a draft as totals."""
    mention = _best(draft)
    for figure in draft.figures:
        start, end = mention.scene.sentence.start, mention.scene.sentence.end
        if start <= figure.start < end:
            start, end = quote_span(mention.scene.sentence, figure.start, figure.end)
        else:
            start, end = figure.start, figure.end
        yield TallyClaim(
            id="",
            span=span_of(document, start, end),
            claimants=figure.claimants or tuple(draft.claimants),
            status=draft.status,
            figure=msgspec.structs.replace(figure, part_of=False),
            since=when,
            until=when,
            scope=draft.place,
        )
