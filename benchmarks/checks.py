"""What the checks on a language model's answers let through of a perfect one.

The annotation of every article in a gold folder is handed to the model's reader as if a model had
said it, and what the checks drop of it is counted: an honest answer must not suffer from them.

Run as `python -m benchmarks.checks --gold FOLDER`.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from benchmarks.accuracy import FIELDS
from marsad import clean, collect, language, theatres, vocabulary
from marsad.chat import Question
from marsad.locate import Gazetteer
from marsad.model import ControlClaim, Document, EventClaim, Raw, Reading, TallyClaim
from marsad.read.llm import LlmReader
from marsad.read.llm.wire import Said

Answer = TypeVar("Answer")


class _Nobody:
    def ask(self, question: Question, kind: type[Answer]) -> Answer:
        raise RuntimeError(f"the answer to {question.name} is at hand as {kind}")


def main() -> int:
    """Print how much of the annotation passes, and why the rest does not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of *.gold.json")
    parser.add_argument("--misses", action="store_true", help="list what is dropped")
    options = parser.parse_args()
    theatre = theatres.load("syria")
    known = (language.load("plain"), vocabulary.load(), theatre, Gazetteer(theatre))
    reader = LlmReader(_Nobody(), "annotators", *known)
    asked, passed = Counter[str](), Counter[str]()
    for document, gold in _annotated(options.gold):
        said = said_by(gold)
        reading = reader.reading(document, said)
        asked.update(_counts(said))
        passed.update(_passed(reading))
        if options.misses:
            for skipped in reading.skipped:
                print(f"{document.name}: {skipped.detail}")
    for what, number in asked.items():
        print(f"{what:10}{passed[what]:5} of {number:4} pass")
    return 0


def said_by(gold: dict[str, Any]) -> Said:
    """Return an annotation as a model would have said it; sides and sources are left out.

    The annotation names them by their usual names, not by the words of the text.
    """
    events = [
        {
            "quote": event["quote"],
            "type": event["type"],
            "status": event["status"],
            "place": _place(event["place"]),
            "figures": [_figure(figure, figure["text"]) for figure in event["figures"]],
        }
        for event in gold["events"]
    ]
    tallies = [
        {"quote": one["quote"], "figure": _figure(one, one.get("text") or one["quote"])}
        for one in gold["tallies"]
    ]
    control = [{"quote": one["quote"], "place": _place(one["place"])} for one in gold["control"]]
    return msgspec.convert({"events": events, "tallies": tallies, "control": control}, Said)


def _place(place: dict[str, Any] | None) -> dict[str, Any] | None:
    return {"words": place["text"]} if place else None


def _figure(figure: dict[str, Any], words: str) -> dict[str, Any]:
    taken = {key: figure.get(key) for key in ("measure", "group", "low", "high")}
    return {**taken, "words": words, "part_of": bool(figure.get("subset"))}


def _counts(said: Said) -> dict[str, int]:
    return {
        "events": len(said.events),
        "figures": sum(len(event.figures) for event in said.events),
        "tallies": len(said.tallies),
        "control": len(said.control),
    }


def _passed(reading: Reading) -> dict[str, int]:
    events = [claim for claim in reading.claims if isinstance(claim, EventClaim)]
    return {
        "events": len(events),
        "figures": sum(len(event.figures) for event in events),
        "tallies": sum(isinstance(claim, TallyClaim) for claim in reading.claims),
        "control": sum(isinstance(claim, ControlClaim) for claim in reading.claims),
    }


def _annotated(folder: Path) -> Iterator[tuple[Document, dict[str, Any]]]:
    """Yield each article of a gold folder, cleaned, with its annotation."""
    for path in sorted(folder.glob("*.gold.json")):
        article = json.loads(path.with_suffix("").with_suffix(".article.json").read_text())
        with tempfile.TemporaryDirectory() as scratch:
            plain = Path(scratch, "article.json")
            plain.write_text(json.dumps({key: article[key] for key in FIELDS}), encoding="utf-8")
            for raw in collect.collect([str(plain)]):
                document = clean.clean(raw) if isinstance(raw, Raw) else raw
                if isinstance(document, Document):
                    yield document, json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    raise SystemExit(main())
