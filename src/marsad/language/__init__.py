"""Text to sentences and tokens: the language layer."""

from marsad.errors import InputError
from marsad.language.parsing import MarsadLanguage
from marsad.language.plain import PlainLanguage
from marsad.model import Language

__all__ = ["MarsadLanguage", "PlainLanguage", "load"]


def load(name: str = "marsad") -> Language:
    """Return the language layer of this name.

    "plain" works by rules: it splits sentences and tokens and gives lemmas, but neither parts of
    speech nor syntax. "marsad" adds these and names by the model that comes with the package.
    Raises InputError for a name that is not known.
    """
    if name == "plain":
        return PlainLanguage()
    if name == "marsad":
        return MarsadLanguage()
    raise InputError(f"there is no language layer {name!r}; known are: plain, marsad")
