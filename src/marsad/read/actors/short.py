"""Short names in a report: "the army" is the one that the report has named in full before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.model import Actor, ActorKind
from marsad.read.actors.names import REBELLIOUS, Name, NameFinder
from marsad.read.actors.nations import Nations
from marsad.read.template import Mark, without_overlaps
from marsad.vocabulary.cues import load_cues

# "The army" is a state's: the Free Syrian Army and the Army of Islam are not called so.
_NEVER_SHORT = (ActorKind.REBEL_GROUP, ActorKind.MILITIA)
_PROPER = re.compile(r"\b[A-Z]")
# Written like a name, and none: the group that the report is about.
_OF_A_CREED = re.compile(r"(?:[Tt]he )?(?:Takfiri|Islamist)(?: [a-z]+)? (?:group|organi[sz]ation)$")
_NAMELESS = frozenset(load_cues("roles").words["nameless"])
_CREEDS = frozenset(load_cues("roles").words["creeds"])
_GROUP = re.compile(r"(?<=\w) (?:group|organi[sz]ation)s?$")  # "the terrorist group"
# "Two Turkish soldiers were killed, the army said": theirs. So for what fires from its own ground,
# not for jets: of those whom they hit an army speaks too.
_SOLDIERS = re.compile(r"\w+ (?:soldiers?|artillery|howitzers|tanks|commandos)\b")
_ARMY = "army"
# A report says "the army" of Syria's after "the US military", and "the military" of either.
_MILITARIES = frozenset(load_cues("roles").words["militaries"])
_OF = re.compile(r" (?:of|from|belonging to) (?P<the>(?:the )?)")
_ARTICLE = re.compile(r"(?:the|an?|its|their) ", re.IGNORECASE)


class ReportNames:
    """Finds the names in the sentences of one report, which must be asked for in order.

    A short name means its usual bearer ("the army": Syria's, in a report of Syria's war) where
    the report has named that one in full, or nobody else by such a name. "The militants" are the
    group that the report has named, where it has named one alone. What stands before a name in
    its own sentence counts: "the Turkish army lost two men, the army said".
    """

    def __init__(self, names: NameFinder) -> None:
        self._names = names
        self._full: dict[str, dict[str, Name]] = {}
        self._groups: dict[str, Actor] = {}
        self._nations = Nations(names.country)

    def find(self, text: str) -> Iterator[Mark]:
        """Yield the marks of one sentence as `NameFinder.find` does, short names resolved."""
        marks = sorted(self._names.find(text), key=lambda mark: mark.start)
        alone = without_overlaps(marks)
        self._nations.begin(text)
        soldiers: dict[str, Name] = {}
        for mark in marks:
            if (told := self._nations.heard(text, mark, bool(self._groups))) is not None:
                yield told
                continue
            word = _short(text[mark.start : mark.end])
            bearers = self._full.get(word, {}) if word else {}
            bearers = bearers or (soldiers if word == _ARMY else {})
            if "army" in text[mark.start : mark.end].lower():
                bearers = {key: one for key, one in bearers.items() if key not in _MILITARIES}
            if bearers and _key(mark.value) not in bearers:
                bearer = next(reversed(bearers.values()))
                yield replace(mark, kind="A" if bearer.actor is not None else "S", value=bearer)
            elif (group := self._group(text, mark, _whose(text, mark, marks))) is not None:
                yield replace(mark, value=replace(mark.value, actor=group))
            else:
                yield mark
            if mark in alone:
                self._nations.note(text, mark)
                self._note(text[mark.start : mark.end], mark.value)
                if _SOLDIERS.match(text, mark.start):
                    soldiers = {_key(mark.value): mark.value}

    def _group(self, text: str, mark: Mark, whose: Actor | None) -> Actor | None:
        """The armed group that "militants" can mean: `whose` they are, else the only one named."""
        words, name = text[mark.start : mark.end], mark.value
        against = [g for g in self._groups.values() if g.alignment in REBELLIOUS]
        meant = against or list(self._groups.values())  # with IS and the SDF named, IS
        meant = [whose] if whose is not None else meant
        if len(meant) != 1 or name.actor is None or _names_one(words):
            return None
        group = meant[0]
        last = _GROUP.sub("", words.lower()).split()[-1]
        alike = not group.member_of or group.alignment == name.actor.alignment
        creed = last in _CREEDS and bool(against) and alike
        return group if creed or last in _NAMELESS else None

    def _note(self, words: str, name: Name) -> None:
        """Keep a name in full under its last word, the latest one last."""
        actor = name.actor
        if actor is not None and actor.kind is ActorKind.REBEL_GROUP and _PROPER.search(words):
            self._groups[actor.id] = actor
        word = _kind(words)
        other = name.actor is not None and name.actor.kind in _NEVER_SHORT
        if word and _short(words) is None and not other:
            bearers = self._full.setdefault(word, {})
            bearers.pop(_key(name), None)
            bearers[_key(name)] = name


def _whose(text: str, mark: Mark, marks: Sequence[Mark]) -> Actor | None:
    """The group of "militants of the Free Syrian Army", not of "militants of al-Qaeda-linked"."""
    of = _OF.match(text, mark.end)
    if of is None:
        return None
    begins = (of.start("the"), of.end())
    behind = (m for m in marks if m.start in begins and not text.startswith("-", m.end))
    named = (other.value.actor for other in behind)
    return next((actor for actor in named if actor and actor.kind in _NEVER_SHORT), None)


def _names_one(words: str) -> bool:
    """True for a name of its own, and not for "the Takfiri group"."""
    return bool(_PROPER.search(words)) and _OF_A_CREED.match(words) is None


def _key(name: Name) -> str:
    if name.actor is not None:
        return name.actor.id
    return name.source.id if name.source is not None else ""


def _short(words: str) -> str | None:
    """Return the kind of body that a name says and nothing else: "the army"; None for others."""
    bare = _ARTICLE.sub("", words.lower(), count=1)
    return _BODIES.get(bare)


def _kind(words: str) -> str | None:
    """Return the kind of body that a name ends in: "the Turkish military"."""
    lowered = re.sub(r"['’]?s$", "", words.lower())
    return next((kind for body, kind in _BODIES.items() if lowered.endswith(" " + body)), None)


def _bodies() -> dict[str, str]:
    """Return for each word of a body the first of those that mean the same."""
    groups = (line.split("|") for line in load_cues("roles").words["bodies"])
    return {body: group[0] for group in groups for body in group}


_BODIES = _bodies()
