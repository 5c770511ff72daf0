"""The shapes of the vocabulary's entries."""

from collections.abc import Iterable
from enum import StrEnum

from marsad.model import Group, Measure, Noun, Qualifier


class Family(StrEnum):
    """Types that two reports of one event may well choose between."""

    BATTLE = "battle"
    REMOTE = "remote"
    CIVILIANS = "civilians"
    UNREST = "unrest"
    DEAL = "deal"
    POSTURE = "posture"
    PEOPLE = "people"


class PageGroup(StrEnum):
    """How the page sorts types, each with a shape and a hue of its own."""

    REMOTE_VIOLENCE = "remote violence"
    BATTLES = "battles"
    VIOLENCE_AGAINST_CIVILIANS = "violence against civilians"
    PEOPLE_AND_DISPLACEMENT = "people and displacement"
    STRATEGIC = "strategic"
    UNREST = "unrest"


class AcledCondition(StrEnum):
    """When a sub-event type of ACLED applies, where a type of ours has several."""

    ALWAYS = "always"
    STATE_INITIATOR = "state_initiator"
    NON_STATE_INITIATOR = "non_state_initiator"
    INTERVENTION = "intervention"  # protesters were arrested or dispersed
    FORCE = "force"  # protesters were killed or injured
    CIVILIAN_TARGETS = "civilian_targets"


class AcledType(Noun, frozen=True, kw_only=True):
    """ACLED's three levels (codebook of 2023) and when they apply."""

    disorder: str
    event: str
    sub_event: str
    condition: AcledCondition = AcledCondition.ALWAYS


class UcdpHint(StrEnum):
    """How UCDP's type_of_violence follows: 1 state-based, 2 non-state, 3 one-sided."""

    BY_SIDES = "by_sides"  # 1 if one side is a state, else 2
    ONE_SIDED = "one_sided"  # 3
    NONE = "none"  # no violence in UCDP's sense


class PloverType(Noun, frozen=True, kw_only=True):
    """A PLOVER event with its mode and context, where those apply."""

    event: str
    mode: str | None = None
    context: str | None = None


class EventType(Noun, frozen=True, kw_only=True):
    """A type of event, with its equivalents elsewhere.

    The type with the highest `specificity` wins where a passage fits several. The first of
    `acled` whose condition holds applies, the last holds always. `closest` names the schemes that
    have no equivalent, only something near.
    """

    id: str
    label: str
    family: Family
    page_group: PageGroup
    specificity: int
    acled: tuple[AcledType, ...]
    ucdp: UcdpHint
    plover: tuple[PloverType, ...]
    cameo: tuple[str, ...]
    hxl: str
    closest: tuple[str, ...] = ()


class MeasureWords(Noun, frozen=True, kw_only=True):
    """How a measure is written ("12 `participle`", "12 people `were`"), and HXL's hashtag."""

    id: Measure
    label: str
    participle: str
    were: str
    verbs: tuple[str, ...]
    hxl: str


class GroupWords(Noun, frozen=True, kw_only=True):
    """How a group is written, the words that name it, and the groups it is always part of."""

    id: Group
    label: str
    singular: str
    plural: str
    words: tuple[str, ...]
    within: tuple[Group, ...] = ()
    hxl: str = ""


class QualifierWords(Noun, frozen=True, kw_only=True):
    """How a qualifier is written ("{low} to {high}"), and the words that name it in reports."""

    id: Qualifier
    label: str
    pattern: str
    words: tuple[str, ...] = ()


class Vocabulary(Noun, frozen=True, kw_only=True):
    """Everything that the stages may say; `digest` is a hash of all its files, cues too."""

    event_types: tuple[EventType, ...]
    measures: tuple[MeasureWords, ...]
    groups: tuple[GroupWords, ...]
    qualifiers: tuple[QualifierWords, ...]
    digest: str

    def event_type(self, type_id: str) -> EventType:
        """Return the type with this id; raises KeyError naming it if there is none."""
        for event_type in self.event_types:
            if event_type.id == type_id:
                return event_type
        raise KeyError(type_id)

    def family(self, type_id: str) -> Family:
        """Return the family of a type; raises KeyError naming it if there is none."""
        return self.event_type(type_id).family

    def most_specific(self, type_ids: Iterable[str]) -> EventType:
        """Return the type that wins among some; raises ValueError if there are none."""
        return max(map(self.event_type, type_ids), key=lambda t: (t.specificity, t.id))

    def measure(self, measure: Measure) -> MeasureWords:
        """Return how a measure is written."""
        return next(words for words in self.measures if words.id is measure)

    def group(self, group: Group) -> GroupWords:
        """Return how a group is written."""
        return next(words for words in self.groups if words.id is group)

    def qualifier(self, qualifier: Qualifier) -> QualifierWords:
        """Return how a qualifier is written."""
        return next(words for words in self.qualifiers if words.id is qualifier)

    def part_of(self, part: Group, whole: Group) -> bool:
        """Return whether everybody in one group is in the other by the group's own meaning."""
        return part is whole or any(self.part_of(up, whole) for up in self.group(part).within)
