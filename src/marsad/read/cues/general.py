"""What is no event of the conflict: deaths without an attack, and what is told of no one time."""

import re
from collections.abc import Collection

from marsad.model import Measure
from marsad.read.counts.found import Found
from marsad.read.kinds import VIOLENT
from marsad.read.scene import Scene
from marsad.read.times import TimeKind
from marsad.vocabulary.cues import load_cues, one

_HABIT = one("status", "habit")
_USUAL = one("status", "usual")
_PAST = one("status", "once_or_more")
_HABITS = frozenset(load_cues("status").words["habits"])
# Areas of no name, and none that was told of before.
_BESIEGED = re.compile(
    r" (?:[a-z]+ ){0,3}in (?:<[NQ]\d+> |several |many )?(?:besieged|encircled|hard-to-reach)"
    r"(?: (?:and|or) (?:besieged|hard-to-reach))? (?:areas|towns|places|communities|locations)"
    r"\b(?! (?:of|in|around|near|outside|such|like|including)\b)"
)
_REACH = 60
"""Characters before a trigger in which a word can say that it tells of no one time."""


def natural(scene: Scene, position: int, types: Collection[str] = ()) -> bool:
    """Return whether what befell people at a position came of illness, cold or an accident.

    Where the sentence tells of events of violent `types` too, these are the cause.
    """
    if VIOLENT & set(types):
        return False
    first, last = scene.clause(position)
    clause = scene.text[first:last]
    causes = load_cues("status").possible(clause, "natural")
    return any(pattern.regex.search(clause) for pattern in causes)


def besieged_anywhere(scene: Scene, found: Found) -> bool:
    """True for "400,000 people live in besieged areas": a total, and no siege of the last town."""
    end = scene.template.tag_end(found.tag)
    trapped = found.figure.measure is Measure.TRAPPED
    return trapped and _BESIEGED.match(scene.text, end) is not None


def habitual(scene: Scene, start: int, end: int) -> bool:
    """Return whether a trigger at [start, end) is told of no one time: "is often shelled".

    It has no figures. A record would take the day of the report for that of such generalities.
    """
    first, last = scene.clause(start)
    times = (mark.value for _, mark in scene.template.within(first, last, "T"))
    if any(time.kind is not TimeKind.RECURRING for time in times):
        return False
    if _as_a_habit(scene, start, end):
        return True
    before = _HABIT.search(scene.text, max(first, start - _REACH), start)
    after = _PAST.search(scene.text, end, last)  # "has carried out bombings in the past"
    return (before or after or _USUAL.search(scene.text, start, end)) is not None


def _as_a_habit(scene: Scene, start: int, end: int) -> bool:
    """True for what an adverb or adjective says is done again and again: "near-daily strikes"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(start, end)
    verb = syntax.head_verb(word)
    heads = [word] if verb is None else [word, verb]
    said = (child for head in heads for child in syntax.children[head])
    return any(
        syntax.relation(child) in ("advmod", "amod") and syntax.tokens[child].lemma in _HABITS
        for child in said
    )
