"""A sentence's dependencies, asked for by offsets: what hangs together, and how closely."""

import functools
from bisect import bisect_right

from marsad.model import Sentence, Token
from marsad.read.parse.mended import mended

# Relations of clauses of their own.
CLAUSAL = frozenset(("ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "root"))
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_VERBAL = frozenset(("VERB", "AUX"))
_APART = frozenset(("after", "before", "since", "until"))
_SEQUEL = _APART | {"following", "over", "despite"}
_ANSWER = frozenset(
    ("response", "respond", "react", "reaction", "retaliation", "retaliate", "reprisal", "revenge",
     "investigation", "investigate", "inquiry", "enquiry", "probe", "punish", "avenge")
)  # fmt: skip
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
# What people suffer.
SUFFER = frozenset(("kill", "die", "dead", "wound", "injure", "hurt", "perish", "martyr"))
# Relations within one noun phrase, lists included.
INSIDE = frozenset(("compound", "conj", "nmod:poss", "amod", "flat", "appos"))
FAR = 99.0
"""The distance of words that no dependency joins."""

# What it costs to pass from a word to its head or back, by the word's relation; 1 if not listed.
# Clauses of their own are far: their places and times are seldom those of the main one.
_COST = {
    "ccomp": 3.0,
    "advcl": 4.0,
    "acl:relcl": 2.5,
    "acl": 1.5,
    "parataxis": 4.0,
    "appos": 0.5,
    "flat": 0.0,
    "compound": 0.5,
    "nmod": 1.0,
    "list": 4.0,
}


class Syntax:
    """The dependency tree of one sentence; words are named by their index in it."""

    def __init__(self, sentence: Sentence) -> None:
        """Take a parsed sentence: its tokens carry heads and relations."""
        self.tokens = mended(sentence.tokens)
        self._starts = [token.start for token in sentence.tokens]
        self._relations = [token.relation or "" for token in self.tokens]
        self._tops: dict[tuple[int, int], int] = {}
        self._ups: list[list[int] | None] = [None] * len(sentence.tokens)
        self.children: list[list[int]] = [[] for _ in sentence.tokens]
        for index, token in enumerate(self.tokens):
            if token.head is not None:
                self.children[token.head].append(index)

    def at(self, offset: int) -> int:
        """Return the word that holds an offset of the document, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def top(self, start: int, end: int) -> int:
        """Return the word of the stretch that the others of it hang on."""
        stretch = self.at(start), self.at(max(start, end - 1))
        if stretch not in self._tops:
            inside = range(stretch[0], stretch[1] + 1)
            words = [i for i in inside if self._relations[i] not in ("punct", "case", "det")]
            free = [i for i in words if self.tokens[i].head not in inside]
            first = (free or words or inside)[0]
            # In "the army and [Russian jets bombed]" the jets hang on the verb by way of the army.
            self._tops[stretch] = [i for i in self.up(first) if i == first or i in free][-1]
        return self._tops[stretch]

    def relation(self, word: int) -> str:
        """Return the relation of a word to its head, "" if unknown."""
        return self._relations[word]

    def up(self, word: int) -> list[int]:
        """Return the word, its head, the head of that and so on to the root."""
        known = self._ups[word]
        if known is not None:
            return known
        chain = [word]
        while (head := self.tokens[chain[-1]].head) is not None and head not in chain:
            chain.append(head)
        self._ups[word] = chain
        return chain

    def child(self, word: int, *relations: str) -> int | None:
        """Return the first word that hangs on another by one of these relations."""
        for child in self.children[word]:
            if self._relations[child] in relations:
                return child
        return None

    def subject(self, word: int) -> int | None:
        """Return what hangs on a word as its subject, of a passive too; `subject_of` says whose."""
        return self.child(word, "nsubj", "nsubj:pass")

    def beside(self, word: int, texts: frozenset[str]) -> bool:
        """Return whether one of these words, in lower case, hangs on a word: "not" on a verb."""
        return any(self.tokens[child].text.lower() in texts for child in self.children[word])

    def nominal(self, word: int) -> int:
        """Return the head of the noun phrase that a word belongs to, without prepositions."""
        while self.relation(word) in INSIDE and (head := self.tokens[word].head) is not None:
            word = head
        return word

    def case(self, word: int) -> str:
        """Return the preposition of a noun, "" if it has none."""
        return self._word(word, "case")

    def determiner(self, word: int) -> str:
        """Return the article or the like before a noun: "the", "those"; "" if it has none."""
        return self._word(word, "det")

    def governed(self, word: int, cases: frozenset[str]) -> bool:
        """Return whether a preposition governs the noun phrase that a word is part of."""
        for at in self.up(word):
            case = self.case(at)
            if case not in ("", "of"):  # "from the town of": the outer one counts
                return case in cases
            if self.verbal(at) or self.relation(at) in ("obl", "nsubj", "obj"):
                return False
        return False

    def head_verb(self, word: int) -> int | None:
        """Return the verb whose object or subject a word is part of, None if there is none."""
        return next((at for at in self.up(word)[1:] if self.tokens[at].pos == "VERB"), None)

    def verb(self, word: int) -> int | None:
        """Return the word if it is a verb, else the one above it, None if there is none."""
        return word if self.tokens[word].pos == "VERB" else self.head_verb(word)

    def describes(self, word: int) -> bool:
        """Return whether a verb only says which one is meant: "the agreed zone"."""
        return self.relation(word) == "amod" and self.tokens[word].pos in ("VERB", "ADJ")

    def participle(self, word: int) -> bool:
        """Return whether a verb says which people are meant: "residents evacuated from"."""
        return self.relation(word) in ("acl", "amod") and self.tokens[word].tag in ("VBN", "VBG")

    def below(self, word: int, other: int) -> bool:
        """Return whether a word is another or hangs on it, directly or not."""
        return other in self.up(word)

    def cited(self, word: int) -> bool:
        """Return whether a noun only says what something follows: "fired missiles after the raid".

        Not where it is what killed: "died after the raid" tells of the raid.
        """
        for at in self.up(word):
            head, case = self.tokens[at].head, self.case(at)
            if head is None or self.tokens[at].pos not in _NOUNS:
                return False
            if case in _SEQUEL:
                return self.tokens[head].lemma not in SUFFER
            if self.tokens[head].lemma in _ANSWER and case not in ("with", "by"):
                return True
        return False

    def distance(self, one: int, other: int) -> float:
        """Return how far two words are apart: steps between clauses count more."""
        if self.up(one)[-1] != self.up(other)[-1]:
            return FAR
        return sum(self._cost(i) for i in self.between(one, other))

    def between(self, one: int, other: int) -> list[int]:
        """Return the words whose relation to their heads is passed on the way from one to other."""
        ups, others = self.up(one), self.up(other)
        common = set(ups) & set(others)
        return [i for i in ups if i not in common] + [i for i in others if i not in common]

    def apart(self, one: int, other: int) -> bool:
        """Return whether "after" or the like stands between an event and a time: another time.

        "Killed on Tuesday after a bomb went off" is one time: the bomb killed.
        """
        return any(
            self.tokens[child].text.lower() in _APART
            for word in self.between(one, other)
            if word != other and not self.suffers(self.tokens[word].head or 0)
            for child in self.children[word]
            if self.relation(child) in ("mark", "case")
        )

    def suffers(self, word: int) -> bool:
        """Return whether a word says what befell somebody, and not by whom: "six were killed"."""
        return self.tokens[word].lemma in SUFFER and self.child(word, "obj") is None

    def _cost(self, word: int) -> float:
        relation = self.relation(word)
        if relation == "conj" and self.verbal(word):
            return 4.0 if self.child(word, *_SUBJECTS) is not None else 2.0
        if relation == "advcl" and self.tokens[word].tag == "VBG" and not self.marked(word):
            return 1.5  # "killing 26 people"
        return _COST.get(relation, 1.0)

    def marked(self, word: int) -> str:
        """Return the conjunction that opens a clause: "after", "while"; "" if there is none."""
        return self._word(word, "mark")

    def _word(self, word: int, relation: str) -> str:
        child = self.child(word, relation)
        return self.tokens[child].text.lower() if child is not None else ""

    def aside(self, word: int) -> bool:
        """Return whether a deed is told only beside another: "a hill that rebels seized on Sunday".

        In a relative clause, after "after", "before" or "since", or in the past perfect.
        """
        return any(
            self.relation(at) == "acl:relcl"
            or (self.relation(at) == "advcl" and self.marked(at) in _APART)
            # "said that shelling had killed" is the tense of speech
            or (self.relation(at) != "ccomp" and self.perfect(at))
            for at in self.up(word)
            if self.verbal(at)
        )

    def perfect(self, verb: int) -> bool:
        """Return whether a verb is in the past perfect: "had seized"."""
        return any(self.tokens[c].text.lower() == "had" for c in self.children[verb])

    def verbal(self, word: int) -> bool:
        """Return whether a word is a verb, or a predicate with a subject."""
        return self.tokens[word].pos in _VERBAL or self.child(word, *_SUBJECTS, "cop") is not None

    @functools.cached_property
    def clauses(self) -> list[int]:
        """The word that heads the clause of each word."""
        return [self._clause(i) for i in range(len(self.tokens))]

    def _clause(self, word: int) -> int:
        chain = self.up(word)
        for at in chain:
            relation = self.relation(at)
            if relation in CLAUSAL or (relation == "conj" and self.verbal(at)):
                return at
        return chain[-1]


def syntax_of(sentence: Sentence) -> Syntax | None:
    """Return the sentence's dependencies, or None where the language layer gave none."""
    return Syntax(sentence) if any(map(_parsed, sentence.tokens)) else None


def _parsed(token: Token) -> bool:
    return token.relation is not None
