"""The shape of a model's answer: a reading in the report's own words, nothing resolved yet.

Every string but `type` is to stand in the report as it is. The docstrings are part of the JSON
schema that the model sees.
"""

from typing import Any, Literal

import msgspec

from marsad.model import Group, Measure, PositionChange, Status
from marsad.vocabulary import Vocabulary


class SaidPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Words for the most exact place named, and the province or city that the report puts it in."""

    words: str
    within: str | None = None


class SaidNumber(msgspec.Struct, frozen=True, kw_only=True):
    """A number: "at least 26" is 26, null; "up to 26" null, 26; "dozens" null, null."""

    words: str
    low: int | None = None
    high: int | None = None


class SaidFigure(msgspec.Struct, frozen=True, kw_only=True):
    """People counted, with the words that count them ("killing at least 26 people").

    `of` is the side they belong to; `part_of` is true if another figure of the same claim counts
    them too; `claimants` are set only where they are not the claim's own.
    """

    words: str
    measure: Measure
    group: Group = Group.PEOPLE
    low: int | None = None
    high: int | None = None
    of: str | None = None
    part_of: bool = False
    claimants: list[str] = []


class SaidEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened, was denied or is expected; `lifted` is for a siege that ended."""

    quote: str
    type: str
    status: Status = Status.REPORTED
    when: str | None = None
    place: SaidPlace | None = None
    initiators: list[str] = []
    targets: list[str] = []
    claimants: list[str] = []
    figures: list[SaidFigure] = []
    lifted: bool = False


class SaidTally(msgspec.Struct, frozen=True, kw_only=True):
    """A total over many events, a whole period or an area."""

    quote: str
    figure: SaidFigure
    since: str | None = None
    until: str | None = None
    scope: SaidPlace | None = None
    claimants: list[str] = []


class SaidControl(msgspec.Struct, frozen=True, kw_only=True):
    """Who holds a place; the holder is null where the report calls it contested."""

    quote: str
    place: SaidPlace
    holder: str | None = None
    share: float | None = None
    claimants: list[str] = []


class SaidAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """A ceasefire, deal or zone."""

    quote: str
    type: Literal["ceasefire", "de_escalation_zone", "evacuation_deal", "deal"]
    status: Status = Status.REPORTED
    when: str | None = None
    place: SaidPlace | None = None
    parties: list[str] = []
    guarantors: list[str] = []
    claimants: list[str] = []


class SaidPosition(msgspec.Struct, frozen=True, kw_only=True):
    """Bases, checkpoints or observation posts of one side."""

    quote: str
    owner: str
    type: Literal["observation_post", "base", "checkpoint", "position"]
    change: PositionChange = PositionChange.HELD
    count: SaidNumber | None = None
    when: str | None = None
    place: SaidPlace | None = None
    claimants: list[str] = []


class SaidLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A word that judges a side ("terrorists"), who is meant, who says so (null: the outlet)."""

    quote: str
    words: str
    of: str | None = None
    claimant: str | None = None


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """All that one report claims."""

    events: list[SaidEvent] = []
    tallies: list[SaidTally] = []
    control: list[SaidControl] = []
    positions: list[SaidPosition] = []
    agreements: list[SaidAgreement] = []
    labels: list[SaidLabel] = []


def schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the JSON schema of an answer, as strict structured output wants it.

    It wants an object at the root, every property required, no others, no defaults, and a type
    beside every enumeration. An event's type is one of the vocabulary's.
    """
    _, parts = msgspec.json.schema_components((Said,), ref_template="#/$defs/{name}")
    types = sorted(each.id for each in vocabulary.event_types)
    parts["SaidEvent"]["properties"]["type"] = {"enum": types}
    strict: dict[str, Any] = {name: _strict(part) for name, part in sorted(parts.items())}
    root: dict[str, Any] = strict.pop("Said")
    return {**root, "$defs": strict}


def _strict(part: Any) -> Any:
    if isinstance(part, list):
        return [_strict(each) for each in part]
    if not isinstance(part, dict):
        return part
    out = {key: _strict(value) for key, value in part.items() if key not in ("default", "title")}
    if "properties" in out:
        out |= {"required": list(out["properties"]), "additionalProperties": False}
    if "enum" in out:
        out["type"] = "string"
    return out
