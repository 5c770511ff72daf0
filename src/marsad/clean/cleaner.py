"""A raw report to a document: the order of the steps."""

import hashlib
import io
import re

from marsad.charset import charset_of
from marsad.clean.credits import credit_lines, credits_in
from marsad.clean.furniture import furniture
from marsad.clean.header import Head, Stamp, head_of, labelled, stamps
from marsad.clean.language import language_of, letters_in, name_of, not_prose
from marsad.clean.page import Markup, Page, declared_charset, page_of
from marsad.clean.published import Clues, published
from marsad.clean.repair import repaired
from marsad.clean.strand import Edit, Strand, edited, strand_of
from marsad.clean.title import title_line
from marsad.model import Document, MediaKind, Raw, Rejection, RejectionReason

# A text below this many letters says nothing that can be checked: a caption, a menu.
MIN_LETTERS = 40

# No single report is as long: a book or a log, which took minutes and gigabytes to read. The
# longest of 804 articles has 8,572 characters; a page with its markup may be ten times as long.
MAX_CHARACTERS = 1_000_000
MAX_PAGE_BYTES = 10_000_000

_ABOVE = 300  # characters above a page's article in which its date may stand
_BLANKS = re.compile(r"^\s+|(?<=\n\n)\s+|(?<!\s)\s+$")


def clean(raw: Raw, *, languages: tuple[str, ...] = ("en",)) -> Document | Rejection:
    """Return a raw report as a document, or the reason why it is not read.

    In this order: charset, page to text, mojibake, furniture, header, language, date, credits.
    `document.pieces` leads from each stretch of the text to `document.source_text`, and
    `document.dropped` lists what was left out of it, with reasons. `languages` are ISO 639-1 codes.
    """
    if raw.kind is MediaKind.HTML and len(raw.data) > MAX_PAGE_BYTES:
        return _too_large(raw, len(raw.data), "bytes of markup")
    page = _opened(raw)
    if len(page.text) > MAX_CHARACTERS:
        return _too_large(raw, len(page.text), "characters")
    strand = repaired(edited(strand_of(page.text), page.boilerplate))
    cut = edited(strand, [*furniture(strand.text), *_credit_edits(strand.text)])
    head = head_of(cut.text, page.title)
    body = _tidy(edited(cut, head.edits))
    if letters_in(body.text) < MIN_LETTERS:  # a report that is nothing but its headline
        body = _tidy(cut)
    language = _language(raw, page.text, body.text, languages)
    if isinstance(language, Rejection):
        return language
    return Document(
        id=hashlib.sha256(raw.data).hexdigest(),
        name=raw.name,
        text=body.text,
        title=page.title or title_line(body.text),
        outlet=page.outlet,
        url=page.url,
        language=language,
        published=published(_clues(raw, page, body, head)),
        retrieved=raw.retrieved,
        where=raw.where,
        credits=credits_in(body.text, _cut_for(body, "credit"), head.agencies),
        source_text=page.text,
        pieces=body.pieces,
        dropped=body.dropped,
    )


def _too_large(raw: Raw, size: int, unit: str) -> Rejection:
    detail = f"{size:,} {unit} are no single report; split it, a file a report"
    return Rejection(where=raw.where, reason=RejectionReason.TOO_LARGE, detail=detail)


def _opened(raw: Raw) -> Page:
    """The text of a report, with what is known of it from outside the text."""
    if raw.kind is MediaKind.RECORD:
        fields = raw.fields
        value = fields.get("published", "").strip()
        column = Markup(value=value, where="the column for publication")
        return Page(
            text=fields.get("text", ""),
            title=" ".join(fields.get("title", "").split()) or None,
            outlet=fields.get("outlet", "").strip() or None,
            url=fields.get("url", "").strip() or None,
            published=(column,) if value else (),
        )
    declared = declared_charset(raw.data) if raw.kind is MediaKind.HTML else None
    charset = charset_of(io.BytesIO(raw.data), declared)
    text = raw.data.decode(charset, "replace")
    return page_of(text) if raw.kind is MediaKind.HTML else Page(text=text)


def _credit_edits(text: str) -> list[Edit]:
    return [Edit(start=start, end=end, reason="credit") for start, end in credit_lines(text)]


def _tidy(strand: Strand) -> Strand:
    """The text without blanks at its ends and with one empty line at most between paragraphs."""
    text = strand.text
    edits = [
        Edit(start=match.start(), end=match.end(), reason="blank")
        for match in _BLANKS.finditer(text)
    ]
    return edited(strand, edits)


def _language(raw: Raw, source: str, text: str, languages: tuple[str, ...]) -> str | Rejection:
    """Return the language of the text, or why it is not read."""

    def reject(reason: RejectionReason, detail: str) -> Rejection:
        return Rejection(where=raw.where, reason=reason, detail=detail)

    if not source.strip():
        return reject(RejectionReason.EMPTY, "it holds no text")
    letters = letters_in(text)
    if letters < MIN_LETTERS:
        if letters_in(source) >= MIN_LETTERS:
            return reject(RejectionReason.NO_TEXT, "nothing but menus, links, captions or data")
        return reject(RejectionReason.TOO_SHORT, f"{letters} letters, {MIN_LETTERS} are needed")
    if detail := not_prose(text):
        return reject(RejectionReason.NO_TEXT, detail)
    found = language_of(text)
    if found not in languages:
        wanted = ", ".join(name_of(code) for code in languages)
        return reject(RejectionReason.LANGUAGE, f"it is in {name_of(found)}; read are: {wanted}")
    return found


def _clues(raw: Raw, page: Page, body: Strand, head: Head) -> Clues:
    return Clues(
        body=body.text,
        stamp=head.stamp or _stamp_in_rest(raw, page.text, body),
        markup=page.published,
        hint=raw.fields.get("date", "").strip() or None,
        captions=_cut_for(body, "caption"),
        comments=_cut_for(body, "comments"),
        footers=_cut_for(body, "credit"),
        retrieved=raw.retrieved,
    )


def _stamp_in_rest(raw: Raw, source: str, body: Strand) -> Stamp | None:
    """A date with its label anywhere before the comments, or just above a page's article."""
    comments = [item.start for item in body.dropped if item.reason == "comments"]
    found = next(labelled(source[: min(comments, default=len(source))]), None)
    if found or raw.kind is not MediaKind.HTML:
        return found
    start = body.pieces[0].raw
    above = source[max(0, start - _ABOVE) : start]
    return next((stamp for stamp in stamps(above) if "own" in stamp.how), None)


def _cut_for(strand: Strand, reason: str) -> tuple[str, ...]:
    """What was dropped for a reason, in order."""
    return tuple(
        strand.source[item.start : item.end].strip()
        for item in strand.dropped
        if item.reason == reason
    )
