"""Whether people counted suffer something or tell of it, by the words right beside them."""

import functools
import re

from marsad.read.counts.nouns import counted_nouns
from marsad.read.counts.whose import last_word
from marsad.read.template import Template
from marsad.vocabulary.cues import load_cues

_PLURAL = frozenset(("children", "men", "people", "policemen", "women"))
_OF_A_KIND = re.compile(r"(?:^| )(?:local|rebel|insurgent|militant|jihadist) $")
_REACH = 20
"""Characters before people in which a verb may say what is done to them."""


@functools.cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_cues("people").words[name][0])


def telling(template: Template, match: re.Match[str]) -> bool:
    """True for "rose to 44, rescuers said": whose noun follows tells of those counted.

    In "killed 12 children rescuers said" and "three women residents said" others tell of them. So
    does whose name it is: "has reached 270000 the United Nations said".
    """
    noun = match["n0"] or match["n1"] or match["n2"]
    told = _pattern("speak").match(template.text, match.end())
    if told is None:
        return False
    if noun is None:
        return told["other"] is None and last_word(template, match) not in counted_nouns()
    return told["other"] is None or not (noun.endswith("s") or noun in _PLURAL)


def may_tell(template: Template, match: re.Match[str]) -> bool:
    """True for "an official", "a local activist", "a rebel leader" to whom nothing is done.

    They are sources more often than not, named where they are told of: "according to Abu Omar, a
    local activist".
    """
    weak = template.mark(match["q"]).value[1]
    kind = _OF_A_KIND.search(match["mods"] or "") is not None
    speaks = match["n1"] == "official" or (match["n1"] is not None and kind)
    fate = befallen(template, match.end()) or suffers(template, match.start())
    return weak and speaks and not fate


def up_to(template: Template, match: re.Match[str]) -> int:
    """Return where those end who are counted at all of words for one who may tell.

    Of "a local teacher" it is the local, of "a local teacher said" nobody.
    """
    tells = _pattern("speak").match(template.text, match.end()) is not None
    return match.start("mods" if tells else "n1")


def befallen(template: Template, position: int) -> bool:
    """True where the words behind somebody say what befell him: "| was killed"."""
    return _pattern("fate").match(template.text, position) is not None


def suffers(template: Template, position: int) -> bool:
    """True where the words before somebody say what is done to him: "wounding | a farmer"."""
    before = template.text[max(0, position - _REACH) : position]
    return _pattern("harmed").search(before) is not None


def harmed(template: Template, match: re.Match[str]) -> bool:
    """True for "killing one and wounding another"."""
    closed = _pattern("closed").match(template.text, match.end("q"))
    return closed is not None and suffers(template, match.start())
