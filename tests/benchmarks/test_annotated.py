"""Annotations without their text, put together with it."""

import csv
import json
from pathlib import Path

import pytest

from benchmarks import annotated

ARTICLE = {
    "unit_id": "7",
    "article_title": "Shelling in Saraqib",
    "article_content": "Shelling killed three people in Saraqib on Monday.",
}
GOLD = {
    "doc": "7",
    "events": [{"id": "e1", "quote": "Shelling killed three people", "place": {"text": "Saraqib"}}],
}


def test_words_are_kept_as_stretches_and_come_back() -> None:
    text = annotated.whole(ARTICLE)
    kept = annotated.wordless(GOLD, text)
    assert kept["events"][0]["quote"] == [20, 48]
    assert annotated.worded(kept, text) == GOLD


def test_words_that_the_article_does_not_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="substring"):
        annotated.wordless({"quote": "nothing of it"}, annotated.whole(ARTICLE))


def test_no_sentence_is_kept_in_the_annotations() -> None:
    def check(value: object) -> None:
        if isinstance(value, list):
            for item in value:
                check(item)
        elif isinstance(value, dict):
            assert not isinstance(value.get("quote"), str)
            for item in value.values():
                check(item)
        elif isinstance(value, str):
            assert len(value.split()) <= 12, value

    for part in ("tuning", "held"):
        found = list(annotated.lines(annotated.ANNOTATIONS, part))
        assert found
        check(found)


def test_articles_of_other_rows_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = {"part": "tuning", "gold": annotated.wordless(GOLD, annotated.whole(ARTICLE))}
    lines = [
        {"row": 0, "digest": annotated.digest(ARTICLE), **kept},
        {"row": 0, "digest": "of another", **kept},
    ]
    (tmp_path / "annotations.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    with (tmp_path / "articles.csv").open("w", newline="", encoding="latin-1") as file:
        writer = csv.DictWriter(file, annotated.FIELDS)
        writer.writeheader()
        writer.writerow(ARTICLE)
    monkeypatch.setattr(annotated, "ANNOTATIONS", tmp_path / "annotations.jsonl")
    monkeypatch.setattr(
        "sys.argv",
        ["annotated", "--articles", str(tmp_path / "articles.csv"), "--out", str(tmp_path / "out")],
    )
    assert annotated.main() == 0
    assert "row 0 is another article" in capsys.readouterr().err
    assert json.loads((tmp_path / "out/readings/7.gold.json").read_text()) == GOLD
