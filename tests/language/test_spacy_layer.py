"""A spaCy pipeline as the language layer, on small ones made here."""

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Span

from marsad.errors import InputError
from marsad.language import load
from marsad.language.plain import PlainLanguage

TEXT = "Rebels shelled the 12-year-old school in Al-Nour. It didn't burn.\nHeading\n"

ARCS = {
    "Rebels": ("shelled", "nsubj", "NOUN", "NNS"),
    "shelled": ("shelled", "ROOT", "VERB", "VBD"),
    "the": ("school", "det", "DET", "DT"),
    "12-year-old": ("school", "amod", "ADJ", "JJ"),
    "school": ("shelled", "dobj", "NOUN", "NN"),
    "in": ("shelled", "prep", "ADP", "IN"),
    "Al-Nour": ("in", "pobj", "PROPN", "NNP"),
    ".": ("shelled", "punct", "PUNCT", "."),
}


@Pipeline.component("tests_parser")
def parser(doc: Doc) -> Doc:
    """Knows one sentence; in any other every word is a root."""
    at = {token.text: token for token in doc}
    for token in doc:
        head, relation, pos, tag = ARCS.get(token.text, (token.text, "ROOT", "X", "XX"))
        token.head = at.get(head, token)
        token.dep_, token.pos_, token.tag_ = relation, pos, tag
    return doc


@Pipeline.component("tests_names")
def names(doc: Doc) -> Doc:
    kinds = {"Rebels": "NORP", "Al-Nour": "GPE", "Heading": "PERSON"}
    doc.ents = [Span(doc, t.i, t.i + 1, label=kinds[t.text]) for t in doc if t.text in kinds]
    return doc


def saved(folder: Path, *components: str) -> str:
    """The layer's name of a pipeline with these components, in a folder."""
    pipeline = spacy.blank("en", meta={"name": "tiny", "version": "1.2.3"})
    for component in components:
        pipeline.add_pipe(component)
    pipeline.to_disk(folder / "tiny")
    return f"spacy:{folder / 'tiny'}"


def test_the_tokens_and_sentences_are_those_of_the_plain_layer(tmp_path: Path) -> None:
    language = load(saved(tmp_path, "tests_parser"))
    plain = PlainLanguage().analyse(TEXT)
    assert language.analyse(TEXT) == plain
    parsed = language.parse(plain)
    assert [(t.start, t.text, t.lemma) for s in parsed for t in s.tokens] == [
        (t.start, t.text, t.lemma) for s in plain for t in s.tokens
    ]
    assert [(s.start, s.end, s.paragraph) for s in parsed] == [
        (s.start, s.end, s.paragraph) for s in plain
    ]


def test_syntax_comes_from_the_pipeline_in_universal_dependencies(tmp_path: Path) -> None:
    language = load(saved(tmp_path, "tests_parser"))
    first = language.parse(language.analyse(TEXT))[0].tokens
    found = [(t.text, t.pos, t.tag, t.relation, t.head) for t in first]
    assert found == [
        ("Rebels", "NOUN", "NNS", "nsubj", 1),
        ("shelled", "VERB", "VBD", "root", None),
        ("the", "DET", "DT", "det", 4),
        ("12-year-old", "ADJ", "JJ", "amod", 4),
        ("school", "NOUN", "NN", "obj", 1),
        ("in", "ADP", "IN", "case", 6),
        ("Al-Nour", "PROPN", "NNP", "obl", 1),
        (".", "PUNCT", ".", "punct", 1),
    ]


def test_names_come_as_the_readers_know_them(tmp_path: Path) -> None:
    language = load(saved(tmp_path, "tests_names"))
    parsed = language.parse(language.analyse(TEXT))
    found = {t.text: t.entity for s in parsed for t in s.tokens if t.entity}
    assert found == {"Al-Nour": "B-LOC", "Heading": "B-PER"}


def test_what_a_pipeline_does_not_know_is_none(tmp_path: Path) -> None:
    language = load(saved(tmp_path))
    plain = language.analyse(TEXT)
    assert language.parse(plain) == plain


def test_spacy_sees_the_spaces_of_the_text(tmp_path: Path) -> None:
    seen: list[str] = []

    @Pipeline.component("tests_seen")
    def component(doc: Doc) -> Doc:
        seen.append(doc.text)
        return doc

    language = load(saved(tmp_path, "tests_seen"))
    language.parse(language.analyse(TEXT))
    assert seen == [*TEXT.split("\n")[0].replace(". ", ".\n").split("\n"), "Heading"]


def test_its_name_tells_the_pipeline_and_its_version(tmp_path: Path) -> None:
    assert load(saved(tmp_path)).name == "spacy-en_tiny-1.2.3"


def test_a_pipeline_that_is_not_there_names_the_remedy() -> None:
    with pytest.raises(InputError, match="python -m spacy download en_core_none"):
        load("spacy:en_core_none")


def test_without_spacy_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(InputError, match=r'pip install "marsad\[spacy\]"'):
        load("spacy:en_core_web_sm")


@pytest.mark.parametrize("name", ["spacy:", "spacy", "none"])
def test_a_layer_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="known are: plain, marsad, spacy:PIPELINE"):
        load(name)


def test_other_layers_do_without_spacy() -> None:
    code = "import sys, marsad.language as l; l.load('marsad'); print('spacy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
