"""Processor time that one article takes from text to reading, alone and among unrelated text.

Both are measured with `marsad read` in a process of its own, less the time of its start. Unrelated
text is that of treebanks in the CoNLL-U format, whose lines `# text = …` are sentences: put
together into articles as long as the others are, nine for each of theirs.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from benchmarks.tree import Cost
from marsad.collect import collect
from marsad.model import Raw

UNRELATED = 9  # articles of unrelated text for each that may tell of the conflict
_SENTENCE = "# text ="


def milliseconds(cost: Cost, start: Cost, articles: int) -> float:
    """Return the processor time of one of so many articles, without that of the command's start."""
    return 1000 * (cost.cpu_seconds - start.cpu_seconds) / articles


def articles_in(path: Path) -> list[dict[str, str]]:
    """Return the reports of a table as the objects that `marsad read` takes in JSON lines."""
    return [raw.fields for raw in collect([str(path)]) if isinstance(raw, Raw)]


def mixed(articles: Sequence[dict[str, str]], treebanks: Sequence[Path]) -> list[dict[str, str]]:
    """Return articles evenly drawn, with nine unrelated ones after each; no text comes twice.

    Raises SystemExit if the treebanks hold no nine articles.
    """
    length = round(mean(len(article["text"]) for article in articles))
    others = list(_unrelated(treebanks, length))
    count = min(len(articles), len(others) // UNRELATED)
    if count == 0:
        raise SystemExit(f"--unrelated holds {len(others)} articles of text; name larger files")
    found: list[dict[str, str]] = []
    for index in range(count):
        found.append(articles[index * len(articles) // count])
        found += [{"text": text} for text in others[index::count][:UNRELATED]]
    return found


def _unrelated(treebanks: Sequence[Path], length: int) -> Iterator[str]:
    """Yield texts of the treebanks' sentences in order, each of `length` characters or more."""
    sentences: list[str] = []
    for path in treebanks:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith(_SENTENCE):
                continue
            sentences.append(line.removeprefix(_SENTENCE).strip())
            if sum(map(len, sentences)) >= length:
                yield " ".join(sentences)
                sentences = []


def write(articles: Sequence[dict[str, str]], path: Path) -> Path:
    """Write articles as JSON lines and return the path."""
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path
