"""Words that only say which event is meant, who helps or what is usual: no event of theirs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.read.accords.deals import brokered
from marsad.read.counts.found import Found
from marsad.read.cues.called_off import called_off
from marsad.read.cues.caught import backing
from marsad.read.cues.charged import charged, in_return
from marsad.read.cues.general import habitual, natural
from marsad.read.cues.of_the_dead import befell_the_dead
from marsad.read.cues.qualifying import qualifies
from marsad.read.cues.setting import fought_over, protested, sets_scene
from marsad.read.cues.trigger import Trigger
from marsad.read.cues.who_they_are import who_they_are
from marsad.read.kinds import BOMBS, GENERIC, VIOLENT
from marsad.read.parse.backers import backed_by
from marsad.read.parse.sieges import called_so
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one
from marsad.vocabulary.frames import load_frames

# "The truce is over": the end of an agreement is none.
_END = re.compile(r"\b(?:end|collapse|breakdown|expiry) (?:of|to)\b")
# "The first death since the truce began": one that is known.
_SINCE = re.compile(r"\b(?:since|before|until|despite|during) (?:the|this|that)(?: [a-z-]+){0,2} $")
# "It was the second bombardment in two days": the one told of.
_IT_WAS = re.compile(
    r"(?:^|[\"] ?)(?:it|this|that) (?:is|was|marks|marked|appear(?:s|ed) to be"
    r"|(?:would|could|may|might|will) (?:be|mark)) (?:only |at least )?(?:one of )?the "
    r"(?:(?!of\b|in\b|after\b|since\b|that\b)[a-z-]+ ){0,3}$"
)
# "Fled the fighting", "protests against the infighting": it is why they did.
_FLED = re.compile(
    r"\b(?:fled|flee|flees|fleeing|escap\w+|protest\w* against|displaced by)"
    r" (?:from )?(?:the )?(?:heavy |fierce |intense )?$"
)
# "In the newly liberated villages": which ones, and not that they were taken.
_NEWLY = re.compile(r"\b(?:the|its|their|these) (?P<newly>(?:newly|recently|just|freshly)[- ])?$")
# Of "relatives of detained soldiers" nobody was detained then.
_DESCRIBING = frozenset(("ceasefire_violation", "arrest"))
_STANDS = frozenset(("station", "position"))
_UNDER_WAY = one("status", "under_way")
_REACH = 110
"""Characters before a trigger in which a word can say that it is only aimed at."""
_OVER = re.compile(r",? (?:is |was |had |has )?(?:over\b|ended|collaps\w+|been billed)")

# "A second car bomb was defused": it did not go off.
_UNDONE = r"(?:defus|dismantl|disarm|deactivat|neutrali[sz])"
_UNDONE_AFTER = re.compile(rf"s? (?:(?:was|were|had been|has been|being|later|safely) )*{_UNDONE}")
_UNDONE_BEFORE = re.compile(rf"\b{_UNDONE}(?:ed|ing) (?:(?:<[NQ]\d+>|[a-z]+) ){{0,3}}$")

# "Killed as they entered the village": when, and whether they took it is not told. Nor is where
# those went who attacked "before they withdrew".
_AS_THEY = re.compile(r"\b(?P<as>as|when|while) (?:they|he|she|it) (?:were |was )?$")
_BEFORE_THEY = re.compile(r"\bbefore (?:they|he|she|it) (?:were |was )?$")


def describes(scene: Scene, trigger: Trigger, mine: Sequence[Found]) -> bool:
    """True for words that say which one is meant, who helps or what is usual: no event of theirs.

    "The agreed ceasefire zone" is no new agreement, "backed by air strikes" no strike of its own.
    """
    text, start, end = scene.text, trigger.start, trigger.end
    known = (protested, fought_over, called_off, _captives)
    if who_they_are(scene, trigger, mine) or any(said(scene, trigger) for said in known):
        return True
    if not mine and (habitual(scene, start, end) or sets_scene(scene, trigger)):
        return True
    if not mine and any(said(scene, trigger) for said in (qualifies, charged, in_return)):
        return True
    if trigger.type in BOMBS and not mine and _undone(text, start, end):
        return True
    flood = trigger.type == "displacement" and natural(scene, start)
    if flood or befell_the_dead(scene, trigger):
        return True
    if trigger.type == "air_strike" and not mine and backing(scene, start):
        return True
    if trigger.type == "agreement":
        return not brokered(scene, trigger) and _known_deal(scene, trigger)
    if scene.syntax is None:
        return False
    first = scene.syntax.at(scene.template.source(start))
    if trigger.type in _DESCRIBING:
        return not mine and scene.syntax.describes(first)
    if trigger.type == "aid_delivery" and scene.syntax.tokens[first].tag == "VBG":
        bare = not scene.syntax.marked(first)  # "a convoy delivering aid", not "after delivering"
        return bare and scene.syntax.relation(first) != "root"
    moved = trigger.type in ("abduction", "force_movement")
    moved = moved or (trigger.type == "offensive" and trigger.weak)
    moved = moved or scene.syntax.tokens[first].lemma in _STANDS  # "guns stationed in Jurin"
    which = _NEWLY.search(text, 0, start) if trigger.type == "territory_gained" else None
    if which is not None and (which["newly"] or scene.syntax.describes(first)):
        return not mine
    return moved and not mine and scene.syntax.participle(first)


def _captives(scene: Scene, trigger: Trigger) -> bool:
    """True for a word that says which men are meant: "rebels displayed captured soldiers"."""
    if scene.syntax is None or trigger.type != "territory_gained":
        return False
    word = scene.syntax.at(scene.template.source(trigger.start))
    head = scene.syntax.tokens[word].head if scene.syntax.describes(word) else None
    return head is not None and bool(scene.called(head, "A"))


def _known_deal(scene: Scene, trigger: Trigger) -> bool:
    """True for a deal that is over, or that words only go back to: "the agreed zone"."""
    text, start, end = scene.text, trigger.start, trigger.end
    if _OVER.match(text, end) or _END.search(text, start, end):
        return True
    if _SINCE.search(text, 0, start) and not _dated(scene, start):
        return True
    syntax = scene.syntax
    return syntax is not None and syntax.describes(syntax.at(scene.template.source(start)))


def pursued(scene: Scene, trigger: Trigger) -> Trigger | None:
    """Return the offensive that aims at what a trigger tells: "were trying to retake the town".

    Who tries to repel an attack, or to storm a post, is in a fight.
    None for what is only wished for. What is aimed at needs a side and a place of its own.
    """
    first, _ = scene.clause(trigger.start)
    before = max(first, trigger.start - _REACH)
    aimed_at = trigger.type in ("territory_gained", "siege", *_BEGUN)
    if not aimed_at or _UNDER_WAY.search(scene.text, before, trigger.start) is None:
        return None
    if trigger.type in _BEGUN:  # "were trying to repel an attack", "to launch an offensive"
        return trigger
    where = {key: tag for key, tag in trigger.named.items() if key.startswith("at")}
    return replace(trigger, type="offensive", named=where, weak=True)


_BEGUN = ("armed_clash", "offensive")


def says_which(scene: Scene, trigger: Trigger) -> bool:
    """True for "besieged" before a place: a siege that the time of the sentence is not that of."""
    if trigger.type != "siege" or scene.syntax is None:
        return False
    return called_so(scene.syntax, scene.word(trigger.start, trigger.end)) is not None


def meant(scene: Scene, trigger: Trigger) -> bool:
    """True for an attack already told of, for a fight that people flee or protest against.

    And for what they were at when they were hit: "killed as they entered the village".
    """
    text, start = scene.text, trigger.start
    if trigger.type in VIOLENT | {GENERIC} and _IT_WAS.search(text, 0, start):
        return True
    if trigger.type == "territory_gained" and (at := _AS_THEY.search(text, 0, start)):
        return not (_helped(scene, trigger) or (at["as"] == "when" and _taken(scene, trigger)))
    if trigger.type == "withdrawal" and _BEFORE_THEY.search(text, 0, start):
        return True
    if trigger.type == "armed_clash":
        return _FLED.search(text, 0, start) is not None
    return trigger.type == "evacuation" and text[start : trigger.end] == "evacuees"


def _helped(scene: Scene, trigger: Trigger) -> bool:
    """True for what somebody was backed in: "jets backed the army as it captured the town"."""
    if scene.syntax is None:
        return False
    verb = scene.syntax.tokens[scene.word(trigger.start, trigger.end)].head
    return verb is not None and backed_by(scene.syntax, verb) is not None


def _taken(scene: Scene, trigger: Trigger) -> bool:
    """True for a verb that says that a place was taken, as "captured" does and "entered" does not.

    "They cut the road when they captured a hill": they did both.
    """
    if scene.syntax is None:
        return False
    verb = scene.syntax.tokens[scene.word(trigger.start, trigger.end)]
    return verb.tag == "VBD" and trigger.type in load_frames().types(verb.lemma)


def _dated(scene: Scene, start: int) -> bool:
    """Whether a clause names a time from here on."""
    return bool(scene.template.within(start, scene.clause(start)[1], "T"))


def _undone(text: str, start: int, end: int) -> bool:
    return bool(_UNDONE_AFTER.match(text, end) or _UNDONE_BEFORE.search(text, 0, start))
