"""What a report says was held, of a place that it tells another side has taken since."""

import datetime
import re
from collections.abc import Iterator, Sequence

from marsad.model import ActorRef, Place, Status
from marsad.read.drafts.draft import Draft
from marsad.read.holds.control import Statement
from marsad.vocabulary.cues import one

_BYGONE = one("control", "bygone")


def undone(statement: Statement, place: Place, drafts: Sequence[Draft]) -> bool:
    """True for "the army captured Morek in 2014" where "rebels seized Morek on Thursday".

    And for "which was a rebel stronghold" of a town from which the army drove them.
    """
    held, text = statement.held, statement.scene.text
    if held.holder is None or _BYGONE.search(text, held.start, held.end) is None:
        return False
    takings = [d for d in drafts if _taking(d) and key_of(d.place) == key_of(place)]
    own = max(_days(takings, held.holder, by_it=True), default=datetime.date.min)
    return any(day > own for day in _days(takings, held.holder, by_it=False))


def key_of(place: Place | None) -> str:
    """Which place a statement is of: one name with the same words before it ("the", "eastern")."""
    if place is None:
        return ""
    side = re.match(r"(?:the )?((?:north|south|east|west)\w*|[a-z]+ of )?", place.text.lower())
    known = place.candidates[0] if place.candidates else place.text.lower()
    return f"{side.group(1) if side else None} {known}"


def _taking(draft: Draft) -> bool:
    return draft.type == "territory_gained" and draft.status is Status.REPORTED


def _days(takings: Sequence[Draft], side: ActorRef, by_it: bool) -> Iterator[datetime.date]:
    """Yield the last possible days on which a side, or only others, took a place."""
    for draft in takings:
        its = any(ref.actor == side.actor for ref in draft.initiators)
        if draft.initiators and its is by_it:
            yield (draft.when.end if draft.when else None) or datetime.date.max
