"""Who does it and to whom: sides around a trigger, by active, passive and noun patterns."""

import re
from dataclasses import dataclass

from marsad.model import ActorKind, ActorRef, Figure, Group
from marsad.read.figures import Found
from marsad.read.grammar import parts_of, phrase
from marsad.read.kinds import GENERIC, ONE_WAY, VIOLENT
from marsad.read.names import Name
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_HOLDER = one("roles", "holder")
_AGENT = one("roles", "agent")
_FROM = one("roles", "from")
_FROM_GROUND = one("roles", "from_ground")
_AT = one("roles", "at")
_AND = one("roles", "and")
_OF_SIDE = re.compile(r" of (?:the )?<A")
_COMMON = frozenset(("rebels", "jihadists"))
_COMMON_NOUN = re.compile(r"security forces|(?:intelligence|special) (?:forces|services?)|police")
_HELD_BY = one("roles", "held_by")
_ASIDE = one("roles", "aside")
_CIVIL = one("roles", "civil")
_UNKNOWN = one("roles", "unknown")
_GUNMEN = one("roles", "gunmen")
_THEY = one("roles", "they")
# Where the United Nations and other organisations are a side, and no mere speaker.
_CIVIL_KINDS = frozenset(("agreement", "aid_delivery", "evacuation", "protest", "abduction"))
_GROUND = frozenset(("territory_gained", "territory_transferred"))
_KILL = frozenset(
    ("kill", "wound", "injure", "execute", "behead", "murder", "shoot", "eliminate", "neutralize",
     "neutralise", "slay", "liquidate", "annihilate")
)  # fmt: skip
REACH = 10.0
"""Steps of syntax within which a side may have a part in an event."""
_ARMED = VIOLENT | {"territory_gained", "offensive", "siege", "attack"}
_PEACEFUL = (
    ActorKind.AID_WORKERS,
    ActorKind.CIVILIANS,
    ActorKind.PROTESTERS,
    ActorKind.ORGANISATION,
)
_HARMLESS = (ActorKind.AID_WORKERS, ActorKind.CIVILIANS)
CIVILIANS = ActorRef(name="civilians", actor="civilians", text="civilians")
PROTESTERS = ActorRef(name="protesters", actor="protesters", text="protesters")
UNIDENTIFIED = ActorRef(name="unidentified", actor=None, text="unidentified")
_CIVIL_GROUPS = frozenset((Group.CIVILIANS, Group.CHILDREN, Group.WOMEN))


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
    for key, into in (
        ("init", doers),
        ("by", doers),
        ("armed", doers),
        ("armed3", doers),
        ("to", doers),
        ("tgt", hit),
    ):
        if key in named:
            _add(into, scene, scene.template.mark(named[key]))
    by_grammar = _by_grammar(scene, kind, span)
    by_words = _by_words(scene, kind, span, doers, hit)
    for side, grammar, words, other in (
        (doers, by_grammar[0], by_words[0], by_grammar[1]),
        (hit, by_grammar[1], by_words[1], by_grammar[0]),
    ):
        if side is doers and not grammar and _other_subject(scene, kind, span):
            continue
        for ref in grammar or [ref for ref in words if ref not in other]:
            _put(side, ref)
    for figure in figures:
        if figure.of is not None and not any(figure.of.actor == r.actor for r in doers):
            _put(hit, figure.of)
    doers = [ref for ref in doers if kind not in _ARMED or ref.actor not in _unarmed(scene)]
    if kind == "protest":
        doers, hit = [PROTESTERS], [*doers, *hit]
    if kind == "armed_clash" or not doers:
        doers, hit = _settle(kind, doers, hit)
    doers = doers or _not_named(scene, kind, span, first, last)
    civil = _civilians_hit(scene.text[first:last], figures, known=bool(hit))
    if (kind in _HARMS and civil) or (kind in _OF_CIVILIANS and not hit):
        _put(hit, CIVILIANS)
    hit = [ref for ref in hit if all(ref.name != other.name for other in doers)]
    return Roles(tuple(doers), tuple(hit), _camps(scene, doers))


def _not_named(
    scene: Scene, kind: str, span: tuple[int, int], first: int, last: int
) -> list[ActorRef]:
    """Return who did it where no word says so: whose ground it came from, or nobody known."""
    from_ground = _whence(scene, first, last) if kind == "shelling" else []
    if from_ground:
        return from_ground
    unknown = kind in _ANONYMOUS and _UNKNOWN.search(scene.text) is not None
    return (
        [UNIDENTIFIED] if unknown or (kind in _BY_GUNMEN and _faceless(scene, kind, span)) else []
    )


def _faceless(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True where those who do it are called gunmen, masked men or the like, and no more."""
    if scene.syntax is None:
        return False
    doers = parts_of(scene.syntax, scene.word(*span), kind).doers
    words = (word for doer in doers for word in sorted(phrase(scene.syntax, doer)))
    return bool(_GUNMEN.search(" ".join(scene.syntax.tokens[word].text.lower() for word in words)))


def _civilians_hit(clause: str, figures: list[Figure], *, known: bool) -> bool:
    """True where civilians or what is theirs is hit, by the figures or the words of the clause.

    People of whom the report says no more ("26 people") are taken for civilians unless it is
    `known` who else was hit; fighters are counted as such.
    """
    if _CIVIL.search(clause) or any(figure.group in _CIVIL_GROUPS for figure in figures):
        return True
    return not known and any(f.group is Group.PEOPLE and f.of is None for f in figures)


def _unarmed(scene: Scene) -> frozenset[str]:
    """Return the actors of the sentence that start no violence: rescuers, protesters, bodies."""
    actors = [mark.value.actor for mark in scene.template.marks if mark.kind == "A"]
    return frozenset(actor.id for actor in actors if actor and actor.kind in _PEACEFUL)


def _camps(scene: Scene, doers: list[ActorRef]) -> frozenset[str]:
    """Return what the initiators that the sentence names lean to."""
    ids = {ref.actor for ref in doers}
    actors = [mark.value.actor for mark in scene.template.marks if mark.kind == "A"]
    return frozenset(a.alignment for a in actors if a and a.id in ids and a.alignment)


def _by_words(
    scene: Scene,
    kind: str,
    span: tuple[int, int],
    doers: list[ActorRef],
    hit: list[ActorRef],
) -> tuple[list[ActorRef], list[ActorRef]]:
    """Return those who act and those acted upon by what stands around their names."""
    first, last = scene.clause(span[0])
    civil = kind in _CIVIL_KINDS
    sides = _sides(scene, first, last, civil) or _sides(scene, 0, first, civil)[-1:]
    doers, hit = list(doers), list(hit)
    sides = [(position, mark) for position, mark in sides if _near(scene, kind, span, position)]
    passive = bool(re.search(r"\b(?:was|were|been|being) (?:\w+ )?$", scene.text[first : span[0]]))
    previous: tuple[int, list[ActorRef]] | None = None
    for position, mark in sides:
        before = scene.text[max(0, position - 70) : position]
        side = _role(scene, position, before, span, passive, kind, previous, doers, hit)
        if side is doers and kind in VIOLENT and mark.value.actor.kind in _HARMLESS:
            side = None  # rescuers told of it, or came after it
        if side is not None:
            _add(side, scene, mark)
            previous = (scene.template.tag_end(position), side)
    return doers, hit


def _other_subject(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True where something that is no side does it: "food convoys entered the town"."""
    if scene.syntax is None or kind not in _GROUND:
        return False
    doers = parts_of(scene.syntax, scene.word(*span), kind).doers
    return any(scene.syntax.tokens[word].pos != "ADJ" for word in doers)


def by_hand(scene: Scene, found: Found) -> bool:
    """Return whether a side is the subject of the verb that kills those counted."""
    if scene.syntax is None:
        return False
    word = scene.word(found.tag, scene.template.tag_end(found.tag))
    verb = scene.syntax.head_verb(word)
    if verb is None or scene.syntax.tokens[verb].lemma not in _KILL:
        return False
    sides = {
        scene.word(position, scene.template.tag_end(position))
        for position, mark in _sides(scene, 0, len(scene.text), False)
        if mark.value.actor.kind not in _HARMLESS
    }
    doers = parts_of(scene.syntax, verb, "").doers
    return any(inner in sides for doer in doers for inner in phrase(scene.syntax, doer))


def by_pronoun(scene: Scene, span: tuple[int, int]) -> bool:
    """Return whether a pronoun does it, "they withdrew": somebody told of before."""
    return _THEY.search(scene.text, 0, span[0]) is not None


def _near(scene: Scene, kind: str, span: tuple[int, int], position: int) -> bool:
    """False for a side that only speaks, that acts after it, or many steps of syntax away."""
    if scene.syntax is None:
        return True
    word = scene.word(position, scene.template.tag_end(position))
    event = scene.word(*span)
    if kind in ONE_WAY and scene.syntax.cited(event) and not scene.syntax.below(word, event):
        return False
    if scene.syntax.speaking(word) and not scene.syntax.speaking(scene.word(*span)):
        return False
    return scene.syntax.distance(scene.word(*span), word) <= REACH


def _by_grammar(
    scene: Scene, kind: str, span: tuple[int, int]
) -> tuple[list[ActorRef], list[ActorRef]]:
    """Return those who act and those acted upon by the sentence's syntax."""
    doers: list[ActorRef] = []
    hit: list[ActorRef] = []
    if scene.syntax is None:
        return doers, hit
    parts = parts_of(scene.syntax, scene.word(*span), kind)
    heads = {
        scene.word(position, scene.template.tag_end(position)): mark
        for position, mark in _sides(scene, 0, len(scene.text), kind in _CIVIL_KINDS)
    }
    owners = {
        scene.word(position, scene.template.tag_end(position)): mark.value.of
        for position, mark in scene.template.within(0, len(scene.text), "N")
        if mark.value.of is not None
    }
    for words, into in ((parts.doers, doers), (parts.hit, hit)):
        for word in words:
            for inner in phrase(scene.syntax, word):
                if inner in owners:
                    _put(into, owners[inner])  # "an Islamic State bomber"
                mark = heads.get(inner)
                if mark is None or (
                    into is doers and kind in VIOLENT and mark.value.actor.kind in _HARMLESS
                ):
                    continue
                _add(into, scene, mark)
    return doers, hit


_ANONYMOUS = frozenset(
    ("air_strike", "shelling", "explosive_device", "suicide_bombing", "chemical_attack")
)
_BY_GUNMEN = frozenset(("attack_on_civilians", "abduction", "grenade"))
# Whom aid is for and who is driven out: residents, unless the report says otherwise.
_OF_CIVILIANS = frozenset(("aid_delivery", "displacement", "attack_on_civilians"))
_HARMS = _ANONYMOUS | {
    "attack_on_civilians",
    "abduction",
    "arrest",
    "grenade",
    "displacement",
    "evacuation",
    "aid_delivery",
    "siege",
    "sexual_violence",
    "property_destruction",
    GENERIC,
}


def _settle(
    kind: str, doers: list[ActorRef], hit: list[ActorRef]
) -> tuple[list[ActorRef], list[ActorRef]]:
    if kind == "armed_clash" and not doers and len(hit) > 1:
        return hit[:1], hit[1:]
    return doers, hit


def _role(
    scene: Scene,
    position: int,
    before: str,
    span: tuple[int, int],
    passive: bool,
    kind: str,
    previous: tuple[int, list[ActorRef]] | None,
    doers: list[ActorRef],
    hit: list[ActorRef],
) -> list[ActorRef] | None:
    """Return the list that a side belongs to, or None where it has no part in the event."""
    if previous is not None and _AND.fullmatch(scene.text[previous[0] : position]):
        return previous[1]
    if _ASIDE.search(before) or _HELD_BY.search(before):
        return None
    if _AGENT.search(before):
        return doers
    if _AT.search(before):
        return hit
    if position < span[0]:
        return hit if passive else doers
    if position < span[1]:
        return doers
    if kind in ("armed_clash", "agreement"):
        return hit
    if _FROM.search(before):
        return hit
    return None


def _sides(scene: Scene, first: int, last: int, civil: bool) -> list[tuple[int, Mark]]:
    out = []
    for position, mark in scene.template.within(first, last, "A"):
        name: Name = mark.value
        if name.actor is None or (name.actor.kind is ActorKind.ORGANISATION and not civil):
            continue
        if _HOLDER.match(scene.text, scene.template.tag_end(position)):
            continue
        if (
            _OF_SIDE.match(scene.text, scene.template.tag_end(position))
            and name.actor.id in _COMMON
        ):
            continue  # "militants of Daesh"
        if scene.text[:position].endswith("> ") and _COMMON_NOUN.match(
            scene.template.document, mark.start
        ):
            continue  # "SDF security forces"
        out.append((position, mark))
    return out


def _whence(scene: Scene, first: int, last: int) -> list[ActorRef]:
    """Return whose ground shells and rockets come from: "fired from rebel-held areas"."""
    found: list[ActorRef] = []
    for position, mark in scene.template.within(first, last, "A"):
        held = _HOLDER.match(scene.text, scene.template.tag_end(position))
        if held and _FROM_GROUND.search(scene.text, first, position):
            _add(found, scene, mark)
    return found


def _add(into: list[ActorRef], scene: Scene, mark: Mark) -> None:
    ref = None
    if mark.kind == "A":
        ref = mark.value.ref(scene.template.document[mark.start : mark.end])
    elif mark.kind == "N":  # "400 fighters of the YPG"
        ref = mark.value.of
    if ref is not None:
        _put(into, ref)


def _put(into: list[ActorRef], ref: ActorRef) -> None:
    if all(ref.name != known.name for known in into):
        into.append(ref)
