"""Who calls whom what, counted by report."""

import pytest

from marsad import theatres
from marsad.model import ActorRef, Claimant, Document, Label, span_of
from marsad.publish.framing import UNKNOWN_OUTLET, FramingFilter, Texts, framing_rows
from marsad.store.glances import Labelled

THEATRE = theatres.load("syria")
TEXT = "The terrorists fled. SANA said that terrorists burned the mill, and Terrorists left."
FIRST, QUOTED, LAST = 4, TEXT.index("terrorists burned"), TEXT.index("Terrorists left")


def document(name: str, outlet: str | None) -> Document:
    return Document(id=name, name=name, text=TEXT, outlet=outlet)


def label(report: Document, start: int, source: str | None = None) -> Label:
    words = span_of(report, start, start + len("terrorists"))
    return Label(
        actor=ActorRef(name="rebels", actor="rebels"),
        words=words.quote,
        span=words,
        source=Claimant(name=source, source=source) if source else None,
    )


def reading(report: Document, *labels: Label) -> Labelled:
    return Labelled(document=report.id, name=report.name, outlet=report.outlet, labels=labels)


def texts(*reports: Document) -> Texts:
    return lambda ids: {report.id: report for report in reports if report.id in ids}


def test_an_outlet_s_own_words_and_its_quotes_are_told_apart() -> None:
    one, other = document("1", "SANA"), document("2", "Some paper")
    rows = framing_rows(
        [
            reading(one, label(one, FIRST), label(one, LAST)),
            reading(other, label(other, FIRST), label(other, QUOTED, "sana")),
        ],
        texts(one, other),
        THEATRE,
    )
    assert [(r.words, r.used_by, r.voice, r.alignment, r.reports) for r in rows] == [
        ("terrorists", "SANA", "its own words", "government", 1),
        ("terrorists", "SANA", "quoted", "government", 1),
        ("terrorists", "Some paper", "its own words", "", 1),
    ]
    assert rows[0].example.startswith("The terrorists fled.")
    assert "SANA said that terrorists burned" in rows[1].example
    assert rows[2].kind == "not in the theatre"


def test_reports_are_counted_once_and_the_first_by_name_is_the_example() -> None:
    reports = [document(name, None) for name in ("b", "a")]
    rows = framing_rows(
        [reading(r, label(r, FIRST), label(r, QUOTED)) for r in reports],
        texts(*reports),
        THEATRE,
    )
    [row] = rows
    assert (row.used_by, row.reports, row.report) == (UNKNOWN_OUTLET, 2, "a")
    assert row.actor == THEATRE.actor("rebels").name


def test_without_its_text_a_report_counts_and_gives_no_example() -> None:
    report = document("a", "SANA")
    [row] = framing_rows([reading(report, label(report, FIRST))], texts(), THEATRE)
    assert (row.reports, row.report, row.example) == (1, "a", "")


@pytest.mark.parametrize(
    ("wanted", "users"),
    [
        (FramingFilter(), ["Some paper", "SANA"]),
        (FramingFilter(actor="rebels"), ["Some paper", "SANA"]),
        (FramingFilter(actor=THEATRE.actor("rebels").name.upper()), ["Some paper", "SANA"]),
        (FramingFilter(actor="syrian-government"), []),
        (FramingFilter(outlet="Syrian Arab News Agency"), ["SANA"]),
        (FramingFilter(outlet="some paper"), ["Some paper"]),
        (FramingFilter(alignment="government"), ["SANA"]),
        (FramingFilter(alignment="opposition"), []),
        (FramingFilter(limit=1), ["Some paper"]),
    ],
)
def test_rows_keep_to_the_filter(wanted: FramingFilter, users: list[str]) -> None:
    one, *others = document("1", "SANA"), document("2", "Some paper"), document("3", "Some paper")
    labelled = [reading(report, label(report, FIRST)) for report in (one, *others)]
    rows = framing_rows(labelled, texts(one, *others), THEATRE, wanted)
    assert [row.used_by for row in rows] == users
