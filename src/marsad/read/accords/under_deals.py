"""Deals that something else is done under: "left on Monday under a deal with the army"."""

from marsad.read.parse.deals import DEALS
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_UNDER = frozenset(("under", "following"))
_MONTH = 28
_PART = frozenset(("part", "framework", "line"))


def behind(scene: Scene, start: int, end: int) -> int | None:
    """Return the noun of a deal by which something else is done, of the words [start, end).

    "Left on Monday under a deal with the army", "as part of an agreement signed in March": of
    the deed's time a deal without its own has the year or month at most.
    """
    syntax = scene.syntax
    if syntax is None:
        return None
    first = syntax.at(scene.template.source(start))
    last = syntax.at(scene.template.source_end(end) - 1)
    deals = (at for at in range(first, last + 1) if syntax.tokens[at].lemma in DEALS)
    deal = next((at for at in deals if _done_under(syntax, at)), None)
    times = scene.template.within(0, len(scene.text), "T")
    long = any((mark.value.when.days or 0) >= _MONTH for _, mark in times)
    own = deal is None or scene.names(deal, "T")
    return None if long and not own else deal


def _done_under(syntax: Syntax, word: int) -> bool:
    head = syntax.tokens[word].head
    if syntax.case(word) in _UNDER:
        return True
    return syntax.case(word) == "of" and head is not None and syntax.tokens[head].lemma in _PART


def party(scene: Scene, position: int, span: tuple[int, int]) -> bool:
    """True for a side of a deal that an event is only done under: it has no part in the event."""
    syntax = scene.syntax
    if syntax is None:
        return False
    deals = [at for at in syntax.up(scene.tagged(position)) if syntax.tokens[at].lemma in DEALS]
    return bool(deals) and not syntax.below(scene.word(*span), deals[0])
