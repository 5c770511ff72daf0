"""Attacks that a report goes back to by what it calls them: "the bombing", "Sunday's attack"."""

import re

from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention
from marsad.read.kinds import BOMBS, VIOLENT

_SHOT = frozenset(("attack_on_civilians", "armed_clash"))
# What a word for an attack can mean, whatever was told since.
_KINDS = {
    "bombing": BOMBS | {"air_strike"},
    "blast": BOMBS,
    "explosion": BOMBS,
    "shooting": _SHOT,
}
_THE = re.compile(
    r"(?:\b(?:the|this|that|both|these|those)|<T\d+>) (?:(?:[a-z]+|<N\d+>) )?"
    rf"(?P<what>{'|'.join(_KINDS)})s?\b"
)
_ON_ITS_DAY = re.compile(r"<T\d+> (?:[a-z]+ )?$")
_REACH = 30  # characters before the word for an attack


def kinds_called(text: str, start: int, end: int) -> frozenset[str]:
    """Return the types that "the bombing" in a stretch of tagged text can be of, else none."""
    found = _THE.search(text, max(0, start), end)
    return _KINDS[found["what"]] if found else frozenset()


def comes_back(draft: Draft, mention: Mention) -> bool:
    """True for "the bombing" after a bomb, and for "Sunday's attack" after one on Sunday."""
    text, start = mention.scene.text, mention.start
    if draft.type in kinds_called(text, start - _REACH, mention.end) and _known(draft):
        return True
    return _ON_ITS_DAY.search(text, 0, start) is not None and _on_that_day(draft, mention)


def _known(draft: Draft) -> bool:
    """False for "explosions" of which nothing else is told: rockets may have caused them."""
    words = (m.scene.text[m.start : m.end] for m in draft.mentions)
    return bool(draft.figures) or not all(any(what in word for what in _KINDS) for word in words)


def _on_that_day(draft: Draft, mention: Mention) -> bool:
    if draft.type not in VIOLENT or draft.when is None or mention.when is None:
        return False
    day = mention.when.start
    return day is not None and mention.when.days == 1 and draft.when.start == day == draft.when.end
