"""What a record holds, for a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from marsad.model import Holding, Incident, Measure, Noun, Rejection, main_figure
from marsad.publish import views, wording
from marsad.store import Counts, Record

NOTABLE = 8
CONTROL = 8
TOTALS = 6
INCIDENT_COLUMNS = ("date", "type", "place", "killed", "sources", "id")
CONTROL_COLUMNS = ("place", "holder", "status", "last_asserted", "id")
TALLY_COLUMNS = ("scope", "counted", "number", "up_to", "counted_by", "id")


def summary(record: Record) -> Stack:
    """Return counts, the most notable incidents, control, running totals and reports not read."""
    every = record.incidents()
    parts: list[RenderableType] = [Text(counts_line(record.counts(), every), style="bold")]
    incidents = notable(every)
    if incidents:
        rows = views.incident_rows(incidents)
        parts.append(rows_table("Incidents with the highest stated tolls", rows, INCIDENT_COLUMNS))
    control = _in_force(record.holdings())
    if control:
        held = views.control_rows(control)
        parts.append(rows_table("Who holds what, last asserted first", held, CONTROL_COLUMNS))
    totals = views.tally_rows(record.series())[:TOTALS]
    if totals:
        parts.append(rows_table("Running totals, as counted by others", totals, TALLY_COLUMNS))
    parts += rejected(record.rejections())
    spaced = (item for part in parts for item in (Text(), part))
    return Stack(*list(spaced)[1:])


def _in_force(holdings: Iterable[Holding]) -> list[Holding]:
    """Return the holdings whose end nobody tells, last asserted first."""
    found = [holding for holding in holdings if not holding.end.known]
    return sorted(found, key=lambda h: str(h.last_asserted.end or ""), reverse=True)[:CONTROL]


def counts_line(counts: Counts, incidents: Sequence[Incident]) -> str:
    """Return "12 reports, 80 claims, 31 incidents (origins differ on 4), 9 holdings …"."""
    differ = sum(1 for incident in incidents if incident.contradictions)
    parts = [
        wording.count(counts.documents, "report"),
        wording.count(sum(counts.claims.values()), "claim"),
        wording.count(counts.incidents, "incident") + f" (origins differ on {differ:,})",
        wording.count(counts.holdings, "holding"),
        wording.count(counts.series, "running total"),
        wording.count(counts.agreements, "agreement"),
    ]
    return ", ".join(parts)


def notable(incidents: Iterable[Incident], limit: int = NOTABLE) -> list[Incident]:
    """Return news incidents by people killed as best stated, then by origins, time and id."""

    def weight(incident: Incident) -> tuple[int, int, str, str]:
        figure = main_figure(incident, Measure.KILLED)
        stated = (figure.best or figure.low or figure.high or 0) if figure else 0
        return -stated, -len(incident.origins), str(incident.when.start or ""), incident.id

    return sorted((i for i in incidents if not i.background), key=weight)[:limit]


def rejected(rejections: Iterable[Rejection]) -> list[Text]:
    """Return how many reports were not read, by reason; nothing if all were."""
    reasons = Counter(wording.words(rejection.reason) for rejection in rejections)
    if not reasons:
        return []
    parts = ", ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
    return [Text(f"{wording.count(reasons.total(), 'report')} not read: {parts}")]


def rows_table(title: str, rows: Iterable[Noun], columns: Iterable[str]) -> Table:
    """Return rows of words as a table with these columns; cells are never read as markup."""
    names = list(columns)
    table = Table(title=title or None, title_justify="left", box=None, pad_edge=False)
    for name in names:
        last = name == "id"
        table.add_column(wording.words(name), overflow="fold", no_wrap=last)
    for row in rows:
        table.add_row(*(Text(str(getattr(row, name))) for name in names))
    return table
