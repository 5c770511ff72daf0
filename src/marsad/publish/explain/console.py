"""An explanation for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from marsad.model import Status
from marsad.publish import wording
from marsad.publish.explain.shape import Difference, Explanation, MergeReason, Point
from marsad.publish.sources import Evidence


def rendered(explanation: Explanation) -> Group:
    """Return an explanation as lines of text, quotes and indented reasons."""
    return Group(*_parts(explanation))


def _parts(explanation: Explanation) -> Iterator[RenderableType]:
    yield Text(explanation.title, style="bold")
    yield Text(f"{explanation.kind} {explanation.id}", style="dim")
    for point in explanation.points:
        yield Text()
        yield from _point(point)
    if explanation.origins:
        yield from _heading("Independent origins")
        for origin in explanation.origins:
            reports = wording.count(origin.reports, "report")
            yield _indented(f"{origin.name} ({reports}): {origin.reason}")
    if explanation.contradictions:
        yield from _heading("Where origins differ")
        for difference in explanation.contradictions:
            yield from _difference(difference)
    if explanation.merged_because:
        yield from _heading("Why these claims are one incident")
        for reason in explanation.merged_because:
            yield from _merging(reason)
    if explanation.notes:
        yield from _heading("Notes")
        yield from (_indented(note) for note in explanation.notes)


def _heading(words: str) -> Iterator[RenderableType]:
    yield Text()
    yield Text(words, style="bold")


def _indented(words: str, by: int = 2, style: str = "") -> Padding:
    return Padding(Text(words, style=style), (0, 0, 0, by), expand=False)


def _point(point: Point) -> Iterator[RenderableType]:
    yield Text.assemble((f"{point.aspect}: ", "bold"), point.value)
    yield _indented(f"rule: {point.rule}", style="dim")
    yield from _quotes("for", point.evidence_for)
    yield from _quotes("against", point.evidence_against)


def _quotes(stance: str, evidence: Iterable[Evidence]) -> Iterator[RenderableType]:
    for found in evidence:
        yield _indented(f"{stance}: “{found.quote}”")
        yield _indented(_behind(found), 4, style="dim")


def _behind(found: Evidence) -> str:
    """Return who says a sentence, in which report, and what it says on the point at hand."""
    value = f"{found.value}; " if found.value else ""
    denied = "" if found.status is Status.REPORTED else f" [{found.status}]"
    return f"{value}{found.says}; {found.document}, {found.published}{denied}; {found.claim}"


def _difference(difference: Difference) -> Iterator[RenderableType]:
    yield _indented(difference.sentence)
    for side in difference.sides:
        yield _indented(f"{side.says}: {', '.join(side.origins)}", 4)
        for found in side.evidence:
            yield _indented(f"“{found.quote}”", 6)
            yield _indented(_behind(found), 6, style="dim")


def _merging(reason: MergeReason) -> Iterator[RenderableType]:
    yield _indented(f"{reason.one} and {reason.other} (score {reason.score:.2f})")
    yield from (_indented(sentence, 4, style="dim") for sentence in reason.sentences)
