"""Which sentences are parsed: those of claims and those that claims go back to, no others."""

from collections.abc import Sequence

import pytest

from marsad import theatres, vocabulary
from marsad.language import PlainLanguage
from marsad.locate import Gazetteer
from marsad.model import Sentence
from marsad.read import TextReader
from tests.read.reading import document

CLAIM = "Warplanes bombed Saraqib on Monday."


class _Noting(PlainLanguage):
    """Notes the first offsets of the sentences that it is asked to parse."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        self.asked += [sentence.start for sentence in sentences]
        return super().parse(sentences)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(theatres.load("syria"))


def _asked(gazetteer: Gazetteer, *sentences: str) -> list[bool]:
    noting = _Noting()
    reader = TextReader(noting, vocabulary.load(), gazetteer.theatre, gazetteer)
    text = "\n".join(sentences)
    reader.read(document(text))
    return [text.index(sentence) in noting.asked for sentence in sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        CLAIM,
        "Three people were killed.",
        "Government forces hold the town of Saraqib.",
        "The Turkish army has set up an observation post in Morek.",
    ],
)
def test_a_sentence_that_can_hold_a_claim_is_parsed(gazetteer: Gazetteer, sentence: str) -> None:
    assert _asked(gazetteer, sentence) == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men met at noon.",
        "Activists in Saraqib spoke of hunger.",
        "The attack in Saraqib lasted an hour.",
    ],
)
def test_what_claims_go_back_to_is_parsed_beside_a_claim_only(
    gazetteer: Gazetteer, sentence: str
) -> None:
    assert _asked(gazetteer, sentence) == [False]
    assert _asked(gazetteer, sentence, CLAIM) == [True, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "The market in Saraqib sells olives.",
        "Moscow backs government forces.",
        "The mayor of Boston likes fish.",
        "It rained all day.",
    ],
)
def test_what_tells_no_claim_more_than_its_words_do_is_never_parsed(
    gazetteer: Gazetteer, sentence: str
) -> None:
    assert _asked(gazetteer, sentence, CLAIM) == [False, True]


def test_a_report_of_something_else_is_not_even_cut_into_sentences(gazetteer: Gazetteer) -> None:
    class Idle(PlainLanguage):
        def analyse(self, text: str) -> tuple[Sentence, ...]:
            raise AssertionError(f"cut: {text}")

    reader = TextReader(Idle(), vocabulary.load(), gazetteer.theatre, gazetteer)
    text = "The striker was shot down in flames by his critics after the match. " * 12
    for more in ("", "US police and the military shot two.", "The rebels were hit."):
        assert reader.read(document(text + more)).claims == ()
    for more in ("A bomb went off in Saraqib.", "The FSA was hit.", "Islamic State was hit."):
        with pytest.raises(AssertionError, match="cut"):
            reader.read(document(text + more))
    with pytest.raises(AssertionError, match="cut"):
        reader.read(document("Warplanes bombed Qarmul, killing four."))
