"""Further annotated articles: kept here without their text, put together with it to be scored.

    python -m benchmarks.annotated --articles CSV --out DIR [--part tuning|held]

`annotations.jsonl` holds one article a line, annotated by the guide of the gold readings: what is
claimed, with stretches of the article (its title, a line's end, its content) as [start, end] in
place of words, so that no sentence of it is kept. DIR becomes a folder as `benchmarks.accuracy
--gold` takes it, but for its scorer: pass `--scorer`. The part `held` is for a last look at what
was tuned on the other: nobody reads its misses.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ANNOTATIONS = Path(__file__).with_name("annotations.jsonl")
FIELDS = ("unit_id", "article_title", "article_content")
WORDS = ("quote", "text")
"""Fields of an annotation that hold words of the article."""


def main() -> int:
    """Write the articles of a part beside their annotations; returns the exit code."""
    options = arguments("put annotations and articles together")
    folder = options.out / "readings"
    folder.mkdir(parents=True, exist_ok=True)
    rows, count = table(options.articles), 0
    for annotation in lines(ANNOTATIONS, options.part):
        article = {field: rows[annotation["row"]][field] for field in FIELDS}
        if digest(article) != annotation["digest"]:
            print(f"row {annotation['row']} is another article; left out", file=sys.stderr)
            continue
        name, gold = article["unit_id"], worded(annotation["gold"], whole(article))
        (folder / f"{name}.article.json").write_text(json.dumps(article), encoding="utf-8")
        (folder / f"{name}.gold.json").write_text(json.dumps(gold), encoding="utf-8")
        count += 1
    print(f"{count} articles with their annotations in {folder}")
    return 0 if count else 1


def arguments(description: str) -> argparse.Namespace:
    """Return the options of a command that puts what is kept together with its articles."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--articles", type=Path, required=True, help="the CSV that was annotated")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--part", choices=("tuning", "held"), default="tuning")
    return parser.parse_args()


def table(path: Path) -> list[dict[str, str]]:
    """Return the rows of the corpus."""
    with path.open(encoding="latin-1", newline="") as file:
        return list(csv.DictReader(file))


def lines(path: Path, part: str | None = None) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines, of one part if it is named, in their order."""
    with path.open(encoding="utf-8") as file:
        for line in map(json.loads, file):
            if part in (None, line["part"]):
                yield line


def whole(article: dict[str, str]) -> str:
    """Return the text that the stretches of an annotation count in."""
    return article["article_title"] + "\n" + article["article_content"]


def digest(article: dict[str, str]) -> str:
    """Return what tells an article from another in the same row."""
    return hashlib.sha256(whole(article).encode()).hexdigest()[:16]


def worded(value: Any, text: str) -> Any:
    """Return an annotation with the words of its stretches."""
    if isinstance(value, list):
        return [worded(item, text) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: text[item[0] : item[1]]
        if key in WORDS and isinstance(item, list)
        else worded(item, text)
        for key, item in value.items()
    }


def wordless(value: Any, text: str) -> Any:
    """Return an annotation with stretches in place of words: what is kept of a new one.

    Raises ValueError for words that the text does not hold.
    """
    if isinstance(value, list):
        return [wordless(item, text) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _stretch(item, text)
        if key in WORDS and isinstance(item, str)
        else wordless(item, text)
        for key, item in value.items()
        if key != "note"
    }


def _stretch(words: str, text: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


if __name__ == "__main__":
    sys.exit(main())
