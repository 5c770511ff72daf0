"""Keys under which names are looked up."""

from collections.abc import Iterable

from marsad.locate.fold import fold
from marsad.locate.normal import plain


def keys(names: Iterable[str]) -> set[str]:
    """Return the folded keys of some spellings of one place."""
    return {key for name in names if name and (key := fold(plain(name)))}
