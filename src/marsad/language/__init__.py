"""Text to sentences and tokens: the language layer."""

from marsad.errors import InputError
from marsad.language.parsing import MarsadLanguage
from marsad.language.plain import PlainLanguage
from marsad.language.spacy_layer import PREFIX, SpacyLanguage
from marsad.model import Language

__all__ = ["MarsadLanguage", "PlainLanguage", "SpacyLanguage", "load"]


def load(name: str = "marsad") -> Language:
    """Return the language layer of this name.

    "plain" works by rules: it splits sentences and tokens and gives lemmas, but neither parts of
    speech nor syntax. "marsad" adds these and names by the model that comes with the package.
    "spacy:" and the name or folder of a spaCy pipeline takes both from that.
    Raises InputError for a name that is not known, and where spaCy or its pipeline is not there.
    """
    if name == "plain":
        return PlainLanguage()
    if name == "marsad":
        return MarsadLanguage()
    if name.startswith(PREFIX) and name != PREFIX:
        return SpacyLanguage(name.removeprefix(PREFIX))
    raise InputError(
        f"there is no language layer {name!r}; known are: plain, marsad, {PREFIX}PIPELINE"
    )
