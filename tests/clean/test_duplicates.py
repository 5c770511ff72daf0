import random

from marsad.clean import find_duplicates
from marsad.model import DuplicateKind

WORDS = [f"word{number}" for number in range(400)]


def article(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def test_the_same_words_are_exact_duplicates() -> None:
    (pair,) = find_duplicates(
        [("b", "The army left!"), ("a", "the army  left"), ("c", "It rained")]
    )
    assert (pair.document, pair.of, pair.kind) == ("b", "a", DuplicateKind.EXACT)
    assert pair.similarity == 1.0


def test_a_changed_ending_is_a_near_duplicate() -> None:
    text = article(1)
    (pair,) = find_duplicates([("a", text), ("b", text + " and more was added"), ("c", article(2))])
    assert (pair.document, pair.of, pair.kind) == ("b", "a", DuplicateKind.NEAR)
    assert 0.9 < pair.similarity < 1


def test_half_of_the_text_is_no_duplicate() -> None:
    assert find_duplicates([("a", article(1)), ("b", article(1)[:700] + article(3)[:700])]) == ()


def test_the_order_makes_no_difference() -> None:
    documents = [(f"d{n:03d}", article(n % 40) + " tail" * (n // 40)) for n in range(120)]
    found = find_duplicates(documents)
    random.Random(0).shuffle(documents)
    assert find_duplicates(documents) == found
    assert len(found) == 120 and all(pair.document > pair.of for pair in found)


def test_form_letters_are_linked_without_comparing_all() -> None:
    text = article(5)
    found = find_duplicates([(f"d{n:04d}", f"{text} number {n}") for n in range(300)])
    assert {pair.document for pair in found} == {f"d{n:04d}" for n in range(1, 300)}
    assert len(found) < 300 * 25


def test_nothing_and_one_document_have_no_duplicates() -> None:
    assert find_duplicates([]) == ()
    assert find_duplicates([("a", "text")]) == ()
    assert find_duplicates([("a", ""), ("b", "?!")])[0].kind is DuplicateKind.EXACT
