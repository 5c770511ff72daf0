"""Over what time people are counted, and whether that is longer than any one event lasts."""

import re

from marsad.model import UNKNOWN_TIME, Measure, When
from marsad.read.counts.found import Found
from marsad.read.places.exact import PROVINCE, SETTLED
from marsad.read.places.spot import spots
from marsad.read.scene import Scene
from marsad.read.times import TimeKind, TimeMention
from marsad.read.times.asides import asides
from marsad.read.times.days import plus
from marsad.read.times.talk import of_saying
from marsad.vocabulary.cues import one

HARM = (Measure.KILLED, Measure.INJURED)
LONG = 8
"""Days: figures over a longer stretch than this are totals."""
SHORT = 1
"""Days: "since Friday" of Saturday's report is one event's time."""
_BATTLE = 7
"""Days: a battle at one place goes on as long and is one event, also "in the past three days"."""
_WEEK = 7
MONTH = 28
"""Days: the least that a month has."""
_MANY = dict.fromkeys(Measure, 100) | {Measure.INJURED: 300}
"""So many in a month or year that is named are a total; fewer may be one attack's that is told."""
_SOME = 10
"""So many are where no settlement is named: "barrel bombs killed 95 civilians in August"."""
_UNDATED = {Measure.KILLED: 200, Measure.INJURED: 1_000}
"""So many of no named time are the toll of a campaign, unless one blow felled them."""

_BLOW = one("tallies", "blow")
_ONE_ATTACK = one("tallies", "one_attack")
_SINGLE = one("tallies", "single")
_SUPERLATIVE = one("tallies", "superlative")
_COMPARED = one("tallies", "compared")
_FIGHT = one("tallies", "battle")
_PAST = one("tallies", "past")
_STRUCK = one("tallies", "struck")
_THIS_YEAR = one("tallies", "this_year")
_ATTACKS = one("tallies", "attacks")
_PORTION = re.compile(r"(?:(?:in|during|over|for|of) )?(?:the )?(?:first|last|final) .*\bof\b")
_THERE = one("places", "there")
_ANEW = one("places", "anew")
_ONE_GO = (_FIGHT, _ONE_ATTACK, _BLOW)
_DOCUMENT = frozenset(("document", "record", "register", "count", "log", "list"))
# Of these the time is the first: "since the truce collapsed on Monday", "the war that began in".
_BEGUN = one("tallies", "begun")


def lasting(scene: Scene, found: Found, first: int, last: int) -> bool:
    """Return whether a figure of the clause [first, last) is counted over many events' time."""
    return (
        _long(scene, found, first, last)
        or _of_many(scene, found, first, last)
        or _in_month(scene, found, first, last)
        or _undated(scene, found)
    )


def _long(scene: Scene, found: Found, first: int, last: int) -> bool:
    """Whether the clause speaks of a time since a day, or of a longer stretch than one event."""
    others = [match.span() for match in _SUPERLATIVE.finditer(scene.text, first, last)]
    others += asides(scene, found.tag, scene.template.tag_end(found.tag))
    fought = _FIGHT.search(scene.text, first, last) is not None
    for position, mark in scene.template.within(first, last, "T"):
        mention: TimeMention = mark.value
        if any(start <= position < end for start, end in others):
            continue
        if mention.kind is TimeKind.SINCE and _COMPARED.search(scene.text, 0, position):
            continue
        days = mention.when.days
        if mention.kind is TimeKind.SINCE and days is not None:
            start = mention.when.start
            end = scene.published.end
            short = _BATTLE if fought and not _wide(scene, found, first, last) else SHORT
            if start is not None and end is not None and (end - start).days > short:
                return True
        words = scene.template.document[mark.start : mark.end].lower()
        battle = fought and (days or 0) <= _BATTLE and not _STRUCK.search(scene.text, first, last)
        point = mention.kind is TimeKind.POINT  # "last weeks attack", without its apostrophe
        counted = mention.kind is TimeKind.UNTIL and _up_to(scene, found, position, mention.when)
        if counted and not any(w.search(scene.text, first, last) for w in _ONE_GO):
            return True
        past = _PAST.match(words) is not None and not (battle or point)
        week = _PORTION.match(words) is not None and (days or 0) >= _WEEK
        if past or week or (mention.kind is TimeKind.RANGE and (days or 0) > LONG):
            return True
    return False


def _up_to(scene: Scene, found: Found, position: int, until: When) -> bool:
    """Whether people are counted up to then: "had killed 85 by June", "documented 85 by 3 May"."""
    syntax, last = scene.syntax, until.end
    many = found.figure.measure in HARM and found.figure.quantity.number >= _SOME
    if last is None or not (many and _of_the_count(scene, found, position)):
        return False
    verb = None if syntax is None else syntax.head_verb(scene.tagged(found.tag))
    ends_month = until.days != 1 and plus(last, 1).day == 1
    told = syntax is not None and verb is not None and syntax.tokens[verb].lemma in _DOCUMENT
    return syntax is None or ends_month or told


def _of_the_count(scene: Scene, found: Found, position: int) -> bool:
    """Whether a time is that of the very verb that counts people: no towns are taken by it.

    A sentence without syntax tells of nothing besides.
    """
    syntax = scene.syntax
    if syntax is None:
        return True
    verb = syntax.head_verb(scene.tagged(position))
    return verb is not None and verb == syntax.head_verb(scene.tagged(found.tag))


def _wide(scene: Scene, found: Found, first: int, last: int) -> bool:
    """True for so many fallen in fights at no place that is named that they were of several."""
    many = found.figure.quantity.number >= _MANY[found.figure.measure]
    named = any(spot.exact >= PROVINCE and not spot.far for spot in spots(scene))
    return many and not named and not at_one_place(scene, first, last)


def _of_many(scene: Scene, found: Found, first: int, last: int) -> bool:
    """Whether what is counted is of all attacks of a week, month or year.

    "60 attacks last month, in which 20 died", "30 people have drowned this year".
    """
    if found.figure.measure not in HARM or _FIGHT.search(scene.text, first, last):
        return False
    attacks = _ATTACKS.search(scene.text, 0, found.tag)
    for position, mark in scene.template.within(first, last, "T"):
        if mark.value.kind is not TimeKind.POINT:
            continue
        many = attacks is not None and attacks.start() < position < found.tag
        if many and (mark.value.when.days or 0) >= _WEEK:
            return True
        words = scene.template.document[max(0, mark.start - 8) : mark.end].lower()
        if _THIS_YEAR.search(words) and not _ONE_ATTACK.search(scene.text, first, last):
            return True
    return False


def _in_month(scene: Scene, found: Found, first: int, last: int) -> bool:
    """Whether the clause counts people in a month or year, and neither in a day nor at one go."""
    number, measure = found.figure.quantity.number, found.figure.measure
    points = [
        mark.value.when.days or 0
        for position, mark in scene.template.within(first, last, "T")
        if mark.value.kind is TimeKind.POINT and not of_saying(scene, position)
    ]
    if not points or min(points) < MONTH or number < _SOME:
        return False
    if any(words.search(scene.text, first, last) for words in _ONE_GO):
        return False
    if measure not in HARM:
        return measure is Measure.DISPLACED and number >= _MANY[measure]
    return number >= _MANY[measure] or not at_one_place(scene, first, last)


def at_one_place(scene: Scene, first: int, last: int) -> bool:
    """Return whether [first, last) names a settlement or a part of one, or speaks of one."""
    if any(words.search(scene.text, first, last) for words in (_THERE, _ANEW)):
        return True
    single = (match.group() for match in _SINGLE.finditer(scene.text, first, last))
    if any(not words.endswith("group") for words in single):  # "the group counted 31 medics"
        return True
    here = (spot for spot in spots(scene) if first <= spot.position < last)
    return any(spot.exact >= SETTLED and not spot.far for spot in here)


def _undated(scene: Scene, found: Found) -> bool:
    """Whether hundreds fell at no time that the sentence names, and not by gas or at one go."""
    many = (found.figure.quantity.low or 0) >= _UNDATED.get(found.figure.measure, 10**9)
    return (
        many
        and not any(
            mark.value.when.known for _, mark in scene.template.within(0, len(scene.text), "T")
        )
        and _BLOW.search(scene.text) is None
    )


def period_of(scene: Scene, found: Found, published: When) -> tuple[When, When]:
    """Return since when and until when a total is counted: to the report, unless in a month or so.

    The day on which somebody told it is neither.
    """
    first, last = scene.clause(found.tag)
    others = asides(scene, found.tag, scene.template.tag_end(found.tag))
    times = [
        (not first <= position < last, abs(position - found.tag), mark.value, position)
        for position, mark in scene.template.within(0, len(scene.text), "T")
        if mark.value.when.known
        and not of_saying(scene, position)
        and not any(start <= position < end for start, end in others)
    ]
    if not times:
        return UNKNOWN_TIME, published
    mention: TimeMention
    *_, mention, position = min(times, key=lambda item: item[:2])
    if mention.kind is TimeKind.UNTIL and _of_the_count(scene, found, position):
        return UNKNOWN_TIME, mention.when
    closed = mention.kind is not TimeKind.SINCE and _BEGUN.search(scene.text) is None
    return mention.when, mention.when if closed else published
