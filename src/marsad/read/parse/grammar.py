"""Who does it and to whom, by the grammar of a trigger: subject, object, agent, "on", "against"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from marsad.read.kinds import BOMBS, GROUND, ONE_WAY, REMOTE
from marsad.read.parse.accused import accused_of, blamed_on
from marsad.read.parse.before import only_answers
from marsad.read.parse.craft import is_craft, launched_by
from marsad.read.parse.finders import finds, found_by
from marsad.read.parse.holding import behind_with, wielding
from marsad.read.parse.laid_under import laid_under
from marsad.read.parse.losses import fall_to, lost_in, lost_to
from marsad.read.parse.mines import is_met, met
from marsad.read.parse.noun_phrase import HIT_BY
from marsad.read.parse.operations import leaders_of
from marsad.read.parse.passive import is_passive
from marsad.read.parse.protests import DEMO
from marsad.read.parse.reasons import REASONS
from marsad.read.parse.sieges import broken_in, broken_of, called_so, not_broken, to_be_lifted
from marsad.read.parse.speech import TALKS
from marsad.read.parse.subjects import answering, owner_of, subject_of, taken
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.under_fire import fired_by, under_fire
from marsad.read.parse.yielding import yielded

_DONE_BY = frozenset(("by", "from"))
_TWO = frozenset(("between", "with", "among"))
# "The withdrawal of the army": what it moves, not what is hit.
_OWN = frozenset(("withdrawal", "force_movement", "offensive", "displacement", "evacuation"))
# "A suicide bomber of the group" is theirs.
_MEN = frozenset(("bomber", "attacker"))
_ABOUT = frozenset(("in", "during", "by", "with", "amid", "through", "after", "as"))
# Whose attack is its object did not make it: "the town faced shelling", "repelled an assault".
_BEARS = frozenset(
    ("face", "suffer", "sustain", "repel", "repulse", "resist", "witness", "see", "endure",
     "survive", "thwart", "foil", "stop", "halt")
)  # fmt: skip
# Who brings on somebody's attack did not make it: "drawing heavy army fire on Douma".
_PROVOKES = frozenset(("draw", "drawing", "provoke", "prompt", "trigger", "spark"))
# An aircraft or a shell that falls is told of by its owner, and who falls back does so himself.
_FALLS = frozenset(("weapons_disrupted", "withdrawal", "shelling", "air_strike"))
_DYING = frozenset(("die", "perish", "fall", "succumb", "suffocate", "choke"))
# Of aircraft: who flies one that comes down is hit.
_COMES_DOWN = frozenset(("crash", "crash-land", "fall", "come", "go"))


@dataclass(slots=True)
class Parts:
    """The words at the head of those who act and of those who are acted upon."""

    doers: list[int] = field(default_factory=list)
    hit: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)  # of them those told by "its planes" alone


def parts_of(syntax: Syntax, word: int, kind: str) -> Parts:
    """Return the parts of the event whose trigger is a word; both are empty where it shows none."""
    word = behind_with(syntax, word)
    word = (met(syntax, word) if kind in BOMBS else None) or word
    if syntax.tokens[word].pos == "ADJ":
        able = syntax.child(word, "xcomp")  # "was able to take the town"
        word = word if able is None else able
    if kind == "siege" and called_so(syntax, word) is not None:
        return Parts()
    lifted = syntax.child(word, "obj")
    if kind == "siege" and lifted is not None and not_broken(syntax, word):
        word = lifted
    word = (broken_in(syntax, word) if kind == "siege" else None) or word
    if syntax.tokens[word].pos in ("VERB", "AUX"):
        parts = _of_verb(syntax, word, kind)
        parts.doers = [doer for doer in parts.doers if not finds(syntax, doer, word, kind)]
        parts.hit += broken_of(syntax, word) if kind == "siege" else []
    else:
        parts = _of_noun(syntax, _whole(syntax, word), kind)
    parts.doers = [doer for doer in parts.doers if not only_answers(syntax, doer, word)]
    if kind in BOMBS:
        parts.hit += [at for at in laid_under(syntax, word) if at not in parts.hit]
    parts.doers += leaders_of(syntax, word, known=bool(parts.doers))
    acting = _owners(syntax, parts.doers)
    parts.doers += acting
    suffering = _owners(syntax, parts.hit) if kind in ONE_WAY | {"armed_clash"} else []
    parts.hit += [owner for owner in suffering if owner not in parts.doers]
    parts.owners = acting + suffering
    if kind == "weapons_disrupted":
        parts.hit += [*launched_by(syntax, parts.hit)]
    elif kind in REMOTE:
        parts.doers += [*launched_by(syntax, parts.doers)]
    if kind == "armed_clash" and not parts.hit and len(parts.doers) == 1:
        parts.hit = [w for w in _joined(syntax, parts.doers[0]) if w not in parts.doers]
    return parts


def _owners(syntax: Syntax, words: Iterable[int]) -> list[int]:
    """Return those whose things these are, where they speak of them: "its planes", "its posts"."""
    return [owner for word in words if (owner := owner_of(syntax, word)) is not None]


def sides_of(syntax: Syntax, word: int, kind: str) -> Parts:
    """Return the parts of an event by the sides they stand for: whose jet comes down is hit."""
    parts = parts_of(syntax, word, kind)
    if kind == "weapons_disrupted" and syntax.tokens[word].lemma in _COMES_DOWN:
        return Parts(hit=[*parts.doers, *parts.hit])
    return parts


def _whole(syntax: Syntax, word: int) -> int:
    """Return the noun that a word is compounded with: of "car bomb attack" the attack."""
    while syntax.relation(word) == "compound" and (head := syntax.tokens[word].head) is not None:
        word = head
    return word


def _of_verb(syntax: Syntax, word: int, kind: str) -> Parts:
    if blamed := blamed_on(syntax, word):
        return Parts(blamed)
    if kind in GROUND and (lost := lost_to(syntax, word)) is not None:
        return Parts(*lost)
    if kind == "arrest" and (given := yielded(syntax, word)) is not None:
        return Parts(*given)
    parts = Parts()
    shot_at = kind in ONE_WAY | {"armed_clash"} and under_fire(syntax, word) is not None
    passive = is_passive(syntax, word)
    whose = subject_of(syntax, word)
    if whose is not None:
        verb = syntax.tokens[word].lemma
        falls = verb == "fall" and kind in _FALLS
        loses = verb == "lose" and kind in ONE_WAY  # "lost two men to mines"
        suffers = verb == "survive" or loses or (verb in _DYING and not falls) or shot_at
        (parts.hit if passive or suffers else parts.doers).append(whose)
    parts.doers += fired_by(syntax, word) if shot_at else ()
    if (caught := taken(syntax, word)) is not None:
        parts.hit.append(caught)
    for child in [at for at in syntax.children[word] if at not in parts.doers]:
        relation, case = syntax.relation(child), syntax.case(child)
        fired = case == "from" and kind in REMOTE | {"chemical_attack"}
        noun = syntax.tokens[child].lemma  # "arrested 12 at a protest"
        reason = noun in DEMO or (case == "on" and noun in REASONS)
        beside = case in _TWO and kind != "territory_gained"  # "took the town with the army"
        against = (case in HIT_BY or beside or case == "from") and not reason
        object_ = relation in ("obj", "iobj") and not passive
        agent = relation == "obl:agent" and case != "from"  # "taken from rebels by the army"
        if agent or (passive and case == "by") or (fired and relation == "obl"):
            parts.doers.append(child)
        elif object_ or (relation in ("obl", "nmod", "obl:agent") and against):
            parts.hit += [child, *(_other(syntax, word, child) if case == "between" else ())]
        if passive and relation in ("obl", "obj"):
            parts.doers += _agents_within(syntax, child)
    return parts


def _of_noun(syntax: Syntax, word: int, kind: str) -> Parts:
    head = syntax.tokens[word].head
    if head is not None and syntax.relation(word) == "obj" and (on := blamed_on(syntax, head)):
        return Parts(on)
    if kind in GROUND and (lost := fall_to(syntax, word)) is not None:
        return Parts(*lost)
    parts = Parts()
    for child in syntax.children[word]:
        relation, case = syntax.relation(child), syntax.case(child)
        named = relation in ("compound", "amod", "nmod:poss") and not syntax.verbal(child)
        oblique = relation in ("nmod", "obl")
        if named and kind == "weapons_disrupted" and is_craft(syntax, word):
            parts.hit.append(child)
        elif named or (oblique and case in _DONE_BY and not (kind in GROUND and case == "from")):
            parts.doers.append(child)  # "the liberation of the town from IS" is not by IS
        elif oblique and case in _TWO | HIT_BY:
            parts.hit.append(child)
            if case == "between":
                parts.hit += _other(syntax, word, child)
        elif relation == "nmod" and case == "of":
            own = kind in _OWN or syntax.tokens[word].lemma in _MEN
            (parts.doers if own else parts.hit).append(child)
            parts.doers += _agents_within(syntax, child)
        elif (
            relation in ("acl", "acl:relcl") and syntax.verbal(child) and not _where(syntax, child)
        ):
            inner = _of_verb(syntax, child, kind)
            parts.doers += [w for w in inner.doers if w != word]
            parts.hit += [w for w in inner.hit if w != word]
    accused = accused_of(syntax, word)
    parts.doers += [*answering(syntax, word), *([] if accused is None else [accused])]
    if kind in ONE_WAY and (loser := lost_in(syntax, word)) is not None:
        parts.hit.append(loser)
    elif not (kind in ONE_WAY and syntax.cited(word)) or is_met(syntax, word):
        _from_verb(syntax, word, parts, kind)
    return parts


def _other(syntax: Syntax, word: int, one: int) -> list[int]:
    """Return the second of two sides that a tree hangs beside the fight: "between X and troops".

    Or the first, before the noun that both share: "between regime and Kurdish forces".
    """
    if syntax.child(one, "conj") is not None:
        return []
    between = syntax.child(one, "case") or one
    first = [child for child in syntax.children[word] if between < child < one]
    after = [child for child in syntax.children[word] if child > one]
    joined = [c for c in after if syntax.child(c, "cc") is not None and not syntax.verbal(c)]
    return first or joined[:1]


def _where(syntax: Syntax, clause: int) -> bool:
    """True for what else a place sees: "food to Deir al-Zor, where 200 are trapped by IS"."""
    return any(syntax.tokens[at].text.lower() == "where" for at in syntax.children[clause])


def _agents_within(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield the agents that a parse hangs on what is hit: "the shelling of a town by the army"."""
    for child in syntax.children[word]:
        if syntax.relation(child) == "nmod" and not syntax.verbal(child):
            if syntax.case(child) == "by":
                yield child
            else:
                yield from _agents_within(syntax, child)


def _from_verb(syntax: Syntax, word: int, parts: Parts, kind: str) -> None:
    """Add what the verb says that a noun of violence hangs on: "launched a raid", "a raid hit"."""
    verb = wielding(syntax, word)
    if verb is None or syntax.tokens[verb].pos != "VERB" or found_by(syntax, word) is not None:
        return
    relation, of_verb = syntax.relation(word), _of_verb(syntax, verb, kind)
    others = Parts([w for w in of_verb.doers if w != word], [w for w in of_verb.hit if w != word])
    lemma, object_ = syntax.tokens[verb].lemma, relation == "obj"
    if object_ and (lemma in TALKS or lemma in _PROVOKES or to_be_lifted(syntax, verb)):
        return
    if (object_ and lemma in _BEARS) or is_met(syntax, word):
        parts.hit += others.doers
        return
    if relation == "obl" and syntax.case(word) == "under":  # "rebels came under fire from Turkey"
        subject = syntax.child(verb, "nsubj")
        whose = [w for w in syntax.children[word] if syntax.case(w) == "of"]
        parts.hit = [w for w in parts.hit if w not in whose]
        parts.hit += [subject] if subject is not None else []
        parts.doers += whose + [w for w in syntax.children[verb] if syntax.case(w) in _DONE_BY]
        return
    core = relation in ("nsubj", "obj", "nsubj:pass", "obl:agent")
    wields = verb != syntax.tokens[word].head
    if core or wields or (relation == "obl" and syntax.case(word) in _ABOUT):
        parts.hit += others.hit
        (parts.hit if lemma in _DYING else parts.doers).extend(others.doers)


def _joined(syntax: Syntax, word: int) -> list[int]:
    return [child for child in syntax.children[word] if syntax.relation(child) == "conj"]
