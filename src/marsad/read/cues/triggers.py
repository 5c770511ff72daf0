"""Words that say that something happened: triggers by event type, the most specific winning."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.read.cues.aboard import brought_away
from marsad.read.cues.another import with_others
from marsad.read.cues.arms import arm_of, by_air_force, other_arm
from marsad.read.cues.attackers import by_far_side
from marsad.read.cues.called_off import eased
from marsad.read.cues.caught import fitting, without_aircraft
from marsad.read.cues.foiled import as_foiled, without_foiled
from marsad.read.cues.frames import told
from marsad.read.cues.left_over import left_over
from marsad.read.cues.misleading import misleads, says_who
from marsad.read.cues.moved import fled, led_off
from marsad.read.cues.on_folk import on_folk
from marsad.read.cues.one_a_clause import by_clause
from marsad.read.cues.part_of import part_of_attack
from marsad.read.cues.recalled import recalled
from marsad.read.cues.seized import by_gunmen
from marsad.read.cues.taken_in import taken_in
from marsad.read.cues.trigger import Trigger
from marsad.read.cues.under_guns import under_guns
from marsad.read.kinds import GENERIC, REMOTE
from marsad.read.parse.grammar import parts_of
from marsad.read.scene import Scene
from marsad.vocabulary.cues import CueTable, Pattern, load_cues, one


@functools.cache
def _cues() -> CueTable:
    return load_cues("events")


_FURNITURE = one("marks", "furniture")
Hit = tuple[Pattern, re.Match[str]]


def find_hits(scene: Scene) -> list[Hit]:
    """Return all that the cues of events match in a sentence."""
    hits: list[Hit] = []
    if _FURNITURE.match(scene.text):
        return hits
    for pattern in _cues().possible(scene.text):
        found = pattern.regex.finditer(scene.text)
        hits += [(pattern, match) for match in found if fitting(scene, pattern.name, match)]
    return hits


def find_triggers(scene: Scene, hits: list[Hit] | None = None) -> list[Trigger]:
    """Return the triggers of a sentence in text order, one a type and clause.

    `hits` are what `find_hits` gives, where they are at hand already.
    """
    hits = find_hits(scene) if hits is None else hits
    said = [(pattern, m) for pattern, m in hits if not says_who(scene, pattern.name, m.end())]
    kept = _without_overlaps(said)
    triggers = _with_frames(scene, [_trigger(pattern, match) for pattern, match in kept])
    triggers = [as_foiled(scene, left_over(scene, trigger)) for trigger in triggers]
    triggers = [t for t in triggers if not (misleads(scene, t) or eased(scene, t))]
    triggers = [trigger for trigger in triggers if not part_of_attack(scene, trigger, triggers)]
    triggers = [_one_more(scene, trigger, triggers) for trigger in triggers]
    triggers = [fled(scene, brought_away(scene, trigger)) for trigger in triggers]
    triggers = [by_gunmen(scene, led_off(scene, trigger)) for trigger in triggers]
    triggers = [trigger for trigger in triggers if not taken_in(scene, trigger, triggers)]
    triggers = [under_guns(scene, by_far_side(scene, trigger)) for trigger in triggers]
    triggers = [on_folk(scene, trigger) for trigger in triggers]
    triggers = [_in_protest(scene, _armed(scene, trigger)) for trigger in triggers]
    triggers += list(_beside(scene, triggers))
    triggers = [_told_before(scene, t) for t in with_others(scene, triggers)]
    triggers = [replace(t, aside=recalled(scene, t.type, t.start, t.end)) for t in triggers]
    return without_foiled(scene, by_clause(scene, triggers))


def _without_overlaps(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    ordered = sorted(hits, key=lambda h: (-_weight(h[0]), h[1].start() - h[1].end(), h[1].start()))
    for pattern, match in ordered:
        clash = any(
            match.start() < other.end() and other.start() < match.end() for _, other in kept
        )
        if not clash:
            kept.append((pattern, match))
    return sorted(kept, key=lambda h: h[1].start())


def _weight(pattern: Pattern) -> int:
    return pattern.rank - (30 if pattern.note == "again" else 12 if pattern.note == "weak" else 0)


def _trigger(pattern: Pattern, match: re.Match[str]) -> Trigger:
    named = {key: tag for key, tag in match.groupdict().items() if tag and tag[0] == "<"}
    counted = _COUNTED_IN.match(match.group())  # "eight in mortar fire": told by the fire
    return Trigger(
        type=pattern.name,
        start=match.start() + (counted.end() if counted else 0),
        end=match.end(),
        named=named,
        means=pattern.means,
        weak=pattern.note == "weak",
        again=pattern.note == "again",
    )


# What overlaps a frame's word and yet says more of it.
_FIRM = frozenset(
    ("chemical_attack", "suicide_bombing", "weapons_disrupted", "agreement", "arrest")
)
_DOERS = frozenset(("init", "by", "to"))


def _with_frames(scene: Scene, triggers: list[Trigger]) -> list[Trigger]:
    """Add what syntax tells; of what patterns made of the same word syntax knows better."""
    out = list(triggers)
    for event in told(scene):
        start, end = scene.span(event.word)
        same = [t for t in out if t.start < end and start < t.end]
        if any(t.type == event.type or t.type in _FIRM for t in same):
            continue
        out = [t for t in out if t not in same]
        named = {key: tag for t in same for key, tag in t.named.items() if key in _DOERS}
        out.append(Trigger(event.type, start, end, named, None, event.weak, again=False))
    return sorted(out, key=lambda trigger: trigger.start)


def _one_more(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger:
    """Of "four raids hit Kafr Zita and three struck Morek" the second tells of raids as well."""
    syntax = scene.syntax
    if syntax is None or trigger.type != GENERIC or not trigger.again:
        return trigger
    who = syntax.child(scene.word(trigger.start, trigger.end), "nsubj")
    if who is None or (syntax.tokens[who].tag != "CD" and syntax.tokens[who].lemma != "another"):
        return trigger
    before = [t for t in triggers if t.type in REMOTE and t.end <= trigger.start]
    return replace(trigger, type=before[-1].type, again=False, weak=True) if before else trigger


def _in_protest(scene: Scene, trigger: Trigger) -> Trigger:
    """A road that protesters or residents block is their protest, and no siege."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "siege":
        return trigger
    word = scene.word(trigger.start, trigger.end)
    if syntax.tokens[word].lemma == "besiege":
        return trigger  # "civilians left besieged Daraya"
    doers = parts_of(syntax, word, "siege").doers
    many = (doer for doer in doers if syntax.tokens[doer].lemma in _MANY)
    of = [child for doer in many for child in syntax.children[doer] if syntax.case(child) == "of"]
    folk = any(syntax.tokens[at].lemma in _FOLK for at in (*doers, *of))
    return replace(trigger, type="protest", named={}) if folk else trigger


def _armed(scene: Scene, trigger: Trigger) -> Trigger:
    """What words of either arm tell is of the arm of those who strike: "the army bombarded"."""
    if by_air_force(scene, trigger.type, trigger.start, trigger.end):
        return replace(trigger, type="air_strike", again=False)
    if not (trigger.weak or trigger.again or trigger.type in ("shelling", GENERIC)):
        on_foot = _on_foot(scene, trigger)
        if on_foot is not trigger or "init" not in trigger.named:
            return on_foot
    # What is hit, and nobody says by what, is hit from the air where aircraft do it.
    materiel = trigger.type == GENERIC and not trigger.again
    kind = "shelling" if materiel else trigger.type
    kind = arm_of(scene, kind, (trigger.start, trigger.end), trigger.named.get("init"))
    if materiel and kind != "air_strike":
        return trigger
    return trigger if kind == trigger.type else replace(trigger, type=kind, means=None)


def _on_foot(scene: Scene, trigger: Trigger) -> Trigger:
    """The "raid" of those who have no aircraft is one on the ground, of whatever kind."""
    init = trigger.named.get("init")
    raid = _RAID.search(scene.text[trigger.start : trigger.end])
    if trigger.type != "air_strike" or init is None or raid is None:
        return trigger
    if not without_aircraft(scene, init):
        return trigger
    return replace(trigger, type=GENERIC, means=None, again=True)


_KNOWN = frozenset(("the", "this", "that", "their", "his"))
_FOLK = frozenset(load_cues("status").words["folk"])
_MANY = frozenset(("dozen", "hundred", "score", "number", "group", "crowd", "thousand"))
_COUNTED_IN = re.compile(r"<N\d+> (?:in|by|from|under) ")
_RAID = re.compile(r"^<A\d+>(?: [a-z]+)? raids?$")


def _told_before(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "the kidnapping" for the one told before, unless it says whose it was."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "abduction":
        return trigger
    word = scene.word(trigger.start, trigger.end)
    known = syntax.determiner(word) in _KNOWN
    if syntax.tokens[word].pos != "NOUN" or not known or syntax.child(word, "nmod") is not None:
        return trigger
    return replace(trigger, again=True)


def _beside(scene: Scene, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """Yield a strike of the other arm for one that is told with both, and in no other words."""
    for trigger in triggers:
        other = other_arm(scene, trigger.type, trigger.start, trigger.end)
        if other and not any(t.type == other for t in triggers):
            yield replace(trigger, type=other, means=None)
            return
