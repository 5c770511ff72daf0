import pytest

from marsad.language.features import SHAPES, Word, features, shape
from marsad.language.wordpiece import WordPiece

VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "al", "-", "assad", "shell", "##ing", "'", "s")


@pytest.fixture
def wordpiece() -> WordPiece:
    return WordPiece(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Shelling", ["shell", "##ing"]),
        ("al-Assad", ["al", "-", "assad"]),
        ("ál", ["al"]),
        ("'s", ["'", "s"]),
        ("shellx", ["[UNK]"]),
        ("\u200f", ["[UNK]"]),
        ("s" * 101, ["[UNK]"]),
    ],
)
def test_pieces(wordpiece: WordPiece, word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[index] for index in wordpiece.pieces(word)] == pieces


def test_a_sentence_in_numbers(wordpiece: WordPiece) -> None:
    seen = features([Word("Shelling", spaced=True), Word("'s", spaced=False)], wordpiece)
    assert [VOCABULARY[i] for i in seen.pieces] == ["[CLS]", "shell", "##ing", "'", "s", "[SEP]"]
    assert seen.first == [0, 1, 3]
    assert len(seen.shapes) == len(seen.pieces)
    assert seen.shapes[1] == seen.shapes[2] != seen.shapes[3]


def test_shapes_tell_case_and_space_apart() -> None:
    texts = ("army", "Army", "ARMY", "A", "al-Assad", "35", ",")
    shapes = {shape(Word(text, spaced)) for text in texts for spaced in (True, False)}
    assert len(shapes) == 2 * len(texts)
    assert all(0 < each < SHAPES for each in shapes)
