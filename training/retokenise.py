"""Treebank words to the tokens of the language layer."""

from collections.abc import Sequence

from marsad.language.tokens import bits
from training.treebank import Gold


def retokenise(gold: Gold) -> Gold:
    """Return the sentence with words joined that the language layer keeps whole.

    "al", "-", "Assad" become "al-Assad", "Russia", "-", "backed" become "Russia-backed": the
    joined word has the tag, relation and head of the word among them that the others hang on.
    Where the language layer cuts finer than the treebank, the treebank's word stays.
    """
    groups = _groups(gold)
    return gold if len(groups) == len(gold.words) else join(gold, groups)


def join(gold: Gold, groups: Sequence[range]) -> Gold:
    """Return the sentence with the words of every group (indices) made one."""
    tops = [_top(gold, group) for group in groups]
    place = {index: at for at, group in enumerate(groups, start=1) for index in group}
    heads = [gold.heads[top] for top in tops]
    return Gold(
        id=gold.id,
        text=gold.text,
        new_line=gold.new_line,
        words=tuple("".join(gold.words[index] for index in group) for group in groups),
        spaced=tuple(gold.spaced[group[0]] for group in groups),
        upos=tuple(gold.upos[top] for top in tops),
        xpos=tuple(gold.xpos[top] for top in tops),
        heads=tuple(place[head - 1] if head else 0 for head in heads),
        relations=tuple(gold.relations[top] for top in tops),
        misc=tuple(gold.misc[top] for top in tops),
        names=_names(gold, groups, tops),
    )


def _groups(gold: Gold) -> list[range]:
    """Return the runs of words that lie within one token of the language layer."""
    text, starts = gold.surface()
    begins = set(starts)
    joins = {
        start
        for bit in bits(text, 0, len(text))
        if bit.start in begins
        and (bit.end == len(text) or bit.end in begins or text[bit.end] == " ")
        for start in begins
        if bit.start < start < bit.end
    }
    cuts = [index for index, start in enumerate(starts) if start not in joins]
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], len(starts)], strict=True)]


def _top(gold: Gold, group: range) -> int:
    """Return the word of a group whose head lies outside, no mark if that can be."""
    outside = [index for index in group if gold.heads[index] - 1 not in group]
    return next((index for index in outside if gold.upos[index] != "PUNCT"), outside[0])


def _names(gold: Gold, groups: Sequence[range], tops: list[int]) -> tuple[str, ...] | None:
    """Return the names' tags of the joined words.

    A joined word is in a name if its top is ("Russia-backed" is none, "al-Assad" is one); it
    begins one if that name begins within it.
    """
    if gold.names is None:
        return None
    found = []
    for group, top in zip(groups, tops, strict=True):
        tag = gold.names[top]
        begins = any(gold.names[index] == f"B-{tag[2:]}" for index in group)
        found.append(f"B-{tag[2:]}" if tag.startswith("I-") and begins else tag)
    return tuple(mend(found))


def mend(tags: Sequence[str]) -> list[str]:
    """Return the tags with an "I-" that continues nothing made a "B-"."""
    found: list[str] = []
    for tag in tags:
        last = found[-1][2:] if found else ""
        found.append(f"B-{tag[2:]}" if tag.startswith("I-") and last != tag[2:] else tag)
    return found
