"""A web page: its visible text in reading order, which of it is the article, and its own facts."""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.clean.strand import Edit
from marsad.model import Noun

_UNSEEN = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas",
    "select", "textarea", "head", "audio", "video", "map", "datalist",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_CELLS = {"td", "th", "option", "button", "label", "input"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

# Where pages say when they were published, best first: schema.org, Open Graph, Dublin Core.
_DATE_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "parsely-pub-date", "sailthru.date", "publication_date", "publish_date", "publish-date",
    "published_time", "pubdate", "publishdate", "article.published", "cxenseparse:recs:publishtime",
    "citation_publication_date", "date",
)  # fmt: skip

_SHORT = 25  # below this many letters a block must be a whole line of the main text
_PARAGRAPH = 40


class Markup(Noun, frozen=True, kw_only=True):
    """A date that a page's markup gives for its publication, and where it stood."""

    value: str
    where: str


class Page(Noun, frozen=True, kw_only=True):
    """The visible text of a page, what of it is no article, and what its markup says."""

    text: str
    boilerplate: tuple[Edit, ...] = ()
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[Markup, ...] = ()


class _Block(Noun, frozen=True, kw_only=True):
    start: int
    end: int
    paragraph: bool


class _Main(Noun, frozen=True, kw_only=True):
    """trafilatura's verdict on a page."""

    text: str = ""
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: str | None = None


def page_of(markup: str) -> Page:
    """Return what a page shows and says; markup that nobody can parse shows itself as it is.

    trafilatura (Barbaresi 2021) decides what is the article; if it finds none, paragraphs outside
    navigation count as the article.
    """
    tree = _tree(markup)
    if tree is None:
        return Page(text=markup)
    text, blocks = _visible(tree)
    main = _main(markup)
    kept = _kept(text, blocks, main.text) or {b for b in blocks if b.paragraph} or set(blocks)
    dates = list(_dates(tree))
    if main.date and not dates:
        dates.append(Markup(value=main.date, where="the page's markup or address"))
    return Page(
        text=text,
        boilerplate=tuple(_gaps(text, blocks, kept)),
        title=main.title or _first(tree, "//title/text()"),
        outlet=main.outlet or _first(tree, "//meta[@property='og:site_name']/@content"),
        url=main.url,
        published=tuple(dates),
    )


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page's first bytes declare, or None."""
    found = re.search(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", data[:4096], re.I)
    found = found or re.search(
        rb"""<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.:-]{2,40})""", data[:200]
    )
    return found.group(1).decode("ascii", "replace") if found else None


def _tree(markup: str) -> Any:
    from lxml import etree, html

    cleaned = re.sub(r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]", " ", markup)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, recover=True)
    try:
        return html.document_fromstring(cleaned.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _main(markup: str) -> _Main:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            markup,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # a page from anywhere must not stop a run, and it has no fixed errors
        return _Main()
    if found is None or isinstance(found, dict):
        return _Main()
    return _Main(
        text=found.text or "",
        title=_tidy(found.title),
        outlet=_tidy(found.sitename),
        url=found.url or None,
        date=found.date or None,
    )


def _tidy(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


class _Writer:
    """Collects visible words into blocks."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[_Block] = []
        self.words: list[str] = []

    def flush(self, paragraph: bool) -> None:
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if not text:
            return
        if self.length:
            self.parts.append("\n\n")
            self.length += 2
        end = self.length + len(text)
        self.blocks.append(_Block(start=self.length, end=end, paragraph=paragraph))
        self.parts.append(text)
        self.length = end


def _visible(tree: Any) -> tuple[str, list[_Block]]:
    """Return the text that a reader of the page sees, and its blocks."""
    from lxml import etree

    writer = _Writer()
    outside = 0  # depth inside navigation
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _UNSEEN or _is_hidden(element):
                walk.skip_subtree()
                continue
            if tag in _BLOCKS or tag == "br":
                writer.flush(False)
            elif tag in _CELLS:
                writer.words.append(" ")
            outside += tag in {"nav", "aside", "footer", "header", "form"}
            writer.words.append(element.text or "")
            continue
        if event == "end" and tag in _BLOCKS and not _is_hidden(element):
            size = sum(map(len, writer.words))
            writer.flush(tag == "p" and not outside and size >= _PARAGRAPH)
        if event == "end" and tag in {"nav", "aside", "footer", "header", "form"}:
            outside -= not _is_hidden(element)
        writer.words.append(element.tail or "")
    writer.flush(False)
    return "".join(writer.parts), writer.blocks


def _is_hidden(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return False
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _kept(text: str, blocks: list[_Block], main: str) -> set[_Block]:
    """Blocks that are in the main text: whole lines of it, or longer stretches."""
    lines = {_bare(line) for line in main.splitlines()}
    whole = _bare(main)
    kept = set()
    for block in blocks:
        words = _bare(text[block.start : block.end])
        if words in lines or (len(words) >= _SHORT and words in whole):
            kept.add(block)
    return kept


def _gaps(text: str, blocks: list[_Block], kept: set[_Block]) -> Iterator[Edit]:
    """Yield the runs of blocks that are not kept, with the blanks after them."""
    for number, block in enumerate(blocks):
        if block not in kept:
            following = blocks[number + 1].start if number + 1 < len(blocks) else len(text)
            yield Edit(start=block.start, end=following, reason="boilerplate")


def _first(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return _tidy(str(found[0])) if found else None


def _dates(tree: Any) -> Iterator[Markup]:
    """Yield what the markup says of the day of publication, best first."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from (
            Markup(value=value, where="schema.org datePublished") for value in _json_ld(str(script))
        )
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(key.casefold(), meta.get("content") or "")
    for key in _DATE_META:
        if metas.get(key):
            yield Markup(value=metas[key], where=f'meta "{key}"')
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]|//article//time"):
        if value := element.get("datetime") or element.get("content"):
            yield Markup(value=value, where="the page's time element")


def _json_ld(script: str) -> Iterator[str]:
    try:
        data: Any = msgspec.json.decode(script)
    except (msgspec.MsgspecError, RecursionError):
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            return
    waiting, seen = [data], 0
    while waiting and seen < 1000:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            if isinstance(value := item.get("datePublished"), str):
                yield value
            waiting += [inner for inner in item.values() if isinstance(inner, dict | list)]
