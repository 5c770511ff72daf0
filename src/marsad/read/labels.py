"""What a report, or a source in it, calls a side: words that judge are kept beside the name."""

from collections.abc import Iterator, Mapping, Sequence

from marsad.model import Claimant, Document, Label, span_of
from marsad.read.names import Name
from marsad.read.scene import Scene


def labels_of(
    document: Document,
    scenes: Sequence[Scene],
    speakers: Mapping[int, tuple[Claimant, ...]],
) -> Iterator[Label]:
    """Yield each loaded word for a side once, with the first speaker who uses it."""
    seen: set[tuple[str, str, str]] = set()
    for scene in scenes:
        for mark in scene.template.marks:
            if mark.kind != "A" or not isinstance(mark.value, Name) or not mark.value.loaded:
                continue
            words = document.text[mark.start : mark.end]
            ref = mark.value.ref(words)
            said = speakers.get(scene.index, ())
            source = said[0] if said else None
            key = (ref.name if ref else "", words.lower(), source.name if source else "")
            if ref is None or key in seen:
                continue
            seen.add(key)
            yield Label(
                actor=ref,
                words=words,
                span=span_of(document, mark.start, mark.end),
                source=source,
            )
