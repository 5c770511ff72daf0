"""Tables as CSV: incidents, claims, control, tallies, agreements, positions."""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from marsad.model import Noun
from marsad.publish import views
from marsad.publish.attribution import made_with
from marsad.publish.exports.lines import ClaimLine, IncidentLine, claim_line, incident_line
from marsad.publish.rows import AgreementRow, ControlRow, PositionRow, Table, TallyRow
from marsad.store import EVERYTHING, IncidentFilter, Record

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""

ORIGIN_COLUMN = "made_with"
"""The last column: version, theatre and attributions, in every line, as CSV has no header."""


SHAPES: dict[Table, type[Noun]] = {
    Table.INCIDENTS: IncidentLine,
    Table.CLAIMS: ClaimLine,
    Table.CONTROL: ControlRow,
    Table.TALLIES: TallyRow,
    Table.AGREEMENTS: AgreementRow,
    Table.POSITIONS: PositionRow,
}


def export_csv(
    record: Record, table: Table = Table.INCIDENTS, wanted: IncidentFilter = EVERYTHING
) -> Iterator[str]:
    """Yield a table line by line, its header first; `wanted` chooses among incidents."""
    made = made_with(record.theatre(), record.layers())
    return csv_lines(SHAPES[table], _rows(record, table, wanted), made)


def _rows(record: Record, table: Table, wanted: IncidentFilter) -> Iterable[Noun]:
    match table:
        case Table.INCIDENTS:
            return (incident_line(incident) for incident in record.incidents(wanted))
        case Table.CLAIMS:
            return _claims(record)
        case Table.CONTROL:
            return views.control_rows(record.holdings())
        case Table.TALLIES:
            return views.tally_rows(record.series())
        case Table.AGREEMENTS:
            return views.agreement_rows(record.agreements())
        case Table.POSITIONS:
            return views.position_rows(record.positions())


def _claims(record: Record) -> Iterator[ClaimLine]:
    names = {document.id: document.name for document in record.documents()}
    merged: dict[str, list[str]] = {}
    for incident in record.incidents():
        for id_ in incident.claims:
            merged.setdefault(id_, []).append(incident.id)
    for claim in record.claims():
        report = names[claim.span.document]
        yield claim_line(claim, report, "; ".join(merged.get(claim.id, ())))


def csv_lines(shape: type[Noun], rows: Iterable[Noun], made: str = "") -> Iterator[str]:
    """Yield the header and one line a row; with `made`, a last column that says what made them."""
    last = [ORIGIN_COLUMN] if made else []
    yield _line([*shape.__struct_fields__, *last])
    for row in rows:
        cells = (_cell(value) for value in msgspec.structs.astuple(row))
        yield _line([*cells, made] if made else cells)


def _cell(value: object) -> str:
    """Return a cell; text that a spreadsheet would run as a formula gets an apostrophe first."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return str(value)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
