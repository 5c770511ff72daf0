"""A toll shared by several places is one event, at the first: the guide of annotation says."""

from collections.abc import Sequence

from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_place import lies_in
from marsad.read.drafts.same_toll import toll, uncounted
from marsad.read.events import Mention
from marsad.read.kinds import GROUND, VIOLENT
from marsad.read.places.exact import SETTLED
from marsad.vocabulary.cues import one

_PARTS = one("places", "parts")


def says_where(draft: Draft, mention: Mention) -> bool:
    """True for "shells hit Qusour and Joura" after "shells killed two in quarters of the city".

    Not for what has a toll of its own: then it is one of several attacks.
    """
    if draft.place is None or mention.place is None or mention.implied or draft.inherited_place:
        return False
    if mention.type != draft.type or draft.type not in VIOLENT:
        return False
    if mention.scene.index - draft.last != 1:
        return False
    inside = lies_in(mention.place, draft.place) or not mention.place.candidates
    if not (inside and draft.exact < mention.exact) or toll(mention.figures) is not None:
        return False
    return any(_PARTS.search(m.scene.text) for m in draft.mentions)


def of_one_toll(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the events without those that share another's toll: "A and B were hit", "9 died".

    What stays is at the place named first. Each place that was taken has got another holder.
    """
    out = list(drafts)
    for first in drafts:
        listed = [draft for draft in out if first in out and _listed_with(first, draft)]
        counting = [draft for draft in listed if any(map(_of_all, draft.mentions))]
        if len(listed) < 2 or len(counting) != 1 or first.type in GROUND:
            continue
        holder = counting[0]
        bare = [d for d in listed if d is not holder and _bare(d)]
        if holder is first or first in bare:
            named = next(m for m in first.mentions if m.listed)
            holder.place, holder.exact = named.place, named.exact
        out = [draft for draft in out if draft not in bare]
    return out


def _listed_with(first: Draft, draft: Draft) -> bool:
    """True where one word of one sentence tells of both: "shells hit A and B"."""
    told = {(id(m.scene), m.start) for m in first.mentions if m.listed}
    return first.type == draft.type and any((id(m.scene), m.start) in told for m in draft.mentions)


def _bare(draft: Draft) -> bool:
    """True for a place of which no more is told than that it is in the list; no province is one."""
    return len(draft.mentions) == 1 and not draft.figures and draft.exact >= SETTLED


def _of_all(mention: Mention) -> bool:
    """True for a toll told without a place of the list: "the attacks killed nine".

    One "in the latter" has a place.
    """
    if mention.listed or mention.spoken or all(map(uncounted, mention.figures)):
        return False
    return mention.place is None or mention.implied or mention.exact <= SETTLED
