"""The shipped model, on sentences of the field."""

import random
import time

import pytest

from marsad.language import load
from marsad.model import Language, Sentence, Token

REPORT = """\
Government helicopters dropped barrel bombs on the market of Qardin on Monday, killing at least
nine civilians, the Haddad Monitor said.
Eleven people were wounded by shrapnel. Rebels shelled the airport near Al-Nour from the hills.
The town was seized by the Eagles Brigade after a three-day battle with pro-government forces.
Troops withdrew. Two medics died in the raid and a nurse was abducted by unknown gunmen.
Activist Omar Haddad told reporters in Damascus that the army had not entered the district.
""".replace("\nnine", " nine")


@pytest.fixture(scope="module")
def language() -> Language:
    return load("marsad")


def parsed(language: Language, text: str) -> Sentence:
    (sentence,) = language.parse(language.analyse(text))
    return sentence


def dependents(sentence: Sentence, relation: str) -> set[tuple[str, str]]:
    """The words of this relation, each with its head."""
    return {
        (token.text, sentence.tokens[token.head].text)
        for token in sentence.tokens
        if token.relation == relation and token.head is not None
    }


def names(sentence: Sentence) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for token in sentence.tokens:
        if token.entity and token.entity.startswith("B-"):
            found.append((token.text, token.entity[2:]))
        elif token.entity:
            found[-1] = (f"{found[-1][0]} {token.text}", found[-1][1])
    return found


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Rebels shelled the airport.", "nsubj", ("Rebels", "shelled")),
        ("Rebels shelled the airport.", "obj", ("airport", "shelled")),
        ("The town was seized by the Eagles Brigade.", "obl:agent", ("Brigade", "seized")),
        ("The town was seized by the Eagles Brigade.", "nsubj:pass", ("town", "seized")),
        ("Nine civilians died in the village of Qardin.", "obl", ("village", "died")),
        ("Nine civilians died in the village of Qardin.", "nummod", ("Nine", "civilians")),
        ("An air strike on a school killed 14 children.", "nsubj", ("strike", "killed")),
        ("An air strike on a school killed 14 children.", "obj", ("children", "killed")),
        ("Troops did not enter the district.", "nsubj", ("Troops", "enter")),
        ("Troops did not enter the district.", "advmod", ("not", "enter")),
        ("Mortars fell on the old city and wounded a nurse.", "conj", ("wounded", "fell")),
        ("The army, helped by allied militias, retook the hill.", "nsubj", ("army", "retook")),
        ("The army helped by allied militias retook the hill", "obj", ("hill", "retook")),
        ("Russia-backed forces left Tall Nour.", "amod", ("Russia-backed", "forces")),
    ],
)
def test_relations(language: Language, text: str, relation: str, expected: tuple[str, str]) -> None:
    assert expected in dependents(parsed(language, text), relation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Activist Omar Haddad spoke in Damascus.",
            [("Omar Haddad", "PER"), ("Damascus", "LOC")],
        ),
        (
            "The United Nations sent aid to Aleppo and Idlib.",
            [("United Nations", "ORG"), ("Aleppo", "LOC"), ("Idlib", "LOC")],
        ),
        (
            "President Bashar al-Assad visited Moscow.",
            [("Bashar al-Assad", "PER"), ("Moscow", "LOC")],
        ),
        ("The shelling went on all night.", []),
    ],
)
def test_names(language: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert names(parsed(language, text)) == expected


def test_parts_of_speech(language: Language) -> None:
    sentence = parsed(language, "Two houses were hit in Aleppo.")
    assert [token.pos for token in sentence.tokens] == [
        "NUM", "NOUN", "AUX", "VERB", "ADP", "PROPN", "PUNCT",
    ]  # fmt: skip
    assert sentence.tokens[3].tag == "VBN"


def test_parsing_changes_neither_offsets_nor_words(language: Language) -> None:
    before = language.analyse(REPORT)
    after = language.parse(before)
    assert len(after) == len(before)
    for one, other in zip(before, after, strict=True):
        assert (one.start, one.end, one.paragraph) == (other.start, other.end, other.paragraph)
        assert list(map(_plain, one.tokens)) == list(map(_plain, other.tokens))


def _plain(token: Token) -> tuple[int, int, str, str]:
    return token.start, token.end, token.text, token.lemma


def test_every_sentence_is_a_tree_with_one_root(language: Language) -> None:
    for sentence in language.parse(language.analyse(REPORT)):
        roots = [token for token in sentence.tokens if token.head is None]
        assert len(roots) == 1
        for index in range(len(sentence.tokens)):
            assert _steps_to_root(sentence, index) < len(sentence.tokens)


def _steps_to_root(sentence: Sentence, index: int) -> int:
    for steps in range(len(sentence.tokens)):
        head = sentence.tokens[index].head
        if head is None:
            return steps
        index = head
    return len(sentence.tokens)


def test_a_parse_does_not_depend_on_the_other_sentences(language: Language) -> None:
    sentences = list(language.analyse(REPORT * 6))
    together = language.parse(sentences)
    assert tuple(language.parse([sentence])[0] for sentence in sentences) == together
    order = list(range(len(sentences)))
    random.Random(4).shuffle(order)
    shuffled = language.parse([sentences[index] for index in order])
    assert shuffled == tuple(together[index] for index in order)


def test_a_very_long_sentence_is_read_in_pieces(language: Language) -> None:
    text = "they shelled the airport and " * 80 + "left"
    sentence = parsed(language, text)
    roots = [token for token in sentence.tokens if token.head is None]
    assert len(roots) > 1
    assert all(token.pos and token.relation for token in sentence.tokens)
    for token in sentence.tokens:
        assert token.head is None or 0 <= token.head < len(sentence.tokens)


def test_nothing_to_parse(language: Language) -> None:
    assert language.parse([]) == ()


def test_analysing_leaves_syntax_for_later(language: Language) -> None:
    sentences = language.analyse(REPORT)
    assert sentences == load("plain").analyse(REPORT)
    assert load("plain").parse(sentences) == sentences


def test_speed_is_of_the_right_order(language: Language) -> None:
    """About 12,000 tokens a second are usual on one core; a tenth of that must do anywhere."""
    sentences = language.analyse(REPORT * 10)
    began = time.process_time()
    language.parse(sentences)
    tokens = sum(len(sentence.tokens) for sentence in sentences)
    assert tokens / (time.process_time() - began) > 1200


def test_is_in_capitals_is_a_name(language: Language) -> None:
    sentence = parsed(language, "IS executed four men in Qardin on Monday.")
    assert dependents(sentence, "nsubj") == {("IS", "executed")}
    assert dependents(sentence, "obj") == {("men", "executed")}
