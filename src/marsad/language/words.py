"""The word lists of `words.toml`."""

import tomllib
from importlib import resources

_LISTS: dict[str, list[str]] = tomllib.loads(
    resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
)


def words(name: str) -> frozenset[str]:
    """Return the list of this name; raises KeyError if `words.toml` has none."""
    return frozenset(_LISTS[name])
