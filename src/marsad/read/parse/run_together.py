"""What is hit, where a parse runs it together with that by which it was: no word stands between.

Of "responded by shelling positions" it makes "shelling positions" that respond, of "attacked with
rockets Nubbul town" a town with which somebody was attacked.
"""

from collections.abc import Iterator, Sequence

from marsad.model import Token
from marsad.read.parse.links import Link, relinked

ANSWERS = frozenset(("respond", "retaliate", "react", "reply"))
"""What nobody is said to suffer: whoever "responded by" doing something did it."""
_NAMES = frozenset(("PROPN", "DET"))


def run_apart(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, the deed or the means with its own head, the object's too."""
    changed: dict[int, Link] = {}
    for at, token in enumerate(tokens):
        if token.relation == "compound" and token.head is not None and at < token.head:
            changed.update(_by_deed(tokens, at))
            changed.update(_with_means(tokens, at))
    return relinked(tokens, changed)


def _by_deed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Link]]:
    """Yield the new links of "responded by | shelling | positions", the deed being at `at`."""
    noun, verb, case = _phrase(tokens, at)
    gerund = tokens[at].text.endswith("ing") and tokens[at].lemma != tokens[at].text.lower()
    if verb is not None and case == at - 1 and gerund and tokens[verb].lemma in ANSWERS:
        yield from ((at, (verb, "advcl")), (case, (at, "mark")), (noun, (at, "obj")))


def _with_means(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Link]]:
    """Yield those of "with | mortar shells | Barzeh area": no name says what the shells are of."""
    noun, verb, case = _phrase(tokens, at)
    named = tokens[at + 1].head == noun and tokens[at + 1].pos in _NAMES and at + 1 < noun
    if verb is None or case is None or tokens[at].tag != "NNS" or not named:
        return
    if tokens[case].text.lower() == "with" and tokens[verb].pos == "VERB":
        yield from ((at, (verb, "obl")), (noun, (verb, "obj")))
        yield from ((i, (at, tokens[i].relation or "")) for i in range(case, at))


def _phrase(tokens: Sequence[Token], at: int) -> tuple[int, int | None, int | None]:
    """Return the noun that a word is compounded with, what that hangs on, and its preposition."""
    noun = tokens[at].head or 0
    cases = (i for i in range(at) if tokens[i].head == noun and tokens[i].relation == "case")
    return noun, tokens[noun].head, next(cases, None)
