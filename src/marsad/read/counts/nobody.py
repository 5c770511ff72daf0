"""Nobody killed or hurt: "no deaths", "caused no casualties"."""

from collections.abc import Iterator

from marsad.model import Figure, Group, Measure
from marsad.read.counts.found import Found
from marsad.read.counts.people import People
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_BOTH = (Measure.KILLED, Measure.INJURED)
_WHAT = {
    "deaths": (Measure.KILLED,),
    "fatalities": (Measure.KILLED,),
    "injuries": (Measure.INJURED,),
    "casualties": _BOTH,
}


def nobody(scene: Scene) -> Iterator[Found]:
    """Yield a figure of 0 for each measure of which a sentence says that it befell nobody."""
    document, template = scene.template.document, scene.template
    for pattern in load_cues("figures").possible(scene.text, "none"):
        for match in pattern.regex.finditer(scene.text):
            value = template.mark(match["n"]).value
            quantity = value.quantity if isinstance(value, People) else value[0]
            if (quantity.low, quantity.high) != (0, 0):
                continue
            start, end = template.source(match.start()), template.source_end(match.end())
            for measure in _WHAT[match["what"]]:
                figure = Figure(
                    measure=measure,
                    group=Group.PEOPLE,
                    quantity=quantity,
                    of=None,
                    part_of=False,
                    text=document[start:end],
                    start=start,
                    end=end,
                )
                yield Found(figure, match.start(), match.end(), match.start("n"))
