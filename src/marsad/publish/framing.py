"""Who calls whom what: words that judge a side, by who uses them and which side that leans to."""

from collections.abc import Callable, Iterable, Mapping

from marsad.model import Document, Label, Noun, Source, Theatre
from marsad.publish import wording
from marsad.publish.rows import FramingRow
from marsad.publish.sources import by_name
from marsad.store.glances import Labelled

UNKNOWN_OUTLET = "a report of unknown outlet"
AROUND = 60  # characters of the report before and after the words

Texts = Callable[[Iterable[str]], Mapping[str, Document]]
"""Gives those of the reports of these ids that are at hand."""


class FramingFilter(Noun, frozen=True, kw_only=True):
    """Conditions that must all hold; None asks nothing.

    `actor` is an actor's id or neutral name, `outlet` the id or a name of who uses the words,
    `alignment` the side that it leans to. `limit` keeps the words of most reports.
    """

    actor: str | None = None
    outlet: str | None = None
    alignment: str | None = None
    limit: int | None = None


ALL = FramingFilter()


class _Used(Noun, frozen=True, kw_only=True):
    """Words for an actor, and who uses them."""

    actor: str
    words: str
    by: str
    quoted: bool


class _Example(Noun, frozen=True, kw_only=True):
    """Where words stand: in the report of the first name, which `reports` others use too."""

    name: str
    document: str
    label: Label
    reports: int = 1

    def beside(self, other: "_Example") -> "_Example":
        """Return the first of two by name, counting the reports of both."""
        first = min(self, other, key=lambda example: example.name)
        return _Example(
            name=first.name,
            document=first.document,
            label=first.label,
            reports=self.reports + other.reports,
        )


def framing_rows(
    labelled: Iterable[Labelled], texts: Texts, theatre: Theatre, wanted: FramingFilter = ALL
) -> list[FramingRow]:
    """Return one row an actor, words and user of them: by actor, the most reports first.

    A report counts once. Its own words are its outlet's; what it quotes is the named source's.
    The example is from the report whose name comes first, empty where its text is not at hand.
    """
    sources = by_name(theatre)
    names = {actor.id: actor.name for actor in theatre.actors}
    found: dict[_Used, _Example] = {}
    for report in labelled:
        for used, example in _of(report, sources).items():
            found[used] = found[used].beside(example) if used in found else example
    kept = [used for used in found if _meets(used, wanted, sources, names)]
    kept.sort(key=lambda used: (-found[used].reports, used.actor, used.words, used.by))
    examples = {used: found[used] for used in kept[: wanted.limit]}
    documents = texts({example.document for example in examples.values()})
    rows = [
        _row(used, example, documents.get(example.document), sources, names)
        for used, example in examples.items()
    ]
    return sorted(rows, key=lambda row: (row.actor, -row.reports, row.words, row.used_by))


def _of(report: Labelled, sources: Mapping[str, Source]) -> dict[_Used, _Example]:
    """Return what a report calls whom, each with the first place where it does."""
    found: dict[_Used, _Example] = {}
    for label in report.labels:
        used = _used(label, report.outlet, sources)
        found.setdefault(used, _Example(name=report.name, document=report.document, label=label))
    return found


def _used(label: Label, outlet: str | None, sources: Mapping[str, Source]) -> _Used:
    """Return the words of a label, folded, with who uses them."""
    quoted = label.source is not None
    name = outlet or UNKNOWN_OUTLET
    if label.source is not None:
        name = label.source.source or label.source.name
    source = sources.get(name.casefold())
    return _Used(
        actor=label.actor.actor or label.actor.name,
        words=label.words.casefold(),
        by=source.name if source else name,
        quoted=quoted,
    )


def _meets(
    used: _Used,
    wanted: FramingFilter,
    sources: Mapping[str, Source],
    names: Mapping[str, str],
) -> bool:
    by = sources.get(used.by.casefold())
    if wanted.outlet is not None:
        asked = sources.get(wanted.outlet.casefold())
        if used.by.casefold() != (asked.name if asked else wanted.outlet).casefold():
            return False
    if wanted.alignment is not None and wanted.alignment != (by.alignment if by else None):
        return False
    called = {used.actor.casefold(), names.get(used.actor, "").casefold()}
    return wanted.actor is None or wanted.actor.casefold() in called


def _row(
    used: _Used,
    example: _Example,
    document: Document | None,
    sources: Mapping[str, Source],
    names: Mapping[str, str],
) -> FramingRow:
    source = sources.get(used.by.casefold())
    return FramingRow(
        actor=names.get(used.actor, used.actor),
        id=used.actor if used.actor in names else "",
        words=used.words,
        used_by=used.by,
        voice="quoted" if used.quoted else "its own words",
        kind=wording.words(source.kind) if source else "not in the theatre",
        alignment=(source.alignment or "") if source else "",
        reports=example.reports,
        example=_passage(example.label, document) if document else "",
        report=example.name,
    )


def _passage(label: Label, document: Document) -> str:
    """Return the words in their passage."""
    start = max(0, label.span.start - AROUND)
    end = min(len(document.text), label.span.end + AROUND)
    passage = " ".join(document.text[start:end].split())
    return f"{'…' if start else ''}{passage}{'…' if end < len(document.text) else ''}"
