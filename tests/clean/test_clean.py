import hashlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.clean import clean
from marsad.model import Document, MediaKind, Raw, Rejection, RejectionReason

PROSE = (
    "The army took the base on Friday after three days of fighting, a monitoring group said. "
    "It was the third base that it has taken in as many weeks, and the rebels have left."
)
FRENCH = (
    "L'armée a pris la base vendredi après trois jours de combats, a rapporté une organisation. "
    "C'est la troisième base qu'elle prend en trois semaines, et les rebelles sont partis."
)
ARABIC = "قال المرصد السوري لحقوق الإنسان إن القوات سيطرت على القاعدة يوم الجمعة بعد معارك عنيفة"


def raw_of(data: str | bytes, kind: MediaKind = MediaKind.TEXT, /, **fields: str) -> Raw:
    data = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return Raw(data=data, kind=kind, where="w", name="n", fields=fields)


def document_of(raw: Raw) -> Document:
    document = clean(raw)
    assert isinstance(document, Document), document
    return document


def rejection_of(raw: Raw, languages: tuple[str, ...] = ("en",)) -> Rejection:
    rejection = clean(raw, languages=languages)
    assert isinstance(rejection, Rejection)
    return rejection


def check_map(document: Document) -> None:
    at = 0
    for piece in document.pieces:
        assert piece.clean == at
        at += piece.length
        assert 0 <= piece.raw < piece.raw + piece.raw_length <= len(document.source_text)
    assert at == len(document.text)
    covered = sum(piece.raw_length for piece in document.pieces)
    dropped = sum(item.end - item.start for item in document.dropped)
    assert covered + dropped == len(document.source_text)


def test_prose_comes_out_as_it_went_in() -> None:
    document = document_of(raw_of(PROSE))
    assert document.text == document.source_text == PROSE
    assert document.id == hashlib.sha256(PROSE.encode()).hexdigest()
    assert (document.name, document.where, document.language) == ("n", "w", "en")


def test_a_record_brings_its_fields() -> None:
    raw = raw_of(
        "{}", MediaKind.RECORD, text=PROSE, title="A  title", outlet="X", url="https://x.example"
    )
    document = document_of(raw)
    assert (document.title, document.outlet) == ("A title", "X")
    assert document.url == "https://x.example"


def test_a_report_with_everything_wrong_keeps_its_map() -> None:
    text = (
        "Sign in / Join\r\n\r\nArmy takes a base near the river\r\n\r\n"
        "Ⓒ AFP – JANE ROE – | Smoke, January 11, 2018\r\n\r\n"
        f"{PROSE.replace('The', 'The┬╗')} It isnâ€™t over &amp; will go on.\r\n\r\n\r\n"
        "(AFP)\r\n\r\n1 Comment\r\nthey are all liars"
    )
    document = document_of(raw_of(text))
    check_map(document)
    assert document.text.endswith("It isn’t over & will go on.")
    assert document.text.startswith("Army takes a base near the river\n\nThe» army")
    assert document.title == "Army takes a base near the river"
    assert document.credits == ("AFP",)
    assert {item.reason for item in document.dropped} >= {
        "navigation", "caption", "credit", "comments", "blank",
    }  # fmt: skip


def test_a_report_that_is_only_its_headline_is_kept() -> None:
    headline = "Air strikes kill 34 civilians in the eastern province"
    raw = raw_of("{}", MediaKind.RECORD, text=f"{headline} AFP Sunday 26 Nov 2017", title=headline)
    assert headline in document_of(raw).text


@pytest.mark.parametrize(
    ("text", "reason", "word"),
    [
        (" \n ", RejectionReason.EMPTY, "no text"),
        ("Too short.", RejectionReason.TOO_SHORT, "letters"),
        ("12 | 13 | 14 | 2020-01-01\n" * 40 + "a few words and then more numbers in it once again",
         RejectionReason.NO_TEXT, "table"),
        ("QWxhZGRpbjpvcGVuIHNlc2FtZQ" * 40, RejectionReason.NO_TEXT, "encoded"),
        ("Ⓒ AFP – JANE ROE – | Smoke over the river town in the north, January 11, 2018",
         RejectionReason.NO_TEXT, "captions"),
        (FRENCH, RejectionReason.LANGUAGE, "French"),
        (ARABIC, RejectionReason.LANGUAGE, "Arabic"),
    ],
)  # fmt: skip
def test_what_is_not_read_says_why(text: str, reason: RejectionReason, word: str) -> None:
    rejection = rejection_of(raw_of(text))
    assert (rejection.reason, rejection.where) == (reason, "w") and word in rejection.detail


def test_other_languages_are_read_if_asked_for() -> None:
    document = clean(raw_of(FRENCH), languages=("en", "fr"))
    assert isinstance(document, Document) and document.language == "fr"
    assert rejection_of(raw_of(PROSE), ("fr",)).reason is RejectionReason.LANGUAGE


@pytest.mark.parametrize("charset", ["cp1252", "utf-8-sig", "utf-16"])
def test_charsets_of_files(charset: str) -> None:
    text = PROSE + " The town’s café was hit."
    assert document_of(raw_of(text.encode(charset))).text == text


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: (PROSE + text + PROSE).encode("utf-8", "replace")),
    st.sampled_from([MediaKind.TEXT, MediaKind.HTML]),
)
def test_any_bytes_become_a_document_or_a_reason(data: bytes, kind: MediaKind) -> None:
    result = clean(raw_of(data, kind), languages=("en", "fr", "ar", "zh"))
    if isinstance(result, Document):
        check_map(result)
    else:
        assert result.detail


PARTS = st.sampled_from(
    [
        PROSE, "\n", "\r\n", "1 Comment", "Leave a Comment", "AFP", "Wed 05 Apr 2017",
        "4/5/2017", "Get short URL 0 67", "ΓÇÖ", "â€™", "&amp;", "\u200b", "by Jane Roe",
        "since 2020",
        "31.12.9999", "Friday, November 29", "(AFP)", "14-12-20 00:30", "Ⓒ AFP – January 11, 2018",
        "Published: 2 Oct 2017", "<p>", "Title of the report", " ", ". ",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=12).map("".join), st.text(max_size=30), st.text(max_size=12))
def test_any_record_becomes_a_document_or_a_reason(text: str, title: str, date: str) -> None:
    raw = raw_of("{}", MediaKind.RECORD, text=text, title=title, published=date, date=date)
    result = clean(raw)
    if isinstance(result, Document):
        check_map(result)
        when = result.published
        assert when.start is None or when.end is None or when.start <= when.end
        assert not when.known or when.evidence


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        (MediaKind.TEXT, b"word " * 200_001, "1,000,005 characters are no single report"),
        (MediaKind.HTML, b"<p>word</p>" * 1_000_000, "11,000,000 bytes of markup are no single"),
    ],
)
def test_a_book_is_no_report(kind: MediaKind, data: bytes, told: str) -> None:
    found = clean(Raw(data=data, kind=kind, where="book", name="book"))
    assert isinstance(found, Rejection)
    assert found.reason is RejectionReason.TOO_LARGE
    assert told in found.detail


def test_blanks_take_no_time() -> None:
    text = "Rebels shelled the town on Monday, wounding three people." + " " * 60_000 + "It ended."
    started = time.perf_counter()
    found = clean(Raw(data=text.encode(), kind=MediaKind.TEXT, where="blanks", name="blanks"))
    assert isinstance(found, Document)
    assert time.perf_counter() - started < 2  # 10 s where each blank starts a new search
