"""From whom a place is taken: those who had taken it, "villages seized by IS were retaken"."""

from collections.abc import Iterable, Iterator

from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import phrase
from marsad.read.parse.syntax import Syntax

_TAKES = frozenset(
    ("take", "capture", "seize", "overrun", "conquer", "occupy", "recapture", "retake", "hold",
     "control")
)  # fmt: skip
_CLAUSES = ("acl", "acl:relcl")


def takers_before(syntax: Syntax, places: Iterable[int], kind: str) -> Iterator[int]:
    """Yield the words for who had taken places before, where an event takes them."""
    if kind != "territory_gained":
        return
    for word in [inner for place in places for inner in phrase(syntax, place)]:
        for clause in syntax.children[word]:
            if syntax.relation(clause) in _CLAUSES and syntax.tokens[clause].lemma in _TAKES:
                yield from parts_of(syntax, clause, kind).doers
