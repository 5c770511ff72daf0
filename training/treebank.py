"""Universal Dependencies' CoNLL-U files: https://universaldependencies.org/format.html."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ID = "# sent_id = "
_TEXT = "# text = "


@dataclass(frozen=True)
class Gold:
    """An annotated sentence: parallel tuples, one entry a word.

    `spaced` is true where white space or nothing precedes the word; `heads` count from one, with
    zero for the root. `names` has "O", "B-PER", …, or "-" where nobody knows; it is None for a
    sentence without annotated names. `misc` is CoNLL-U's last column.
    """

    id: str
    text: str
    new_line: bool
    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    misc: tuple[str, ...]
    names: tuple[str, ...] | None = None

    def surface(self) -> tuple[str, list[int]]:
        """Return the words as running text, and where in it every word starts."""
        text, starts = "", []
        for word, spaced in zip(self.words, self.spaced, strict=True):
            text += " " if spaced and text else ""
            starts.append(len(text))
            text += word
        return text, starts


def read(path: Path) -> list[Gold]:
    """Return the sentences of a CoNLL-U file, in order."""
    return [_sentence(block) for block in _blocks(path)]


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _sentence(block: list[str]) -> Gold:
    comments = [line for line in block if line.startswith("#")]
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    wholes = [row for row in rows if "-" in row[0]]
    rows = [row for row in rows if row[0].isdigit()]
    words = [row[1].replace(" ", "") for row in rows]
    glued = ["SpaceAfter=No" in row[9] for row in rows]  # to the next word
    for whole in wholes:
        _open(whole, words, glued)
    return Gold(
        id=_comment(comments, _ID),
        text=_comment(comments, _TEXT),
        new_line=any(re.match("# new(doc|par)\\b", line) for line in comments),
        words=tuple(words),
        spaced=(True, *(not glue for glue in glued[:-1])),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
        misc=tuple(row[9] for row in rows),
    )


def _open(whole: list[str], words: list[str], glued: list[bool]) -> None:
    """Put the letters that were written into the words of a contraction ("don't")."""
    first, last = (int(number) for number in whole[0].split("-"))
    parts = words[first - 1 : last]
    if sum(map(len, parts)) == len(whole[1]):
        at = 0
        for index, part in enumerate(parts, start=first - 1):
            words[index] = whole[1][at : at + len(part)]
            at += len(part)
        glued[first - 1 : last - 1] = [True] * (last - first)
    glued[last - 1] = "SpaceAfter=No" in whole[9]


def _comment(comments: list[str], key: str) -> str:
    return next((line.removeprefix(key) for line in comments if line.startswith(key)), "")
