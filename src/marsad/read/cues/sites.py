"""Places told as the site of an attack that is recalled: "Khan Shaykhun, the scene of a raid"."""

import re

from marsad.read.kinds import RARE
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

# "Khan Shaykhun, the site of", "bombed Khan Shaykhun on Friday the scene of".
_SITE_OF = re.compile(
    r"<P\d+>,? (?:(?:on )?<T\d+>,? )?(?P<site>(?:the )?(?:site|scene|location|target) of"
    r"(?: (?:<A\d+>)?[\w'-]+| <A\d+>){0,4}? )$"
)
# "Jets bombed the town hit by": what hit it before, where something else befalls it now.
_HIT_BY = re.compile(
    r"\b(?:air ?strikes?|strikes?|raids?|bomb\w*|shell\w*|jets|warplanes|attack\w*|kill\w*)\b.*"
    r"(?P<site>\b(?:town|city|village|suburb|area|district) (?:(?:that|which) was )?"
    r"(?:hit|struck|targeted|devastated|attacked)(?: (?:by|in|with)(?: [\w-]+){0,4}? )?)$"
)
_SITES = frozenset(("site", "scene"))


def named_site(scene: Scene, kind: str, start: int, end: int) -> int | None:
    """Return where words begin that say what a place just named was the site of.

    Without their commas such words are of whatever noun the parse takes them for.
    """
    found = _SITE_OF.search(scene.text, 0, start)
    if found is None and kind in RARE:
        found = _HIT_BY.search(scene.text, 0, start) or _HIT_BY.search(scene.text, 0, end)
    return found.start("site") if found is not None else None


def is_site(syntax: Syntax, word: int) -> bool:
    """True for "Douma, the site of", and not for "at the site of", where the sentence is."""
    if syntax.tokens[word].lemma not in _SITES:
        return False
    named = syntax.relation(word)
    return named == "appos" or (named == "nmod" and not syntax.case(word))
