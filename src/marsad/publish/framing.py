"""Who calls whom what: words that judge a side, by who uses them and which side that leans to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from marsad.model import Document, Label, Noun, Reading, Source, Theatre
from marsad.publish import wording
from marsad.publish.rows import FramingRow

UNKNOWN_OUTLET = "a report of unknown outlet"
AROUND = 60  # characters of the report before and after the words


class _Used(Noun, frozen=True, kw_only=True):
    """Words for an actor, and who uses them."""

    actor: str
    words: str
    by: str
    quoted: bool


def framing_rows(
    readings: Iterable[Reading], documents: Iterable[Document], theatre: Theatre
) -> list[FramingRow]:
    """Return one row an actor, words and user of them: by actor, the most reports first.

    A report counts once. Its own words are its outlet's; what it quotes is the named source's.
    The example is from the report whose name comes first.
    """
    by_id = {document.id: document for document in documents}
    sources = _by_name(theatre)
    found: dict[_Used, dict[str, Label]] = defaultdict(dict)
    for reading in readings:
        document = by_id.get(reading.document)
        if document is None:
            continue
        for label in reading.labels:
            found[_used(label, document, sources)].setdefault(document.id, label)
    names = {actor.id: actor.name for actor in theatre.actors}
    rows = [_row(used, labels, by_id, sources, names) for used, labels in found.items()]
    return sorted(rows, key=lambda row: (row.actor, -row.reports, row.words, row.used_by))


def _by_name(theatre: Theatre) -> dict[str, Source]:
    """Return the theatre's sources by id and by every name, in lower case."""
    named: dict[str, Source] = {}
    for source in theatre.sources:
        for name in (source.id, source.name, *(alias.text for alias in source.aliases)):
            named.setdefault(name.casefold(), source)
    return named


def _used(label: Label, document: Document, sources: Mapping[str, Source]) -> _Used:
    """Return the words of a label, folded, with who uses them."""
    quoted = label.source is not None
    name = document.outlet or UNKNOWN_OUTLET
    if label.source is not None:
        name = label.source.source or label.source.name
    source = sources.get(name.casefold())
    return _Used(
        actor=label.actor.actor or label.actor.name,
        words=label.words.casefold(),
        by=source.name if source else name,
        quoted=quoted,
    )


def _row(
    used: _Used,
    labels: Mapping[str, Label],
    documents: Mapping[str, Document],
    sources: Mapping[str, Source],
    names: Mapping[str, str],
) -> FramingRow:
    first = min(labels, key=lambda id_: documents[id_].name)
    source = sources.get(used.by.casefold())
    return FramingRow(
        actor=names.get(used.actor, used.actor),
        id=used.actor if used.actor in names else "",
        words=used.words,
        used_by=used.by,
        voice="quoted" if used.quoted else "its own words",
        kind=wording.words(source.kind) if source else "not in the theatre",
        alignment=(source.alignment or "") if source else "",
        reports=len(labels),
        example=_example(labels[first], documents[first]),
        report=documents[first].name,
    )


def _example(label: Label, document: Document) -> str:
    """Return the words in their passage."""
    start = max(0, label.span.start - AROUND)
    end = min(len(document.text), label.span.end + AROUND)
    passage = " ".join(document.text[start:end].split())
    return f"{'…' if start else ''}{passage}{'…' if end < len(document.text) else ''}"
