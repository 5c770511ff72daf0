"""The whole record as one JSON document, the same byte for byte on any machine."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

import msgspec

import marsad
from marsad.model import Document, Noun, Rejection, When, to_json
from marsad.publish.attribution import attributions
from marsad.store import Record


class ExportedDocument(Noun, frozen=True, kw_only=True):
    """A report as exported: without when and from where on this machine it was read.

    `text` is null unless asked for: every claim carries its quote, and the texts are others'.
    """

    id: str
    name: str
    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    published: When
    credits: tuple[str, ...]
    text: str | None


def export_json(record: Record, *, texts: bool = False) -> Iterator[bytes]:
    """Yield the record as one JSON object, a line an entry.

    It states Marsad's version, the theatre and the attributions; then come documents (with their
    texts if `texts` is true), rejections, readings with their claims, duplicates, and all that was
    merged. The same record gives the same bytes.
    """
    yield b'{"marsad":' + to_json(marsad.__version__)
    yield b',\n"theatre":' + to_json(record.theatre())
    yield b',\n"attributions":' + to_json(attributions(record.layers()))
    yield from _list("documents", (_document(item, texts) for item in record.documents()))
    yield from _list("rejections", (_rejection(item) for item in record.rejections()))
    yield from _list("readings", record.readings())
    yield from _list("duplicates", record.duplicates())
    yield from _list("incidents", record.incidents())
    yield from _list("holdings", record.holdings())
    yield from _list("series", record.series())
    yield from _list("agreements", record.agreements())
    yield from _list("positions", record.positions())
    yield from _list("contradictions", record.contradictions())
    yield from _list("decisions", record.decisions())
    yield b"}\n"


def _list(name: str, nouns: Iterable[Noun]) -> Iterator[bytes]:
    yield b',\n"' + name.encode() + b'":['
    for number, noun in enumerate(nouns):
        yield (b",\n" if number else b"\n") + to_json(noun)
    yield b"]"


def _document(document: Document, texts: bool) -> ExportedDocument:
    return ExportedDocument(
        id=document.id,
        name=document.name,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        language=document.language,
        published=document.published,
        credits=document.credits,
        text=document.text if texts else None,
    )


def _rejection(rejection: Rejection) -> Rejection:
    """Return a rejection that names the file, not where it lies on this machine."""
    return msgspec.structs.replace(rejection, where=PurePath(rejection.where).name)
