"""How well the rules find where sentences end."""

from collections.abc import Callable, Iterable

from marsad.language import PlainLanguage
from training.scores import Count
from training.treebank import Gold


def splitting(golds: Iterable[Gold], change: Callable[[str], str] = str) -> Count:
    """Return sentences found, wanted and both over running text; paragraphs are lines.

    `change` is what happens to a sentence's text before. Sentences compare by their letters
    before and within them, so that white space does not matter.
    """
    count = Count()
    language = PlainLanguage()
    for text, wanted in _documents(golds, change):
        before = [0]
        for char in text:
            before.append(before[-1] + (not char.isspace()))
        found = {(before[each.start], before[each.end]) for each in language.analyse(text)}
        expected = {(before[start], before[end]) for start, end in wanted}
        count.right += len(found & expected)
        count.found += len(found)
        count.wanted += len(expected)
    return count


def without_commas_and_apostrophes(text: str) -> str:
    """Return a text as much of war reporting has come down to us."""
    return "".join(char for char in text if char not in ",'’")


def _documents(
    golds: Iterable[Gold], change: Callable[[str], str]
) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return paragraphs as running text, with the offsets of their sentences."""
    found: list[tuple[str, list[tuple[int, int]]]] = []
    for gold in golds:
        sentence = change(gold.text)
        if gold.new_line or not found:
            found.append((sentence, [(0, len(sentence))]))
        else:
            text, wanted = found[-1]
            start = len(text) + 1
            found[-1] = (f"{text} {sentence}", [*wanted, (start, start + len(sentence))])
    return found
