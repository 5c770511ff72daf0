"""What a parse gets right, counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from marsad.language.network import Parse
from training.names import UNKNOWN
from training.treebank import Gold


@dataclass
class Count:
    """Found, wanted, and both: the numbers behind precision, recall and F1."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / max(1, self.found + self.wanted)


@dataclass
class Tally:
    """Counts over a treebank. `las_words` leaves punctuation out, as the UD shared tasks did."""

    words: int = 0
    upos: int = 0
    uas: int = 0
    las: int = 0
    content: int = 0
    las_words: int = 0
    names: Count = field(default_factory=Count)
    relations: dict[str, Count] = field(default_factory=dict)

    def add(self, gold: Gold, parse: Parse) -> None:
        """Count one sentence."""
        for index, (head, relation) in enumerate(zip(gold.heads, gold.relations, strict=True)):
            attached = parse.heads[index] == head
            labelled = attached and parse.relations[index] == relation
            content = gold.upos[index] != "PUNCT"
            self.words += 1
            self.upos += parse.upos[index] == gold.upos[index]
            self.uas += attached
            self.las += labelled
            self.content += content
            self.las_words += labelled and content
            wanted = self.relations.setdefault(relation, Count())
            wanted.wanted += 1
            wanted.right += labelled
            self.relations.setdefault(parse.relations[index], Count()).found += 1
        self._add_names(gold, parse)

    def _add_names(self, gold: Gold, parse: Parse) -> None:
        if gold.names is None:
            return
        unknown = {index for index, tag in enumerate(gold.names) if tag == UNKNOWN}
        wanted = spans(gold.names)
        found = {each for each in spans(parse.names) if not unknown & set(range(*each[:2]))}
        self.names.right += len(wanted & found)
        self.names.found += len(found)
        self.names.wanted += len(wanted)

    def line(self) -> str:
        """Return the shares in per cent, in one line."""
        shares = (
            ("UPOS", self.upos, self.words),
            ("UAS", self.uas, self.words),
            ("LAS", self.las, self.words),
            ("LAS without punctuation", self.las_words, self.content),
        )
        told = [f"{name} {100 * right / max(1, of):.1f}" for name, right, of in shares]
        return "  ".join([*told, f"names F1 {self.names.f1:.1f}"])


def tally(golds: Iterable[Gold], parses: Iterable[Parse]) -> Tally:
    """Return the counts over sentences and their parses."""
    made = Tally()
    for gold, parse in zip(golds, parses, strict=True):
        made.add(gold, parse)
    return made


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the names as first word, word after the last, kind."""
    found: set[tuple[int, int, str]] = set()
    start = 0
    for index, tag in enumerate([*tags, "O"]):
        before = tags[index - 1] if index else "O"
        if before[:2] in ("B-", "I-") and not tag.startswith("I-"):
            found.add((start, index, before[2:]))
        if tag.startswith("B-"):
            start = index
    return found
