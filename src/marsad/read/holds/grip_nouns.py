"""Who holds which place by nouns: "in control of", "in rebel hands", "the bastion of"."""

from collections.abc import Iterator

from marsad.read.holds.noun_phrases import PARTS, RELATIVE, Phrases

POWER = frozenset(("control", "grip", "hold", "rule", "authority", "hand", "sway", "command"))
_CHARGE = frozenset(("control", "charge", "command", "power", "possession"))
_FORCE = frozenset(("force", "faction", "power", "group"))
SEAT = frozenset(("stronghold", "bastion", "foothold", "headquarters", "base", "enclave", "pocket"))
_BASTION = SEAT - {"headquarters", "base"}
_LEAVE = frozenset(("leave", "put", "bring", "place", "keep"))
_STAY = frozenset(("remain", "stay"))
_BEING = frozenset(("remain", "be", "come", "fall", "stay", "have", "lie", "bring", "pass"))
_FORMER = frozenset(("former", "erstwhile", "onetime", "old", "one-time"))
_GONE = frozenset(("from", "out", "of"))
OWN = frozenset(("its", "their"))

Pair = tuple[int | None, int | None]  # the words of the holder and of the place


class Nouns:
    """What the nouns of a sentence say of sides and places, by the words that they hang on."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the noun phrases of a parsed sentence."""
        self.phrases, self.syntax = phrases, phrases.syntax

    def pairs(self, noun: int) -> Iterator[Pair]:
        """Yield the holder and the place that a noun joins."""
        token, phrases = self.syntax.tokens[noun], self.phrases
        case, true = phrases.case(noun), phrases.true(noun)
        holder = self._in_charge(noun)
        if token.lemma in _CHARGE and case == "in" and true and holder is not None:
            place = phrases.part(noun, "of", "in", "at")
            relative = self.syntax.tokens[holder].lemma in RELATIVE
            place = first(place, phrases.named(phrases.relative(noun)))
            yield (token.head if relative else holder), place
        if token.lemma in _BASTION and true:
            yield self._seat(noun)
        if token.lemma in _FORCE and true and self._leads(noun):
            leader = self.syntax.child(noun, "nsubj")
            yield leader, phrases.part(noun, "in", "of")
        if token.lemma in POWER and case in ("in", "under"):
            sides = (phrases.part(noun, "of"), self.syntax.child(noun, "compound", "amod"))
            owned = (*sides, self.syntax.child(noun, "nmod:poss"))
            yield next((s for s in owned if s and phrases.sides(s)), None), self._whose(noun)

    def _seat(self, noun: int) -> Pair:
        """Whose bastion it is, and which place: "the rebels' last foothold is the district of"."""
        syntax, phrases = self.syntax, self.phrases
        owners = [c for c in syntax.children[noun] if syntax.relation(c) in PARTS[1:5]]
        owners += [c for c in syntax.children[noun] if phrases.case(c) in ("of", "for")]
        seats = [
            phrases.part(noun, "of", "such", "like", "including"),
            syntax.child(noun, "appos", "nsubj"),
        ]
        seats.append(phrases.named(phrases.subject(noun)))
        if syntax.relation(noun) in ("appos", "nsubj"):
            seats.append(syntax.tokens[noun].head)
        owner = next((c for c in owners if phrases.sides(c)), None)
        if owner is None and self._still(noun):  # "al-Bab, their last stronghold"
            owner = next((c for c in owners if syntax.tokens[c].text.lower() in OWN), None)
        return owner, next((at for at in seats if at is not None and phrases.places(at)), None)

    def _still(self, noun: int) -> bool:
        """False for a bastion that is lost: "driven from its stronghold", "its former bastion"."""
        words = {self.syntax.tokens[child].text.lower() for child in self.syntax.children[noun]}
        at: int | None = noun
        if self.syntax.relation(noun) == "appos":
            at = self.syntax.tokens[noun].head
        gone = at is not None and self.phrases.case(at) in _GONE
        return not (gone or words & _FORMER)

    def _in_charge(self, noun: int) -> int | None:
        """Who "is in control", "remains in control"."""
        head = self.syntax.tokens[noun].head
        if (holder := self.syntax.child(noun, "nsubj")) is not None or head is None:
            return holder
        stays = self.syntax.verbal(head) and self.syntax.tokens[head].lemma in _STAY
        return self.phrases.subject(head) if stays and self.phrases.true(head) else None

    def _leads(self, noun: int) -> bool:
        """True for "the dominant force"."""
        children = self.syntax.children[noun]
        return any(self.syntax.tokens[c].lemma in ("dominant", "strongest") for c in children)

    def _whose(self, noun: int) -> int | None:
        """What is "under control", "in the hands of": the subject, or the noun it is said of."""
        tokens, phrases = self.syntax.tokens, self.phrases
        head, relation = tokens[noun].head, self.syntax.relation(noun)
        if (subject := self.syntax.subject(noun)) is not None:
            relative = tokens[subject].lemma in RELATIVE
            found = phrases.named(head) if relative else subject
            return found if phrases.true(noun) else None
        if head is None:
            return None
        if relation in ("obl", "xcomp", "conj") and self.syntax.verbal(head):
            if tokens[head].lemma in _LEAVE and tokens[head].tag != "VBN" and phrases.true(head):
                return self.syntax.child(head, "obj")
            fits = tokens[head].lemma in _BEING and phrases.true(head)
            return phrases.named(phrases.subject(head)) if fits else None
        # "the only province still mostly in rebel hands"
        described = relation == "advcl" and phrases.is_now(head)
        return phrases.named(head) if described or relation in ("nmod", "acl") else None


def first(*words: int | None) -> int | None:
    """Return the first word that there is."""
    return next((word for word in words if word is not None), None)
