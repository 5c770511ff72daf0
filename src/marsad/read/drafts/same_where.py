"""Whether the places of two mentions can be that of one event."""

import re

from marsad.model import Place
from marsad.read.cues.blasts import heard
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.retold import goes_back
from marsad.read.drafts.same_part import across
from marsad.read.drafts.same_place import lies_in, only_said, same_words, side_by_side
from marsad.read.drafts.same_toll import LEAD, part_of, same_number, toll
from marsad.read.events import Mention
from marsad.read.kinds import RARE, VIOLENT
from marsad.read.places.exact import LOOSE, PART, PROVINCE, SETTLED
from marsad.vocabulary.cues import one

COMES_BACK = 12
"""Sentences within which "the attack" can still mean what the report began with.

Of 4, 6, 8 and 12 the value with the best `reading` in `benchmarks/accuracy.py`.
"""
_AMONG = re.compile(
    r"(?:among (?:the (?:dead|killed|victims)|those killed|them)\b"
    r"|(?:the (?:dead|victims)|those killed) included\b"
    r"|<N\d+>(?: of (?:the (?:dead|victims)|those killed|them))? (?:were|was)\b)"
)
_ALSO = re.compile(r"\balso\b")
_QUARTER = one("places", "quarter")  # what lies in a city
# What is told for the first time.
_A_NEW = re.compile(
    r"\b(?:an?|another) (?:[a-z-]+ ){0,2}?(?:shell|round|rocket|missile|mortar|bomb|mine|device|"
    r"blast|explosion|strike|raid)\b"
)
# "The explosion": what is called so was told.
_THE = re.compile(
    r"\bthe (?:[a-z]+ )?(?:attack|blast|explosion|bomb(?:ing)?|raid|(?:air)?strike|shelling)s?\b"
)


def places_fit(draft: Draft, mention: Mention, *, apart: bool) -> bool:
    """Return whether both can have happened at one place: the same, or one in the other.

    `apart` says that the mention begins as one of another place.
    """
    if mention.place is None:
        return in_reach(draft, mention)
    if across(draft, mention):
        return False
    if mention.implied:
        return _implied_fits(draft, mention)
    if draft.place is None:
        return mention.scene.index - draft.last <= NEAR
    if apart:
        return False
    if same_words(draft.place, mention.place) or _among_the_dead(draft, mention):
        return True
    if as_province(draft, mention) or _site_of(draft, mention):
        return True
    if heard(mention) and side_by_side(draft.place, mention.place):
        return mention.scene.index - draft.last <= NEAR  # in the city, of a base beside it
    if draft.inherited_place and lies_in(mention.place, draft.place) and not mention.listed:
        return mention.scene.index - draft.last <= NEAR
    return _one_in_other(draft, draft.place, mention, mention.place)


def in_reach(draft: Draft, mention: Mention) -> bool:
    """Return whether a mention is near enough: what a report begins with it comes back to."""
    lead = draft.mentions[0].scene.index < LEAD
    return mention.scene.index - draft.last <= (COMES_BACK if lead else NEAR)


def _one_in_other(draft: Draft, told: Place, mention: Mention, place: Place) -> bool:
    """Return whether what is told of a wider place can be of a narrower one, by place and reach."""
    wider, narrower = sorted(((draft.exact, told), (mention.exact, place)), key=lambda p: p[0])
    if (
        wider[0] == narrower[0]
        or wider[0] > 4
        or (mention.listed and draft.exact < mention.exact and not _heads(draft, mention))
    ):
        return False
    if not in_reach(draft, mention):
        return False
    apart = mention.scene is draft.mentions[-1].scene  # each of a sentence's attacks has its place
    if apart and wider[0] == SETTLED and only_said(narrower[1], wider[1]):
        return False  # "two were killed in Nawa and shelling hit Dael"
    if wider[0] == 0 or lies_in(narrower[1], wider[1]):
        return mention.again or not (_another(draft, mention) or _new(draft, mention))
    if wider[0] == PART:  # "northern Syria" first, which village later
        lead = draft.mentions[0].scene.index < LEAD
        return mention.again or (lead and draft.exact == PART)
    near = mention.scene.index - draft.last <= 2 and draft.mentions[0].scene.index < LEAD
    known = mention.again and not (mention.recalled or _also(mention))
    # "Raids killed three in Douma. Zamalka was hit by four raids": another town.
    known = known and (wider[0] < SETTLED or _known(mention))
    if near and known and not apart and side_by_side(place, told):
        return True
    unknown = not narrower[1].candidates and (
        wider[0] < SETTLED or _QUARTER.search(narrower[1].text.lower()) is not None
    )
    loose = wider[0] == LOOSE and (mention.again or draft.exact == LOOSE)  # "near Hama", then where
    return near and not apart and (loose or unknown or "suburb" in wider[1].text.lower())


def _implied_fits(draft: Draft, mention: Mention) -> bool:
    if goes_back(draft, mention) and not mention.spoken:
        return in_reach(draft, mention)
    if _can_be_there(draft, mention):
        return in_reach(draft, mention) if _the_one(draft, mention) else _near(draft, mention, NEAR)
    if mention.spoken:  # "the city", after what was told of a town
        return False
    return _near(draft, mention, 2 if _of_the_dead(draft, mention) else 1)


def _near(draft: Draft, mention: Mention, sentences: int) -> bool:
    return mention.scene.index - draft.last <= sentences


def _the_one(draft: Draft, mention: Mention) -> bool:
    """True for "the blasts" at the very place of what the report began with."""
    if draft.place is None or mention.place is None or draft.type not in VIOLENT:
        return False
    return _known(mention) and same_words(draft.place, mention.place)


def _known(mention: Mention) -> bool:
    return _THE.search(mention.scene.text, max(0, mention.start - 30), mention.end) is not None


def _of_the_dead(draft: Draft, mention: Mention) -> bool:
    """True for "two of them were boys", and for "most of the dead were women"."""
    part = part_of(draft, mention)
    if part is not None:
        return part
    dead = bool(mention.figures) and all(figure.part_of for figure in mention.figures)
    return dead and toll(draft.figures, mention.figures[0].measure) is not None


def _among_the_dead(draft: Draft, mention: Mention) -> bool:
    """True for "among the dead were six from one family in Bab al-Nairab", told right after."""
    near = mention.scene.index - draft.last <= 1
    return near and bool(part_of(draft, mention)) and bool(_AMONG.match(mention.scene.text))


def _another(draft: Draft, mention: Mention) -> bool:
    """True for a toll of a wider place than one of which the report told none: another attack."""
    if mention.type not in VIOLENT - RARE or mention.exact >= draft.exact or draft.figures:
        return False
    return toll(mention.figures) is not None and draft.mentions[0].scene.index >= LEAD


def _new(draft: Draft, mention: Mention) -> bool:
    """True for "a shell fell on Joura" by nobody named, after what a side did in that province."""
    if draft.mentions[0].scene.index < LEAD or draft.exact > PROVINCE:
        return False
    if not draft.initiators or mention.roles.initiators or mention.type not in VIOLENT:
        return False
    text, at = mention.scene.text, mention.start
    return _A_NEW.search(text, max(0, at - len(" a car ")), mention.end + len(" shell")) is not None


def _heads(draft: Draft, mention: Mention) -> bool:
    """True for "the army retakes villages in Hama" over a report that then lists them."""
    headed = not draft.figures and all(m.scene.index == 0 for m in draft.mentions)
    if not headed or draft.place is None or mention.place is None:
        return False
    return 0 < mention.scene.index <= LEAD and lies_in(mention.place, draft.place)


def as_province(draft: Draft, mention: Mention) -> bool:
    """True for "a market in Idlib" that a report begins with, and the town then named.

    Its city has the name of the province, which the town lies in; their tolls must not differ.
    """
    if draft.place is None or mention.place is None or mention.listed or draft.type != mention.type:
        return False
    lead = draft.exact == mention.exact == SETTLED and draft.mentions[0].scene.index < LEAD
    if not lead or mention.scene.index - draft.last > 2 or len(draft.place.candidates) < 2:
        return False
    tolls = toll(draft.figures), toll(mention.figures)
    differ = None not in tolls and not same_number(*tolls)  # type: ignore[arg-type]
    return lies_in(mention.place, draft.place) and not differ


def _also(mention: Mention) -> bool:
    """True for "raids also hit Binnish": not only, and so not, what was told of before."""
    return _ALSO.search(mention.scene.text, *mention.scene.clause(mention.start)) is not None


def _site_of(draft: Draft, mention: Mention) -> bool:
    """True for "the blast occurred near a mosque in Rankus", right after one in Rankus."""
    if draft.place is None or mention.place is None or mention.place.candidates:
        return False
    near = mention.scene.index - draft.last <= 1 and not mention.listed
    more = toll(mention.figures) is None and draft.exact >= SETTLED
    return near and _known(mention) and more and lies_in(mention.place, draft.place)


def _can_be_there(draft: Draft, mention: Mention) -> bool:
    """False where an implied place is another one than the event's."""
    if draft.place is None or mention.place is None or draft.inherited_place:
        return True
    return (
        same_words(draft.place, mention.place)
        or lies_in(draft.place, mention.place)
        or lies_in(mention.place, draft.place)
        or (min(draft.exact, mention.exact) < SETTLED and not _elsewhere(draft, mention))
    )


def _elsewhere(draft: Draft, mention: Mention) -> bool:
    """True for a province and a place known, so that it would be known to lie in it.

    Nothing that is named elsewhere lies on a road between two towns.
    """
    if draft.place is None or mention.place is None:
        return False
    known = draft.place.candidates and mention.place.candidates
    road = draft.exact == PROVINCE and not draft.place.candidates
    return bool(known or road) and min(draft.exact, mention.exact) == PROVINCE
