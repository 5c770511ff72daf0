"""People on the run whom a parse makes the object of it: "opened fire on fleeing Syrians"."""

from collections.abc import Sequence

from marsad.model import Group, Token
from marsad.read.parse.links import Link, relinked
from marsad.read.parse.outcomes import STRIKES
from marsad.vocabulary.cues import load_cues

# What nobody does to people: of "fleeing rebels" the rebels flee.
_RUNS = frozenset(("flee", "retreat", "withdraw", "escape", "advance"))
_ONTO = frozenset(("on", "at", "of", "against", "among", "into", "towards", "toward"))
_HITS = STRIKES | frozenset(
    ("kill", "wound", "shoot", "beat", "arrest", "detain", "capture", "chase", "pursue")
)
_RESIDENTS = frozenset(("family", "household"))


def runners_first(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, people on the run hung where their running hung.

    Who "shelled retreating rebels" shelled rebels, and did not retreat.
    """
    for verb, token in enumerate(tokens):
        if token.tag == "VBG" and token.lemma in _RUNS and token.head is not None:
            tokens = _turned(tokens, verb)
    return tokens


def _turned(tokens: tuple[Token, ...], verb: int) -> tuple[Token, ...]:
    """Return the words with the object of one verb above it, if these are people who run."""
    below = [at for at, token in enumerate(tokens) if token.head == verb]
    who = next((at for at in below if tokens[at].relation == "obj" and at > verb), None)
    link = next((at for at in below if tokens[at].relation == "mark"), None)
    if who is None or not _runs(tokens, verb, who) or not _hit(tokens, verb, link):
        return tokens
    above = tokens[verb].head
    noun = above is not None and tokens[above].pos in ("NOUN", "PROPN")
    relation = "obj" if link is None else "nmod" if noun else "obl"
    links: dict[int, Link] = {at: (who, tokens[at].relation or "") for at in below}
    links |= {who: (above, relation), verb: (who, "amod")}
    return relinked(tokens, links if link is None else links | {link: (who, "case")})


def _runs(tokens: Sequence[Token], verb: int, who: int) -> bool:
    """True for people right behind the verb: "fleeing Syrians", "retreating IS militants"."""
    bare = all(tokens[at].pos in ("ADJ", "NOUN", "PROPN") for at in range(verb + 1, who))
    people = load_cues("people").words
    word = tokens[who].text.lower()
    named = any(word in people[group.value] for group in Group)
    return bare and (named or tokens[who].lemma in _RESIDENTS)


def _hit(tokens: Sequence[Token], verb: int, link: int | None) -> bool:
    """True behind "on" or "at", or right behind a verb of attack; not for "left fleeing rebels"."""
    if link is not None:
        return tokens[link].text.lower() in _ONTO
    above = tokens[verb].head
    return above == verb - 1 and tokens[above].lemma in _HITS
