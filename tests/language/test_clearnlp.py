"""spaCy's relations made Universal: heads by word, as spaCy's English pipelines give them."""

import pytest

from marsad.language.clearnlp import Arc, to_universal

Word = tuple[str, str, str, str | None]  # text, part of speech, relation, head's text


def universal(words: list[Word]) -> dict[str, tuple[str | None, str]]:
    """Each word's head and relation, by their texts."""
    texts = [word[0] for word in words]
    heads = [None if head is None else texts.index(head) for *_, head in words]
    arcs = to_universal(heads, [word[2] for word in words], [word[1] for word in words])
    return {
        text: (None if arc.head is None else texts[arc.head], arc.relation)
        for text, arc in zip(texts, arcs, strict=True)
    }


def test_a_preposition_hangs_on_its_noun() -> None:
    found = universal([
        ("Jets", "NOUN", "nsubj", "bombed"), ("bombed", "VERB", "ROOT", None),
        ("outskirts", "NOUN", "dobj", "bombed"), ("of", "ADP", "prep", "outskirts"),
        ("Douma", "PROPN", "pobj", "of"), ("on", "ADP", "prep", "bombed"),
        ("Tuesday", "PROPN", "pobj", "on"),
    ])  # fmt: skip
    assert found == {
        "Jets": ("bombed", "nsubj"), "bombed": (None, "root"), "outskirts": ("bombed", "obj"),
        "of": ("Douma", "case"), "Douma": ("outskirts", "nmod"),
        "on": ("Tuesday", "case"), "Tuesday": ("bombed", "obl"),
    }  # fmt: skip


def test_who_did_it_in_a_passive() -> None:
    found = universal([
        ("town", "NOUN", "nsubjpass", "seized"), ("was", "AUX", "auxpass", "seized"),
        ("seized", "VERB", "ROOT", None), ("by", "ADP", "agent", "seized"),
        ("rebels", "NOUN", "pobj", "by"),
    ])  # fmt: skip
    assert found["town"] == ("seized", "nsubj:pass")
    assert found["was"] == ("seized", "aux:pass")
    assert found["rebels"] == ("seized", "obl:agent")


@pytest.mark.parametrize("outer", ["prep", "conj"])
def test_prepositions_in_a_row_all_mark_the_noun(outer: str) -> None:
    found = universal([
        ("fired", "VERB", "ROOT", None), ("from", "ADP", "prep", "fired"),
        ("behind", "ADP", outer, "from"), ("hill", "NOUN", "pobj", "behind"),
    ])  # fmt: skip
    assert found["hill"] == ("fired", "obl")
    assert found["behind"] == found["from"] == ("hill", "case")


def test_nested_phrases() -> None:
    found = universal([
        ("fell", "VERB", "ROOT", None), ("on", "ADP", "prep", "fell"),
        ("villages", "NOUN", "pobj", "on"), ("in", "ADP", "prep", "villages"),
        ("countryside", "NOUN", "pobj", "in"), ("of", "ADP", "prep", "countryside"),
        ("Idlib", "PROPN", "pobj", "of"),
    ])  # fmt: skip
    assert found["villages"] == ("fell", "obl")
    assert found["countryside"] == ("villages", "nmod")
    assert found["Idlib"] == ("countryside", "nmod")


def test_members_of_a_list_hang_on_the_first() -> None:
    found = universal([
        ("hit", "VERB", "ROOT", None), ("Azaz", "PROPN", "dobj", "hit"),
        ("Ariha", "PROPN", "conj", "Azaz"), ("and", "CCONJ", "cc", "Ariha"),
        ("Douma", "PROPN", "conj", "Ariha"),
    ])  # fmt: skip
    assert found["Ariha"] == found["Douma"] == ("Azaz", "conj")


def test_a_heading_may_begin_with_a_preposition() -> None:
    found = universal([("In", "ADP", "ROOT", None), ("Aleppo", "PROPN", "pobj", "In")])
    assert found == {"Aleppo": (None, "root"), "In": ("Aleppo", "case")}


def test_what_is_universal_is_left_alone() -> None:
    heads = [1, None, 3, 1]
    relations = ["nsubj", "root", "case", "obl"]
    arcs = to_universal(heads, relations, ["NOUN", "VERB", "ADP", "PROPN"])
    assert arcs == [Arc(*each) for each in zip(heads, relations, strict=True)]
