import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import InputError
from marsad.language import load

LANGUAGE = load()


def words(text: str) -> list[list[str]]:
    return [[token.text for token in sentence.tokens] for sentence in LANGUAGE.analyse(text)]


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in LANGUAGE.analyse(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia-backed IS-held al-Assad", ["Russia-backed", "IS-held", "al-Assad"]),
        ("Deir ez-Zor", ["Deir", "ez-Zor"]),
        ("200,000 of 3.5", ["200,000", "of", "3.5"]),
        ("12km of 107mm", ["12", "km", "of", "107", "mm"]),
        ("Syria's army doesn’t", ["Syria", "'s", "army", "does", "n’t"]),
        ("Ma'arat al-Nu'man", ["Ma'arat", "al-Nu'man"]),
        ('the "safe" (buffer) zone', ["the", '"', "safe", '"', "(", "buffer", ")", "zone"]),
        ("20-30 men, a 12-year-old", ["20", "-", "30", "men", ",", "a", "12-year-old"]),
        ("an M4 and a T-72 at 15:30", ["an", "M4", "and", "a", "T-72", "at", "15:30"]),
        ("$5 or 70%", ["$", "5", "or", "70", "%"]),
        ("the 24th, 35+ dead", ["the", "24th", ",", "35", "+", "dead"]),
        ("seen at www.example.org/a today", ["seen", "at", "www.example.org/a", "today"]),
        ("on 2016-10-11", ["on", "2016-10-11"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. Rebels left.", ["It fell.", "Rebels left."]),
        ("The army said.The rebels left", ["The army said.", "The rebels left"]),
        (
            "Gen. Ali and Lt. Col. Omar met U.S. envoys.",
            ["Gen. Ali and Lt. Col. Omar met U.S. envoys."],
        ),
        ("It lies 3.5 km. from St. George.", ["It lies 3.5 km. from St. George."]),
        ("Joshua H. Zain spoke. He left.", ["Joshua H. Zain spoke.", "He left."]),
        ("Troops left the U.S. The army stayed.", ["Troops left the U.S.", "The army stayed."]),
        ('"We won." Then he left.', ['"We won."', "Then he left."]),
        ('"Why us?" he asked.', ['"Why us?" he asked.']),
        ('They fled. "We ran" he said.', ["They fled.", '"We ran" he said.']),
        ("They waited… Nobody came.", ["They waited…", "Nobody came."]),
        ("He spoke of No. 4. Then of Jan. 5.", ["He spoke of No. 4.", "Then of Jan. 5."]),
        ("They took the town. al-Nusra left.", ["They took the town.", "al-Nusra left."]),
        ("It began in 2014. 12 people died.", ["It began in 2014.", "12 people died."]),
        ("Jets struck. the army denied it.", ["Jets struck.", "the army denied it."]),
        ("1. The road is shut.", ["1. The road is shut."]),
        ("BEIRUT (AP) - At least 12 died.", ["BEIRUT (AP) -", "At least 12 died."]),
        ("Beirut London- Jets struck.", ["Beirut London-", "Jets struck."]),
        ("12 May 2015 Casualties mount.", ["12 May 2015", "Casualties mount."]),
        ("Posted on May 2 2015 by Ali.", ["Posted on May 2 2015 by Ali."]),
        ("On 3 May 2015 Turkish jets struck.", ["On 3 May 2015 Turkish jets struck."]),
        (
            "Raid kills ten AFP Saturday 21 Jun 2014 Jihadists struck.",
            ["Raid kills ten AFP", "Saturday 21 Jun 2014", "Jihadists struck."],
        ),
        ("Jets hit the April 4 2017 Khan Town.", ["Jets hit the April 4 2017 Khan Town."]),
        (
            "Shells hit a market Monitor At least nine people died.",
            ["Shells hit a market Monitor", "At least nine people died."],
        ),
        ("He said The road is shut.", ["He said The road is shut."]),
        ("Army Kills Dozens of rebels.", ["Army Kills Dozens of rebels."]),
        (
            "A burnt bus in Qardin (Reuters Photo) Rebels denied it.",
            ["A burnt bus in Qardin (Reuters Photo)", "Rebels denied it."],
        ),
        (
            "Nine people were hurt in Qardin Nine people were hurt when shells fell.",
            ["Nine people were hurt in Qardin", "Nine people were hurt when shells fell."],
        ),
        (
            "They spoke on Monday. earlier a mine went off.",
            ["They spoke on Monday.", "earlier a mine went off."],
        ),
        ("A headline\nThe text. More", ["A headline", "The text.", "More"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_paragraphs_begin_at_line_breaks() -> None:
    found = LANGUAGE.analyse("One. Two.\n\nThree.\r\nFour")
    assert [sentence.paragraph for sentence in found] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("killed", "kill"),
        ("Shelling", "shell"),
        ("fled", "flee"),
        ("shot", "shoot"),
        ("women", "woman"),
        ("seized", "seize"),
        ("left", "leave"),
        ("200,000", "200,000"),
        ("Russia-backed", "russia-backed"),
    ],
)
def test_lemmas(form: str, lemma: str) -> None:
    assert LANGUAGE.analyse(form)[0].tokens[0].lemma == lemma


@given(st.text(alphabet=st.sampled_from("abAB19 .,-'’\"()!?…\n\u0301%$é\u200f"), max_size=80))
def test_sentences_are_ordered_and_offsets_return_their_text(text: str) -> None:
    last = 0
    for sentence in LANGUAGE.analyse(text):
        assert sentence.start == sentence.tokens[0].start
        assert sentence.end == sentence.tokens[-1].end
        for token in sentence.tokens:
            assert last <= token.start < token.end
            assert text[token.start : token.end] == token.text
            assert token.lemma
            last = token.end


@given(st.text(max_size=60))
def test_every_character_but_white_space_is_in_a_token(text: str) -> None:
    inside = "".join(token.text for sentence in LANGUAGE.analyse(text) for token in sentence.tokens)
    assert "".join(inside.split()) == "".join(text.split())


def test_an_unknown_layer_is_named() -> None:
    with pytest.raises(InputError, match="plain"):
        load("fancy")


def test_a_list_without_a_full_stop_is_cut_after_its_marks() -> None:
    text = "Killed: " + "Ahmad of Saraqib, 34; " * 300 + "and others"
    found = LANGUAGE.analyse(text)
    assert max(len(sentence.tokens) for sentence in found) <= 500
    assert [text[s.end - 1] for s in found[:-1]] == [";"] * (len(found) - 1)
    tokens = [token for sentence in found for token in sentence.tokens]
    assert [t.text for t in tokens[-2:]] == ["and", "others"]
    assert len(tokens) == 2 + 6 * 300 + 2
