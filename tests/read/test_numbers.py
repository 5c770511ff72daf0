import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language import load
from marsad.model import Qualifier
from marsad.read.numbers import (
    QuantityMention,
    find_quantities,
    find_shares,
)

LANGUAGE = load()


def mentions(text: str) -> list[QuantityMention]:
    return [found for sentence in LANGUAGE.analyse(text) for found in find_quantities(sentence)]


def bounds(text: str) -> list[tuple[int | None, int | None]]:
    return [(found.quantity.low, found.quantity.high) for found in mentions(text) if not found.weak]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("killing 26 people", 26, 26),
        ("1,200 displaced", 1200, 1200),
        ("1 200 displaced", 1200, 1200),
        ("200000 displaced", 200000, 200000),
        ("400k displaced", 400000, 400000),
        ("twenty-seven died", 27, 27),
        ("twenty seven died", 27, 27),
        ("a hundred fighters", 100, 100),
        ("two hundred and five men", 205, 205),
        ("three thousand two hundred men", 3200, 3200),
        ("half a million people", 500_000, 500_000),
        ("a quarter of a million people", 250_000, 250_000),
        ("three quarters of a million people", 750_000, 750_000),
        ("1.2 million people", 1_200_000, 1_200_000),
        ("two and a half million people", 2_500_000, 2_500_000),
        ("a million and a half people", 1_500_000, 1_500_000),
        ("a dozen fighters", 12, 12),
        ("two dozen fighters", 24, 24),
        ("half a dozen fighters", 6, 6),
        ("a couple of men", 2, 2),
        ("another 30 wounded", 30, 30),
        ("2012 people died there", 2012, 2012),
        ("In May 12 people died", 12, 12),
        ("Hospitals in August treated 30", 30, 30),
        ("The 82 men left", 82, 82),
        ("They handed over 12 prisoners", 12, 12),
    ],
)
def test_exact_numbers(text: str, low: int, high: int) -> None:
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(
    "words",
    [
        "at least 30",
        "more than 30",
        "over 30",
        "30 or more",
        "no fewer than 30",
        "not less than 30",
        "upwards of 30",
        "exceeding 30",
        "30+",
        "at least some 30",
        "at least another 30",
    ],
)
def test_lower_bounds(words: str) -> None:
    [found] = mentions(f"They say {words} people died")
    assert found.quantity.words.endswith(("30", "30+", "more"))
    assert (found.quantity.low, found.quantity.high) == (30, None)
    assert found.quantity.qualifier is Qualifier.AT_LEAST


@pytest.mark.parametrize(
    "words",
    [
        "up to 30",
        "as many as 30",
        "at most 30",
        "no more than 30",
        "less than 30",
        "fewer than 30",
        "under 30",
    ],
)
def test_upper_bounds(words: str) -> None:
    [found] = mentions(f"They say {words} fighters died")
    assert (found.quantity.low, found.quantity.high) == (None, 30)
    assert found.quantity.qualifier is Qualifier.AT_MOST


def test_words_go_with_the_number_after_them() -> None:
    assert bounds("the toll rose to 32 and more than 115 wounded") == [(32, 32), (115, None)]
    assert bounds("of the 30 at least nine died") == [(30, 30), (9, None)]
    assert bounds("30 at least were shot") == [(30, None)]


def test_as_high_as() -> None:
    assert bounds("the toll may be as high as 400000") == [(None, 400000)]


@pytest.mark.parametrize(
    "words",
    [
        "around 30",
        "about 30",
        "some 30",
        "almost 30",
        "nearly 30",
        "close to 30",
        "approximately 30",
        "roughly 30",
        "an estimated 30",
        "30-odd",
        "30 or so",
    ],
)
def test_approximations(words: str) -> None:
    [found] = mentions(f"They say {words} people died")
    assert (found.quantity.low, found.quantity.high) == (30, 30)
    assert found.quantity.qualifier is Qualifier.ABOUT


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 to 30 people", 20, 30),
        ("20-30 people", 20, 30),
        ("between 20 and 30 people", 20, 30),
        ("from 20 to 30 people", 20, 30),
        ("two or three people", 2, 3),
        ("20 to 30 thousand people", 20_000, 30_000),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    [found] = mentions(text)
    assert (found.quantity.low, found.quantity.high) == (low, high)
    assert found.quantity.qualifier is Qualifier.RANGE


@pytest.mark.parametrize(
    "words",
    [
        "dozens of",
        "scores of",
        "hundreds of",
        "tens of thousands of",
        "hundreds of thousands of",
        "several",
        "several hundred",
        "a number of",
        "many",
        "a few",
        "multiple",
        "numerous",
        "a handful of",
    ],
)
def test_vague_words_are_no_numbers(words: str) -> None:
    [found] = mentions(f"They say {words} people died")
    assert (found.quantity.low, found.quantity.high) == (None, None)
    assert found.quantity.qualifier is Qualifier.VAGUE
    assert words.startswith(found.quantity.words)


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2011.",
        "The 2013 attack was worse.",
        "It fell on 24 August.",
        "It fell on August 24 2013.",
        "It lasted from 3 to 5 May.",
        "It fell at 15:30 or 1400 GMT.",
        "The 12-year-old girl spoke.",
        "The boy, aged 7, spoke.",
        "Ahmad, 32, spoke.",
        "Ahmad al-Shami, 41, was killed.",
        "He died in branch 215 in Damascus.",
        "They were held at checkpoint 45 in Hama.",
        "Our son Ahmad 32 said so.",
        "They were under the age of 18.",
        "Ready for Euro 2024 says the minister.",
        "Children under 12 may not.",
        "It lies 12 km away, or 12km.",
        "They sent 500 kg of flour for $5.",
        "They hold 70% or 70 percent.",
        "Base 46 and Brigade 82 fell.",
        "An M4, a T-72 and an S-300 burned.",
        "The 107mm shells fell.",
        "Resolution 2254 calls for it.",
        "It was the 24th attack.",
        "It lasted for three years and several days.",
        "Two thirds of it burned.",
        "It happened in the 1990s.",
        "It recalls 9/11.",
        "1. The road is shut.",
        "Call 0096311223344 now.",
        "This may be 3.5 as much.",
        "No one came and one another left.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("including a policeman", 1),
        ("including an army commander according to them", 1),
        ("a senior Syrian army commander was killed", 1),
        ("one person dead", 1),
        ("one was killed in each", 1),
        ("killed one of their activists", 1),
        ("another journalist died", 1),
        ("it caused no deaths", 0),
        ("there were no civilian casualties", 0),
    ],
)
def test_weak_numbers(text: str, value: int) -> None:
    [found] = mentions(text)
    assert found.weak
    assert (found.quantity.low, found.quantity.high) == (value, value)


@pytest.mark.parametrize(
    "text", ["a rebel stronghold fell", "a day of war", "a fighter jet crashed", "a tank burned"]
)
def test_articles_before_things_are_no_numbers(text: str) -> None:
    assert mentions(text) == []


def test_at_least_one_is_no_weak_number() -> None:
    [found] = mentions("at least one person died")
    assert not found.weak
    assert (found.quantity.low, found.quantity.high) == (1, None)


def test_offsets_and_tokens_take_in_the_qualifier() -> None:
    text = "Air strikes killed at least 26 people and wounded 40."
    first, second = mentions(text)
    assert text[first.start : first.end] == "at least 26"
    assert (first.first_token, first.last_token) == (3, 5)
    assert text[second.start : second.end] == "40"


@pytest.mark.parametrize(
    ("text", "share", "qualifier"),
    [
        ("70% of the town", 0.7, Qualifier.EXACTLY),
        ("some 70 percent of the town", 0.7, Qualifier.ABOUT),
        ("more than half of the town", 0.5, Qualifier.AT_LEAST),
        ("nearly half the town", 0.5, Qualifier.ABOUT),
        ("two thirds of the town", 2 / 3, Qualifier.EXACTLY),
        ("over two-thirds of the town", 2 / 3, Qualifier.AT_LEAST),
        ("a quarter of the town", 0.25, Qualifier.EXACTLY),
        ("most of the town", 0.5, Qualifier.AT_LEAST),
    ],
)
def test_shares(text: str, share: float, qualifier: Qualifier) -> None:
    [found] = find_shares(LANGUAGE.analyse(text)[0])
    assert found.share == pytest.approx(share)
    assert found.qualifier is qualifier


@pytest.mark.parametrize(
    "text", ["half a million people", "the third soldier", "a third attack", "half an hour"]
)
def test_what_is_no_share(text: str) -> None:
    assert find_shares(LANGUAGE.analyse(text)[0]) == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "at",
                "least",
                "12",
                "20",
                "30",
                "to",
                "-",
                "and",
                "between",
                "half",
                "a",
                "million",
                "dozen",
                "or",
                "more",
                "people",
                "two",
                "hundred",
                "May",
                "2013",
                "%",
                "km",
                ",",
                ".",
                "over",
                "the",
                "one",
                "no",
            ]
        ),
        max_size=12,
    )
)
def test_mentions_are_ordered_and_inside_their_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for sentence in LANGUAGE.analyse(text):
        last = -1
        for found in find_quantities(sentence):
            assert last < found.first_token <= found.last_token < len(sentence.tokens)
            assert sentence.tokens[found.first_token].start == found.start
            assert sentence.tokens[found.last_token].end == found.end
            assert " ".join(text[found.start : found.end].split()) == found.quantity.words
            last = found.last_token
