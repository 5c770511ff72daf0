from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.read.quote import MAX_WORDS
from marsad.read.template import Mark, Template, without_overlaps
from tests.read.reading import document, read, reader

SENTENCES = (
    "Air strikes on Douma killed 18 people, five of them children.",
    "“It was a massacre,” the Syrian Observatory for Human Rights said.",
    "Rebels’ mortar shells hit Jaramana on Monday — two people died.",
    "HTS controls more than half of Idlib province.",
    "More than 300,000 people have been killed since March 2011.",
    "Turkey has a dozen observation posts in İdlib <and> Hama.",
    "Russia and Turkey agreed a ceasefire on 5 March 2016.",
    "The SDF captured Manbij; 40 fighters were killed and wounded.",
    "No air strikes were reported.",
)


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
    st.sampled_from([" ", "\n", "\n\n"]),
)
@settings(max_examples=60, deadline=None)
def test_every_span_returns_its_quote_and_claims_come_in_text_order(
    sentences: list[str], gap: str
) -> None:
    text = gap.join(sentences)
    reading = read(text)
    for item in (*reading.claims, *reading.labels, *reading.skipped):
        assert text[item.span.start : item.span.end] == item.span.quote
    starts = [claim.span.start for claim in reading.claims]
    assert starts == sorted(starts)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    reading = reader().read(document(text))
    for claim in reading.claims:
        assert text[claim.span.start : claim.span.end] == claim.span.quote


def test_the_same_text_gives_the_same_reading() -> None:
    text = " ".join(SENTENCES)
    assert read(text) == read(text)


def test_a_quote_is_short() -> None:
    text = "Air strikes on Douma killed 18 people " + "and then the road was empty " * 30 + "again."
    for claim in read(text).claims:
        assert len(claim.span.quote.split()) <= MAX_WORDS + 1


@given(st.text(alphabet="ab s'’<>.", min_size=1, max_size=40), st.data())
def test_a_template_leads_back_to_the_text(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 5))
    spans = data.draw(st.lists(places, max_size=4))
    marks = without_overlaps(
        Mark("A", start, min(len(text), start + size)) for start, size in spans
    )
    template = Template(text, 0, len(text), marks)
    for position, mark in zip(template.positions, template.marks, strict=True):
        assert template.source(position) == mark.start
        assert template.source_end(template.tag_end(position)) == mark.end
        assert template.mark(template.text[position : template.tag_end(position)]) == mark
