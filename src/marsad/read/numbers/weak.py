"""Numbers that only those who look for people take for one: "a policeman", "no deaths"."""

from marsad.read.numbers.lexicon import LEXICON
from marsad.read.numbers.refusals import counts_people, is_person, is_pronoun
from marsad.read.parse.phrases import Line

_ARTICLES = frozenset(("a", "an", "another", "one"))
# "one in Homs, a second in Hama and the other in Idlib", "a third was wounded"
_NEXT = frozenset(("second", "third", "fourth", "other"))
_WHERE = frozenset(("in", "at", "near"))
_WHOSE = frozenset(("his", "her", "their"))
# Whom a dead man leaves or takes along, one each.
_KIN = frozenset(
    ("wife", "husband", "son", "daughter", "child", "baby", "infant", "mother", "father", "brother",
     "sister", "cousin", "nephew", "grandson", "granddaughter", "grandmother", "grandfather",
     "bodyguard", "guard", "escort", "driver", "cameraman", "companion", "aide", "deputy")
)  # fmt: skip
WEAK = _ARTICLES | _WHOSE | {"no", "nobody", "the"}
_HARM = frozenset(("kill", "die", "hurt", "injure", "wound", "harm"))
_COSTS = frozenset(("claim", "cost", "take"))  # "claimed one life"
_KIN_REACH = 2  # "their Syrian driver"
_PLURAL = frozenset(("people", "troops", "staff", "personnel", "crew", "elderly"))
_NO_REACH = 2  # "no civilian casualties"
_ONE_OF_REACH = 6  # "one of their most well-known members"


def weak_number(line: Line, index: int) -> int | None:
    """Return 1 or 0 if token `index` is "a", "one", "another", "his" or "no" before a person."""
    word = line.at(index)
    if word in _WHOSE:
        near = (line.at(index + step) for step in range(1, _KIN_REACH + 1))
        return 1 if any(noun in _KIN for noun in near) else None
    if word == "nobody" or (word == "no" and line.at(index + 1) == "one"):
        return 0 if _harmed(line, index) else None
    if word == "no":
        nouns = line.lemmas[index + 1 : index + 1 + _NO_REACH]
        return 0 if any(lemma in LEXICON.people.none for lemma in nouns) else None
    if weak_length(line, index) > 1:
        return 1
    if word not in _ARTICLES or line.at(index + 1) in LEXICON.scales:
        return None
    if word == "another" and line.lemma(index - 1) in LEXICON.people.fates:
        return _one_more(line, index + 1)
    if word == "another" and (line.at(index + 1) == "one" or _befell(line, index + 1)):
        after = index + 1 + (line.at(index + 1) == "one")
        return 1 if _befell(line, after) and not is_person(line, after + 1) else None
    if line.at(index + 1) == "life":
        return 1 if line.lemma(index - 1) in _COSTS else None
    if word != "one":
        return 1 if _person_ahead(line, index + 1) else None
    if is_pronoun(line, index, index + 1) or line.at(index + 1) in ("to", "or"):
        return None
    if line.at(index + 1) == "of":
        return 1 if counts_people(line, index + 2, _ONE_OF_REACH) else None
    return 1 if _befell(line, index + 1) or _person_ahead(line, index + 1) else None


def weak_length(line: Line, index: int) -> int:
    """Return how many words a weak number has: two in "no one", "a second in" after "one in"."""
    if line.at(index) == "no" and line.at(index + 1) == "one":
        return 2
    if line.at(index) not in ("a", "the") or line.at(index + 1) not in _NEXT:
        return 1
    shared = line.at(index + 2) in _WHERE and any(
        line.at(at) == "one" and line.at(at + 1) in _WHERE for at in range(index)
    )
    hurt = line.at(index + 2) == "was" and _befell(line, index + 2)
    return 2 if shared or hurt else 1


def _one_more(line: Line, index: int) -> int | None:
    """Read "wounded another" before token `index`: one, unless "another 40" follows."""
    following = line.at(index)
    if following[:1].isdigit() or following in LEXICON.units or following in LEXICON.tens:
        return None
    return 1 if not following[:1].isalpha() or _person_ahead(line, index) else None


def _harmed(line: Line, index: int) -> bool:
    """Whether it is "nobody" at token `index` who was killed or hurt."""
    after = index + weak_length(line, index)
    was = line.at(after) in ("was", "is", "were")
    if line.lemma(after + was) in _HARM:
        return True
    return line.lemma(index - 1) in _HARM


def _befell(line: Line, index: int) -> bool:
    """Whether token `index` says what befell people: "killed", "was injured"."""
    return line.lemma(index + (line.at(index) in ("was", "is"))) in LEXICON.people.fates


def _person_ahead(line: Line, index: int) -> bool:
    """Whether a noun group with a singular word for a person as its head begins at `index`."""
    left = LEXICON.reach.words
    for at in range(index, len(line)):
        if line.at(at).endswith("-year-old") or _in_name(line, at):
            continue
        if left == 0:
            return False
        left -= 1
        if not line.at(at)[0].isalpha() or line.at(at) in LEXICON.people.breaks:
            return False
        if is_person(line, at) and line.lemma(at) not in LEXICON.people.abstract:
            if line.at(at) in _PLURAL and is_person(line, at + 1):
                continue  # "an elderly woman", "a crew member"
            if line.at(at) in _PLURAL or line.at(at) != line.lemma(at):
                return False
            if _is_head(line, at):
                return True
    return False


def _in_name(line: Line, at: int) -> bool:
    """Whether the token is part of a name in front: "a senior Hurras al-Din leader"."""
    capital = line.raw(at)[0].isupper() or line.at(at).startswith(("al-", "el-"))
    return capital and not is_person(line, at)


def _is_verb(line: Line, at: int) -> bool:
    """Whether an inflected word after the word for a person is likely its verb: "a rebel shot"."""
    return line.lemma(at) not in LEXICON.people.demonyms and not line.at(at + 1).endswith(
        ("s", "ing")
    )


def _is_head(line: Line, at: int) -> bool:
    """Whether the word for a person ends its noun group: not so in "a rebel stronghold"."""
    following = line.raw(at + 1)
    if line.at(at) == "couple" and following == "of":
        return False  # "a couple of men": a number
    return (
        not following[:1].isalpha()
        or following in LEXICON.units
        or following[0].isupper()
        or following in LEXICON.people.breaks
        or following.endswith(("ed", "ly"))
        or (line.lemma(at + 1) != following and _is_verb(line, at))
    )
