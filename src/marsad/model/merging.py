"""What merging by and by keeps and changes: where claims lie, and what a change puts in place."""

from collections.abc import Mapping
from enum import StrEnum

from marsad.model.base import Noun
from marsad.model.incident import Contradiction, Incident
from marsad.model.position import Position
from marsad.model.record import Agreement, Holding, Series

Scored = tuple[float, str, str]
"""The score of two claims that are alike enough to be one incident, in id order."""


class Member(Noun, frozen=True, kw_only=True):
    """A claim with the incident that it is in."""

    claim: str
    incident: str


class PartKind(StrEnum):
    """What is composed apart from incidents, each from claims and incidents of one key."""

    HOLDING = "holding"  # by place
    SERIES = "series"  # by what is counted, where and since when
    AGREEMENT = "agreement"  # by its id, else by type and place
    COVER = "cover"  # claims of agreements, by the places that these are about
    BREACH = "breach"  # alleged breaches, by the places and units that they lie in
    POSITION = "position"  # by owner, type and place
    ACT = "act"  # claims of grave acts with their day, by type and four weeks
    RECOLLECTION = "recollection"  # claims that recall such an act, by those it may be


class Share(Noun, frozen=True, kw_only=True):
    """A claim or an incident as a member of a part."""

    kind: PartKind
    key: str
    member: str


class Part(Noun, frozen=True, kw_only=True):
    """What the members of one kind and key make together, in order."""

    kind: PartKind
    key: str
    holdings: tuple[Holding, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    series: tuple[Series, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    positions: tuple[Position, ...] = ()


class Difference(Noun, frozen=True, kw_only=True):
    """What a change of claims makes of a record that is merged.

    `gone` and `left` are incidents and claims that are no more, `made` incidents to put in. Of
    `members` those in `addresses` are new, or to be found under other 64-bit keys than before, by
    what lies in the bytes of each; `links` are the pairs of these. `parted` are claims and
    incidents whose shares are only those in `shares`. Each of `parts` replaces all of its kind and
    key.
    """

    gone: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    made: tuple[Incident, ...] = ()
    members: tuple[Member, ...] = ()
    addresses: Mapping[str, bytes] = {}
    links: tuple[Scored, ...] = ()
    parted: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    parts: tuple[Part, ...] = ()
