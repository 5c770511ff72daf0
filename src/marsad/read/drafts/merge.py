"""Mentions of one document that speak of the same event become one event."""

from collections.abc import Sequence

import msgspec

from marsad.model import ActorRef, Place, When
from marsad.read.actors.roles import UNIDENTIFIED
from marsad.read.counts.one_toll import of_one_toll
from marsad.read.cues.arms import flying
from marsad.read.cues.blasts import blast, bombing
from marsad.read.drafts.borrowed import (
    between_the_same,
    further,
    kin,
    listed_with,
    spoken_of,
    summing,
    two_sides,
    without_strikes,
)
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.fights import fights
from marsad.read.drafts.filled import fill
from marsad.read.drafts.retold import goes_back, of_another_teller, shares
from marsad.read.drafts.same import fits
from marsad.read.drafts.same_place import lies_in, outside, same_words
from marsad.read.drafts.same_where import as_province
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LIFTED, MOVING, VIOLENT
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED
from marsad.read.places.nearby import of_its_own
from marsad.read.times.near import weekday_of
from marsad.read.times.talk import of_talk
from marsad.vocabulary.cues import one

_QUARTER = one("places", "quarter")


def merge(mentions: Sequence[Mention]) -> list[Draft]:
    """Return the events of a document in the order of their first mention."""
    drafts: list[Draft] = []
    summed: list[Draft] = []
    for mention in mentions:
        known = _same(drafts, mention)
        if known is not None:
            _absorb(known, mention)
            continue
        draft = _new(drafts, summed, mention)
        (summed if mention.general else drafts).append(draft)
    fought = []
    for clash, taken in list(fights(drafts)):
        fought.append(clash)
        for mention in clash.mentions:
            _absorb(taken, mention)
    for draft in drafts:
        _grounded(draft)
    return of_one_toll([draft for draft in drafts if draft not in fought])


def _grounded(draft: Draft) -> None:
    """Leave out of an air strike the groups that other mentions, "the attack", blame for it."""
    for mention in draft.mentions if draft.type == "air_strike" else ():
        draft.initiators = flying(mention.scene, draft.initiators)


def _same(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    latest = sorted(drafts, key=lambda d: (d.last, d.mentions[-1].start), reverse=True)
    if any(goes_back(draft, mention) for draft in drafts):
        latest.sort(key=lambda draft: not goes_back(draft, mention))
    elif mention.again and mention.roles.initiators:  # "the ISIS assault", whoever struck since
        latest.sort(key=lambda draft: not _by_the_same(draft, mention))
    elif mention.implied:  # "the coalition's raids" are not what a US drone did since
        latest.sort(key=lambda d: (_vaguely_elsewhere(d, mention), _by_others(d, mention)))
    elif mention.place is not None:  # "the Homs attack", not one near Homs
        latest.sort(key=lambda draft: not _there(draft, mention))
    fitting = (draft for draft in without_strikes(latest, mention) if fits(draft, mention))
    found = next(fitting, None)
    if found is None or not of_another_teller(found, mention):
        return found
    return next((draft for draft in fitting if _counted_there(draft, found)), found)


def _counted_there(draft: Draft, other: Draft) -> bool:
    """Whether an event has a toll, and is at the place of another, of which none is told."""
    if draft.place is None or other.place is None:
        return False
    return bool(draft.figures) and same_words(draft.place, other.place)


def _vaguely_elsewhere(draft: Draft, mention: Mention) -> bool:
    """True for "a district of Manbij" where the text has come to a village."""
    if draft.place is None or mention.place is None or draft.exact != LOOSE:
        return False
    return not (draft.inherited_place or same_words(draft.place, mention.place))


def _there(draft: Draft, mention: Mention) -> bool:
    if draft.place is None or mention.place is None:
        return False
    return draft.exact == mention.exact and same_words(draft.place, mention.place)


def _by_the_same(draft: Draft, mention: Mention) -> bool:
    doers = {ref.name for ref in mention.roles.initiators}
    return bool(doers & {ref.name for ref in draft.initiators})


def _by_others(draft: Draft, mention: Mention) -> bool:
    """True for what is told to be by others than those of a mention that names who did it."""
    named = any(ref.name != UNIDENTIFIED.name for ref in mention.roles.initiators)
    return named and bool(draft.initiators) and not _by_the_same(draft, mention)


def _absorb(draft: Draft, mention: Mention) -> None:
    if mention.type != GENERIC and (blast(draft) or bombing(draft)):
        draft.type = mention.type
    draft.mentions.append(mention)
    if draft.type == GENERIC or (
        mention.type in ("chemical_attack", "suicide_bombing") and draft.type != mention.type
    ):
        draft.type = mention.type
    if (
        mention.place is not None
        and not _only_between(draft, mention)
        and (
            draft.place is None
            or (mention.exact > draft.exact and not _only_near(draft, mention))
            or _corrects(draft, mention)
            or as_province(draft, mention)
        )
    ):
        place = _in_town(draft, mention.place)
        draft.place, draft.exact, draft.inherited_place = place, mention.exact, False
    when = None if mention.general else mention.when  # a total's days are its own
    if when is not None and _tells(when, draft.when) and _dates(draft, mention, when):
        draft.when = when
    fill(draft, mention)


def _only_between(draft: Draft, mention: Mention) -> bool:
    """True where the place implied is that of what came between: "the convoy attack" goes back."""
    return mention.implied and draft.place is not None and goes_back(draft, mention)


def _only_near(draft: Draft, mention: Mention) -> bool:
    """True for a place implied that is not in the one told: "that attack" of one on a road."""
    if not mention.implied or mention.spoken or draft.place is None or mention.place is None:
        return False
    if draft.inherited_place or draft.exact < PROVINCE:  # "northeastern Syria": any place may be
        return False
    road = not draft.place.candidates
    return road or outside(mention.place, draft.place)


def _in_town(draft: Draft, place: Place) -> Place:
    """Return a place that no gazetteer knows as one in the town told before: a quarter of it."""
    town = draft.place
    if town is None or not town.candidates or draft.exact != SETTLED or place.candidates:
        return place
    if not _QUARTER.search(place.text.lower()):
        return place
    return msgspec.structs.replace(place, within=town.text)


def _tells(when: When, known: When | None) -> bool:
    """True for days, and for the weekday of a report without a date where nothing else is told."""
    return when.known or (known is None and weekday_of(when) is not None)


def _dates(draft: Draft, mention: Mention, when: When) -> bool:
    """Whether a mention says better when: a siege that was lifted is of the day that it was."""
    lifted = draft.note == LIFTED, mention.note == LIFTED
    return lifted[1] if lifted[0] is not lifted[1] else _sharper(when, draft.when)


def _sharper(when: When, known: When | None) -> bool:
    """True for a time where none was known, or one inside a time known less well."""
    if known is None or not known.known or (of_talk(known) and not of_talk(when)):
        return True
    if when.start is None or when.end is None or known.end is None or when.end > known.end:
        return False
    if known.start is None:  # "in recent weeks"
        return True
    return known.start <= when.start and when.end - when.start < known.end - known.start


def _corrects(draft: Draft, mention: Mention) -> bool:
    """True where a place told replaces one only implied: not by the province that it lies in."""
    if not draft.inherited_place or draft.place is None or mention.place is None:
        return False
    return not mention.implied and not lies_in(draft.place, mention.place)


def _new(drafts: Sequence[Draft], summed: Sequence[Draft], mention: Mention) -> Draft:
    """A draft for a mention that fits none before.

    `summed` are what totals sum up: no events, but what kills in one of their places is like them.
    """
    place, exact = mention.place, mention.exact
    dated = mention.when is not None and mention.when.known
    inherited = mention.implied and not (mention.spoken and dated)
    if place is None and drafts and not mention.recalled:
        near = [
            d
            for d in drafts
            if d.place is not None
            and mention.scene.index - d.last <= NEAR
            and not (mention.unnamed and d.exact > PROVINCE)
            and not (d.type in MOVING and mention.type in VIOLENT | {GENERIC})
            and not (of_its_own(mention) and d.type != mention.type)
        ]
        if near:
            place, exact, inherited = near[-1].place, near[-1].exact, True
    summed = [total for total in summed if total.when is not None and total.when.days == 1]
    kind, model = kin([*drafts, *summed], mention)
    sibling = listed_with(drafts, mention)
    if sibling is not None:
        kind, model = sibling.type, sibling
    draft = Draft(
        type=kind,
        status=mention.status,
        mentions=[mention],
        place=place,
        exact=exact,
        when=mention.when or (sibling.when if sibling is not None else None),
        inherited_place=inherited,
    )
    fill(draft, mention)
    if totals := [told for told in drafts if shares(told, mention)]:
        totals[-1].shared = True
        draft.figures = [msgspec.structs.replace(f, part_of=False) for f in draft.figures]
    model = model or further(drafts, mention) or summing(summed, mention)
    if model is not None and not draft.initiators:
        _done_by(draft, model.initiators, drafts)
    if mention.pronoun and not draft.initiators:
        _done_by(draft, spoken_of(drafts, mention), drafts)
    firm = two_sides(mention) or not mention.weak
    if kind == "armed_clash" and firm and not (draft.initiators or draft.targets):
        between_the_same(drafts, draft)
    return draft


def _done_by(draft: Draft, doers: Sequence[ActorRef], drafts: Sequence[Draft]) -> None:
    """Make an event the work of those who did another."""
    draft.initiators += [ref for ref in doers if ref not in draft.targets]
    names = {ref.name for ref in draft.initiators}
    for other in drafts:
        if names & {ref.name for ref in other.initiators}:
            draft.camps |= other.camps
