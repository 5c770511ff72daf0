"""What a report, or a source in it, calls a side: words that judge are kept beside the name."""

from collections.abc import Iterator, Mapping, Sequence

from marsad.model import Claimant, Document, Label, Source, Theatre, span_of
from marsad.read.actors.names import Name
from marsad.read.scene import Scene
from marsad.read.template import Mark

_OPENS, _CLOSES, _EITHER = "“«„", "”»", '"'


def labels_of(
    document: Document,
    scenes: Sequence[Scene],
    speakers: Mapping[int, tuple[Claimant, ...]],
    theatre: Theatre,
) -> Iterator[Label]:
    """Yield each loaded word for a side once, with the first speaker who uses it.

    Words in quotation marks are the speaker's, who may be named in the next sentence. In reported
    speech they are the speaker's if his side is known to use them ("SANA said terrorists"), else
    the outlet's own ("a monitor said regime forces"), as where nobody speaks.
    """
    seen: set[tuple[str, str, str]] = set()
    sources = {source.id: source for source in theatre.sources}
    quoted = _quoted(document.text) if any(map(_loaded, scenes)) else []
    for scene in scenes:
        for mark in _loaded(scene):
            words = document.text[mark.start : mark.end]
            ref = mark.value.ref(words)
            end = next((end for start, end in quoted if start <= mark.start < end), None)
            said = speakers.get(scene.index, ())
            if end is not None and end > scene.sentence.end:
                said = said or speakers.get(scene.index + 1, ())
            if end is not None and not said:
                continue  # a quotation of nobody known: not the outlet's words
            source = said[0] if end is not None else _speaker(said, mark.value, sources)
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


def _loaded(scene: Scene) -> list[Mark]:
    return [
        mark
        for mark in scene.template.marks
        if mark.kind == "A" and isinstance(mark.value, Name) and mark.value.loaded
    ]


def _speaker(
    said: Sequence[Claimant], name: Name, sources: Mapping[str, Source]
) -> Claimant | None:
    """Return whose words reported speech has, None for the outlet's."""
    for claimant in said:
        source = sources.get(claimant.source or "")
        if source is not None and {source.id, source.alignment} & set(name.used_by):
            return claimant
    return None


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return the stretches between quotation marks; one that nothing closes is none."""
    out: list[tuple[int, int]] = []
    start: int | None = None
    for at, char in enumerate(text):
        if char in _OPENS or (char in _EITHER and start is None):
            start = at
        elif char in _CLOSES or char in _EITHER:
            if start is not None:
                out.append((start, at))
            start = None
        elif char == "\n":
            start = None
    return out
