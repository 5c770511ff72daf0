"""What a bomb is laid under, and so hits: "blew up a tunnel on Sunday under a barracks"."""

from collections.abc import Iterator

from marsad.read.parse.syntax import Syntax

_UNDER = frozenset(("under", "beneath", "underneath", "below"))
# Not "under siege", "under the control of".
_BUILT = frozenset(
    ("barracks", "barrack", "base", "building", "bunker", "centre", "center", "checkpoint",
     "compound", "headquarters", "headquarter", "hotel", "office", "outpost", "position", "post",
     "prison", "station", "stronghold", "vehicle", "convoy", "car", "bus", "truck")
)  # fmt: skip
_INWARD = frozenset(("obj", "obl", "nmod", "acl", "nsubj", "nsubj:pass"))


def laid_under(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield the buildings and vehicles under which a bomb is told to be, by the word of its blast.

    Also where a further word tells so: "detonated explosives planted in a tunnel under a barracks".
    """
    for child in syntax.children[word]:
        if syntax.relation(child) not in _INWARD:
            continue
        if syntax.case(child) in _UNDER and syntax.tokens[child].lemma in _BUILT:
            yield child
        yield from laid_under(syntax, child)
