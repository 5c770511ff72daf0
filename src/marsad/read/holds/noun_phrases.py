"""A sentence's noun phrases by its syntax: sides and places that they name, who is subject."""

from collections.abc import Sequence

from marsad.read.parse.syntax import Syntax
from marsad.read.places.exact import PART
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_NOT = frozenset(("had", "not", "n't", "never", "longer", "no"))
_UNREAL = frozenset(("if", "unless", "to", "whether", "until"))
_SHARE = frozenset(("one", "rest", "part", "most"))
_ABLE = frozenset(("would", "could", "may", "might", "should", "must", "will", "can"))
_DENY = frozenset(("deny", "refute", "dispute", "reject"))
_HOLDS_TRUE = frozenset(("continue", "believe", "consider", "think", "say", "know", "report"))
PARTS = ("nmod", "compound", "flat", "amod", "nmod:poss", "appos")
_NAMES = ("flat", "appos")
_ANOTHERS = frozenset(("affiliate", "branch", "offshoot", "ally", "proxy"))
"""Whose name stands behind: "Al-Qaeda affiliate Nusra Front" is not al-Qaeda."""
_IN = frozenset(
    ("", "of", "in", "inside", "within", "including", "like", "such", "around", "across", "over")
)
_OF_ONE = frozenset(("", "of", "called", "including"))
_SETTLEMENT = frozenset(
    ("town", "village", "city", "district", "suburb", "base", "camp", "area", "market")
)
_ROADS = frozenset(("road", "highway", "motorway", "route"))
_OF = frozenset(("", "of", "from"))
_BACKS = one("control", "backs")
RELATIVE = frozenset(("which", "that", "who", "whom", "where"))


class Phrases:
    """Sides and places of a sentence, asked for by the words that head their phrases."""

    def __init__(self, scene: Scene, syntax: Syntax, all_spots: Sequence[Spot]) -> None:
        """Take a parsed sentence and the places that it names."""
        self.scene, self.syntax = scene, syntax
        self._spots = {
            word: spot for spot in all_spots if spot.exact > 0 for word in self._words(spot.mark)
        }
        self._named_sides = {
            word: (position, mark)
            for position, mark in scene.template.within(0, len(scene.text), "A")
            if mark.value.actor is not None
            and not _BACKS.match(scene.text, scene.template.tag_end(position))
            for word in self._words(mark)
        }

    def _words(self, mark: Mark) -> range:
        """All words of a name: a tree may tear it apart."""
        return range(self.syntax.at(mark.start), self.syntax.at(mark.end - 1) + 1)

    def sides(self, word: int) -> list[tuple[int, Mark]]:
        """The sides that a noun phrase names: itself or what belongs to it, and those beside it."""
        found: list[tuple[int, Mark]] = []
        if word in self._named_sides:
            found.append(self._named_sides[word])
        else:
            parts = _NAMES if self.syntax.tokens[word].lemma in _ANOTHERS else PARTS
            for child in self.syntax.children[word]:
                fits = self.syntax.relation(child) in parts and self.case(child) in _OF
                if fits and (below := self.sides(child)):
                    found += below
                    break
        for child in self.syntax.children[word]:
            if self.syntax.relation(child) == "conj" and not self.syntax.verbal(child):
                found += self.sides(child)
        return found

    def places(self, word: int) -> list[Spot]:
        """The places that a noun phrase names, and those listed beside or within them."""
        found: list[Spot] = []
        if word in self._spots:
            found.append(self._spots[word])
        token = self.syntax.tokens[word]
        allowed = _OF_ONE if token.lemma in _SETTLEMENT and token.tag == "NN" else _IN
        for child in sorted(self.syntax.children[word], key=self._owns):  # "Homs's Waer district"
            relation, case = self.syntax.relation(child), self.case(child)
            case = "" if self._owns(child) else case  # "half of Aleppo's eastern districts"
            listed = relation == "conj" and not self.syntax.verbal(child)
            inner = case in ("including", "like", "such") and relation in PARTS
            part = relation in PARTS or (relation == "obl" and not self.syntax.verbal(word))
            if listed or inner or (part and case in allowed and not found):
                wide = self._owns(child)  # "Syria's northern border" is not Syria
                found += [s for s in self.places(child) if not wide or s.exact > PART]
        if token.lemma in _ROADS:  # itself, and neither of its ends
            found = [s for s in found if s.mark.value.routes or s.mark.value.kind == "route"]
        return [spot for spot in found if spot.exact > PART] or found

    def _owns(self, word: int) -> bool:
        return self.syntax.relation(word) == "nmod:poss"

    def case(self, word: int) -> str:
        """Return the preposition of a noun, "" if it has none."""
        return self.syntax.case(word)

    def true(self, word: int) -> bool:
        """False for what is denied, wished, possible, or was so before something else."""
        tokens, children = self.syntax.tokens, self.syntax.children[word]
        head = tokens[word].head
        if head is not None and tokens[head].lemma in _DENY:
            return False
        for child in children:
            text, relation = tokens[child].text.lower(), self.syntax.relation(child)
            able = relation == "aux" and tokens[child].lemma in _ABLE  # "May 2015" is no modal
            if able or text in _NOT:
                return False
            if (
                relation == "mark"
                and text in _UNREAL
                and not (text == "to" and self._goes_on(word))
            ):
                return False
        return True

    def _goes_on(self, verb: int) -> bool:
        """True for "continues to control", "is believed to be the bastion"."""
        head = self.syntax.tokens[verb].head
        return head is not None and self.syntax.tokens[head].lemma in _HOLDS_TRUE

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, its own or that of the verb it is listed after."""
        for at in self.syntax.up(verb):
            subject = self.syntax.subject(at)
            if subject is not None:
                relative = self.syntax.tokens[subject].lemma in RELATIVE
                told_of = relative and self.syntax.relation(at) == "acl:relcl"
                return self._antecedent(subject, at) if told_of else subject
            if self.syntax.relation(at) in ("acl", "acl:relcl"):
                return self.syntax.tokens[at].head
            if self.syntax.relation(at) == "ccomp":
                return self._first_of_two(at)
            if self.syntax.relation(at) not in ("conj", "xcomp"):
                return None
        return None

    def _first_of_two(self, verb: int) -> int | None:
        """The subject before "rebels hold Douma, residents said" that the tree hangs on "said"."""
        head = self.syntax.tokens[verb].head
        if head is None or head < verb:
            return None
        subjects = [c for c in self.syntax.children[head] if self.syntax.relation(c) == "nsubj"]
        return subjects[0] if len(subjects) > 1 and subjects[0] < verb else None

    def _antecedent(self, pronoun: int, verb: int) -> int | None:
        """The noun that a relative pronoun goes back to: a side that stands right before it.

        Trees hang the clause on a noun further up: "an attempt to seize it from IS, which took".
        """
        tokens = self.syntax.tokens
        before = pronoun - 2 if tokens[pronoun - 1].text == "," else pronoun - 1
        return before if before in self._named_sides else tokens[verb].head

    def relative(self, verb: int) -> int | None:
        """The noun that a relative clause tells of: "a town that rebels hold"."""
        for at in self.syntax.up(verb):
            if self.syntax.relation(at) == "acl:relcl":
                return self.syntax.tokens[at].head
            if self.syntax.relation(at) != "conj":
                return None
        return None

    def named(self, noun: int | None) -> int | None:
        """The noun, or the one that it is in apposition to: "Dabiq, a town that"."""
        if noun is None:
            return noun
        if (same := self.equal(noun)) is not None and self.places(same):
            return same
        if self.places(noun):
            return noun
        for child in self.syntax.children[noun]:  # "the last town held by IS, Hajin"
            if self.syntax.relation(child) == "appos" and self.places(child):
                return child
        if self.syntax.relation(noun) == "appos":
            return self.syntax.tokens[noun].head
        if self.syntax.relation(noun) == "nmod" and self.case(noun) == "of":  # "one of the towns"
            head = self.syntax.tokens[noun].head
            if head is not None and self.syntax.tokens[head].lemma in _SHARE:
                return self.named(head)
        return noun

    def is_now(self, noun: int) -> bool:
        """Return whether a noun is what something is said to be, not to have been."""
        verb = self.syntax.child(noun, "cop")
        return verb is not None and self.syntax.tokens[verb].tag != "VBD"

    def equal(self, noun: int) -> int | None:
        """What a noun is said to be: "Foua is the last town in Idlib", "the last town is Foua"."""
        head = self.syntax.tokens[noun].head
        if self.syntax.relation(noun) == "nsubj" and head is not None:
            return head if self.syntax.child(head, "cop") is not None else None
        return self.syntax.child(noun, "nsubj")

    def oblique(self, verb: int, *cases: str) -> int | None:
        """Return the noun that hangs on a verb by one of these prepositions."""
        for child in self.syntax.children[verb]:
            if self.syntax.relation(child).startswith("obl") and self.case(child) in cases:
                return child
        return None

    def part(self, noun: int, *cases: str) -> int | None:
        """Return the noun that hangs on another by one of these prepositions."""
        for child in self.syntax.children[noun]:
            if self.syntax.relation(child) in ("nmod", "obl") and self.case(child) in cases:
                return child
        return None
