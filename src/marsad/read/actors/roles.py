"""Who does it and to whom: sides around a trigger, by active, passive and noun patterns."""

import re
from dataclasses import dataclass

from marsad.model import ActorKind, ActorRef, Figure
from marsad.read.actors.besiegers import not_besieging
from marsad.read.actors.by_grammar import by_grammar
from marsad.read.actors.gunmen import faceless, taken_for
from marsad.read.actors.named_group import any_enemy, by_name, group_of
from marsad.read.actors.own_troops import own_troops
from marsad.read.actors.sides import HOLDER, add, by_words, put, sides_in, undecided
from marsad.read.actors.unarmed import put_unarmed
from marsad.read.cues.arms import flying
from marsad.read.kinds import ANONYMOUS, BOMBS, GENERIC, GROUND, VIOLENT
from marsad.read.parse.freed import RESCUES, freed_by
from marsad.read.parse.grammar import parts_of
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_FROM_GROUND = one("roles", "from_ground")
_UNKNOWN = one("roles", "unknown")
_THEY = one("roles", "they")
_AFTER = re.compile(r"\b(?:after|since)\b")
_BEFORE = frozenset(("after", "since", "when"))
_MUTUAL = frozenset(("armed_clash", "agreement"))
_ARMED = VIOLENT | {"territory_gained", "offensive", "siege", "attack"}
_PEACEFUL = (
    ActorKind.AID_WORKERS,
    ActorKind.CIVILIANS,
    ActorKind.PROTESTERS,
    ActorKind.ORGANISATION,
)
PROTESTERS = ActorRef(name="protesters", actor="protesters", text="protesters")
UNIDENTIFIED = ActorRef(name="unidentified", actor=None, text="unidentified")


@dataclass(frozen=True, slots=True)
class Roles:
    """Both sides of an event, as the report names them; `camps` are those of the initiators."""

    initiators: tuple[ActorRef, ...] = ()
    targets: tuple[ActorRef, ...] = ()
    camps: frozenset[str] = frozenset()


def roles_of(
    scene: Scene,
    kind: str,
    span: tuple[int, int],
    named: dict[str, str],
    figures: list[Figure],
) -> Roles:
    """Return who did what to whom for the trigger at `span`; `named` are tags its cue caught."""
    first, last = scene.clause(span[0])
    doers: list[ActorRef] = []
    hit: list[ActorRef] = []
    acting, acted_on = by_grammar(scene, kind, span)
    for key, into in (
        ("init", doers),
        ("init2", doers),
        ("init3", doers),
        ("init4", doers),
        ("by", doers),
        ("armed", doers),
        ("armed3", doers),
        ("to", doers),
        ("tgt", hit),
        ("tgt2", hit),
    ):
        at = scene.text.index(named[key]) if key in named else None
        earlier = into is doers and acting and at is not None and _had_it(scene, kind, span, at)
        if at is not None and not earlier and not undecided(scene, at):
            add(into, scene, group_of(scene, at, scene.template.mark(named[key])))
    elsewhere = not_besieging(scene, span) or _by_others_before(scene, kind, span)
    told = ([], []) if elsewhere else by_words(scene, kind, span, doers, hit)
    for side, grammar, words, other in (
        (doers, acting, told[0], acted_on),
        (hit, acted_on, told[1], acting),
    ):
        if side is doers and not grammar and _other_subject(scene, kind, span):
            continue
        if side is doers and not grammar and (subject := _antecedent(scene, span)):
            words = subject
        for ref in grammar or [ref for ref in words if ref not in other]:
            put(side, ref)
    for figure in figures:
        if figure.of is not None and not any(figure.of.actor == r.actor for r in doers):
            put(hit, figure.of)
    doers = _able(scene, kind, doers)
    if kind == "protest":
        doers, hit = [PROTESTERS], [*doers, *hit]
    if kind in _MUTUAL or not doers:
        doers, hit = _settle(kind, doers, hit)
    if kind in _ARMED and (taken := taken_for(scene, span)) is not None:
        believed: list[ActorRef] = []
        add(believed, scene, taken)
        doers = doers if believed[0] in doers else believed
    doers = doers or (own_troops(scene, kind, span) if kind in _ARMED else [])
    doers = doers or _not_named(scene, kind, span, first, last)
    put_unarmed(hit, kind, scene, scene.text[first:last], figures)
    hit = [ref for ref in hit if all(ref.name != other.name for other in doers)]
    doers, hit = by_name(scene, doers), by_name(scene, hit)
    hit = [ref for ref in hit if not any_enemy(scene, ref, doers)]
    return Roles(tuple(doers), tuple(hit), _camps(scene, doers))


def _had_it(scene: Scene, kind: str, span: tuple[int, int], at: int) -> bool:
    """True for who had taken a place before: "retook the town a day after it fell to rebels"."""
    if kind not in GROUND or at < span[1]:
        return False
    template = scene.template
    return (
        _AFTER.search(template.document, template.source_end(span[1]), template.source(at))
        is not None
    )


def _able(scene: Scene, kind: str, doers: list[ActorRef]) -> list[ActorRef]:
    """Leave out those who start no violence, or fly no aircraft, and "a terrorist blast"."""
    if kind in _ARMED:
        doers = [ref for ref in doers if ref.actor not in _unarmed(scene)]
    if kind == "air_strike":
        doers = flying(scene, doers)
    if kind in BOMBS or kind == GENERIC:
        doers = [ref for ref in doers if ref.text.lower() != "terrorist"]
    return doers


def _not_named(
    scene: Scene, kind: str, span: tuple[int, int], first: int, last: int
) -> list[ActorRef]:
    """Return who did it where no word says so: whose ground it came from, or nobody known."""
    from_ground = _whence(scene, first, last) if kind == "shelling" else []
    if from_ground:
        return from_ground
    unknown = kind in ANONYMOUS and _UNKNOWN.search(scene.text) is not None
    return [UNIDENTIFIED] if unknown or (kind in _BY_GUNMEN and faceless(scene, kind, span)) else []


def _unarmed(scene: Scene) -> frozenset[str]:
    """Return the actors of the sentence that start no violence: rescuers, protesters, bodies."""
    actors = [mark.value.actor for mark in scene.template.marks if mark.kind == "A"]
    return frozenset(actor.id for actor in actors if actor and actor.kind in _PEACEFUL)


def _camps(scene: Scene, doers: list[ActorRef]) -> frozenset[str]:
    """Return what the initiators that the sentence names lean to."""
    ids = {ref.actor for ref in doers}
    actors = [mark.value.actor for mark in scene.template.marks if mark.kind == "A"]
    return frozenset(a.alignment for a in actors if a and a.id in ids and a.alignment)


def _other_subject(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True where something that is no side does it: "food convoys entered the town".

    And where those who are named do another thing: "troops rescued two villagers kidnapped there",
    "the army retook the town, which fell to rebels in 2014".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(*span)
    if kind == "abduction":
        verb = freed_by(syntax, word)
        return verb is not None and syntax.tokens[verb].lemma in RESCUES
    if kind not in GROUND:
        return False
    parts = parts_of(syntax, word, kind)
    does = parts.hit if syntax.tokens[word].lemma == "fall" else parts.doers
    return any(syntax.tokens[at].pos != "ADJ" for at in does)


def _by_others_before(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True for "the army entered after the last fighters were evacuated": whose are not the army's.

    Nor did the army bring them away. "Mines left by IS killed two since the town was retaken" says
    as little of who retook it, or from whom.
    """
    syntax = scene.syntax
    if syntax is None or kind not in GROUND | {"evacuation"}:
        return False
    verb = scene.word(*span)
    own = syntax.child(verb, "nsubj:pass") is not None
    return own and syntax.relation(verb) == "advcl" and syntax.marked(verb) in _BEFORE


def by_pronoun(scene: Scene, span: tuple[int, int]) -> bool:
    """Return whether a pronoun does it, "they withdrew": somebody told of before."""
    return _THEY.search(scene.text, 0, span[0]) is not None


def _antecedent(scene: Scene, span: tuple[int, int]) -> list[ActorRef]:
    """Return the side that the sentence's pronoun means: "the army said it had launched"."""
    found: list[ActorRef] = []
    if scene.syntax is None or not by_pronoun(scene, span):
        return found
    root = scene.syntax.up(0)[-1]
    for position, mark in sides_in(scene, 0, span[0], civil=False):
        word = scene.tagged(position)
        if scene.syntax.tokens[word].head == root and scene.syntax.relation(word) == "nsubj":
            add(found, scene, mark)
    return found


_BY_GUNMEN = frozenset(("attack_on_civilians", "abduction", "grenade"))


def _settle(
    kind: str, doers: list[ActorRef], hit: list[ActorRef]
) -> tuple[list[ActorRef], list[ActorRef]]:
    if kind in _MUTUAL and not doers and len(hit) > 1:
        return hit[:1], hit[1:]
    return doers, hit


def _whence(scene: Scene, first: int, last: int) -> list[ActorRef]:
    """Return whose ground shells and rockets come from: "fired from rebel-held areas"."""
    found: list[ActorRef] = []
    for position, mark in scene.template.within(first, last, "A"):
        held = HOLDER.match(scene.text, scene.template.tag_end(position))
        if held and _FROM_GROUND.search(scene.text, first, position):
            add(found, scene, mark)
    return found
