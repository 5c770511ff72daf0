"""Who speaks between two sentences of one speaker: in his quotation, or while he counts on."""

from collections.abc import Iterator, Sequence

from marsad.model import Claimant
from marsad.read.scene import Scene
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
    between two sentences of one speaker is his.
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
    """Return the one who gives a toll that nobody is named for, if it can be but one."""
    before = next((chain for chain in reversed(told[max(0, n - REACH) : n]) if chain), ())
    after = next((chain for chain in told[n + 1 : n + 1 + REACH] if chain), ())
    text = scenes[n].text
    if not before or not after or before[0].name != after[0].name:
        return ()
    return before[:1] if _TOLL.search(text) and not BACKDROP.search(text) else ()
