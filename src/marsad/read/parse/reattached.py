"""What a parse hangs on the wrong clause, mostly on that nearest to it."""

import calendar
from collections.abc import Sequence

from marsad.model import Token
from marsad.read.parse.by_each import by_each
from marsad.read.parse.links import Link, relinked
from marsad.read.parse.outcomes import STRIKES, harming
from marsad.read.parse.two_subjects import by_speaker

_CLAUSES = frozenset(("acl", "acl:relcl", "advcl", "ccomp"))
_WHICH = frozenset(("WDT", "WP", "WRB"))
_TIMES = frozenset(("obl", "obl:unmarked", "advmod"))
_WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
_MONTHS = frozenset(month.lower() for month in calendar.month_name if month) | {"year", "month"}
# What is only taken, reached or ended, and kills nobody.
_TAKES = frozenset(
    ("seize", "capture", "recapture", "take", "retake", "overrun", "enter", "reach", "collapse",
     "break", "end", "expire", "leave", "withdraw", "fall", "declare", "announce", "agree", "begin",
     "start", "regain")
)  # fmt: skip
_GOES = frozenset(
    ("advance", "push", "press", "move", "march", "head", "proceed", "close", "besiege", "encircle")
)  # fmt: skip
_FREES = frozenset(("free", "release"))
_BEGINS = frozenset(("begin", "start", "open"))
_UNARMED = frozenset(("civilian", "people", "person", "child", "woman", "resident"))


def reattached(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, those that hang on the wrong clause with another head.

    "Rebels retook the town, which the army seized in May, on Friday": the day behind the second
    comma is the rebels'. "Jets bombed Atarib after rebels seized a base, killing 12": the jets did.
    """
    if not any(token.relation in _CLAUSES for token in tokens):
        return tokens  # most sentences have no such clause
    children: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if token.head is not None:
            children[token.head].append(index)
    heads: dict[int, int] = {}
    each: dict[int, Link] = {}
    for verb, token in enumerate(tokens):
        if token.relation == "acl:relcl":
            heads.update(_behind_which(tokens, children, verb))
            heads.update(_of_what_begins(tokens, children, verb))
            heads.update(_goes_on(tokens, children, verb))
        elif token.relation == "advcl" and token.lemma in _TAKES:
            heads.update(_behind_after(tokens, children, verb))
            each |= by_each(tokens, children, verb, _TAKES | STRIKES)
        elif token.relation == "advcl" and harming(token):
            heads.update(_another(tokens, children, verb))
        elif token.relation == "acl":
            heads.update(_behind_captives(tokens, children, verb))
        elif token.relation == "ccomp":
            heads.update(by_speaker(tokens, children, verb))
    hung = {word: (head, tokens[word].relation or "") for word, head in heads.items()}
    return relinked(tokens, hung | each)


def _behind_which(tokens: Sequence[Token], children: list[list[int]], verb: int) -> dict[int, int]:
    """What follows the second comma around "which the army seized in May", or its own month.

    "Jets hit the town, which rebels seized in May, killing 12": the jets did.
    """
    which, above = _opening(tokens, verb), _verb_above(tokens, verb)
    if which is None or above is None or above > verb:
        return {}
    after = [c for c in children[verb] if c > verb and tokens[c].relation != "punct"]
    taken = tokens[verb].lemma in _TAKES and tokens[above].lemma not in _TAKES
    kills = [c for c in after if taken and harming(tokens[c])]
    times = [c for c in after if tokens[c].relation in _TIMES]
    set_off = _comma(tokens, which)
    for at in sorted((*times, *kills)):
        closed = set_off and _comma(tokens, _first(tokens, children, at))
        news = at in kills or tokens[at].lemma in _WEEKDAYS
        if closed or (news and any(_long_ago(tokens[b]) for b in times if b < at)):
            return {c: above for c in after if c >= at}
    return {}


def _goes_on(tokens: Sequence[Token], children: list[list[int]], verb: int) -> dict[int, int]:
    """The "and advanced" of "the army took the town, where IS had killed ten, and advanced".

    Who takes ground goes on to take more, not who killed there: where commas set his deed off, or
    it is told as one of long before.
    """
    which, above = _opening(tokens, verb), _verb_above(tokens, verb)
    ground = _TAKES | _GOES
    if which is None or above is None or above > verb or tokens[verb].lemma in ground:
        return {}
    if tokens[above].lemma not in ground | STRIKES:
        return {}
    mine = children[verb]
    before = any(tokens[c].text == "had" or _long_ago(tokens[c]) for c in mine)
    out = {}
    for at in mine:
        own = {tokens[c].relation for c in children[at]}
        further = tokens[at].relation == "conj" and at > verb and tokens[at].lemma in ground
        if not further or own & {"nsubj", "nsubj:pass", "aux", "aux:pass"}:
            continue
        set_off = _comma(tokens, which) and _comma(tokens, _first(tokens, children, at))
        if (set_off or (before and tokens[at].lemma in _GOES)) and own & {"obj", "obl"}:
            out[at] = above
    return out


def _of_what_begins(
    tokens: Sequence[Token], children: list[list[int]], verb: int
) -> dict[int, int]:
    """The "that began with two bombings" of "an assault on positions": positions do not begin."""
    noun = tokens[verb].head
    if noun is None or tokens[verb].lemma not in _BEGINS or tokens[noun].relation != "nmod":
        return {}
    above = tokens[noun].head
    started = any(tokens[c].text.lower() == "with" for w in children[verb] for c in children[w])
    return {verb: above} if above is not None and started else {}


def _opening(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the "which" of a clause about a noun, be it taken for "which rebels"."""
    noun = tokens[verb].head or 0
    return next((w for w in range(noun + 1, verb) if _relative(tokens[w])), None)


def _relative(token: Token) -> bool:
    return token.tag in _WHICH or token.text == "that"


def _long_ago(time: Token) -> bool:
    """True for a month or a year, and "two weeks ago": no day of news."""
    return time.lemma in _MONTHS or time.lemma == "ago" or time.tag == "CD"


def _behind_after(tokens: Sequence[Token], children: list[list[int]], verb: int) -> dict[int, int]:
    """The "killing 12" behind "after rebels seized a base", where the main verb is a strike."""
    above = tokens[verb].head
    links = {tokens[c].text.lower() for c in children[verb] if tokens[c].relation == "mark"}
    if above is None or tokens[above].lemma not in STRIKES or "after" not in links:
        return {}
    return {
        c: above
        for c in children[verb]
        if c > verb
        and harming(tokens[c])
        and (_comma(tokens, c) or any(tokens[o].lemma in _UNARMED for o in children[c]))
    }


def _behind_captives(
    tokens: Sequence[Token], children: list[list[int]], verb: int
) -> dict[int, int]:
    """The day behind "freed two nuns kidnapped in Maaloula", where they were not freed on another.

    Those freed on it were taken long before.
    """
    above = _verb_above(tokens, verb)
    if above is None or above > verb or tokens[above].lemma not in _FREES:
        return {}
    if any(tokens[c].lemma in _WEEKDAYS for c in children[above]):
        return {}
    return {c: above for c in children[verb] if tokens[c].lemma in _WEEKDAYS}


def _another(tokens: Sequence[Token], children: list[list[int]], killing: int) -> dict[int, int]:
    """The second shell of "one fell in Saqba, killing a boy, and another in Arbin", and its place.

    What killed the boy did not fall in Arbin.
    """
    whom = next((c for c in children[killing] if tokens[c].relation == "obj"), killing)
    above = tokens[killing].head
    more = next((c for c in children[whom] if tokens[c].text.lower() == "another"), None)
    if above is None or more is None or tokens[more].relation != "conj":
        return {}
    behind = (c for word in (killing, whom, more) for c in children[word] if c > more)
    place = next((c for c in behind if _first(tokens, children, c) == more + 1), None)
    return {} if place is None or tokens[place].pos != "PROPN" else {more: above, place: more}


def _verb_above(tokens: Sequence[Token], word: int) -> int | None:
    head = tokens[word].head
    while head is not None and tokens[head].pos not in ("VERB", "AUX"):
        head = tokens[head].head
    return head


def _first(tokens: Sequence[Token], children: list[list[int]], word: int) -> int:
    """Return the first word of a phrase, by its head."""
    before = [c for c in children[word] if c < word and tokens[c].relation != "punct"]
    return _first(tokens, children, before[0]) if before else word


def _comma(tokens: Sequence[Token], word: int) -> bool:
    return word > 0 and tokens[word - 1].text == ","
