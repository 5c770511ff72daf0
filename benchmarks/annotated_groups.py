"""Groups of annotated articles with their incidents, put together to be scored.

    python -m benchmarks.annotated_groups --articles CSV --out DIR [--part tuning|held]

`incident_groups.jsonl` holds one group of articles a line: their rows, and the incidents that more
than one of them reports as news, each with its events (ROW.EVENT of `annotations.jsonl`), the
claimants that stand behind it in groups independent of each other, the dead as [low, best, high]
where the reports settle them, and whether it is contested. Every other event of news of these
articles is an incident of its own. DIR becomes a folder as `benchmarks.incidents --gold` takes it.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.annotated import ANNOTATIONS, arguments, digest, lines, table, whole, worded

GROUPS = Path(__file__).with_name("incident_groups.jsonl")
FIELDS = ("unit_id", "article_title", "article_content", "source")
Event = dict[str, Any]
"""An annotated event, with `doc`: the article that reports it."""


def main() -> int:
    """Write the groups of a part; returns the exit code."""
    options = arguments("put groups of annotated articles together")
    folder = options.out / "incidents"
    folder.mkdir(parents=True, exist_ok=True)
    rows, count = table(options.articles), 0
    notes = {note["row"]: note for note in lines(ANNOTATIONS)}
    for group in lines(GROUPS, options.part):
        articles = [{field: rows[row][field] for field in FIELDS} for row in group["rows"]]
        if any(
            digest(a) != notes[r]["digest"] for a, r in zip(articles, group["rows"], strict=True)
        ):
            print(f"{group['group']} has other articles; left out", file=sys.stderr)
            continue
        events = dict(_events(group["rows"], articles, notes))
        gold = {"group": group["group"], "incidents": list(incidents(group["incidents"], events))}
        _write(folder / f"{group['group']}.group.json", {"articles": articles})
        _write(folder / f"{group['group']}.gold.json", gold)
        count += 1
    print(f"{count} groups of articles with their incidents in {folder}")
    return 0 if count else 1


def _write(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")


def _events(
    rows: Sequence[int], articles: Sequence[dict[str, str]], notes: Mapping[int, Mapping[str, Any]]
) -> Iterator[tuple[str, Event]]:
    """Yield the events of news of some articles, each by its name ROW.EVENT."""
    for row, article in zip(rows, articles, strict=True):
        for event in worded(notes[row]["gold"], whole(article))["events"]:
            if event["salience"] == "main" and event["status"] == "reported":
                yield f"{row}.{event['id']}", {**event, "doc": article["unit_id"]}


def incidents(
    together: Sequence[Mapping[str, Any]], events: Mapping[str, Event]
) -> Iterator[dict[str, Any]]:
    """Yield incidents in the annotated shape: those of several reports, then the rest alone.

    Raises KeyError for an event that is no news of the group's articles.
    """
    left = dict(events)
    for number, incident in enumerate(together):
        members = [left.pop(name) for name in incident["events"]]
        yield _incident(f"i{number}", members, incident)
    for name, event in left.items():
        own = {"origins": [[claimant] for claimant in event["claimants"]], "killed": _alone(event)}
        yield _incident(name, [event], own)


def _incident(name: str, members: Sequence[Event], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return one incident; its place is the first with coordinates, else the first named."""
    first = members[0]
    placed = sorted((e["place"] for e in members if e["place"]), key=lambda p: p["lat"] is None)
    killed = said.get("killed")
    return {
        "id": name,
        "type": first["type"],
        "start": first["start"],
        "end": first["end"],
        "place": placed[0] if placed else None,
        "initiators": first["initiators"],
        "targets": first["targets"],
        "reports": [_report(event) for event in members],
        "killed": dict(zip(("low", "best", "high"), killed, strict=True)) if killed else None,
        "origins": said["origins"],
        "contested": said.get("contested", False),
    }


def _report(event: Event) -> dict[str, Any]:
    return {"doc": event["doc"], "quote": event["quote"], "claimants": event["claimants"]}


def _alone(event: Event) -> list[int] | None:
    """Return low, best and high of the dead where one report gives one figure, else None."""
    told = [f for f in event["figures"] if f["measure"] == "killed" and not f["subset"]]
    if len(told) != 1 or told[0]["low"] is None:
        return None
    low, high = told[0]["low"], told[0]["high"]
    return [low, low, high if high is not None else low]


if __name__ == "__main__":
    sys.exit(main())
