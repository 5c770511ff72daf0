"""The relations of spaCy's English pipelines (ClearNLP's) as Universal Dependencies.

Names are changed one for one. Three things that are built otherwise are rebuilt: a preposition
hangs on its noun, the members of a list all hang on the first, and the "by" of a passive marks who
did it. A predicate with "be" stays under its verb. What is Universal already is left alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "ROOT": "root",
    "acomp": "xcomp",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "npadvmod": "obl",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
_NOUNS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


class Arc(NamedTuple):
    """A word's head, by its index (None: the root), and its relation to it."""

    head: int | None
    relation: str


def to_universal(
    heads: Sequence[int | None], relations: Sequence[str], pos: Sequence[str]
) -> list[Arc]:
    """Return each word's arc in Universal Dependencies, from its head, relation and pos."""
    arcs = [Arc(head, _NAMES.get(name, name)) for head, name in zip(heads, relations, strict=True)]
    objects = _objects(heads, relations)
    for preposition, noun in objects.items():
        outer = heads[preposition]
        while outer is not None and (outer in objects or relations[outer] == "prep"):
            if outer not in objects:  # the first of "from behind the hill"
                arcs[outer] = Arc(noun, "case")
            outer = heads[outer]
        nominal = outer is not None and pos[outer] in _NOUNS
        name = "nmod" if nominal else "obl:agent" if relations[preposition] == "agent" else "obl"
        arcs[noun] = Arc(outer, name if outer is not None else "root")
        arcs[preposition] = Arc(noun, "case")
    for word, relation in enumerate(relations):
        first = heads[word]
        while relation == "conj" and first is not None and relations[first] == "conj":
            first = heads[first]
        if relation == "conj" and word not in objects:
            arcs[word] = Arc(first, "conj")
    return arcs


def _objects(heads: Sequence[int | None], relations: Sequence[str]) -> dict[int, int]:
    """Return the noun that each preposition governs, where it governs one."""
    found: dict[int, int] = {}
    for word, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        if relation == "pobj" and head is not None:
            found.setdefault(head, word)
    return found
