"""One row of a table, or one JSON object, as a raw report."""

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec

from marsad.model import MediaKind, Noun, Raw, Rejection, RejectionReason


class Origin(Noun, frozen=True, kw_only=True):
    """Where reports come from: the path as given, the file's stem, and when it was last changed."""

    where: str
    stem: str
    retrieved: datetime.datetime | None = None

    def reject(self, reason: RejectionReason, detail: str, row: str = "") -> Rejection:
        """Return the rejection of this file, or of the row described."""
        return Rejection(where=f"{self.where} {row}".strip(), reason=reason, detail=detail)


def record_of(
    data: Mapping[str, Any],
    columns: Mapping[str, str],
    origin: Origin,
    row: int | None,
    max_bytes: int,
) -> Raw | Rejection:
    """Return a record's report; `row` counts from 1 and is None if the file is the one record.

    `data` of the report is the canonical JSON of all that the record holds, keys sorted.
    """
    place = "" if row is None else f"row {row}"
    fields = {role: _words(data.get(column)) for role, column in columns.items()}
    fields = {role: words for role, words in fields.items() if words.strip()}
    if "text" not in fields:
        return origin.reject(
            RejectionReason.EMPTY, f'the column "{columns["text"]}" holds no text', place
        )
    canonical = msgspec.json.encode(data, order="sorted")
    if len(canonical) > max_bytes:
        return origin.reject(RejectionReason.TOO_LARGE, too_large(max_bytes), place)
    stem = origin.stem if row is None else f"{origin.stem}-{row}"
    return Raw(
        data=canonical,
        kind=MediaKind.RECORD,
        where=f"{origin.where} {place}".strip(),
        name=fields.get("id", stem).strip(),
        fields=fields,
        retrieved=origin.retrieved,
    )


def too_large(max_bytes: int) -> str:
    """Return the sentence for a report over the limit."""
    return f"larger than the limit of {max_bytes:,} bytes a report; split it"


def _words(value: Any) -> str:
    """The words of a value: a list of paragraphs is joined, a nested object has none."""
    match value:
        case str():
            return value
        case bool() | None | dict():
            return ""
        case list():
            return "\n\n".join(filter(None, map(_words, value)))
        case _:
            return str(value)
