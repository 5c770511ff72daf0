"""Who holds which place by a sentence's syntax: subjects and objects of "control", and the like."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.read.holds.grip_nouns import OWN, POWER, SEAT, Nouns, Pair, first
from marsad.read.holds.long_ago import long_ago
from marsad.read.holds.noun_phrases import RELATIVE, Phrases
from marsad.read.parse.holding import HOLDS
from marsad.read.parse.speech import said
from marsad.read.parse.syntax import Syntax
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.read.template import Mark

_KEEP = frozenset(
    ("retain", "maintain", "keep", "have", "exercise", "exert", "enjoy", "consolidate", "wield")
)
_MAN = frozenset(("man", "garrison", "guard", "police", "defend"))  # "is manned by rebels"
_TAKE = frozenset(("seize", "capture", "take", "overrun", "conquer", "occupy"))
_HYPHENED = re.compile(r".-(?:held|controlled|run|ruled|occupied|administered|governed)$", re.I)
_CONFINE = frozenset(("confine", "restrict", "reduce"))
_STAY = frozenset(("cling", "hold", "hang"))
_REST = frozenset(("lie", "rest", "remain", "be"))
_OVER = ("of", "over", "in", "on", "across")
_GROUPS = frozenset(("group", "organization", "organisation", "alliance", "faction", "movement"))
_ABOUT = ("about", "around", "over")  # of a share that is held: "controls about half of Homs"
_POSTS = frozenset(("position", "checkpoint", "post", "prison", "prisoner", "talk", "outpost"))


@dataclass(frozen=True, slots=True)
class Grip:
    """Sides and the places that they hold; `start` and `end` bound the statement's tags and word.

    `holders` is empty where "it", "they" or "the group" stands for the side, which is then the one
    spoken of; `group` says that it is no state's, as of "its bastion".
    """

    holders: tuple[Mark, ...]
    spots: tuple[Spot, ...]
    start: int
    end: int
    seat: bool = False  # a bastion: whose it is and which place
    group: bool = False
    firm: bool = False  # a verb with its subject and object, which tells more than any pattern
    of_subject: bool = False  # "Manbij is held by": the place is the subject's, not the nearest


def grips(scene: Scene, all_spots: Sequence[Spot]) -> Iterator[Grip]:
    """Yield what the sentence's verbs and nouns of holding say of its places, if it was parsed."""
    if scene.syntax is not None and all_spots:
        yield from _Reader(scene, scene.syntax, all_spots).grips()


class _Reader:
    def __init__(self, scene: Scene, syntax: Syntax, all_spots: Sequence[Spot]) -> None:
        self.scene, self.syntax = scene, syntax
        self.phrases = Phrases(scene, syntax, all_spots)
        self._nouns = Nouns(self.phrases)

    def grips(self) -> Iterator[Grip]:
        for word, token in enumerate(self.syntax.tokens):
            for subject, places in self._pairs(word):
                if (grip := self._grip(subject, places)) is not None:
                    yield replace(
                        grip,
                        firm=self._firm(word),
                        seat=token.lemma in SEAT,
                        of_subject=self._of_subject(word),
                    )

    def _firm(self, word: int) -> bool:
        """True for a verb with its subject and object, and "left in rebel hands" of a verb."""
        token, head = self.syntax.tokens[word], self.syntax.tokens[word].head
        if token.lemma in POWER and token.pos == "NOUN":
            return self._parted(word) or (head is not None and self.syntax.verbal(head))
        finite = token.tag != "VBN" or self._perfect(word)
        return token.lemma in HOLDS and (finite or self._parted(word))

    def _of_subject(self, word: int) -> bool:
        """True for "is held by", "is in the hands of" with a subject of its own."""
        token, subject = self.syntax.tokens[word], self.syntax.subject(word)
        passive = token.lemma in HOLDS and token.tag == "VBN"
        own = subject is not None and self.syntax.tokens[subject].lemma not in RELATIVE
        return own and (passive or token.lemma in POWER)

    def _parted(self, verb: int) -> bool:
        """True for "Manbij, which lies near Azaz, is held by": patterns take the nearer place.

        As they do of "Foua is the last village in Idlib held by".
        """
        head = self.syntax.tokens[verb].head
        if head is not None and self.syntax.relation(verb) == "acl":
            same = self.phrases.equal(head)
            now = same is not None and (self.phrases.is_now(head) or self.phrases.is_now(same))
            return same is not None and now and bool(self.phrases.places(same))
        held = self.syntax.subject(verb)
        return held is not None and self.syntax.child(held, "acl:relcl") is not None

    def _pairs(self, word: int) -> Iterator[Pair]:
        token = self.syntax.tokens[word]
        if "-" in token.text and _HYPHENED.search(token.text) and token.head is not None:
            if self.syntax.tokens[token.head].lemma not in _POSTS:
                yield word, self.phrases.named(token.head)
        elif token.pos in ("VERB", "AUX") and self.phrases.true(word):
            yield from self._with_case(word)
            yield from self._verb(word)
        elif token.pos == "NOUN":
            yield from self._nouns.pairs(word)

    def _grip(self, subject: int | None, places: int | None) -> Grip | None:
        if subject is None or places is None:
            return None
        sides, spots = self.phrases.sides(subject), self.phrases.places(places)
        if not spots or not (sides or self._told_of(subject)):
            return None
        offsets = [position for position, _ in sides] + [spot.position for spot in spots]
        end = max(map(self.scene.template.tag_end, offsets))
        token = self.syntax.tokens[subject]
        group = token.lemma in _GROUPS or token.text.lower() in OWN
        return Grip(tuple(mark for _, mark in sides), tuple(spots), min(offsets), end, group=group)

    def _told_of(self, subject: int) -> bool:
        """True for "it", "they", "their" bastion, "the group": the side spoken of."""
        token = self.syntax.tokens[subject]
        if token.lemma in ("it", "they") or token.text.lower() in OWN:
            return True
        definite = self.syntax.determiner(subject) == "the"
        return definite and self.syntax.tokens[subject].lemma in _GROUPS

    def _verb(self, verb: int) -> Iterator[Pair]:
        token, phrases = self.syntax.tokens[verb], self.phrases
        taken = token.lemma in _TAKE and self._long_ago(verb)
        agent = phrases.oblique(verb, "by") if token.tag == "VBN" else None
        held = self.syntax.child(verb, "obj")
        if agent is not None:
            if token.lemma in HOLDS | _MAN or taken:
                yield agent, phrases.named(phrases.subject(verb))
        elif token.lemma == "hold" and held is not None and self._over(held):
            yield phrases.subject(verb), self._kept(verb, held)
        elif token.lemma in HOLDS and self._lasts(verb):
            held = self._meant(verb, first(held, phrases.oblique(verb, *_ABOUT)))
            if held is None or self.syntax.tokens[held].lemma in RELATIVE:
                held = phrases.named(phrases.relative(verb))
            yield phrases.subject(verb), held
        elif token.lemma in _KEEP and held is not None and self._lasts(verb):
            yield phrases.subject(verb), self._kept(verb, held)
        elif taken and token.tag != "VBN":
            yield phrases.subject(verb), held

    def _with_case(self, verb: int) -> Iterator[Pair]:
        """Verbs with a preposition: "fell to", "belongs to", "clings to", "is confined to"."""
        token, phrases = self.syntax.tokens[verb], self.phrases
        subject = phrases.subject(verb)
        if token.lemma in _CONFINE and token.tag == "VBN":
            yield subject, phrases.oblique(verb, "to")
        elif token.text in ("belong", "belongs") or (
            token.lemma == "fall" and self._long_ago(verb)
        ):
            yield phrases.oblique(verb, "to"), phrases.named(subject)
        elif token.lemma in _STAY:
            yield subject, self._stayed(verb)
        elif token.lemma in _REST and subject is not None and self._over(subject):
            yield phrases.oblique(verb, "with"), phrases.part(subject, "of", "over")

    def _stayed(self, verb: int) -> int | None:
        """Where a side "clings to", "holds out in", "hangs on to" something."""
        lemma, phrases = self.syntax.tokens[verb].lemma, self.phrases
        if lemma == "cling":
            return phrases.oblique(verb, "to", "onto")
        after = self.syntax.tokens[verb + 1 : verb + 2]
        if not after or after[0].text.lower() not in ("out", "on", "onto"):
            return None
        return phrases.oblique(verb, "in", "inside", "to", "onto")

    def _long_ago(self, verb: int) -> bool:
        return long_ago(self.scene, self.syntax, verb)

    def _over(self, held: int) -> bool:
        return self.syntax.tokens[held].lemma in POWER

    def _meant(self, verb: int, held: int | None) -> int | None:
        """What "it" is: the object of the verb before, "overran Palmyra and holds it"."""
        if held is None or self.syntax.tokens[held].lemma not in ("it", "they"):
            return held
        head = self.syntax.tokens[verb].head
        listed = head is not None and self.syntax.relation(verb) == "conj"
        return self.syntax.child(head, "obj") if listed and head is not None else None

    def _kept(self, verb: int, held: int) -> int | None:
        """The place of "has control of", "keeps a foothold in", "has the province in its hands"."""
        tokens, phrases = self.syntax.tokens, self.phrases
        if tokens[verb].text.lower() == "had":
            return None
        if tokens[held].lemma in POWER:
            places = (phrases.part(held, *_OVER), phrases.oblique(verb, *_OVER))
            return first(*places, self._where(verb))
        if tokens[held].lemma in SEAT | {"presence"}:
            seats = (phrases.part(held, "in", "of"), phrases.oblique(verb, "in", "at"))
            return first(*seats, self.syntax.child(held, "appos"), phrases.relative(verb))
        hands = phrases.oblique(verb, "in", "under")
        gripped = hands is not None and tokens[hands].lemma in POWER
        return held if gripped or tokens[verb].lemma == "retain" else None

    def _where(self, verb: int) -> int | None:
        """The place of "Ariha, where the group holds sway"."""
        where = any(self.syntax.tokens[c].lemma == "where" for c in self.syntax.children[verb])
        return self.phrases.named(self.phrases.relative(verb)) if where else None

    def _lasts(self, verb: int) -> bool:
        """True for the present, and for the past where somebody says it or it goes on."""
        tag = self.syntax.tokens[verb].tag
        if tag in ("VBZ", "VBP", "VBG", "VB"):
            return True
        return self._perfect(verb) or (tag == "VBD" and said(self.syntax, verb))

    def _perfect(self, verb: int) -> bool:
        texts = {self.syntax.tokens[c].text.lower() for c in self.syntax.children[verb]}
        return bool(texts & {"has", "have"}) and "been" not in texts
