"""Tolls that others add up to: they are totals, and what they sum up are the events."""

from collections.abc import Iterator, Sequence

from marsad.model import Measure, Place
from marsad.read.counts.found import Found
from marsad.read.counts.pairs import PARTS, adds_up, harmed, pairs_of
from marsad.read.counts.periods import HARM
from marsad.read.counts.shares import placed_parts
from marsad.read.counts.tallies import has_own_place
from marsad.read.drafts.same_place import outside
from marsad.read.drafts.same_toll import LEAD
from marsad.read.places.exact import LOOSE, SETTLED
from marsad.read.places.spot import spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

LEAST = 9
"""Smaller numbers are the sum of others by chance."""
LEAST_OF_ONE = 4
"""Within one sentence they are so less often: "seven died, three in Nubl and four in Hama"."""
_SINGLE = one("tallies", "single")
_QUARTERS = one("tallies", "quarters")

Told = tuple[Scene, Found]


def sums_of(scenes: Sequence[Scene], told: Sequence[Sequence[Found]]) -> set[tuple[int, int]]:
    """Return the figures that are sums, each as its sentence's index and the position of its tag.

    "Strikes killed 21 civilians, 15 in a district of Manbij and another six in Tukhar."
    """
    wholes = {
        (scene.index, found.tag)
        for scene, figures in zip(scenes, told, strict=True)
        for found in (*_wholes(scene, figures), *_shared_out(scene, figures))
    } | {(scene.index, found.tag) for scene, found in _of_quarters(scenes, told)}
    sums = wholes | {
        (scene.index, found.tag)
        for measure in HARM
        for parts in (False, True)
        for scene, found in _sums(list(_counted(scenes, told, measure, parts)))
    }
    pairs = list(pairs_of(scenes, told))
    sums |= {
        (pair.scene.index, found.tag)
        for pair in pairs
        if _wide(pair.scene, pair.dead) and adds_up(pair, pairs)
        for found in (pair.dead, pair.hurt)
    }
    return sums | {
        (scene.index, found.tag)
        for scene, figures in zip(scenes, told, strict=True)
        for found in _hurt_besides(scene, figures, sums)
    }


def _hurt_besides(
    scene: Scene, figures: Sequence[Found], sums: set[tuple[int, int]]
) -> Iterator[Found]:
    """Yield the hurt counted behind the dead of a sum: they are of all its attacks.

    No place stands between them: "11 were killed while 44 others were injured".
    """
    placed = [spot.position for spot in spots(scene)]
    for lead in [f for f in figures if (scene.index, f.tag) in sums]:
        for found in figures:
            if found.figure.part_of or any(lead.tag < at < found.tag for at in placed):
                continue
            harm = (lead.figure.measure, found.figure.measure)
            if lead.tag < found.tag and harm == HARM:
                yield found
                break


def _wholes(scene: Scene, figures: Sequence[Found]) -> list[Found]:
    """Return the toll of no place that a sentence shares out: "killed 16, six of them in Saqba"."""
    parts = placed_parts(scene, figures)
    if not parts or (len(parts) == 1 and scene.index >= LEAD):
        return []
    if any(s.exact >= LOOSE and s.position < parts[0].tag for s in spots(scene)):
        return []
    measure = parts[0].figure.measure
    before = [f for f in figures if f.tag < parts[0].tag and f.figure.measure is measure]
    return [f for f in before if not f.figure.part_of]


def _shared_out(scene: Scene, figures: Sequence[Found]) -> Iterator[Found]:
    """Yield the toll that bare numbers with places share: "two died, one in Hama, one in Homs"."""
    for number, whole in enumerate(figures):
        alike = [f for f in figures[number + 1 :] if f.figure.measure is whole.figure.measure]
        counted = [f for f in alike if f.figure.quantity.high != 0]  # not "no casualties"
        parts = [f for f in counted if not scene.template.at(f.tag).value.noun]
        if len(parts) < 2 or not all(has_own_place(scene, part) for part in parts):
            continue
        here = [s for s in spots(scene) if whole.tag < s.position < parts[0].tag]
        # not the three of "three in Homs, two in Hama, one in Idlib"
        wide = all(spot.exact < LOOSE for spot in here)
        if (
            wide
            and sum(part.figure.quantity.number for part in parts) == whole.figure.quantity.number
        ):
            yield whole


def _counted(
    scenes: Sequence[Scene], told: Sequence[Sequence[Found]], measure: Measure, parts: bool
) -> Iterator[Told]:
    """Yield the tolls, with `parts` also those of a part at a place: "twelve of them in Saqba"."""
    for scene, figures in zip(scenes, told, strict=True):
        for found in figures:
            figure = found.figure
            part = figure.part_of and not (parts and has_own_place(scene, found))
            if figure.measure is measure and not part and figure.quantity.number:
                yield scene, found


def _of_quarters(scenes: Sequence[Scene], told: Sequence[Sequence[Found]]) -> Iterator[Told]:
    """Yield the toll of shells "on a number of neighbourhoods" of which two or more follow."""
    for at, (scene, figures) in enumerate(zip(scenes, told, strict=True)):
        first = figures[0].tag if figures else 0
        if not _QUARTERS.search(scene.text) or _fine(scene) or scene.template.within(0, first, "S"):
            continue  # "a source said that seven died": a part, and no summary
        whole = _harm(figures)
        parts = list[Scene]()
        for later, counted in zip(scenes[at + 1 :], told[at + 1 :], strict=True):
            part = _harm(counted)
            if not part or later.index > scene.index + PARTS:
                continue
            again = all(part.get(measure) == number for measure, number in whole.items())
            if again or any(part.get(measure, 0) > number for measure, number in whole.items()):
                break
            if _fine(later):
                parts.append(later)
        if whole and len(parts) > 1:
            yield from ((scene, found) for found in harmed(figures))


def _harm(figures: Sequence[Found]) -> dict[Measure, int]:
    """The first numbers of dead and of hurt, parts left out."""
    return {f.figure.measure: f.figure.quantity.number for f in reversed(harmed(figures))}


def _fine(scene: Scene) -> set[str]:
    """The quarters, villages and buildings that a sentence names."""
    return {spot.place.text.lower() for spot in spots(scene) if spot.exact > SETTLED}


def _sums(tolls: Sequence[Told]) -> Iterator[Told]:
    """Yield all mentions of a sum: the lead tells it, and the end of a report again."""
    numbers = [found.figure.quantity.number for _, found in tolls]
    for whole in {number for number in numbers if number >= LEAST_OF_ONE}:
        mentions = [at for at, number in enumerate(numbers) if number == whole]
        smaller = (
            [
                told
                for told, n in zip(tolls[at:], numbers[at:], strict=True)
                if n < whole and (whole >= LEAST or _beside(told, tolls[at]))
            ]
            for at in mentions
        )
        wide = all(_wide(*tolls[at]) for at in mentions)
        if wide and any(_adds_up(whole, parts) for parts in smaller):
            yield from (tolls[at] for at in mentions)


def _wide(scene: Scene, found: Found) -> bool:
    """Whether a toll is told of no one attack, village or quarter: what the parts may lie in.

    Several that are listed may have a part each.
    """
    first, last = scene.clause(found.tag)
    if _SINGLE.search(scene.text, 0, last):
        return False
    following = [at for at, _ in scene.template.within(found.tag + 1, last, "N")]
    stop = min(following, default=last)  # "seven, three in Nubl": Nubl is the three's
    fine = [s for s in spots(scene) if first <= s.position < stop and s.exact > SETTLED]
    return len(fine) != 1


def _adds_up(whole: int, parts: Sequence[Told]) -> bool:
    """Whether the first parts, two or more and each of a place of its own, are the whole."""
    rest, places = whole, set[str]()
    for number, (scene, found) in enumerate(parts[:PARTS], start=1):
        rest -= found.figure.quantity.number
        place = _place(scene, found)
        places.add(place.text.lower() if place is not None else "")
        if rest <= 0:
            return rest == 0 and number > 1 and len(places) == number
    return False


def _beside(part: Told, whole: Told) -> bool:
    """Whether what may be a part of a small toll is in its sentence, and not at another place."""
    inner, outer = _place(*part), _place(*whole)
    if inner is not None and outer is not None and outside(inner, outer):
        return False
    return part[0] is whole[0]


def _place(scene: Scene, found: Found) -> Place | None:
    """The place of a toll: of those after the number the first, else the last before it."""
    first, last = scene.clause(found.tag)
    here = [spot for spot in spots(scene) if first <= spot.position < last]
    after = [spot for spot in here if spot.position > found.tag]
    chosen = after[:1] or here[-1:]
    return chosen[0].place if chosen else None
