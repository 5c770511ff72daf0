"""Which group a word like "the terrorist group" means: the only one that the report has named."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import ActorRef
from marsad.read.events import Mention
from marsad.read.focus import BROAD, Focus
from marsad.vocabulary.cues import one

_NAMELESS = one("control", "nameless")


def by_name(mention: Mention, focus: Focus) -> Mention:
    """Return the mention with "the terrorist group" under the name of the group it stands for."""
    named = {name.actor.id: name.actor for name in focus.groups.values() if name.actor}
    sides = (*mention.roles.initiators, *mention.roles.targets)
    if len(named) != 1 or not any(map(_nameless, sides)):
        return mention
    (group,) = named.values()

    def known(refs: Sequence[ActorRef]) -> tuple[ActorRef, ...]:
        told = [ref for ref in refs if not _nameless(ref)]
        if len(told) < len(refs) and all(ref.actor != group.id for ref in sides):
            ref = next(ref for ref in refs if _nameless(ref))
            told.append(msgspec.structs.replace(ref, name=group.name, actor=group.id))
        return tuple(told)

    roles = mention.roles
    roles = replace(roles, initiators=known(roles.initiators), targets=known(roles.targets))
    return replace(mention, roles=roles)


def _nameless(ref: ActorRef) -> bool:
    return ref.actor in BROAD and _NAMELESS.fullmatch(ref.text.lower()) is not None
