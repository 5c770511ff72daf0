"""Everything on which sources contradict each other, over the whole record."""

import datetime
from collections.abc import Iterator

from marsad.model import Contradiction, Holding, Incident, Noun, Stand, When
from marsad.publish import views, wording
from marsad.store import Record


class Disagreement(Noun, frozen=True, kw_only=True):
    """What origins differ on: `entry` is the incident or holding that it is about.

    `on_words` say what ("the toll"), `about_words` of what; `day` is the last on which it may have
    happened, None where nobody tells.
    """

    entry: str
    kind: str  # incident or holding
    day: datetime.date | None
    on_words: str
    about_words: str
    stands: tuple[Stand, ...]


def differences(record: Record, limit: int | None = None) -> list[Disagreement]:
    """Return what origins differ on: who holds what, then incidents, the newest first."""
    newest = sorted(record.differing(), key=lambda one: (-_last(one.when).toordinal(), one.id))
    found = [*_of_holdings(record)]
    for glance in newest:
        if limit is not None and len(found) >= limit:
            break
        incident = record.incident(glance.id)
        found += _of_incident(incident) if incident else ()
    return found[:limit]


def _last(when: When) -> datetime.date:
    """Return the last day of a time; what has none comes behind all others."""
    return when.end or when.start or datetime.date.min


def _of_incident(incident: Incident) -> Iterator[Disagreement]:
    about = ", ".join(
        (
            wording.words(incident.type),
            wording.place(incident.place),
            wording.when(incident.when),
        )
    )
    day = incident.when.end or incident.when.start
    for contradiction in incident.contradictions:
        yield _difference(contradiction, incident.id, "incident", day, about)


def _of_holdings(record: Record) -> Iterator[Disagreement]:
    held = {claim: one for one in record.holdings() for claim in one.supporting}
    for contradiction in record.contradictions():
        claims = [claim for stand in contradiction.stands for claim in stand.claims]
        about: Holding | None = next((held[claim] for claim in claims if claim in held), None)
        if about is not None:
            asserted = about.last_asserted
            day = asserted.end or asserted.start
            words = wording.place(about.place)
            yield _difference(contradiction, about.id, "holding", day, words)


def _difference(
    contradiction: Contradiction, entry: str, kind: str, day: datetime.date | None, about: str
) -> Disagreement:
    return Disagreement(
        entry=entry,
        kind=kind,
        day=day,
        on_words=views.differing(contradiction.kind),
        about_words=about,
        stands=contradiction.stands,
    )
