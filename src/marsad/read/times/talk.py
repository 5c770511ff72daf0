"""The day on which somebody spoke of an event: "a monitor said on Wednesday"."""

import datetime

import msgspec

from marsad.model import When, precision_of
from marsad.read.parse.speech import said
from marsad.read.scene import Scene
from marsad.read.times.near import weekday_of
from marsad.vocabulary.cues import one

_TOLD = "told"
_SAYING = one("attribution", "saying")


def of_saying(scene: Scene, position: int) -> bool:
    """True for the day on which somebody spoke: "a monitor said on Wednesday"."""
    if scene.syntax is not None and said(scene.syntax, scene.tagged(position)):
        return True
    return _SAYING.search(scene.text, max(0, position - 40), position) is not None


def done_then(scene: Scene, word: int, position: int) -> bool:
    """True for when somebody made an attack: "accused of carrying out gas attacks in 2014"."""
    syntax = scene.syntax
    if syntax is None or syntax.relation(word) not in ("obj", "nsubj:pass"):
        return False
    verb = syntax.head_verb(word)
    return verb is not None and syntax.below(scene.tagged(position), verb)


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
