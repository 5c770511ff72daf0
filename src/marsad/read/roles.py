"""Who does it and to whom: sides around a trigger, by active, passive and noun patterns."""

from dataclasses import dataclass

from marsad.model import ActorKind, ActorRef, Figure, Group, Measure
from marsad.read.focus import BROAD
from marsad.read.grammar import parts_of, phrase
from marsad.read.kinds import BOMBS, GENERIC, VIOLENT
from marsad.read.nouns import counted_nouns
from marsad.read.scene import Scene
from marsad.read.sides import HOLDER, add, by_grammar, by_words, put, sides_in, undecided
from marsad.read.suffered import suffered
from marsad.vocabulary.cues import one

_FROM_GROUND = one("roles", "from_ground")
_CIVIL = one("roles", "civil")
_UNKNOWN = one("roles", "unknown")
_GUNMEN = one("roles", "gunmen")
_THEY = one("roles", "they")
_NAMELESS = one("control", "nameless")
_GROUND = frozenset(("territory_gained", "territory_transferred"))
_ARMED = VIOLENT | {"territory_gained", "offensive", "siege", "attack"}
_PEACEFUL = (
    ActorKind.AID_WORKERS,
    ActorKind.CIVILIANS,
    ActorKind.PROTESTERS,
    ActorKind.ORGANISATION,
)
CIVILIANS = ActorRef(name="civilians", actor="civilians", text="civilians")
PROTESTERS = ActorRef(name="protesters", actor="protesters", text="protesters")
UNIDENTIFIED = ActorRef(name="unidentified", actor=None, text="unidentified")
_CIVIL_GROUPS = frozenset((Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.JOURNALISTS))
AID_WORKERS = ActorRef(name="aid workers", actor="aid-workers", text="aid workers")


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
        ("init2", doers),
        ("init3", doers),
        ("init4", doers),
        ("by", doers),
        ("armed", doers),
        ("armed3", doers),
        ("to", doers),
        ("tgt", hit),
    ):
        if key in named and not undecided(scene, scene.text.index(named[key])):
            add(into, scene, scene.template.mark(named[key]))
    acting, acted_on = by_grammar(scene, kind, span)
    told = ([], []) if _besieged(scene, span) else by_words(scene, kind, span, doers, hit)
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
    doers = [ref for ref in doers if kind not in _ARMED or ref.actor not in _unarmed(scene)]
    if kind in BOMBS:
        doers = [ref for ref in doers if ref.text.lower() != "terrorist"]  # "a terrorist blast"
    if kind == "protest":
        doers, hit = [PROTESTERS], [*doers, *hit]
    if kind == "armed_clash" or not doers:
        doers, hit = _settle(kind, doers, hit)
    doers = doers or _not_named(scene, kind, span, first, last)
    _put_unarmed(hit, kind, scene, scene.text[first:last], figures)
    hit = [ref for ref in hit if all(ref.name != other.name for other in doers)]
    hit = _by_name(scene, hit)
    return Roles(tuple(doers), tuple(hit), _camps(scene, doers))


def _besieged(scene: Scene, span: tuple[int, int]) -> bool:
    """True where a side is in a place called so: "rebels in the besieged suburb" besiege nobody."""
    syntax = scene.syntax
    if syntax is None or scene.text[slice(*span)] != "besieged":
        return False
    word = scene.word(*span)
    place = syntax.tokens[word].head
    if not syntax.describes(word) or place is None or syntax.relation(place) != "nmod":
        return False
    sides = {scene.tagged(at) for at, _ in scene.template.within(0, span[0], "A")}
    return syntax.tokens[place].head in sides


def _by_name(scene: Scene, hit: list[ActorRef]) -> list[ActorRef]:
    """Leave out "terrorists" beside the group that they are of: "hit IS, killing 9 terrorists"."""
    actors = (mark.value.actor for mark in scene.template.marks if mark.kind == "A")
    groups = {a.id for a in actors if a and a.kind is ActorKind.REBEL_GROUP} - BROAD
    if not any(ref.actor in groups for ref in hit):
        return hit
    return [
        ref for ref in hit if ref.actor not in BROAD or not _NAMELESS.fullmatch(ref.text.lower())
    ]


def _put_unarmed(
    hit: list[ActorRef], kind: str, scene: Scene, clause: str, figures: list[Figure]
) -> None:
    """Add those without arms whom an event of a kind hits: rescuers counted, and residents."""
    if kind in _HARMS and not hit and any(f.group is Group.AID_WORKERS for f in figures):
        put(hit, AID_WORKERS)
    civil = _civilians_hit(clause, figures, known=bool(hit)) or (not hit and _folk_harmed(scene))
    armed = bool(figures) and all(f.group is Group.COMBATANTS for f in figures)
    if kind == "evacuation" and armed:
        civil = False  # the buses are no residents
    if (kind in _HARMS and civil) or (kind in _OF_CIVILIANS and not hit and not armed):
        put(hit, CIVILIANS)


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
    hurt = (f for f in figures if f.quantity.high != 0)  # "there were no casualties"
    return not known and any(f.group is Group.PEOPLE and f.of is None for f in hurt)


def _folk_harmed(scene: Scene) -> bool:
    """True where somebody without arms is killed or hurt, if only one and uncounted."""
    if scene.syntax is None:
        return False
    return any(
        counted_nouns().get(token.text.lower(), Group.COMBATANTS) is not Group.COMBATANTS
        and token.lemma != "other"  # "four soldiers and seven others"
        and suffered(scene.syntax, word) in (Measure.KILLED, Measure.INJURED)
        for word, token in enumerate(scene.syntax.tokens)
    )


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
    """True where something that is no side does it: "food convoys entered the town"."""
    if scene.syntax is None or kind not in _GROUND:
        return False
    doers = parts_of(scene.syntax, scene.word(*span), kind).doers
    return any(scene.syntax.tokens[word].pos != "ADJ" for word in doers)


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


def _whence(scene: Scene, first: int, last: int) -> list[ActorRef]:
    """Return whose ground shells and rockets come from: "fired from rebel-held areas"."""
    found: list[ActorRef] = []
    for position, mark in scene.template.within(first, last, "A"):
        held = HOLDER.match(scene.text, scene.template.tag_end(position))
        if held and _FROM_GROUND.search(scene.text, first, position):
            add(found, scene, mark)
    return found
