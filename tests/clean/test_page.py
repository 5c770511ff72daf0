from marsad.clean import clean
from marsad.clean.page import declared_charset, page_of
from marsad.model import Document, MediaKind, Raw

FIRST = (
    "The army took a base near the river on Friday after three days of heavy fighting, a "
    "monitoring group said, adding that at least nine fighters were killed."
)
SECOND = (
    "Residents of the nearby town told reporters that they had heard shelling through the night "
    "and that many families had left for the fields & villages to the north."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Army takes base near the river - The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2020-02-14T18:05:00+02:00">
<script>var hidden = "<p>never seen</p>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Army takes base near the river</h1><p>By Jane Roe</p>
<p>{FIRST}</p><p>{SECOND.replace("&", "&amp;").replace("through", "through&nbsp;")}</p>
<p>The rebels said they had withdrawn to spare civilians.<br>It was the third such base.</p>
</article>
<p style="display: none">{FIRST.upper()}</p>
<aside><h3>Most read</h3><ul><li><a href="/a">Ten recipes for winter evenings to try</a></li></ul>
</aside><footer>Copyright 2024 The Daily Example.</footer></body></html>"""


def document_of(page: str) -> Document:
    raw = Raw(data=page.encode(), kind=MediaKind.HTML, where="p", name="p")
    document = clean(raw)
    assert isinstance(document, Document)
    return document


def test_an_article_is_told_from_what_surrounds_it() -> None:
    document = document_of(PAGE)
    paragraphs = document.text.split("\n\n")
    assert paragraphs[:2] == [FIRST, SECOND]
    assert document.title == "Army takes base near the river"
    assert document.outlet == "The Daily Example"
    assert "published_time" in document.published.evidence
    assert str(document.published.start) == str(document.published.end) == "2020-02-14"


def test_what_is_left_out_is_listed() -> None:
    document = document_of(PAGE)
    out = [(d.reason, document.source_text[d.start : d.end].strip()) for d in document.dropped]
    assert ("boilerplate", "Home\n\nWorld") in out
    assert any("recipes" in text for reason, text in out if reason == "boilerplate")
    assert "never seen" not in document.source_text and FIRST.upper() not in document.source_text


def test_json_ld_is_heard_first() -> None:
    script = (
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2020-02-13"}]}</script>'
    )
    document = document_of(PAGE.replace("</head>", f"{script}</head>"))
    assert str(document.published.start) == "2020-02-13"


def test_broken_markup_shows_what_it_holds() -> None:
    page = page_of(f"<html><body><div><p>{FIRST}<p>{SECOND.replace('&', '&amp;')}<table><tr><td>x")
    assert FIRST in page.text and SECOND in page.text


def test_a_declared_charset_is_found() -> None:
    assert declared_charset(b'<meta charset="windows-1256">') == "windows-1256"
    assert declared_charset(b'<meta content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_charset(b"<p>none</p>") is None
