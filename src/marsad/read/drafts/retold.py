"""What sets an attack apart from those told before, and what goes back past the last one told."""

import re

from marsad.model import Measure
from marsad.read.cues.another import another_hit
from marsad.read.drafts.besides import divide
from marsad.read.drafts.by_name import comes_back
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_place import outside, same_words
from marsad.read.drafts.same_toll import toll
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.places.exact import PROVINCE, SETTLED
from marsad.vocabulary.cues import one

_AGAIN = len(" for the second time")
COUNTED = 7
"""Days within which the dead of an attack are counted anew."""
_THE = re.compile(r"\bthe (?:[a-z]+ )?$")
_THE_SAME = re.compile(
    r"\b(?:in|by) the same (?:[a-z]+ )?(?:attack|assault|strike|raid|bombing|bombardment|shelling|"
    r"blast|explosion|shooting|incident|massacre|ambush|clash)(?:e?s)?\b"
)
_CREW = re.compile(r"\b(?:crew|pilots?|co-?pilots?|airm[ae]n|navigators?)\b")
_MANY = re.compile(r"(?:strikes|raids|attacks|bombings|shelling|bombardments?|blasts)$")
_APART_TYPES = VIOLENT | {GENERIC, "territory_gained"}
_APART = one("tallies", "apart")
_NEXT = one("tallies", "next")
_AFTER_IT = one("tallies", "after_it")
_ANEW = one("tallies", "anew")
_CALLED = one("tallies", "called")


def another(draft: Draft, mention: Mention) -> bool:
    """True for "a third barrel", "in a separate attack", "after the attack jets bombed a clinic".

    None of them is one of those told before.

    A headline may have told of it.
    """
    headed = draft.when is None and all(m.scene.index == 0 for m in draft.mentions)
    if headed and mention.scene.index == 1:
        return False
    first, last = mention.scene.clause(mention.start)
    if not mention.again and _AFTER_IT.search(mention.scene.text, first, mention.start):
        return True
    if draft.mentions[-1].scene is mention.scene:
        return False
    last = min(last, mention.end + _AGAIN)
    one_more = _NEXT.search(mention.scene.text, first, last) is not None
    return one_more or another_hit(mention.scene, mention.start, mention.end)


def added(draft: Draft, mention: Mention) -> bool:
    """True for an attack counted beside another: "as well as the ten killed in one, 21 died"."""
    starts = (m.start for m in draft.mentions if m.scene is mention.scene)
    return any(divide(mention.scene, (start, mention.start)) is not None for start in starts)


def set_apart(draft: Draft, mention: Mention) -> bool:
    """True for what begins with "meanwhile", "elsewhere", "in a similar attack" at another place.

    Of two that only a number or a wider place may join.
    """
    if mention.place is None or mention.implied or draft.place is None:
        return False
    if mention.type not in _APART_TYPES:
        return False
    if draft.when is None and draft.mentions[0].scene.index == 0 and mention.scene.index == 1:
        return False  # a headline may have told of it
    if same_words(draft.place, mention.place):
        return False
    text = mention.scene.text
    if text.startswith("the ", mention.start) or _THE.search(text, 0, mention.start):
        return False  # "100 were also hurt in the blasts in Zahraa"
    first, _ = mention.scene.clause(mention.start)
    return _APART.search(text, first, mention.end) is not None


def the_same(mention: Mention) -> bool:
    """True for "two women died in the same raid": more of the dead of what was told last."""
    if mention.place is not None and not mention.implied:
        return False
    return _THE_SAME.search(mention.scene.text, *mention.scene.clause(mention.start)) is not None


def crew(mention: Mention) -> bool:
    """True for dead who flew: of a plane that was shot down, not of an attack told before."""
    return any(_CREW.search(figure.text.lower()) for figure in mention.figures)


def shares(draft: Draft, mention: Mention) -> bool:
    """True for "21 of them died in Bustan al-Qasr" after the toll of strikes on a wider place."""
    if not mention.figures or not all(figure.part_of for figure in mention.figures):
        return False
    if mention.place is None or mention.implied or mention.exact < SETTLED:
        return False
    if draft.place is not None and outside(mention.place, draft.place):
        return False  # "seven died in Douma, three in Saqba"
    many = any(_MANY.search(m.scene.text[m.start : m.end]) for m in draft.mentions)
    bare = draft.type == GENERIC and all(m.again for m in draft.mentions)  # "80 died in Aleppo"
    here = draft.mentions[-1].scene is mention.scene and draft.exact < mention.exact
    wide = (many or bare) and draft.exact <= PROVINCE
    return (here or wide) and not draft.inherited_place


def goes_back(draft: Draft, mention: Mention) -> bool:
    """True for "residents gave a toll of 73" after a toll, and "the school attack" after a school.

    Whatever was told meanwhile.
    """
    if mention.place is not None and not mention.implied:
        return False
    word = called(mention)
    if word is not None:
        return any(word in m.scene.text for m in draft.mentions)
    if comes_back(draft, mention):
        return True
    return retold(mention) and _counts(draft)


def counted_later(draft: Draft, mention: Mention) -> bool:
    """True for "the toll rose to 67 on Monday" of an attack on Sunday: the day is the count's."""
    if not (goes_back(draft, mention) and retold(mention)):
        return False
    if draft.when is None or mention.when is None:
        return False
    first, later = draft.when.start, mention.when.start
    if first is None or later is None:
        return False
    return 0 < (later - first).days <= COUNTED


def retold(mention: Mention) -> bool:
    """True for dead counted anew, with no word of what killed them."""
    return mention.again and _ANEW.search(mention.scene.text) is not None


def of_another_teller(draft: Draft, mention: Mention) -> bool:
    """True for an event that another tells without a toll, where somebody only counts the dead.

    "Bombs killed ten. State media said rebels shelled the town. Rescuers said 13 died": of bombs.
    """
    counts = mention.type == GENERIC and mention.again and mention.figures
    if not counts or draft.figures or not mention.claimants:
        return False
    told = {claimant.name for claimant in draft.claimants}
    return bool(told) and told.isdisjoint(claimant.name for claimant in mention.claimants)


def called(mention: Mention) -> str | None:
    """Return what was hit, "school" of "the school attack"."""
    found = _CALLED.search(mention.scene.text, *mention.scene.clause(mention.start))
    return found["what"] if found else None


def _counts(draft: Draft) -> bool:
    return any(toll(draft.figures, m) is not None for m in (Measure.KILLED, Measure.INJURED))
