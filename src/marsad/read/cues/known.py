"""Acts of long ago that a report speaks of as known."""

from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention
from marsad.read.kinds import RARE
from marsad.read.times.talk import of_talk


def long_known(draft: Draft, mention: Mention) -> bool:
    """True for a mention of a rare act of long ago without a day: of one told of as known.

    "That attack" is; so is one with the very toll of an act that the report dates. The day on which
    somebody spoke of it is not its own.
    """
    if draft.type not in RARE or not (mention.again or mention.type in RARE):
        return False
    when = mention.when
    talked = any(told is not None and of_talk(told) for told in (draft.when, when))
    return talked or when is None or not when.known
