"""What a deed did to people, hung on the deed right before it: "as rebels shelled X, wounding six".

Parses hang such a participle on the first deed of the sentence, and its toll goes with it.
"""

from collections.abc import Sequence

from marsad.model import Token
from marsad.read.kinds import VIOLENT
from marsad.read.parse.links import Link, relinked
from marsad.vocabulary.frames import load_frames

HARMS = frozenset(("kill", "wound", "injure", "hurt", "maim", "leave", "destroy"))
STRIKES = frozenset(
    ("bomb", "bombard", "hit", "strike", "attack", "shell", "pound", "target", "raid", "storm",
     "ambush", "pummel", "blast")
)  # fmt: skip
_HANGING = frozenset(("advcl", "acl", "xcomp"))
_OBJECTS = frozenset(("obj", "nsubj"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_EARLIER = frozenset(("after", "since"))


def with_outcomes(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, those participles hung on the last violent deed before them.

    "Two shells hit Saqba killing two and another fell in Arbin, wounding five": the other did. What
    is hit right before the participle, the Saqba of "hit Saqba wounding five", is hit by the deed.
    """
    changed: dict[int, Link] = {}
    for at, token in enumerate(tokens):
        if not harming(token) or token.relation not in _HANGING:
            continue
        whom = [i for i, t in enumerate(tokens) if t.head == at and t.relation in _OBJECTS]
        before = [i for i in whom if i < at]
        deed = _deed_before(tokens, at)
        if deed is None or deed <= (token.head or 0):
            deed = _hitting(tokens, before[-1]) if before else None
        if deed is not None and len(before) < len(whom):
            changed[at] = (deed, "advcl")
            changed.update({i: (deed, "obj") for i in before if deed < i})
    return relinked(tokens, changed)


def harming(token: Token) -> bool:
    """Return whether a word is "killing", "wounding" or the like."""
    return token.tag == "VBG" and token.lemma in HARMS


def _deed_before(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last verb before a participle, if it tells of violence by another than the first.

    "Jets bombed X after rebels shelled Y, killing 12": its comma leaves open which of both did.
    """
    verbs = (i for i in range(at - 1, -1, -1) if tokens[i].pos == "VERB")
    verb = next((i for i in verbs if tokens[i].tag not in ("VBG", "VBN")), None)
    if verb is None or tokens[verb].relation not in ("advcl", "conj") or not _violent(tokens[verb]):
        return None
    below = [t for t in tokens[:verb] if t.head == verb]
    own = any(t.relation in _SUBJECTS for t in below)
    earlier = any(t.text.lower() in _EARLIER for t in below) and tokens[at - 1].text == ","
    return verb if own and not earlier else None


def _hitting(tokens: Sequence[Token], what: int) -> int | None:
    """Return the verb of attack right before what a parse has as hurt by a participle behind it."""
    first = what
    while first > 0 and tokens[first - 1].head == what:
        first -= 1
    verb = first - 1
    return (
        verb if verb >= 0 and tokens[verb].lemma in STRIKES and tokens[verb].pos == "VERB" else None
    )


def _violent(verb: Token) -> bool:
    return verb.lemma in STRIKES or not load_frames().types(verb.lemma).isdisjoint(VIOLENT)
