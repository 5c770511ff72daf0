"""The day on which somebody spoke of an event: "a monitor said on Wednesday"."""

import datetime

import msgspec

from marsad.model import When, precision_of
from marsad.read.parse.speech import said
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.times.near import weekday_of
from marsad.vocabulary.cues import load_cues, one

_TOLD = "told"
_SAYING = one("attribution", "saying")
_RISES = frozenset(("rise", "climb", "jump", "grow", "increase", "soar", "reach"))
_TOLLS = frozenset(("toll", "number"))
_LEARN = frozenset(("learn", "inform", "notify", "hear"))
_GIVE = frozenset(("hand", "return", "deliver", "give", "receive"))
_BODIES = frozenset(("body", "corpse", "remains"))
_DIE, _KILL = (frozenset(load_cues("figures").words[key]) for key in ("dying", "killed"))


def of_saying(scene: Scene, position: int) -> bool:
    """True for the day on which somebody spoke: "a monitor said on Wednesday"."""
    if scene.syntax is not None and said(scene.syntax, scene.tagged(position)):
        return True
    return _SAYING.search(scene.text, max(0, position - 40), position) is not None


def of_a_count(scene: Scene, position: int, start: int, end: int) -> bool:
    """True for the day on which dead were counted anew, or on which somebody told of that.

    "The death toll in a raid rose to 35 on Wednesday": the raid was on some day before.
    """
    syntax = scene.syntax
    rises = None if syntax is None else _rise_of(syntax, scene.word(start, end))
    if syntax is None or rises is None:
        return False
    day = scene.tagged(position)
    verb = syntax.head_verb(day)
    if verb == syntax.tokens[rises].head:
        return said(syntax, rises)
    # "The toll of the raid a day earlier had risen": what stands before the verb is of the raid.
    of_the_raid = _of_a_toll(syntax, rises, day) or scene.word(start, end) < day < rises
    return verb == rises and not of_the_raid


def _rise_of(syntax: Syntax, word: int) -> int | None:
    """Return the verb that says of the toll of an attack that it is higher now."""
    rises = (at for at in syntax.up(word)[1:] if syntax.tokens[at].lemma in _RISES)
    return next((verb for verb in rises if _of_a_toll(syntax, verb, word)), None)


def _of_a_toll(syntax: Syntax, verb: int, word: int) -> bool:
    """Whether a verb has a toll for its subject, and a word is part of that."""
    subject = syntax.child(verb, "nsubj")
    if subject is None or not syntax.below(word, subject):
        return False
    return syntax.tokens[subject].lemma in _TOLLS


def done_then(scene: Scene, word: int, position: int) -> bool:
    """True for when somebody made an attack: "accused of carrying out gas attacks in 2014"."""
    syntax = scene.syntax
    if syntax is None or syntax.relation(word) not in ("obj", "nsubj:pass"):
        return False
    verb = syntax.head_verb(word)
    return verb is not None and syntax.below(scene.tagged(position), verb)


def learnt_on(scene: Scene, position: int, start: int, end: int) -> bool:
    """True for the day on which kin heard that somebody had died, or were given a body.

    "Relatives learned on Monday that eight had died in prison": they died on some day before.
    """
    syntax = scene.syntax
    verb = None if syntax is None else syntax.tokens[scene.tagged(position)].head
    if syntax is None or verb is None or not syntax.below(word := scene.word(start, end), verb):
        return False
    token = syntax.tokens[verb]
    if token.lemma in _GIVE:
        given = syntax.child(verb, "nsubj:pass", "obj")
        return given is not None and syntax.tokens[given].lemma in _BODIES
    out = token.lemma == "find" and syntax.child(verb, "compound:prt") is not None
    died = next((at for at in syntax.up(word) if syntax.relation(at) == "ccomp"), None)
    if died is None or not syntax.below(died, verb) or not (out or token.lemma in _LEARN):
        return False
    lemma = syntax.tokens[died].lemma  # not "that a raid had killed four"
    return lemma in _DIE or (lemma in _KILL and syntax.child(died, "nsubj:pass") is not None)


def told_on(when: When) -> When:
    """Return the time of what was told on a day that somebody spoke: then or the day before."""
    evidence = f"{_TOLD} {when.words}: of that day or the one before"
    if weekday_of(when) is not None:
        return msgspec.structs.replace(when, evidence=evidence)
    if when.start is None or when.days != 1:
        return when
    start = when.start - datetime.timedelta(days=1)
    return msgspec.structs.replace(
        when, start=start, precision=precision_of(start, when.end), evidence=evidence
    )


def found_on(when: When) -> When:
    """Return the time of deaths whose day nobody tells, from that on which the dead were found."""
    return msgspec.structs.replace(
        when,
        start=None,
        precision=precision_of(None, when.end),
        evidence=f"found {when.words or 'before the report'}: dead by then",
    )


def of_talk(when: When) -> bool:
    """Return whether a time is the day of talk or the one before, and not told of the event."""
    return when.evidence.startswith(_TOLD)
