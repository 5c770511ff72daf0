"""Who else tells of an event: state media that speak of the blast a monitor has told of."""

from collections.abc import Iterable, Set

from marsad.model import Claimant, Theatre
from marsad.read.actors.names import SEES
from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention
from marsad.read.speakers.speech import nameless
from marsad.vocabulary.cues import one
from marsad.vocabulary.reporters import own_reporter

_REPORTED = one("attribution", "reported_it")


def seeing(theatre: Theatre) -> frozenset[str]:
    """Return the ids of a theatre's sources that see for themselves."""
    return frozenset(source.id for source in theatre.sources if source.kind in SEES)


def with_tellers(drafts: Iterable[Draft], sources: Set[str]) -> list[Draft]:
    """Return events with those of `sources` who tell of them besides the first, in text order.

    Who only speaks of "the attack" does not tell that it was, but for who has reported it, and
    "activists" beside a monitor may be its own.
    """
    found = list(drafts)
    for draft in found:
        told = {claimant.name for claimant in draft.claimants}
        others = (c for m in draft.mentions if _tells(m) for c in m.claimants)
        named = {c.name: c for c in others if _sees(c, sources)}
        draft.tellers = [c for name, c in named.items() if name not in told]
    return found


def _sees(claimant: Claimant, sources: Set[str]) -> bool:
    """Whether a speaker has a name and sees for himself: also an agency's photographer."""
    sees = claimant.source in sources or own_reporter(claimant.text)
    return sees and not nameless(claimant)


def _tells(mention: Mention) -> bool:
    """Whether a mention tells that an event was: "state television had reported the blast"."""
    return not mention.again or _REPORTED.search(mention.scene.text) is not None
