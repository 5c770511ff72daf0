#!/usr/bin/env python3
"""Read the articles of a gold folder, score the readings, list the misses, check the floors.

    python -m benchmarks.accuracy --gold GOLD [--scorer FILE] [--table NAME] [--out DIR] [--misses]

GOLD holds score.py and readings/, with ID.article.json (unit_id, article_title, article_content)
and ID.gold.json. `--table` names the floors of these articles in floors.toml.
Dates and places that such a file may carry besides are not used. Exits 1 below a floor.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.misses import report
from marsad import clean, collect, language, theatres, vocabulary
from marsad.locate import Gazetteer, GazetteerLocator
from marsad.model import Rejection
from marsad.publish.reading_json import reading_to_gold
from marsad.read import TextReader

FLOORS = Path(__file__).with_name("floors.toml")
FIELDS = ("unit_id", "article_title", "article_content")


def main() -> int:
    """Run the benchmark; returns the exit code."""
    options = _options()
    gold: Path = options.gold / "readings"
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder) / "readings"
        out.mkdir(parents=True, exist_ok=True)
        seconds = read_all(gold, out, Path(folder), options.language)
        scorer = _module(options.scorer or options.gold / "score.py")
        pairs = _pairs(gold, out)
    table, shares, _ = scorer.score(pairs)
    print(f"{len(pairs)} articles read in {seconds:.2f} s")
    _print(table, shares)
    if options.misses:
        report(scorer, pairs)
    return _below(table, shares, tomllib.loads(FLOORS.read_text())[options.table])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="score readings against gold ones")
    parser.add_argument("--gold", type=Path, required=True, help="folder of score.py and readings/")
    parser.add_argument("--out", type=Path, help="keep the readings here")
    parser.add_argument("--language", default="marsad", help="language layer to read with")
    parser.add_argument("--scorer", type=Path, help="score.py where the folder has none")
    parser.add_argument("--table", default="reading", help="table of floors.toml to keep to")
    parser.add_argument(
        "--misses", action="store_true", help="list what was missed and what is too much"
    )
    return parser.parse_args()


def read_all(gold: Path, out: Path, scratch: Path, layer: str) -> float:
    """Write OUT/ID.json for every article; returns the seconds that reading and locating took."""
    theatre = theatres.load("syria")
    gazetteer = Gazetteer(theatre)
    reader = TextReader(language.load(layer), vocabulary.load(), theatre, gazetteer)
    locator = GazetteerLocator(gazetteer)
    seconds = 0.0
    for path in sorted(gold.glob("*.article.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        plain = scratch / path.name
        plain.write_text(json.dumps({key: article[key] for key in FIELDS}), encoding="utf-8")
        for raw in collect.collect([str(plain)]):
            document = raw if isinstance(raw, Rejection) else clean.clean(raw)
            if isinstance(document, Rejection):
                print(f"rejected: {document}", file=sys.stderr)
                continue
            start = time.perf_counter()
            reading = locator.locate(document, reader.read(document))
            seconds += time.perf_counter() - start
            target = out / f"{document.name}.json"
            target.write_text(json.dumps(reading_to_gold(document, reading)), encoding="utf-8")
    return seconds


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file; --scorer names it, or --gold its folder")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pairs(gold: Path, out: Path) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    pairs = []
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        read = out / f"{name}.json"
        pairs.append(
            (
                name,
                json.loads(path.read_text()),
                json.loads(read.read_text()) if read.exists() else {},
            )
        )
    return pairs


def _print(table: dict[str, Any], shares: dict[str, Any]) -> None:
    for name, row in table.items():
        if name != "reading":
            scores = f"P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}"
            print(f"{name:8} {scores}  ({row['hit']} of {row['gold']}, {row['read']} read)")
    for name, (share, count) in sorted(shares.items()):
        print(f"  {name:10} {share:.3f} of {count}")
    print(f"reading  {table['reading']:.3f}")


def _below(table: dict[str, Any], shares: dict[str, Any], floors: dict[str, float]) -> int:
    values = {name: row if name == "reading" else row["f1"] for name, row in table.items()}
    values |= {name: share for name, (share, _) in shares.items()}
    failed = [
        f"{name}: {values[name]:.3f} is below its floor {floor}"
        for name, floor in floors.items()
        if values[name] < floor
    ]
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
