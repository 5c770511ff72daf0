"""Places that a sentence leaves out: the settlement that those around it speak of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marsad.read.drafts.roughly import BACK, LEAD
from marsad.read.drafts.same_time import overlap
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, RARE, SUMMED, VIOLENT
from marsad.read.places.exact import PART
from marsad.read.places.spot import Spot

AHEAD = 2
"""Sentences ahead of a report's first ones in which it says where these were."""
# What tells of something else than the violence that a report begins with.
_UNLIKE = frozenset(
    ("weapons_disrupted", "aid_delivery", "protest", "evacuation", "arrest", "force_movement",
     "displacement", "agreement", "withdrawal", "base_established")
)  # fmt: skip
FIGHTING = re.compile(r"\b(?:the|these|those) (?:fighting|battles?|clashes|assault|shootout)\b")
_IT = re.compile(r"\b(?:it|them)\b")


def of_its_own(mention: Mention) -> bool:
    """True for "on Tuesday 100 died in a gas attack": not where another day's bomb went off."""
    dated = mention.when is not None and mention.when.known
    return mention.type in RARE and dated and not mention.again


def with_place(
    mention: Mention,
    settled: Mapping[int, Spot],
    told: Sequence[Mention],
    placed: Mapping[int, Sequence[Mention]],
) -> Mention:
    """Return a mention at the settlement that the text last spoke of, or goes on to in its lead.

    `placed` is what each sentence tells of places that it names.
    """
    if mention.recalled or (mention.place is not None and not _general(mention)):
        return mention
    vague = {m.scene.index for m in told if m.unnamed or (m.place and m.exact == PART)}
    for index in _ways(mention, placed):
        spot = settled.get(index)
        if spot is None and index < mention.scene.index and index in vague:
            break  # "the raids" after raids "on a town in the east": not where others were before
        if spot is not None:
            return replace(mention, place=spot.place, exact=spot.exact, implied=True)
    return mention


def _general(mention: Mention) -> bool:
    """True for a toll of a part of the country that a report begins with."""
    several = mention.scene.text[mention.start : mention.end].endswith("s")  # "strikes in Syria"
    wide = mention.exact <= PART and mention.type in SUMMED and mention.scene.index < LEAD
    return wide and not several and bool(mention.figures)


def _ways(mention: Mention, placed: Mapping[int, Sequence[Mention]]) -> list[int]:
    """Return the sentences whose place a mention can be at, the likeliest first."""
    at = mention.scene.index
    ways = [at - step for step in range(1, BACK + 1)]
    kinds = {index: {m.type for m in mentions} for index, mentions in placed.items()}
    if at < LEAD and not (at and _told(mention)):
        ahead = [at + step for step in range(1, AHEAD + 1)]
        # Who fell where the sentence before tells of a capture, whatever was bombed afterwards.
        fell = mention.type == GENERIC and "territory_gained" in kinds.get(at - 1, ())
        ways = ways + ahead if fell else ahead + ways
    if mention.exact == PART:  # "in the east" after a town: told later, if at all
        ways = [index for index in ways if index > at]
    if mention.type in VIOLENT | {GENERIC}:
        ways = [n for n in ways if n < at or not kinds.get(n) or kinds[n] - _UNLIKE]
    if of_its_own(mention):
        ways = [n for n in ways if not kinds.get(n, set()) & (VIOLENT | {GENERIC}) - {mention.type}]
    return [n for n in ways if n < at or not _on_other_days(mention, placed.get(n, ()))]


def _told(mention: Mention) -> bool:
    """True for "the fighting" and for "the army recaptured it": where the text has spoken of."""
    text = mention.scene.text
    return bool(FIGHTING.search(text) or _IT.search(text, mention.start, mention.end))


def _on_other_days(mention: Mention, told: Sequence[Mention]) -> bool:
    """True for attacks on other days: "two died on Sunday. On Monday jets bombed Douma"."""
    if mention.when is None or not mention.when.known:
        return False
    attacks = (m.when for m in told if m.type in VIOLENT | {GENERIC})
    days = [when for when in attacks if when is not None and when.known]
    return bool(days) and not any(overlap(mention.when, day) for day in days)
