"""Who speaks between two sentences of one speaker: in his quotation, or while he counts on."""

from collections.abc import Iterator, Sequence

from marsad.model import Claimant
from marsad.read.actors.names import SEES, Name
from marsad.read.scene import Scene
from marsad.read.speakers.own_deeds import of_another, side_of
from marsad.vocabulary.cues import one

REACH = 3
"""Sentences before and after a toll in which its speaker is named."""
LONG = 5
"""Sentences beyond which a quotation has lost its end."""
_TOLL = one("attribution", "toll")
BACKDROP = one("attribution", "backdrop")


def between(
    scenes: Sequence[Scene], told: Sequence[tuple[Claimant, ...]]
) -> list[tuple[Claimant, ...]]:
    """Return the speakers of each sentence, with those of the sentences that name nobody.

    What stands in a quotation is said by who is named where it ends, else where it begins; a toll
    between two sentences of one speaker is his, as is one that leads up to his first.
    """
    out = list(told)
    for start, end in _quotations(scenes):
        speaker = told[end] or told[start]
        out[start : end + 1] = [chain or speaker for chain in out[start : end + 1]]
    return [chain or _counting(scenes, out, n) for n, chain in enumerate(out)]


def _quotations(scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last sentence of quotations that go on over several."""
    odd = [n for n, scene in enumerate(scenes) if scene.text.count('"') % 2]
    while len(odd) > 1:
        start, end, *rest = odd
        opens = scenes[start].text.rfind('"') < len(scenes[start].text.rstrip()) - 1
        if opens and end - start <= LONG:
            yield start, end
            odd = rest
        else:
            odd = [end, *rest]


def _counting(
    scenes: Sequence[Scene], told: Sequence[tuple[Claimant, ...]], n: int
) -> tuple[Claimant, ...]:
    """Return the one who gives a toll that nobody is named for, if it can be but one.

    That is who speaks before it and after it; and of one that a report opens with, before anybody
    has spoken, whoever speaks next, if he sees for himself or counts too. Of one who takes a side
    it must be what he tells of.
    """
    text = scenes[n].text
    if not _TOLL.search(text) or BACKDROP.search(text):
        return ()
    before = next((chain for chain in reversed(told[max(0, n - REACH) : n]) if chain), ())
    reach = range(n + 1, min(n + 1 + REACH, len(told)))
    later, after = next(((at, told[at]) for at in reach if told[at]), (n, ()))
    if not after or of_another(scenes[n], side_of(scenes[later], after[0]), scenes[later]):
        return ()
    if not any(told[:n]):
        counts = _TOLL.search(scenes[later].text) is not None
        return after[:1] if counts or _sees(scenes[later], after[0]) else ()
    return before[:1] if before and before[0].name == after[0].name else ()


def _sees(scene: Scene, claimant: Claimant) -> bool:
    names = (mark.value for mark in scene.template.marks if mark.kind in "AS")
    sources = (name.source for name in names if isinstance(name, Name))
    return any(s.kind in SEES for s in sources if s is not None and s.id == claimant.source)
