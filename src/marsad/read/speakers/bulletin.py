"""Whose bulletin a report is: what nobody else is credited with there, that one says."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from marsad.model import Claimant, Source, SourceKind
from marsad.read.actors.names import Name
from marsad.read.scene import Scene
from marsad.read.speakers.own_deeds import by_his_own
from marsad.read.template import Mark

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
# "…, SANA reported.": the last words of the report.
_SIGNED = re.compile(r"(?:news )?(?:agency )?(?:has )?(?:reported|reports)\b[^a-z]*$")
END = 3
"""The last sentences of a report, where it names its source."""
HEAD = 2
"""The first sentences of a report, where its dateline stands."""
OFTEN = 2
"""Sentences in which a state's agency is named before a report is taken for its bulletin."""


def bulletin_of(
    scenes: Sequence[Scene], told: Sequence[tuple[Claimant, ...]]
) -> tuple[Claimant, ...]:
    """Return the one whose bulletin a report is, as a chain; empty where it is nobody's.

    That is the source credited at its end ("Source: SANA"), or the agency of a state that is the
    only medium in it and is named more than once or told by others ("a source told SANA"), or
    an agency whose name ends it ("…, SANA reported").
    """
    credited = [name for scene in scenes[-END:] for name in _credited(scene)]
    if credited:
        return (credited[0],)
    sources = _sources(scenes)
    if any(_filed(scene) for scene in scenes[:HEAD]):
        return ()
    media = {
        claimant.source: claimant
        for chain in told
        for claimant in chain
        if claimant.source is not None and sources[claimant.source].kind in _MEDIA
    }
    if len(media) != 1:
        return ()
    (source, claimant), *_ = media.items()
    side = sources[source].alignment
    if any(by_his_own(scene, side, before) for before, scene in pairwise(scenes)):
        return ()
    named = [chain for chain in told if any(c.source == source for c in chain)]
    passes_on = any(len(chain) > 1 and chain[-1].source == source for chain in named)
    kind = sources[source].kind if source is not None else None
    own = kind is SourceKind.STATE_MEDIA
    signs = own or kind is SourceKind.AGENCY
    often = own and (passes_on or len(named) >= OFTEN) and not _opponents(told, sources)
    return (claimant,) if often or (signs and _signed(scenes, told, source)) else ()


def _filed(scene: Scene) -> bool:
    """Whether a sentence begins with the dateline of an agency of no state: "(Reuters) -"."""
    text = scene.template.document
    return any(
        isinstance(mark.value, Name)
        and mark.value.source is not None
        and mark.value.source.kind is SourceKind.AGENCY
        and text[mark.start - 1 : mark.start] == "("
        and text[mark.end : mark.end + 1] == ")"
        for mark in scene.template.marks
        if mark.kind in "AS"
    )


def _opponents(told: Sequence[tuple[Claimant, ...]], sources: Mapping[str, Source]) -> bool:
    """Whether the opposition's own speak in a report: no state's agency would let them."""
    named = (sources[c.source] for chain in told for c in chain if c.source is not None)
    return any(source.alignment == "opposition" for source in named)


def _signed(
    scenes: Sequence[Scene], told: Sequence[tuple[Claimant, ...]], source: str | None
) -> bool:
    """Whether a report ends with who told it: its last sentence that names anybody does."""
    for scene, chain in zip(reversed(scenes[-END:]), reversed(told[-END:]), strict=True):
        if chain:
            return any(_signs(scene, mark, source) for mark in scene.template.marks)
    return False


def _signs(scene: Scene, mark: Mark, source: str | None) -> bool:
    """Whether a mark is this source and ends its sentence: "…, SANA reported."."""
    if mark.kind not in "AS" or mark.value.source is None or mark.value.source.id != source:
        return False
    rest = scene.template.document[mark.end : scene.sentence.end]
    return _SIGNED.match(rest.strip()) is not None


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
