"""Figures of a whole text: what a header says in short, the sentence below it says in full."""

from collections.abc import Sequence

from marsad.model import Figure, Measure
from marsad.read.counts.figures import find_figures
from marsad.read.counts.found import Found
from marsad.read.counts.nobody import nobody
from marsad.read.counts.together import together
from marsad.read.scene import Scene

WORDS = 8
"""A header inside a text has no more words than this, and no full stop."""
_STOPS = (".", "!", "?", '"', "”", "…", ":")


def figures_of(scenes: Sequence[Scene]) -> list[list[Found]]:
    """Return the figures of each sentence; those of headers that a sentence repeats are left out.

    "14,000 displaced" above "more than 14,000 people have been displaced, OCHA said" is the same
    number, with less of its qualifier and of its source.
    """
    before: Figure | None = None
    out: list[list[Found]] = []
    for scene in scenes:
        found = together(scene, find_figures(scene, before))
        before = found[0].figure if found else None
        out.append([*found, *nobody(scene)])
    short = [_is_header(scene) for scene in scenes]
    told = {
        key
        for found, header in zip(out, short, strict=True)
        if not header
        for one in found
        if (key := _number(one.figure)) is not None
    }
    return [
        [one for one in found if not (header and _number(one.figure) in told)]
        for found, header in zip(out, short, strict=True)
    ]


def _is_header(scene: Scene) -> bool:
    tokens = scene.sentence.tokens
    text = scene.template.document[scene.sentence.start : scene.sentence.end].rstrip()
    return len(tokens) <= WORDS and not text.endswith(_STOPS)


def _number(figure: Figure) -> tuple[Measure, int] | None:
    quantity = figure.quantity
    number = quantity.low if quantity.low is not None else quantity.high
    return None if number is None else (figure.measure, number)
