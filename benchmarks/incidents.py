"""How well claims are merged: incidents of annotated groups, beside two baselines.

    python -m benchmarks.incidents --gold DIR --scorer FILE --from-gold-claims

DIR holds GROUP.group.json (articles) and GROUP.gold.json (incidents). With --from-gold-claims the
claims are made from the annotation, so that merging is measured alone. `measure` also takes a
function that reads the articles, so that the whole way from text to incident is measured.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.gold_claims import Names, claims_of, document_of
from marsad import theatres, vocabulary
from marsad.model import Claim, Document, Duplicate, EventClaim, Incident, Salience, Status
from marsad.publish.incident_json import incident_to_gold
from marsad.reconcile import reconcile

Articles = Sequence[Mapping[str, Any]]
Group = Mapping[str, Any]
Read = tuple[Sequence[Claim], Mapping[str, Document], Sequence[Duplicate]]
ReadGroup = Callable[[Articles, Group], Read]


def groups(folder: Path) -> Iterable[tuple[str, Articles, Group]]:
    """Yield name, articles and annotated incidents of each group, by name."""
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        articles = json.loads((folder / f"{name}.group.json").read_text(encoding="utf-8"))
        yield name, articles["articles"], json.loads(path.read_text(encoding="utf-8"))


def from_gold(theatre: str) -> ReadGroup:
    """Return a reader that takes the claims from the annotation."""
    names = Names(theatres.load(theatre))

    def read(articles: Articles, gold: Group) -> Read:
        documents = {d.id: d for d in map(document_of, articles)}
        return claims_of(gold, names), documents, ()

    return read


def from_articles(read_articles: Callable[[Articles], Read]) -> ReadGroup:
    """Return a reader that looks at the articles alone."""

    def read(articles: Articles, _: Group) -> Read:
        return read_articles(articles)

    return read


def merged(read: Read, theatre: str) -> list[Incident]:
    """Return the incidents that merging makes, background left out."""
    claims, documents, duplicates = read
    result = reconcile(
        claims,
        documents,
        duplicates=duplicates,
        theatre=theatres.load(theatre),
        vocabulary=vocabulary.load(),
    )
    return [incident for incident in result.incidents if not incident.background]


def _single(read: Read) -> list[list[EventClaim]]:
    """Return each claim of news as an incident of its own: nothing is merged."""
    events = [c for c in read[0] if isinstance(c, EventClaim)]
    news = [c for c in events if c.salience is Salience.MAIN]
    return [[c] for c in news if c.status is not Status.EXPECTED]


def _same_day_and_province(read: Read) -> list[list[EventClaim]]:
    """Return claims of one day and one governorate together, whatever they say."""
    found: dict[tuple[Any, ...], list[EventClaim]] = {}
    for [claim] in _single(read):
        key = (claim.when.start, claim.place.admin1 if claim.place else None)
        found.setdefault(key, []).append(claim)
    return list(found.values())


def _baseline(read: Read, clusters: list[list[EventClaim]], theatre: str) -> list[dict[str, Any]]:
    """Return clusters in the annotated shape, each composed without any further linking."""
    claims, documents, _ = read
    by_id = {c.id: c for c in claims}
    singles = {
        i.claims[0]: i
        for cluster in clusters
        for claim in cluster
        for i in merged(([claim], documents, ()), theatre)
    }
    made = []
    for cluster in clusters:
        shapes = [incident_to_gold(singles[c.id], by_id, documents) for c in cluster]
        reports = {r["doc"]: r for shape in reversed(shapes) for r in shape["reports"]}
        made.append({**shapes[0], "reports": list(reports.values())})
    return made


def measure(
    folder: Path, scorer: ModuleType, read_group: ReadGroup, theatre: str = "syria"
) -> dict[str, tuple[dict[str, Any], list[str]]]:
    """Return the score's table and its list of misses for merging and for each baseline."""
    pairs: dict[str, list[tuple[str, Group, Group]]] = {}
    for name, articles, gold in groups(folder):
        read = read_group(articles, gold)
        by_id = {c.id: c for c in read[0]}
        shapes = [incident_to_gold(i, by_id, read[1]) for i in merged(read, theatre)]
        ways = {
            "merged by Marsad": shapes,
            "nothing merged": _baseline(read, _single(read), theatre),
            "same day, province": _baseline(read, _same_day_and_province(read), theatre),
        }
        for way, incidents in ways.items():
            pairs.setdefault(way, []).append((name, gold, {"incidents": incidents}))
    return {way: scorer.score(found) for way, found in pairs.items()}


def load_scorer(path: Path) -> ModuleType:
    """Return the scoring script at a path as a module."""
    spec = importlib.util.spec_from_file_location("incident_scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python script; name the scoring script with --scorer")
    sys.path.insert(0, str(path.parent))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def show(results: Mapping[str, tuple[dict[str, Any], list[str]]], worst: int) -> None:
    """Print one line a way of merging, and the first misses of Marsad's."""
    print(f"{'':20} found  P      R      F1     merged low    best   high   origins contested")
    for way, (table, _) in results.items():
        numbers = [table["found"], *(table[f"bcubed_{k}"] for k in ("p", "r", "f1"))]
        numbers += [table["merged"], *(table["killed"][k] for k in ("low", "best", "high"))]
        numbers += [table["origins"], table["contested_f1"]]
        print(f"{way:20} {'  '.join(f'{number:.3f}' for number in numbers)}")
    for line in results["merged by Marsad"][1][:worst]:
        print(f"  {line}")


def main() -> None:
    """Measure merging on the claims of the annotation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--from-gold-claims", action="store_true", required=True)
    parser.add_argument("--worst", type=int, default=20)
    args = parser.parse_args()
    show(measure(args.gold, load_scorer(args.scorer), from_gold("syria")), args.worst)


if __name__ == "__main__":
    main()
