"""What one more mention adds to its event: sides, speakers, figures."""

from collections.abc import Sequence

import msgspec

from marsad.model import Claimant, Figure, Group
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_toll import same_number, uncounted, wide_groups
from marsad.read.events import Mention
from marsad.read.kinds import FOUGHT, leanings
from marsad.read.speakers.speech import nameless


def fill(draft: Draft, mention: Mention) -> None:
    """Add to an event the sides, speakers, figures and means of a mention of it."""
    later = mention is not draft.mentions[0]
    known_doers = draft.initiators and mention.again and later
    doers = () if known_doers else mention.roles.initiators
    gone = draft.type == "territory_gained" and mention.type == "withdrawal"  # they lost it
    if later and (gone or _fought_back(draft, mention)):
        doers, hit = (), (*doers, *mention.roles.targets)
    else:
        hit = mention.roles.targets
        draft.camps |= set() if known_doers else mention.roles.camps
    if draft.type == "territory_gained":  # "Turkey-backed rebels took it, one rebel was killed"
        hit = tuple(ref for ref in hit if not draft.camps & leanings([ref]))
    for refs, into in ((doers, draft.initiators), (hit, draft.targets)):
        for ref in refs:
            if all(ref.name != known.name for known in draft.initiators + draft.targets):
                into.append(ref)
    if not draft.claimants or (_nameless(draft.claimants) and not _nameless(mention.claimants)):
        _lead(draft, mention)
    other = mention.claimants if mention.claimants != tuple(draft.claimants) else ()
    before = len(draft.figures)
    for figure in mention.figures:
        own = figure.claimants or other  # else the sentence's
        _add_figure(draft, msgspec.structs.replace(figure, claimants=own), before)
    draft.means = draft.means or mention.means
    draft.note = draft.note or mention.note


def _fought_back(draft: Draft, mention: Mention) -> bool:
    """True for a fight as the other side tells it: "the army said it had repelled the attack"."""
    camps = mention.roles.camps
    if draft.type not in FOUGHT or not (draft.camps and camps) or draft.camps & camps:
        return False
    could = leanings((*draft.initiators, *mention.roles.initiators))
    return not could & (draft.camps | camps)


def _lead(draft: Draft, mention: Mention) -> None:
    """Make a mention's speaker that of the event; other speakers stay with their figures."""
    before = tuple(draft.claimants)
    draft.figures = [
        figure if figure.claimants else msgspec.structs.replace(figure, claimants=before)
        for figure in draft.figures
    ]
    draft.claimants = list(mention.claimants)


def _nameless(claimants: Sequence[Claimant]) -> bool:
    """True for "activists" and "residents", whose names are common nouns; named ones go first."""
    return all(map(nameless, claimants))


def _add_figure(draft: Draft, figure: Figure, before: int) -> None:
    """Add a figure unless the event has it already; the narrower group is kept.

    `before` are the event's figures that other sentences told: one that counts three women and
    three men counts six, and "a medic and a nurse" are two.
    """
    for index, known in enumerate(draft.figures):
        if known.measure is not figure.measure:
            continue
        if index >= before and (known.group is not figure.group or _one(known)):
            continue
        same = (known.quantity.low, known.quantity.high) == (
            figure.quantity.low,
            figure.quantity.high,
        )
        if not same and not (same_number(known, figure) and wide_groups(known, figure)):
            continue
        words = (known.quantity.words.lower(), figure.quantity.words.lower())
        if uncounted(known) and words[0] != words[1]:
            continue
        if known.group is figure.group or wide_groups(known, figure):
            draft.figures[index] = _firmer(known, figure)
            return
    draft.figures.append(figure)


def _one(figure: Figure) -> bool:
    return figure.quantity.low == figure.quantity.high == 1


def _firmer(known: Figure, figure: Figure) -> Figure:
    """Of two counts of the same people, the one of the narrower group, then the qualified one.

    A headline's "21 dead" leaves out what the report says: "at least 21 people were killed".
    """
    narrower = known.group is Group.PEOPLE and figure.group is not Group.PEOPLE
    if narrower and not figure.part_of:
        return figure
    bounded = None in (figure.quantity.low, figure.quantity.high) and not uncounted(figure)
    exact = known.quantity.low is not None and known.quantity.low == known.quantity.high
    qualified = bounded and exact and known.part_of == figure.part_of
    wider = figure.group is Group.PEOPLE and known.group is not Group.PEOPLE
    return figure if qualified and not wider else known
