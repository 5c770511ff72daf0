"""Whether the dead and injured of two mentions can be those of one event."""

import re
from collections.abc import Sequence

from marsad.model import Figure, Group, Measure
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_place import same_words
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.vocabulary.cues import one

LEAD = 2
"""The first sentences of a report tell roughly where; the next ones name the place."""
TELLING = 9
"""From here on the same number twice in a report is no chance."""
TELLING_OF_HEADLINE = 2
"""From here on the number of a headline is that of the event which the report then tells."""
TELLING_OF_ANY = 20
"""From here on it is none even where two kinds of violence are told."""
# "The strike", "the car bomb": the one that was told of.
_THE_ONE = re.compile(
    r"\b(?:the|this|that) (?:[a-z]+ )?"
    r"(?:(?:air ?)?(?:strike|raid|attack)|blast|bomb|bombing|explosion|shelling|massacre)\b"
)
_OTHER = one("tallies", "other")
_ANEW = one("tallies", "anew")


def same_toll(draft: Draft, mention: Mention, *, apart: bool) -> bool:
    """True where both are violence that killed or hurt the same telling number of people.

    `apart` says that the mention begins as one of another place.
    """
    if not {draft.type, mention.type} <= VIOLENT | {GENERIC}:
        return False
    kin = draft.type == mention.type or GENERIC in (draft.type, mention.type)
    least = (_headline(draft, mention) or TELLING) if kin and not apart else TELLING_OF_ANY
    theirs = {_count(figure) for figure in draft.figures}
    counts = [*map(_count, mention.figures), *_summed(mention.figures)]
    return any(count in theirs and (count[1] or 0) >= least for count in counts)


def _summed(figures: Sequence[Figure]) -> list[tuple[Measure, int | None]]:
    """Return what a sentence's dead or hurt of two groups or sides are together.

    "52 dead" above "50 fighters and two civilians were killed".
    """
    out: list[tuple[Measure, int | None]] = []
    for measure in (Measure.KILLED, Measure.INJURED):
        lead = [f for f in figures if f.measure is measure and not f.part_of and not uncounted(f)]
        kinds = {(f.group, f.of.name if f.of else None) for f in lead}
        if len(lead) > 1 and len(kinds) == len(lead):
            out.append((measure, sum(_count(f)[1] or 0 for f in lead)))
    return out


def _headline(draft: Draft, mention: Mention) -> int | None:
    """The least telling number where only the headline has told of it: the lead tells it again."""
    told = {m.scene.index for m in draft.mentions}
    first = told == {0} and draft.when is None
    return TELLING_OF_HEADLINE if first and 0 < mention.scene.index <= LEAD + 1 else None


def _count(figure: Figure) -> tuple[Measure, int | None]:
    return figure.measure, figure.quantity.low or figure.quantity.high


def toll(figures: Sequence[Figure], measure: Measure = Measure.KILLED) -> Figure | None:
    """Return the leading figure of a measure: the first that is no part of another."""
    for figure in figures:
        if figure.measure is measure and not figure.part_of and not uncounted(figure):
            return figure
    return None


def uncounted(figure: Figure) -> bool:
    """True for "dozens": words, and no number."""
    return figure.quantity.low is None and figure.quantity.high is None


def tolls_fit(draft: Draft, mention: Mention) -> bool:
    """False where both count dead and differ, unless place and day are the same in words."""
    if part_of(draft, mention) is False:
        return False
    for measure in (Measure.KILLED, Measure.INJURED):
        one, other = toll(draft.figures, measure), toll(mention.figures, measure)
        if one is None or other is None:
            continue
        if (one.quantity.low, one.quantity.high) == (other.quantity.low, other.quantity.high):
            continue
        summed = _count(one) in _summed(mention.figures)
        if _two_sides(draft, mention, one, other) or same_number(one, other) or summed:
            continue
        if _the_one(draft, mention):
            continue
        elsewhere = mention.place is not None and not mention.implied
        if elsewhere and draft.place is not None and mention.place is not None:
            elsewhere = not same_words(draft.place, mention.place)
        if not elsewhere and mention.again and _ANEW.search(mention.scene.text):
            continue
        if _OTHER.search(mention.scene.text[max(0, mention.start - 60) : mention.end + 30]):
            return False
        if mention.place is None or draft.place is None or mention.implied:
            continue  # told on where nothing says that it is another: a toll in other words
        if draft.exact != mention.exact or mention.exact < 4:
            return False
    return True


def part_of(draft: Draft, mention: Mention) -> bool | None:
    """Whether "two of those killed were teenagers" can be of an event: not where one was killed.

    None where a mention counts no part, or nobody knows of how many.
    """
    if not mention.figures or not all(figure.part_of for figure in mention.figures):
        return None
    part, whole = mention.figures[0], toll(draft.figures, mention.figures[0].measure)
    if whole is None or part.quantity.low is None:
        return None
    if whole.quantity.high is None:  # of "at least 23" more than that may be a part
        least = whole.quantity.low
        return True if least is not None and part.quantity.low <= least else None
    return part.quantity.low <= whole.quantity.high


def _two_sides(draft: Draft, mention: Mention, one: Figure, other: Figure) -> bool:
    """True for the dead of two sides: in a clash, fighters of no side named are the other's."""
    if one.of is None or other.of is None:
        fell = one.group is other.group is Group.COMBATANTS and one.of is not other.of
        here = mention.place is None or mention.implied
        return fell and draft.type == "armed_clash" and here
    return one.of.name != other.of.name


def _the_one(draft: Draft, mention: Mention) -> bool:
    """True for "the strike on Urum al-Joz" right after one "in Idlib": what is "the" is known."""
    return (
        mention.scene.index - draft.last <= 2
        and not mention.listed
        and _THE_ONE.search(mention.scene.text, max(0, mention.start - 30), mention.end) is not None
    )


def same_dead(draft: Draft, mention: Mention) -> bool:
    """True for "condolences over the deaths of the five" after a toll of five."""
    one, other = toll(draft.figures), toll(mention.figures)
    return mention.again and one is not None and other is not None and same_number(one, other)


def number(figure: Figure) -> int | None:
    """Return a figure's lowest number, else its highest; None if it says only "dozens"."""
    return figure.quantity.low if figure.quantity.low is not None else figure.quantity.high


def same_number(one: Figure, other: Figure) -> bool:
    """True for "26" and "at least 26"."""
    return (one.quantity.low or one.quantity.high) == (other.quantity.low or other.quantity.high)


def wide_groups(one: Figure, other: Figure) -> bool:
    """Return whether two counts may be of the same people: one group holds the other."""
    wide = (Group.PEOPLE, Group.CIVILIANS)
    return (
        one.group is other.group
        or (one.group in wide and other.group in wide)
        or (Group.PEOPLE in (one.group, other.group) and one.part_of == other.part_of)
    )
