"""Of the triggers of a clause those that are kept: one a type, without what others are part of."""

import re

from marsad.model import Status
from marsad.read.cues.apart import apart
from marsad.read.cues.changed_hands import held_before, told_next
from marsad.read.cues.described import meant
from marsad.read.cues.second import second
from marsad.read.cues.seized import RAIDS, searched, taken_in_fight, went_in
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_AFTER = one("tallies", "after")
# Where both stand in one clause the first is what the other was part of.
_SWALLOWS = {
    "chemical_attack": {"air_strike", "shelling", "explosive_device", GENERIC, "offensive"},
    "suicide_bombing": {"explosive_device", GENERIC, "attack_on_civilians"},
    "explosive_device": {GENERIC},
    "air_strike": {GENERIC},
    "shelling": {GENERIC},
    "attack_on_civilians": {GENERIC, "arrest"},
    "abduction": {GENERIC, "arrest", "attack_on_civilians"},
    "territory_gained": {"armed_clash", GENERIC, "offensive", "force_movement"},
    "territory_transferred": {"territory_gained"},
    "armed_clash": {GENERIC, "offensive"},
    "evacuation": {"displacement", "withdrawal", "agreement"},
    "ceasefire_violation": {"agreement"},
    "withdrawal": {"force_movement"},
    "offensive": {GENERIC},
    "grenade": {GENERIC, "explosive_device"},
    "weapons_disrupted": {GENERIC, "abduction", "air_strike"},  # "a jet crashed, killing its pilot"
    "siege": {"offensive"},
}
# Of these only what stands in weak cues: "rocket and sniper attacks" are told by the rockets.
# Weapons are also found in a place that was taken.
_SWALLOWS_WEAK = {
    "shelling": {"attack_on_civilians"},
    "air_strike": {"attack_on_civilians", "shelling"},
    "territory_gained": {"weapons_disrupted"},
    "armed_clash": {"weapons_disrupted"},
    "offensive": {"weapons_disrupted"},
    "abduction": {"aid_delivery"},
    "suicide_bombing": {"armed_clash"},
}
_FIRE = frozenset(("air_strike", "shelling"))
# What blows up by itself: without it an explosion beside a strike is the strike's.
_DEVICE = re.compile(
    r"(?<!barrel )(?<!cluster )\bbomb(?:s|er|ers)?\b|\b(?:car|truck|suicide|roadside|bus)[- ]bomb"
    r"|\bdevices?\b|\bieds?\b|mines?\b|booby|explosives|blew up|blown up"
)

_AIRCRAFT = "helicopters?|choppers?|planes?|warplanes?|jets?|aircraft|mig|drones?"
_SHOT_AT = re.compile(
    rf"\b(?:shot|shooting|brought|bringing|downed|downing)\b.{{0,60}}?\b(?:{_AIRCRAFT}|it)\b"
    rf"|\b(?:{_AIRCRAFT})\b.{{0,40}}?\b(?:(?:shot|brought) down\b"
    r"|(?:crash\w*|(?:came|come|went) down)\b.{0,60}?\b(?:"
    r"(?:was|were|being|been|got) (?:hit|struck)|(?:hit|struck) it)\b)"
)


# Says that something was bombed and not by what; and that the weapon is told next.
_BOMBED = re.compile(r"\bbomb(?:ed|ing|s|ard(?:ed|ing|ment))?$|\b(?:pounded|targeted|hit)$")
_WITH = re.compile(r"\b(?:with|using|by means of) (?:an? )?(?:[a-z-]+ ){0,2}$")

_CONVOYS = frozenset(("force_movement", "aid_delivery"))
_SUFFERING = frozenset(("obj", "nsubj:pass", "obl", "nmod"))


def by_clause(scene: Scene, triggers: list[Trigger]) -> list[Trigger]:
    """Return the triggers that stay, in text order: one a type and clause."""
    clauses: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        clauses.setdefault(scene.clause(trigger.start)[0], []).append(trigger)
    out: list[Trigger] = []
    for together in clauses.values():
        told = {trigger.type for trigger in together if trigger.aside is None}
        clause = [
            t
            for t in together
            if not taken_in_fight(scene, t, told)
            and not held_before(scene, t, together)
            and not told_next(scene, t, together)
        ]
        # What is denied, meant or recalled hides nothing: "a battle to break the siege". Nor does
        # what a deal is for hide the deal: "struck a deal to evacuate the town".
        real = [t for t in clause if _told(scene, t) and not meant(scene, t)]
        later = [trigger for trigger in real if not _AFTER.search(scene.text, 0, trigger.start)]
        if any(not trigger.again for trigger in later):
            real = later
        firm = [t for t in real if not t.again and t.aside is None and not _says_which(scene, t)]
        types = {t.type for t in firm}
        held = {t.type for t in firm if not _denied(scene, t)}
        violent = {trigger.type for trigger in clause} & VIOLENT
        drop = _swallowed(scene, types, *scene.clause(clause[0].start))
        # Nor does what is denied hide what is not: "denied a gas attack and said jets hit a depot".
        undenied = _swallowed(scene, held, *scene.clause(clause[0].start))
        weak = {lost for kind in types for lost in _SWALLOWS_WEAK.get(kind, ())}
        merged: dict[object, Trigger] = {}
        for trigger in clause:
            if trigger not in real and any(t.type == trigger.type for t in real):
                continue  # "to end the siege they cut the road"
            part = trigger.type in (drop if _denied(scene, trigger) else undenied)
            lost = part and not apart(scene, trigger, real)
            if lost or (trigger.weak and trigger.type in weak):
                continue
            if _convoy_hit(scene, trigger, clause, types) or _by_means(scene, trigger, real):
                continue
            if types & RAIDS and went_in(scene, trigger):
                continue
            if "arrest" in types and searched(scene, trigger):
                continue
            # Each thing destroyed has a place of its own, unless it is by an attack told with it.
            materiel = trigger.type == GENERIC and not trigger.again
            if materiel and violent:
                continue
            key: object = trigger.start if materiel else trigger.type
            known = merged.get(key)
            if known is not None and second(scene, known, trigger):
                key, known = (trigger.type, trigger.start), None
            merged[key] = trigger if known is None else _join(known, trigger)
        out += merged.values()
    return sorted(out, key=lambda trigger: trigger.start)


def _swallowed(scene: Scene, types: set[str], first: int, last: int) -> set[str]:
    """Return the types that are part of others in a clause [first, last) that has these."""
    drop = {lost for kind in types for lost in _SWALLOWS.get(kind, ())}
    if types & _FIRE and scene.syntax is None:
        drop.add("aid_delivery")  # "hit an aid convoy", where no syntax tells what is hit
    if types & _FIRE and _of_fire(scene, first, last):
        drop.add("explosive_device")
    if "weapons_disrupted" in types and _at_aircraft(scene, first, last):
        drop.add("shelling")
    return drop


def _says_which(scene: Scene, trigger: Trigger) -> bool:
    """True for what only says who is meant: "executed four soldiers whom they had captured".

    So does "soldiers captured in Tabqa", of a place "retake Idlib, which rebels captured", and of a
    side "Islamic State, which was driven out of Kobani in 2015, attacked Ain Issa".
    """
    if scene.syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    place = scene.text.startswith(("which ", "that "), trigger.start)
    if not (place or trigger.type == "abduction" or _of_a_side(scene, word)):
        return False
    return scene.syntax.relation(word) == "acl:relcl" or (
        trigger.type == "abduction" and scene.syntax.participle(word)
    )


def _of_a_side(scene: Scene, verb: int) -> bool:
    """True for the verb of a clause that tells of a side what else it did or suffered before."""
    syntax = scene.syntax
    if syntax is None or syntax.relation(verb) != "acl:relcl":
        return False
    whom = syntax.tokens[verb].head
    return whom is not None and bool(scene.called(whom, "A"))


def _convoy_hit(scene: Scene, trigger: Trigger, clause: list[Trigger], types: set[str]) -> bool:
    """True for a convoy that only suffers what its clause tells: "an attack on aid trucks"."""
    if trigger.type not in _CONVOYS or scene.syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    if scene.syntax.tokens[word].pos != "NOUN" or scene.syntax.relation(word) not in _SUFFERING:
        return False
    if trigger.type == "force_movement" and types & VIOLENT:
        return True
    head = scene.syntax.tokens[word].head
    hits = (t for t in clause if t.type in VIOLENT | {GENERIC} and t is not trigger)
    return head in {scene.word(t.start, t.end) for t in hits}


def _by_means(scene: Scene, trigger: Trigger, told: list[Trigger]) -> bool:
    """True for a bombing whose weapon is told with it: "bombed the market with artillery"."""
    words = scene.text[trigger.start : trigger.end]
    if scene.syntax is None or trigger.type not in _FIRE or not _BOMBED.search(words):
        return False
    bombed = scene.word(trigger.start, trigger.end)
    return any(
        t.type in VIOLENT - {trigger.type, "armed_clash"}
        and _with(scene.text, trigger.end, t.start)
        and (
            _WITH.fullmatch(scene.text, trigger.end + 1, max(trigger.end + 1, t.start))
            or _within(scene.syntax, scene.word(t.start, t.end), bombed)
        )
        for t in told
    )


def _within(syntax: Syntax, word: int, head: int) -> bool:
    """True for a word below another, with no further deed between: "bombed X and hit Y with"."""
    path = syntax.up(word)
    if head not in path:
        return False
    between = path[: path.index(head)]
    return not any(syntax.relation(at) == "conj" and syntax.verbal(at) for at in between)


def _with(text: str, end: int, start: int) -> bool:
    """True where a word that ends at `end` is done with what begins at `start`."""
    return end <= start and (
        text.startswith("with ", start) or _WITH.search(text, end, start) is not None
    )


def _at_aircraft(scene: Scene, first: int, last: int) -> bool:
    """True where missiles are fired at what flies: "shot down a helicopter with a missile"."""
    places = len(scene.template.within(first, last, "P"))
    return places <= 1 and _SHOT_AT.search(scene.text, first, last) is not None


def _of_fire(scene: Scene, first: int, last: int) -> bool:
    """True where what explodes is what strikes at the one place: "raids triggered explosions"."""
    places = len(scene.template.within(first, last, "P"))
    return places <= 1 and not _DEVICE.search(scene.text, first, last)


def _denied(scene: Scene, trigger: Trigger) -> bool:
    return status_of(scene, trigger.start, trigger.end) is Status.DENIED


def _told(scene: Scene, trigger: Trigger) -> bool:
    status = status_of(scene, trigger.start, trigger.end)
    return status is not None and not (trigger.type == "evacuation" and status is Status.EXPECTED)


def _join(one: Trigger, other: Trigger) -> Trigger:
    """One trigger of two: the stronger one's span, what both have caught."""
    lead = other if (one.again or one.weak) and not (other.again or other.weak) else one
    return Trigger(
        type=one.type,
        start=lead.start,
        end=lead.end,
        named={**other.named, **one.named},
        means=one.means or other.means,
        weak=one.weak and other.weak,
        again=one.again and other.again,
        aside=lead.aside if one.aside and other.aside else None,
    )
