"""Places that are counted and not named: "around fifty towns were conquered"."""

from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_PLACES = one("places", "counted")
_AROUND = 60
"""Characters around a trigger in which the places that it took are counted."""


def counted_places(scene: Scene, start: int, end: int) -> str:
    """Return the words that count places around a trigger at [start, end), "" if none do."""
    first, last = scene.clause(start)
    match = _PLACES.search(scene.text, max(first, start - _AROUND), min(last, end + _AROUND))
    if match is None:
        return ""
    template = scene.template
    return template.document[template.source(match.start()) : template.source_end(match.end())]
