"""Words for what went off that leave open what it was: "blasts", "the bombing", "the explosion"."""

import re

from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention

_HEARS = re.compile(
    r"\b(?:heard|hear|hearing|reported|shook|rocked|felt) (?:an? |the |(?:[a-z]+|<[NQ]\d+>) ){0,3}"
    r"(?:blasts?|explosions?)\b"
)
_HEARD = re.compile(r"(?:blasts?|explosions?) (?:(?:were|was|are|is|have been|had been) )?heard\b")
_THE_BOMBING = re.compile(
    r"\b(?:the|this|that|these|those|both) (?:(?:[a-z]+|<[NQ]\d+>) ){0,2}"
    r"(?:bombings?|bombardments?)\b"
)
_BOMBS = re.compile(
    r"(?:(?!aerial|air|artillery|rocket|mortar|tank|barrel|cluster|nail|truck|car|bus)[a-z]+ )?"
    r"bomb(?:s|ings?|ardments?)\b"
)
_ONE_BOMB = re.compile(
    r"\b(?:(?:an?|another|<[NQ]\d+>|twin|double|several|many|numerous|other|previous|past)"
    r" (?:[a-z-]+ )?|(?:aerial|artillery) and [a-z]* ?)$"
)
_THE_MISSILES = re.compile(
    r"\b(?:the|these|those|all|both) (?:[a-z]+ |<N\d+> )?"
    r"(?:missiles?|rockets?|bombs?|projectiles?)\b"
)
_THE_BLAST = re.compile(r"\b(?:the|this|that|these|those|both) (?:[a-z]+ )?(?:blast|explosion)s?\b")


def blast(draft: Draft) -> bool:
    """True for blasts that were heard and for bare bombs, of which nobody said what they were."""
    if draft.type != "explosive_device":
        return False
    return all(_HEARD.match(m.scene.text, m.start, m.end) or bombs(m) for m in draft.mentions)


def bombs(mention: Mention) -> bool:
    """True for "bombs hit the market", "killed in bombing": dropped, fired or laid, by no word."""
    text, start = mention.scene.text, mention.start
    return _BOMBS.match(text, start) is not None and not _ONE_BOMB.search(text, 0, start)


def bombing(draft: Draft) -> bool:
    """True for "the market bombing", of which no word has said yet who bombed, or with what."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions if not m.again]
    weak = all(m.weak or m.again for m in draft.mentions) and not draft.initiators
    return draft.type == "air_strike" and weak and all(w.startswith("bombing") for w in told)


def the_bombing(mention: Mention) -> bool:
    """True for "the bombings", "both bombings" and "the bombardment", by whatever was told."""
    return (
        not mention.roles.initiators
        and _THE_BOMBING.search(mention.scene.text, max(0, mention.start - 30), mention.end)
        is not None
    )


def the_blast(mention: Mention) -> bool:
    """True for "the blast", told of what went off before."""
    return (
        _THE_BLAST.search(mention.scene.text, max(0, mention.start - 20), mention.end) is not None
    )


def the_missiles(mention: Mention) -> bool:
    """True for "the missiles", told of those that a strike told before was made with."""
    return (
        not mention.roles.initiators
        and _THE_MISSILES.search(mention.scene.text, max(0, mention.start - 20), mention.end)
        is not None
    )


def heard(mention: Mention) -> bool:
    """True for "residents heard explosions", told of what went off before."""
    first, last = mention.scene.clause(mention.start)
    text = mention.scene.text
    return (
        mention.type == "explosive_device"
        and not mention.figures
        and (_HEARS.search(text, first, last) or _HEARD.search(text, first, last)) is not None
    )
