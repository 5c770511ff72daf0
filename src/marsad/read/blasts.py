"""Words for what went off that leave open what it was: "blasts", "the bombing", "the explosion"."""

import re

from marsad.read.draft import Draft
from marsad.read.events import Mention

_HEARD = re.compile(r"(?:blasts?|explosions?) (?:(?:were|was|are|is|have been|had been) )?heard\b")
_THE_BOMBING = re.compile(
    r"\b(?:the|this|that|these|those|both) (?:(?:[a-z]+|<[NQ]\d+>) ){0,2}"
    r"(?:bombings?|bombardments?)\b"
)
_THE_BLAST = re.compile(r"\b(?:the|this|that|these|those|both) (?:[a-z]+ )?(?:blast|explosion)s?\b")


def blast(draft: Draft) -> bool:
    """True for blasts that were heard, and no more is known yet of what went off."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions]
    return draft.type == "explosive_device" and all(_HEARD.match(words) for words in told)


def bombing(draft: Draft) -> bool:
    """True for "the market bombing", of which no word has said yet who bombed, or with what."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions if not m.again]
    weak = all(m.weak or m.again for m in draft.mentions) and not draft.initiators
    return draft.type == "air_strike" and weak and all(w.startswith("bombing") for w in told)


def the_bombing(mention: Mention) -> bool:
    """True for "the bombings", "both bombings" and "the bombardment", by whatever was told."""
    return (
        mention.weak
        and mention.type == "air_strike"
        and not mention.roles.initiators
        and _THE_BOMBING.search(mention.scene.text, max(0, mention.start - 30), mention.end)
        is not None
    )


def the_blast(mention: Mention) -> bool:
    """True for "the blast", told of what went off before."""
    return (
        _THE_BLAST.search(mention.scene.text, max(0, mention.start - 20), mention.end) is not None
    )
