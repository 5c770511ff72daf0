"""The span of every claim returns its quote, whatever the report."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad import pipeline
from marsad.model import Document, MediaKind, Raw, Reading, Rejection, RejectionReason
from marsad.store import Record
from tests.laws import reports
from tests.laws.conftest import Whole

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"

ODD = (
    "km²", "²", "²²²²th day in a row", "mid-0000", "early-²²²²", "٣٤", "1,000,000,000,000",
    "9" * 40 + " days ago", "for the 99999999999th day in a row", "9999 years ago", "31/02/2017",
    "0000-00-00", "9999-12-31", "December 9999", "0 km west of Hama", "99999 km east of Homs",
    "-5", "½ dozen", "\u0130dlib", "\ufb01ghters", "\u200f", "\x00", "e\u0301", "a" * 300, "al-",
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from([word for n in range(15) for word in reports.report(n).split(" ")]),
    st.sampled_from(["12", "dozens of", "at least", "M5", "\n\n", "“", "”", "’s", "(SOHR)", "--"]),
    st.sampled_from(["a car bomb", "in Idlib", "on Tuesday", "was killed", "rebel-held", "denied"]),
    st.text(max_size=8),
)
TEXTS = st.lists(WORDS, min_size=8, max_size=60).map(" ".join)


def astray(document: Document, reading: Reading) -> list[str]:
    """Return what a reading quotes from elsewhere than it says."""
    spans = [claim.span for claim in reading.claims] + [item.span for item in reading.skipped]
    return [span.quote for span in spans if document.text[span.start : span.end] != span.quote]


def out_of_place(document: Document) -> list[str]:
    """Return pieces of a text that lie outside of the source text."""
    return [
        document.text[piece.clean : piece.clean + piece.length]
        for piece in document.pieces
        if not 0 <= piece.raw <= piece.raw + piece.raw_length <= len(document.source_text)
    ]


def test_spans_of_the_examples_return_their_quotes() -> None:
    claims = 0
    for item in pipeline.read([str(EXAMPLES)], pipeline.Settings()):
        assert not isinstance(item, Rejection)
        assert astray(*item) == []
        claims += len(item[1].claims)
    assert claims > 20


def test_spans_in_a_record_return_their_quotes(whole: Whole) -> None:
    with Record.open(whole.record, create=False) as record:
        texts = {document.id: document.text for document in record.documents()}
        for reading in record.readings():
            for claim in reading.claims:
                span = claim.span
                assert texts[span.document][span.start : span.end] == span.quote


@pytest.mark.parametrize("kind", [MediaKind.TEXT, MediaKind.HTML, MediaKind.RECORD])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_no_text_is_too_odd(kind: MediaKind, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    fields = {"text": text, "title": text[:40]} if kind is MediaKind.RECORD else {}
    raw = Raw(data=data, kind=kind, where="odd.txt", name="odd", fields=fields)
    outcome = pipeline.stages(pipeline.Settings()).outcome(raw)
    if isinstance(outcome, Rejection):
        assert outcome.reason is not RejectionReason.FAULT, outcome.detail
        return
    assert astray(outcome.document, outcome.reading) == []
    assert out_of_place(outcome.document) == []
