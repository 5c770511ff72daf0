"""Mentions of one document that speak of the same event become one event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.model import ActorRef, Claimant, Figure, Group, Measure, Place, Status, When
from marsad.read.events import Mention
from marsad.read.triggers import GENERIC
from marsad.read.where import LOOSE

NEAR = 4
"""Sentences within which "the attack" still means the attack last told."""

MONTH = 31
_VIOLENT = frozenset(
    ("air_strike", "shelling", "chemical_attack", "suicide_bombing", "explosive_device", "grenade",
     "attack_on_civilians", "armed_clash")
)  # fmt: skip
_SAME = (
    frozenset(("air_strike", "chemical_attack")),
    frozenset(("shelling", "chemical_attack")),
)
_OTHER = re.compile(
    r"\b(?:another|separate\w*|other|second|elsewhere|similar|meanwhile|later|also hit|more)\b"
)


@dataclass(slots=True)
class Draft:
    """An event under construction: what its mentions say together."""

    type: str
    status: Status
    mentions: list[Mention]
    place: Place | None
    exact: int
    when: When | None
    initiators: list[ActorRef] = field(default_factory=list)
    targets: list[ActorRef] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    claimants: list[Claimant] = field(default_factory=list)
    means: str | None = None
    note: str = ""
    inherited_place: bool = False

    @property
    def last(self) -> int:
        """Index of the sentence that spoke of it last."""
        return self.mentions[-1].scene.index


def merge(mentions: Sequence[Mention]) -> list[Draft]:
    """Return the events of a document in the order of their first mention."""
    drafts: list[Draft] = []
    for mention in mentions:
        known = _same(drafts, mention)
        if known is not None:
            _absorb(known, mention)
        elif (draft := _new(drafts, mention)) is not None:
            drafts.append(draft)
    return drafts


def _same(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    latest = sorted(drafts, key=lambda d: (d.last, d.mentions[-1].start), reverse=True)
    for draft in latest:
        if (
            _kinds_fit(draft, mention)
            and draft.status is mention.status
            and _places_fit(draft, mention)
            and _times_fit(draft, mention)
            and _lengths_fit(draft.when, mention.when)
            and _tolls_fit(draft, mention)
        ):
            return draft
    return None


def _kinds_fit(draft: Draft, mention: Mention) -> bool:
    if draft.type == mention.type:
        return True
    if mention.type == GENERIC:
        return draft.type in _VIOLENT and mention.scene.index - draft.last <= NEAR
    if draft.type == GENERIC:
        return mention.type in _VIOLENT
    pair = {draft.type, mention.type}
    if pair == {"suicide_bombing", "explosive_device"}:  # "the blast"
        return mention.scene.index - draft.last <= NEAR
    return any(pair <= same for same in _SAME) and _same_scene(draft, mention)


def _same_scene(draft: Draft, mention: Mention) -> bool:
    """True where two kinds of attack can be one: told side by side, of one place."""
    if mention.scene.index - draft.last > 2:
        return False
    if mention.place is None or draft.place is None:
        return mention.scene.index - draft.last <= 1
    return same_words(mention.place, draft.place)


def _places_fit(draft: Draft, mention: Mention) -> bool:
    if mention.place is None or mention.implied:
        return mention.scene.index - draft.last <= NEAR
    if draft.place is None:
        return mention.scene.index - draft.last <= NEAR
    if same_words(draft.place, mention.place):
        return True
    wider, narrower = sorted(
        ((draft.exact, draft.place), (mention.exact, mention.place)), key=lambda p: p[0]
    )
    if wider[0] == narrower[0] or wider[0] > 4:
        return False
    if mention.scene.index - draft.last > NEAR:
        return False
    if wider[0] == 0 or lies_in(narrower[1], wider[1]):
        return True
    near = mention.scene.index - draft.last <= 2
    return near and (wider[0] == LOOSE or not narrower[1].candidates)


def same_words(one: Place, other: Place) -> bool:
    """Return whether two wordings can mean one place."""
    if set(one.candidates) & set(other.candidates):
        return True
    return _fold(one.text) == _fold(other.text)


def lies_in(inner: Place, outer: Place) -> bool:
    """Return whether a place is said to lie in another, or its gazetteer id says so."""
    if inner.within and _fold(inner.within) in _fold(outer.text):
        return True
    return any(
        small.startswith(f"{large}-") for small in inner.candidates for large in outer.candidates
    )


def _fold(words: str) -> str:
    return re.sub(
        r"[^a-z]+", "", re.sub(r"\b(?:al|the|el|of|city|town|province)\b", "", words.lower())
    )


def _times_fit(draft: Draft, mention: Mention) -> bool:
    one, other = draft.when, mention.when
    if one is None or other is None or not one.known or not other.known:
        return True
    starts = [t for t in (one.start, other.start) if t is not None]
    ends = [t for t in (one.end, other.end) if t is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _lengths_fit(one: When | None, other: When | None) -> bool:
    """False where one is a campaign of months and the other is not."""
    return _long(one) == _long(other)


def _long(when: When | None) -> bool:
    return when is not None and when.days is not None and when.days > MONTH


def toll(figures: Sequence[Figure], measure: Measure = Measure.KILLED) -> Figure | None:
    """Return the leading figure of a measure: the first that is no part of another."""
    for figure in figures:
        if figure.measure is measure and not figure.part_of:
            if figure.quantity.low is not None or figure.quantity.high is not None:
                return figure
    return None


def _tolls_fit(draft: Draft, mention: Mention) -> bool:
    """False where both count dead and differ, unless place and day are the same in words."""
    for measure in (Measure.KILLED, Measure.INJURED):
        one, other = toll(draft.figures, measure), toll(mention.figures, measure)
        if one is None or other is None:
            continue
        if (one.quantity.low, one.quantity.high) == (other.quantity.low, other.quantity.high):
            continue
        sides = one.of is not None and other.of is not None and one.of.name != other.of.name
        if sides or _same_number(one, other):
            continue
        if _OTHER.search(mention.scene.text[max(0, mention.start - 60) : mention.end + 30]):
            return False
        if mention.place is None or draft.place is None:
            return (
                mention.again
                and bool(mention.claimants)
                and mention.claimants != tuple(draft.claimants)
            )
        if draft.exact != mention.exact or mention.exact < 4:
            return False
    return True


def _same_number(one: Figure, other: Figure) -> bool:
    """True for "26" and "at least 26"."""
    return (one.quantity.low or one.quantity.high) == (other.quantity.low or other.quantity.high)


def _absorb(draft: Draft, mention: Mention) -> None:
    draft.mentions.append(mention)
    if draft.type == GENERIC or (
        mention.type in ("chemical_attack", "suicide_bombing") and draft.type != mention.type
    ):
        draft.type = mention.type
    if mention.place is not None and (
        draft.place is None or mention.exact > draft.exact or draft.inherited_place
    ):
        draft.place, draft.exact, draft.inherited_place = mention.place, mention.exact, False
    if mention.when is not None and mention.when.known and not (draft.when and draft.when.known):
        draft.when = mention.when
    _fill(draft, mention)


def _fill(draft: Draft, mention: Mention) -> None:
    for ref in mention.roles.initiators:
        if all(ref.name != known.name for known in draft.initiators + draft.targets):
            draft.initiators.append(ref)
    for ref in mention.roles.targets:
        if all(ref.name != known.name for known in draft.initiators + draft.targets):
            draft.targets.append(ref)
    for figure in mention.figures:
        add_figure(draft, figure, mention.claimants)
    for claimant in mention.claimants:
        if all(claimant.name != known.name for known in draft.claimants):
            draft.claimants.append(claimant)
    draft.means = draft.means or mention.means
    draft.note = draft.note or mention.note


def add_figure(draft: Draft, figure: Figure, claimants: tuple[Claimant, ...] = ()) -> None:
    """Add a figure unless the event has it already; the narrower group is kept."""
    del claimants
    for index, known in enumerate(draft.figures):
        if known.measure is not figure.measure:
            continue
        same = (known.quantity.low, known.quantity.high) == (
            figure.quantity.low,
            figure.quantity.high,
        )
        if not same and not (_same_number(known, figure) and _wide(known, figure)):
            continue
        if known.quantity.low is None and known.quantity.high is None:
            if known.quantity.words.lower() != figure.quantity.words.lower():
                continue
        if known.group is figure.group or _wide(known, figure):
            if (
                known.group is Group.PEOPLE
                and figure.group is not Group.PEOPLE
                and not figure.part_of
            ):
                draft.figures[index] = figure
            return
    draft.figures.append(figure)


def _wide(one: Figure, other: Figure) -> bool:
    wide = (Group.PEOPLE, Group.CIVILIANS)
    return (
        one.group is other.group
        or (one.group in wide and other.group in wide)
        or (Group.PEOPLE in (one.group, other.group) and one.part_of == other.part_of)
    )


def _new(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    """A draft for a mention that fits none before, or None where it says too little."""
    if mention.general:
        return None
    place, exact, inherited = mention.place, mention.exact, mention.implied
    if place is None and drafts:
        near = [d for d in drafts if d.place is not None and mention.scene.index - d.last <= NEAR]
        if near:
            place, exact, inherited = near[-1].place, near[-1].exact, True
    kind, model = mention.type, _model(drafts, mention)
    if model is not None:
        kind = model.type
    draft = Draft(
        type=kind,
        status=mention.status,
        mentions=[mention],
        place=place,
        exact=exact,
        when=mention.when,
        inherited_place=inherited,
    )
    _fill(draft, mention)
    if model is not None and not draft.initiators:
        draft.initiators += [r for r in model.initiators if r not in draft.targets]
    return draft


def _own(mention: Mention) -> bool:
    """True for an attack with sides and a place of its own."""
    return mention.exact > 4 and not mention.implied and bool(mention.roles.initiators)


def _model(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    """For dead without a cause: the violence told just before, of which they are a further part."""
    if mention.type != GENERIC or not (mention.figures or _own(mention)):
        return None
    near = [d for d in drafts if d.type in _VIOLENT and mention.scene.index - d.last <= NEAR]
    return near[-1] if near else None
