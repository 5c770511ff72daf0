"""Actors and sources as the page shows them: who acts, who speaks, and who calls whom what."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from marsad.model import Actor, Label, Noun, Source, Theatre
from marsad.publish import wording
from marsad.publish.api.claims import OUTLET_UNKNOWN
from marsad.publish.rows import ActorRow, SourceRow
from marsad.publish.voices import Speakers, actor_rows, source_rows
from marsad.store import Record
from marsad.store.glances import Labelled


class Called(Noun, frozen=True, kw_only=True):
    """Words that somebody uses for an actor, how often, and one claim's report to look it up in.

    `loaded` is true if the words judge ("terrorists"); `document` is the report's id.
    """

    words: str
    by: str
    times: int
    loaded: bool
    document: str


class ActorView(Noun, frozen=True, kw_only=True):
    """A side that the record names; `actor` is None if the theatre does not know it."""

    row: ActorRow
    actor: Actor | None
    called: tuple[Called, ...]
    alliances_words: tuple[str, ...]


class SourceView(Noun, frozen=True, kw_only=True):
    """Who says things, how much rests on it, and how often another origin says otherwise.

    `contradicted` counts incidents; `alone` those that it alone tells of.
    """

    row: SourceRow
    source: Source | None
    contradicted: int
    alone: int


def actor_views(record: Record, theatre: Theatre) -> list[ActorView]:
    """Return the sides that the record names, the most often named first."""
    known = {actor.id: actor for actor in theatre.actors}
    labelled = list(record.labelled())
    called = _called(labelled, known)
    rows = actor_rows(record.sides(), record.holdings(), labelled, theatre)
    return [
        ActorView(
            row=row,
            actor=known.get(row.id),
            called=called.get(row.id or row.name, ()),
            alliances_words=_alliances(known.get(row.id), known),
        )
        for row in rows
    ]


def _called(labelled: Iterable[Labelled], known: dict[str, Actor]) -> dict[str, tuple[Called, ...]]:
    """Return what each actor is called and by whom, the most frequent first.

    Words of no named speaker are the outlet's own.
    """
    times: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    seen: dict[tuple[str, str, str], str] = {}
    for reading in labelled:
        for label in reading.labels:
            key = label.actor.actor or label.actor.name
            by = _speaker(label, reading.outlet)
            times[key][label.words, by] += 1
            seen.setdefault((key, label.words, by), reading.document)
    loaded = {
        (actor.id, alias.text.casefold())
        for actor in known.values()
        for alias in actor.aliases
        if alias.loaded
    }
    return {
        key: tuple(
            Called(
                words=words,
                by=by,
                times=number,
                loaded=(key, words.casefold()) in loaded,
                document=seen[key, words, by],
            )
            for (words, by), number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
        )
        for key, found in times.items()
    }


def _speaker(label: Label, outlet: str | None) -> str:
    if label.source is not None:
        return label.source.name
    return outlet or OUTLET_UNKNOWN


def _alliances(actor: Actor | None, known: dict[str, Actor]) -> tuple[str, ...]:
    if actor is None:
        return ()
    made = []
    for alliance in actor.allied_with:
        ally = known[alliance.ally].name if alliance.ally in known else alliance.ally
        since = f" since {wording.date(alliance.start)}" if alliance.start else ""
        until = f" until {wording.date(alliance.end)}" if alliance.end else ""
        made.append(f"{ally}{since}{until}")
    return tuple(made)


def source_views(record: Record, theatre: Theatre) -> list[SourceView]:
    """Return those who say things, the one with most claims first."""
    speakers = Speakers(record.spoken(), record.told())
    known = {source.id: source for source in theatre.sources}
    return [
        SourceView(
            row=row,
            source=known.get(row.id),
            contradicted=speakers.contradicted[row.id or row.name],
            alone=speakers.alone[row.id or row.name],
        )
        for row in source_rows(speakers, theatre)
    ]
