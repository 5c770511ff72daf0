"""Names of documents: unique, and whenever possible the ones they came with."""

from collections.abc import Iterable, Mapping

SUFFIX_LENGTHS = (8, 16, 64)


def candidates(stem: str, document_id: str) -> tuple[str, ...]:
    """Return the names a document may get, best first: bare, then with more and more of its id."""
    return (stem, *(f"{stem}-{document_id[:length]}" for length in SUFFIX_LENGTHS))


def named(stems: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Return a unique name for each document id, given the names they came with (`stems`).

    Where several documents came with one name, the one with the smallest id keeps it bare and the
    others carry the first 8 digits of their id: a rule that does not depend on the order of
    reading. `taken` are names of documents outside of `stems`; a bare name that is taken gets
    its digits too. Only there, and where two ids share their first 8 digits, does it matter who
    came first.
    """
    used = set(taken)
    names: dict[str, str] = {}
    for document_id, stem in sorted(stems.items()):
        free = (name for name in candidates(stem, document_id) if name not in used)
        names[document_id] = next(free)
        used.add(names[document_id])
    return names
