"""Names of persons that towns bear too: "commander Abu Hasan", "Abu Talha al-Ansari"."""

import re

from marsad.read.counts.nouns import counted_nouns
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one

_PERSON = one("places", "person")
_WHO = one("places", "who_he_is")
_AT = re.compile(
    r"\b(?:in|at|on|near|from|to|of|outside|around|into|inside)(?: the)?(?: \w+ of)? $"
)
_BYNAMES = ("Abu ", "Abo ", "Umm ", "Um ")
_AFTER_BYNAME = re.compile(r"\b(?:Ab[uo]|Umm?) [A-Z][\w'’-]+ $")
_FROM = re.compile(r"[Aa]l-")
# "Um Rasha" is no Rasha, "the Jasem family" none of that town.
_BYNAME_BEFORE = re.compile(r"\b(?:Ab[uo]|Umm?) $")
_THE = re.compile(r"\b[Tt]he $")
_KIN = re.compile(r" (?:family|clan|tribe)\b")
# What befalls people alone: a place is seized, and its "crushed" defenders are others.
_FATES = frozenset(
    verb
    for fate in ("killed", "injured", "captured", "detained")
    for verb in load_cues("figures").words[fate]
) - {"seize", "gas", "crush", "massacre"}
_NAMING = frozenset(("name", "identify"))
_LISTED = frozenset(("conj", "appos", "flat", "list"))
_TITLES, _CALLED = (frozenset(load_cues("places").words[key]) for key in ("titles", "called_as"))
_BYNAME = 30
"""Characters of "Abu Abdulrahman ", at most."""


def is_person(scene: Scene, position: int, mark: Mark) -> bool:
    """Return whether a place's name is a person's: "Abu Hasan" of leaders, who was killed.

    Commas are lost: "killed Abu Hasan a leader of the group in Salqin".
    """
    if _befell(scene, position) or _surname(scene, position, mark):
        return True
    if mark.value.text.startswith(_BYNAMES):
        told = _PERSON.search(scene.text, 0, position) is not None or _among(scene, position)
        return told or _described(scene, position)
    return _FROM.match(mark.value.text) is not None and _after_byname(scene, mark)


def _befell(scene: Scene, position: int) -> bool:
    """True for who was killed or seized: "Salma and her son were killed", "shot Hassan al-Jasem".

    So for one of the people counted: "nine people including Aqil al-Omar".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.tagged(position)
    first = syntax.tokens[word].head if syntax.relation(word) == "flat" else None
    who = word if first is None else first
    verb = syntax.tokens[who].head
    if verb is None or syntax.tokens[who].tag not in ("NNP", "NNPS"):
        return False
    if syntax.case(who) == "including":
        return syntax.tokens[verb].text.lower() in counted_nouns()
    if syntax.case(who):
        return False
    lemma, relation = syntax.tokens[verb].lemma, syntax.relation(who)
    if first is not None and lemma in _NAMING:  # "named Fatima al-Jasem among the dead"
        return relation in ("obj", "xcomp", "nsubj:pass")
    # "Bombed Saraqib killing four" may be parsed as if Saraqib were killed.
    behind = relation == "obj" and who > verb
    return lemma in _FATES and (behind or relation == "nsubj:pass")


def _surname(scene: Scene, position: int, mark: Mark) -> bool:
    """True for part of a byname, "Um Rasha", and for a family's name: "the Jasem family"."""
    before = scene.template.document[max(0, mark.start - 5) : mark.start]
    if _BYNAME_BEFORE.search(before):
        return True
    kin = _KIN.match(scene.text, scene.template.tag_end(position))
    return kin is not None and _THE.search(before) is not None


def _described(scene: Scene, position: int) -> bool:
    """True for "Abu Hasan, a leader of the group", not for "in Abu Hasan a leader of it was"."""
    if _AT.search(scene.text, 0, position):
        return False
    who = _WHO.match(scene.text, scene.template.tag_end(position))
    if who is None or who["one"] is None:
        return who is not None
    quantity = scene.template.mark(who["one"]).value.quantity
    return bool(quantity.low == quantity.high == 1)


def _among(scene: Scene, position: int) -> bool:
    """True for "commanders, Abu Malek and Abu Hasan", "leaders identified as Abu Hasan"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    words = [scene.tagged(position)]
    while syntax.relation(words[-1]) in _LISTED and (head := syntax.tokens[words[-1]].head):
        words.append(head)
    beside = [child for word in words for child in syntax.children[word] if child < word]
    titled = any(syntax.tokens[word].lemma in _TITLES for word in (*words, *beside))
    return titled or _called(syntax, words[-1])


def _called(syntax: Syntax, word: int) -> bool:
    """True for the name behind "a man identified as", not behind "a village called"."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.tokens[verb].lemma not in _CALLED or word < verb:
        return False
    whose = subject_of(syntax, verb)
    person = whose is not None and syntax.tokens[whose].text.lower() in counted_nouns()
    return person and syntax.case(word) in ("", "as")


def _after_byname(scene: Scene, mark: Mark) -> bool:
    """True for the "al-Ansari" of "Abu Talha al-Ansari", not where "Abu Kamal" is a town."""
    document = scene.template.document
    if _AFTER_BYNAME.search(document, max(0, mark.start - _BYNAME), mark.start) is None:
        return False
    places = scene.template.within(0, len(scene.text), "P")
    towns = ((at, other) for at, other in places if other.end == mark.start - 1)
    return all(is_person(scene, at, other) for at, other in towns)
