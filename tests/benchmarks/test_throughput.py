"""Articles mixed with unrelated text: nine to each, none twice."""

from pathlib import Path

import pytest
from benchmarks.throughput import UNRELATED, articles_in, milliseconds, mixed, write
from benchmarks.tree import Cost

ARTICLES = [{"text": "a" * 20}, {"text": "b" * 40}]


def _treebank(folder: Path, sentences: int) -> Path:
    path = folder / "some.conllu"
    blocks = (
        f"# sent_id = {n}\n# text = Sentence number {n:04}.\n1\tSentence\n"
        for n in range(sentences)
    )
    path.write_text("\n".join(blocks), encoding="utf-8")
    return path


def test_nine_unrelated_articles_of_the_same_length_follow_each(tmp_path: Path) -> None:
    found = mixed(ARTICLES, [_treebank(tmp_path, 40)])  # two sentences an article: twenty of them
    texts = [article["text"] for article in found]
    assert len(texts) == len(set(texts)) == 2 * (1 + UNRELATED)
    assert [found[0], found[1 + UNRELATED]] == ARTICLES
    others = [text for text in texts if text.startswith("Sentence number")]
    assert len(others) == 2 * UNRELATED
    assert all(text.count(".") == 2 for text in others)


def test_too_little_unrelated_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds 8 articles of text"):
        mixed(ARTICLES, [_treebank(tmp_path, 17)])


def test_articles_come_back_from_json_lines(tmp_path: Path) -> None:
    path = write(ARTICLES, tmp_path / "reports.jsonl")
    assert [article["text"] for article in articles_in(path)] == [a["text"] for a in ARTICLES]


def test_the_start_of_the_command_does_not_count() -> None:
    start, whole = (
        Cost(seconds=9, cpu_seconds=seconds, megabytes=1, code=0) for seconds in (2.0, 2.5)
    )
    assert milliseconds(whole, start, 10) == pytest.approx(50)
