"""Whose bulletin a report is: what nobody else is credited with there, that one says."""

import re
from collections.abc import Sequence

from marsad.model import Claimant, Source, SourceKind
from marsad.read.names import Name
from marsad.read.scene import Scene

# Those who publish what others say; a report with two of them is written by somebody else.
_MEDIA = (
    SourceKind.AGENCY,
    SourceKind.OUTLET,
    SourceKind.STATE_MEDIA,
    SourceKind.MONITOR,
    SourceKind.NGO,
    SourceKind.UN_AGENCY,
)
_CREDIT = re.compile(r"\bSource:? (?:the )?$", re.IGNORECASE)
END = 3
"""The last sentences of a report, where it names its source."""
OFTEN = 2
"""Sentences in which a state's agency is named before a report is taken for its bulletin."""


def bulletin_of(
    scenes: Sequence[Scene], told: Sequence[tuple[Claimant, ...]]
) -> tuple[Claimant, ...]:
    """Return the one whose bulletin a report is, as a chain; empty where it is nobody's.

    That is the source credited at its end ("Source: SANA"), or the agency of a state that is the
    only medium in it and is named more than once or told by others ("a source told SANA").
    """
    credited = [name for scene in scenes[-END:] for name in _credited(scene)]
    if credited:
        return (credited[0],)
    sources = _sources(scenes)
    media = {
        claimant.source: claimant
        for chain in told
        for claimant in chain
        if claimant.source is not None and sources[claimant.source].kind in _MEDIA
    }
    if len(media) != 1:
        return ()
    (source, claimant), *_ = media.items()
    named = [chain for chain in told if any(c.source == source for c in chain)]
    passes_on = any(len(chain) > 1 and chain[-1].source == source for chain in named)
    own = source is not None and sources[source].kind is SourceKind.STATE_MEDIA
    return (claimant,) if own and (passes_on or len(named) >= OFTEN) else ()


def _credited(scene: Scene) -> list[Claimant]:
    text = scene.template.document
    return [
        mark.value.claimant(text[mark.start : mark.end])
        for mark in scene.template.marks
        if mark.kind in "AS" and _CREDIT.search(text, scene.sentence.start, mark.start)
    ]


def _sources(scenes: Sequence[Scene]) -> dict[str, Source]:
    names = [mark.value for s in scenes for mark in s.template.marks if mark.kind in "AS"]
    return {n.source.id: n.source for n in names if isinstance(n, Name) and n.source is not None}
