"""Which gold claims a reading missed and why, and which of its own are too many."""

import difflib
from collections import Counter
from types import ModuleType
from typing import Any

Claims = list[dict[str, Any]]


def report(scorer: ModuleType, pairs: list[tuple[str, dict[str, Any], dict[str, Any]]]) -> None:
    """Print missed events with the nearest read one, spurious events, and figures amiss."""
    for name, gold, read in pairs:
        events, mine = gold.get("events") or [], read.get("events") or []
        fits = lambda g, r: same_core(scorer, g, r)  # noqa: E731
        matched = scorer.assign(events, mine, fits, nearness)
        right = [id(r) for _, r in matched]
        for event in events:
            if event.get("salience") != "background" and not any(g is event for g, _ in matched):
                _missed(scorer, name, event, [r for r in mine if id(r) not in right])
        for event in mine:
            if id(event) not in right:
                what = f"{event['type']} {_place(event)} {event['start']}"
                print(f"{name} spurious {what} {event['quote'][:90]}")
        _figures(scorer, name, gold, read)


def same_core(scorer: ModuleType, gold: dict[str, Any], read: dict[str, Any]) -> bool:
    """Return whether family, place and day agree, as the scorer's `core` has it."""
    return bool(
        scorer.FAMILY.get(gold["type"]) == scorer.FAMILY.get(read.get("type"))
        and scorer.same_place(gold.get("place"), read.get("place"))
        and scorer.same_day(gold, read)
    )


def nearness(gold: dict[str, Any], read: dict[str, Any]) -> float:
    """Return how much two events' types and quotes agree, 0 to 2."""
    quotes = difflib.SequenceMatcher(None, gold.get("quote") or "", read.get("quote") or "")
    return float(quotes.quick_ratio() + (gold["type"] == read.get("type")))


def _missed(scorer: ModuleType, name: str, event: dict[str, Any], rest: Claims) -> None:
    print(f"{name} missed {event['type']} {_place(event)} {event['start']} {event['quote'][:90]}")
    near = max(rest, key=lambda r: nearness(event, r), default=None)
    if near is None or nearness(event, near) < 0.8:
        return
    wrong = [
        aspect
        for aspect, right in (
            ("type", event["type"] == near["type"]),
            ("place", scorer.same_place(event.get("place"), near.get("place"))),
            ("day", scorer.same_day(event, near)),
        )
        if not right
    ]
    print(f"    nearest: {near['type']} {_place(near)} {near['start']}; wrong: {', '.join(wrong)}")


def _figures(scorer: ModuleType, name: str, gold: dict[str, Any], read: dict[str, Any]) -> None:
    theirs, ours = _numbers(scorer, gold), _numbers(scorer, read)
    for label, counts in (("missed", theirs - ours), ("spurious", ours - theirs)):
        for number in counts:
            print(f"{name} {label} figure {number}")


def _numbers(scorer: ModuleType, reading: dict[str, Any]) -> Counter[tuple[Any, ...]]:
    events = reading.get("events") or []
    figures = [f for e in events for f in scorer.explicit(e.get("figures") or [])]
    return Counter(map(scorer.number, figures + scorer.explicit(reading.get("tallies") or [])))


def _place(event: dict[str, Any]) -> str:
    return str((event.get("place") or {}).get("name"))
