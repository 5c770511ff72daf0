"""Drafts whose dead are a total: what is told of single places besides is a part of them."""

import re
from collections.abc import Sequence

from marsad.read.drafts.bare import starved
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_place import lies_in, outside, same_words
from marsad.read.drafts.same_time import overlap
from marsad.read.drafts.same_toll import toll
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.places.exact import PART, SETTLED

SLACK = 2
"""By how much the tolls of single places may exceed their total: some died later."""
_SPAN = re.compile(r"(?:between|from|since)\b", re.IGNORECASE)
_RECENT = re.compile(r"(?:in|over|during) recent (?:weeks|months)", re.IGNORECASE)
DAYS = 4
"""Days whose dead, counted together, are of more than one attack."""
# One target in a city that is told from its province.
_ONE_TARGET = re.compile(
    r"(?=.*\bcity (?:of )?<P).*\ban? (?:[a-z-]+ ){0,3}?"
    r"(?:market|hospital|clinic|school|mosque|bakery|camp|building)\b(?!,| an? | and )"
)
_FURTHER = re.compile(r"\b(?:a further|an additional) <N\d+>")


def totals_of(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a wide place whose dead hold those told of two other places or more."""
    out = []
    for draft in drafts:
        total = _dead(draft)
        if draft.shared or any(map(_over_days, draft.mentions)):
            out.append(draft)
            continue
        if not total or draft.exact > SETTLED or _added(draft) or _at_one(draft):
            continue
        parts = [_dead(other) for other in drafts if _part(other, draft)]
        smaller = [part for part in parts if 0 < part < total]
        if len(smaller) >= 2 and sum(smaller) <= total + SLACK:
            out.append(draft)
    return out


def _over_days(mention: Mention) -> bool:
    """True for the dead "between 21 and 26 September" by nothing told, or by hunger."""
    when = mention.when
    unknown = mention.type == GENERIC and mention.again
    if when is None or not (unknown or _starved(mention)):
        return False
    span = (when.days or 0) >= DAYS and _SPAN.match(when.words) is not None
    counted = "<N" in mention.scene.text[mention.start : mention.end]
    return counted and (span or _RECENT.match(when.words) is not None)


def _starved(mention: Mention) -> bool:
    return mention.type == "attack_on_civilians" and starved(mention.scene, mention.start)


def _dead(draft: Draft) -> int:
    figure = toll(draft.figures)
    return figure.quantity.number if figure is not None else 0


def _added(draft: Draft) -> bool:
    """True for "a further nine were killed elsewhere": they come on top of those told."""
    return any(_FURTHER.search(mention.scene.text) for mention in draft.mentions if mention.figures)


def _at_one(draft: Draft) -> bool:
    """True for the dead of one market of a city: "two raids on a market in Idlib killed 20"."""
    told = next((m.scene.text for m in draft.mentions if m.figures), "")
    return draft.exact == SETTLED and _ONE_TARGET.match(told) is not None


def _part(other: Draft, draft: Draft) -> bool:
    """Whether violence can be a part of what a wider draft sums up: by place and day."""
    if other is draft or other.type not in VIOLENT or other.place is None or draft.place is None:
        return False
    near = other.exact > SETTLED and not outside(other.place, draft.place)
    inside = draft.exact == 0 or lies_in(other.place, draft.place) or near
    if draft.exact == PART:  # nobody knows what lies in it: a total is told before its parts
        inside = other.mentions[0].scene.index >= draft.mentions[0].scene.index
    return inside and overlap(other.when, draft.when) and not same_words(other.place, draft.place)
