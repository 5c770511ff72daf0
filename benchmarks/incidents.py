"""How well claims are merged: incidents of annotated groups, beside two baselines, with floors.

    python -m benchmarks.incidents --gold DIR [--scorer FILE] [--table NAME] [--way WAY]

DIR/incidents holds GROUP.group.json (articles) and GROUP.gold.json (incidents); the scoring script
is FILE, by default DIR/score_incidents.py, and the floors are those of the tables [NAME.WAY]. Three
ways lead to the claims: read from the articles by the shipped stages, taken from the annotation (so
that merging is measured alone), and the latter with a reader's usual losses. Exits 1 where a value
is below its floor.
"""

import argparse
import importlib.util
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.groups import THEATRE, Group, Read, annotated, blurred, groups, read
from marsad import theatres, vocabulary
from marsad.model import EventClaim, Incident, Salience, Status
from marsad.publish.incident_json import incident_to_gold
from marsad.reconcile import reconcile

FLOORS = Path(__file__).with_name("floors.toml")
MARSAD = "merged by Marsad"
WAYS: dict[str, Callable[[Group], Read]] = {
    "articles": read,
    "annotation": annotated,
    "noise": blurred,
}
Scored = tuple[dict[str, Any], list[str]]


def merged(claims: Read) -> list[Incident]:
    """Return the incidents that merging makes, background left out."""
    result = reconcile(
        claims.claims,
        claims.documents,
        duplicates=claims.duplicates,
        theatre=theatres.load(THEATRE),
        vocabulary=vocabulary.load(),
    )
    return [incident for incident in result.incidents if not incident.background]


def _single(claims: Read) -> list[list[EventClaim]]:
    """Return each claim of news as an incident of its own: nothing is merged."""
    events = [c for c in claims.claims if isinstance(c, EventClaim)]
    news = [c for c in events if c.salience is Salience.MAIN]
    return [[c] for c in news if c.status is not Status.EXPECTED]


def _same_day_and_province(claims: Read) -> list[list[EventClaim]]:
    """Return claims of one day and one governorate together, whatever they say."""
    found: dict[tuple[Any, ...], list[EventClaim]] = {}
    for [claim] in _single(claims):
        key = (claim.when.start, claim.place.admin1 if claim.place else None)
        found.setdefault(key, []).append(claim)
    return list(found.values())


def _baseline(claims: Read, clusters: list[list[EventClaim]]) -> list[dict[str, Any]]:
    """Return clusters in the annotated shape, each composed without any further linking."""
    by_id = {c.id: c for c in claims.claims}
    singles = {
        i.claims[0]: i
        for cluster in clusters
        for claim in cluster
        for i in merged(Read(claims=[claim], documents=claims.documents))
    }
    made = []
    for cluster in clusters:
        shapes = [incident_to_gold(singles[c.id], by_id, claims.documents) for c in cluster]
        reports = {r["doc"]: r for shape in reversed(shapes) for r in shape["reports"]}
        made.append({**shapes[0], "reports": list(reports.values())})
    return made


def measure(
    found: Iterable[Group], scorer: ModuleType, claims_of: Callable[[Group], Read]
) -> dict[str, Scored]:
    """Return the score's table and its list of misses for merging and for each baseline."""
    pairs: dict[str, list[tuple[str, Mapping[str, Any], Mapping[str, Any]]]] = {}
    for group in found:
        claims = claims_of(group)
        by_id = {c.id: c for c in claims.claims}
        ways = {
            MARSAD: [incident_to_gold(i, by_id, claims.documents) for i in merged(claims)],
            "nothing merged": _baseline(claims, _single(claims)),
            "same day, province": _baseline(claims, _same_day_and_province(claims)),
        }
        for way, incidents in ways.items():
            pairs.setdefault(way, []).append((group.name, group.gold, {"incidents": incidents}))
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


def values(table: Mapping[str, Any]) -> dict[str, float]:
    """Return the values of a score's table that are printed and have floors, by name."""
    return {
        "found": table["found"],
        "P": table["bcubed_p"],
        "R": table["bcubed_r"],
        "F1": table["bcubed_f1"],
        "merged": table["merged"],
        "low": table["killed"]["low"],
        "best": table["killed"]["best"],
        "high": table["killed"]["high"],
        "origins": table["origins"],
        "contested": table["contested_f1"],
    }


def show(way: str, results: Mapping[str, Scored], worst: int) -> None:
    """Print one line a way of merging, and the first misses of Marsad's."""
    names = list(values(results[MARSAD][0]))
    print(f"from {way:23} {'  '.join(f'{name:>6}' for name in names)}")
    for merging, (table, _) in results.items():
        numbers = "  ".join(f"{number:6.3f}" for number in values(table).values())
        print(f"  {merging:26} {numbers}")
    for line in results[MARSAD][1][:worst]:
        print(f"    {line}")


def below(way: str, table: Mapping[str, Any], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each value that lies below its floor."""
    reached = values(table)
    return [
        f"incidents from {way}: {name} {reached[name]:.3f} is below its floor {floor}"
        for name, floor in floors.items()
        if reached[name] < floor
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the ways asked for (all by default); returns the exit code."""
    parser = argparse.ArgumentParser(description="score merging against annotated incidents")
    parser.add_argument("--gold", type=Path, required=True, help="score_incidents.py, incidents/")
    parser.add_argument("--scorer", type=Path, help="default: score_incidents.py of --gold")
    parser.add_argument("--table", default="incidents", help="tables of floors that apply")
    parser.add_argument(
        "--way", action="append", choices=WAYS, help="default: all that have floors"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS)
    parser.add_argument("--worst", type=int, default=0, help="list so many misses of each way")
    options = parser.parse_args(arguments)
    scorer = load_scorer(options.scorer or options.gold / "score_incidents.py")
    floors = tomllib.loads(options.floors.read_text(encoding="utf-8"))[options.table]
    failed = []
    for way in options.way or floors:
        results = measure(groups(options.gold / "incidents"), scorer, WAYS[way])
        show(way, results, options.worst)
        failed += below(way, results[MARSAD][0], floors.get(way, {}))
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
