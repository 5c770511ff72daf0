"""Merging by and by leaves the record that reading and merging all at once leaves."""

import datetime
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from msgspec.structs import replace

from marsad import merging, reconcile
from marsad.merging import Merging
from marsad.model import (
    Claim,
    Decision,
    EventClaim,
    MediaKind,
    Outcome,
    PositionChange,
    Raw,
    Reading,
    Verdict,
)
from marsad.model.merging import Difference
from marsad.publish.exports.json import export_json
from marsad.store import IncidentFilter, Record
from tests.reconcile.making import (
    THEATRE,
    control,
    day,
    document,
    event,
    figure,
    place,
    quantity,
    tally,
)
from tests.reconcile.test_agreements_positions import deal, position
from tests.reconcile.test_laws import ACTORS, DAYS, PLACES, SAYS, TYPES

REPORTS = "abcdefghijkl"
AT = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)


def told_event(report: str, rng: random.Random) -> EventClaim:
    number = rng.randint(0, 20)
    return event(
        report,
        f"{rng.choice(['Bombs fell', 'A raid struck', 'They fought'])} {number}",
        rng.choice(TYPES),
        where=rng.choice(PLACES),
        when=rng.choice(DAYS),
        by=rng.sample(ACTORS, rng.randint(0, 2)),
        hit=rng.sample(ACTORS, rng.randint(0, 1)),
        says=rng.choice(SAYS),
        figures=[figure(number, rng.choice([number, None]))] if number > 10 else [],
    )


def told_otherwise(report: str, rng: random.Random) -> Claim:
    """Return a claim that makes no incident, or an alleged breach."""
    where, number = rng.choice(["Saraqib", "Aleppo"]), rng.randint(1, 5)
    when = f"2016-08-0{number}"
    claims: list[Claim] = [
        control(report, where, rng.choice(["army", "rebels"]), when),
        tally(report, quantity(300_000 + number, None), until=day(when)),
        deal(report, place=place(where), when=day(when)),
        deal(report, agreement="truce"),
        position(report, PositionChange.HELD, quantity(number, number), day(when), where),
        event(report, "Shells broke it", "ceasefire_violation", where=where, when=when),
    ]
    return rng.choice(claims)


def readings(rng: random.Random) -> dict[str, list[Claim]]:
    """Return what reports claim; several tell one event."""
    told: list[Claim] = [told_event(rng.choice(REPORTS), rng) for _ in range(rng.randint(1, 24))]
    told += [told_otherwise(rng.choice(REPORTS), rng) for _ in range(rng.randint(0, 8))]
    found: dict[str, list[Claim]] = {}
    for claim in {claim.id: claim for claim in told}.values():
        found.setdefault(claim.span.document, []).append(claim)
    return found


def outcome(report: str, claims: Sequence[Claim], published: str | None = None) -> Outcome:
    """Return a report; every third has the words of another, and some nearly."""
    words = [f"word{n}" for n in range(60)]
    text = " ".join([*words, report if report in "cf" else ""]) if report in "abcdef" else report
    source = replace(document(report, published, outlet=f"Paper {report}"), text=text)
    raw = Raw(data=report.encode(), kind=MediaKind.TEXT, where=report, name=report)
    reading = Reading(document=report, claims=tuple(claims), reader="text/1")
    return Outcome(document=source, raw=raw, reading=reading)


def merge(record: Record) -> Merging | None:
    return merging.merge(record, THEATRE)


def exported(record: Record) -> bytes:
    return b"".join(export_json(record, texts=True))


def decisions(ids: Sequence[str], rng: random.Random) -> list[Decision]:
    """Return some decisions of every kind, a few of them undone."""
    made: list[Decision] = []
    for number in range(rng.randint(0, 5)):
        verdict = rng.choice(list(Verdict))
        claims = tuple(rng.sample(ids, min(len(ids), rng.randint(1, 3))))
        undoes = rng.choice(made).id if made and rng.random() < 0.4 else None
        made.append(
            Decision(
                id=f"d-{number}",
                verdict=verdict,
                claims=() if undoes else claims,
                by="N. N.",
                at=AT + datetime.timedelta(minutes=number),
                why="seen",
                value="fair" if verdict is Verdict.GRADE else "",
                undoes=undoes,
            )
        )
    return made


@pytest.fixture(scope="module", autouse=True)
def small_records_are_merged_by_and_by() -> Iterator[None]:
    with mock.patch.object(merging, "LARGE", 99.0):
        yield


def crash(*_: object) -> None:
    """End as a process that is stopped does."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("seed", range(40))
def test_any_order_and_any_splits_leave_the_same_record(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    told = readings(rng)
    final = [outcome(report, claims, "2016-08-03") for report, claims in told.items()]
    decided = decisions(sorted(c.id for claims in told.values() for c in claims), rng)
    # Some reports are read by an older reader first, which finds less, or not the day.
    older = [
        outcome(report, rng.sample(claims, rng.randint(0, len(claims))))
        for report, claims in told.items()
        if rng.random() < 0.5
    ]
    steps: list[Outcome | Decision] = [*older]
    rng.shuffle(steps)
    rng.shuffle(final)
    for report in final:
        first = [at + 1 for at, s in enumerate(steps) if same(s, report)]
        steps.insert(rng.randint(max(first, default=0), len(steps)), report)
    at = 0
    for decision in decided:
        at = rng.randint(at, len(steps)) + 1
        steps.insert(at - 1, decision)
    with Record.open(tmp_path / "whole.db") as record:
        record.add(final)
        for decision in decided:
            record.decide(decision)
        merge(record)
        whole, digest = exported(record), record.merged_for()
    with Record.open(tmp_path / "by_and_by.db") as record:
        for step in steps:
            take(record, step)
            if rng.random() < 0.6:
                merge(record)
        merge(record)
        assert exported(record) == whole
        assert record.merged_for() == digest


def same(step: Outcome | Decision, report: Outcome) -> bool:
    return isinstance(step, Outcome) and step.document.id == report.document.id


def take(record: Record, step: Outcome | Decision) -> None:
    if isinstance(step, Outcome):
        record.add([step])
    else:
        record.decide(step)


def told(number: int, day: str = "2016-08-01") -> Outcome:
    claim = event(f"r{number}", f"Bombs fell {number}", when=day)
    return outcome(f"r{number}", [claim])


def test_a_crash_in_the_middle_leaves_the_old_merge_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Record.open(tmp_path / "record.db") as record:
        record.add([told(number) for number in range(4)])
        merge(record)
        before, digest = record.incidents(), record.merged_for()
        record.add([told(9)])

        with monkeypatch.context() as patched:
            patched.setattr("marsad.store.merging.pair", crash)
            with pytest.raises(KeyboardInterrupt):
                merge(record)
        assert record.merged_for() == digest
        assert record.incidents() == before
        merge(record)
        assert {d for i in record.incidents() for d in i.documents} >= {"r9"}


def test_a_crash_while_all_is_merged_anew_leaves_the_old_merge_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Record.open(tmp_path / "record.db") as record:
        record.add([told(number) for number in range(4)])
        merge(record)
        before, digest = record.incidents(), record.merged_for()
        record.add([told(9)])
        monkeypatch.setattr("marsad.__version__", "99")

        with monkeypatch.context() as patched:
            patched.setattr("marsad.store.sqlite.index_all_incidents", crash)
            with pytest.raises(KeyboardInterrupt):
                merge(record)
        assert record.merged_for() == digest
        assert record.incidents() == before
        assert len(record.incidents(IncidentFilter(text="Bombs"))) == len(before)
        done = merge(record)
        assert done is not None and done.whole == "version changed"
        assert {d for i in record.incidents() for d in i.documents} >= {"r9"}


def test_others_read_and_write_while_all_is_merged_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.db"
    original = reconcile.whole
    seen: list[int] = []

    def beside(*args: Any) -> Iterator[Difference]:
        for made in original(*args):
            yield made
            with Record.open(path) as other:
                seen.append(len(other.incidents()))
                other.add([told(9)])

    with Record.open(path) as record:
        record.add([told(1), told(2, "2017-01-01")])
        merge(record)
        monkeypatch.setattr("marsad.__version__", "99")
        monkeypatch.setattr(reconcile, "whole", beside)
        merge(record)
        assert set(seen) == {2}
        assert {d for i in record.incidents() for d in i.documents} == {"r1", "r2", "r9"}


def test_whoever_is_overtaken_while_merging_all_anew_leaves_what_the_other_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.db"
    original, others = reconcile.whole, [path]

    def overtaken(*args: Any) -> Iterator[Difference]:
        yield from original(*args)
        while others:
            with Record.open(others.pop()) as other:
                other.add([told(2)])
                merge(other)

    monkeypatch.setattr(reconcile, "whole", overtaken)
    with Record.open(path) as record:
        record.add([told(1)])
        merge(record)
        assert {d for i in record.incidents() for d in i.documents} == {"r1", "r2"}


def test_only_touched_incidents_are_made_anew(tmp_path: Path) -> None:
    with Record.open(tmp_path / "record.db") as record:
        assert merge(record) == Merging(gone=0, made=0, whole=merging.FIRST)
        record.add([told(1), told(2, "2017-01-01"), told(3, "2018-01-01")])
        assert merge(record) == Merging(gone=0, made=3, whole=None)
        record.add([told(4, "2017-01-01")])
        assert merge(record) == Merging(gone=0, made=1, whole=None)
        assert merge(record) is None
        [incident] = [i for i in record.incidents() if len(i.documents) == 1][:1]
        doubt = Decision(
            id="d-1", verdict=Verdict.CONFIRM, claims=incident.claims, by="N. N.", at=AT, why="seen"
        )
        record.decide(doubt)
        assert merge(record) == Merging(gone=0, made=1, whole=None)


def test_other_rules_merge_all_anew_and_say_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Record.open(tmp_path / "record.db") as record:
        record.add([told(1), told(2, "2017-01-01")])
        merge(record)
        monkeypatch.setattr("marsad.reconcile.rules_digest", lambda: "other")
        monkeypatch.setattr("marsad.__version__", "99")
        done = merge(record)
        assert done == Merging(gone=0, made=2, whole="weights and version changed")
        again = replace(told(1).document, text="another text")
        record.add([replace(told(1), document=again)])
        done = merge(record)
        assert done is not None
        assert done.whole == done.surprise == "reports were cleaned to other texts"


def test_much_that_is_new_is_merged_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "LARGE", 0.2)
    with Record.open(tmp_path / "record.db") as record:
        record.add([told(number) for number in range(6)])
        merge(record)
        record.add([told(7)])
        assert merge(record) is not None
        record.add([told(8), told(9)])
        done = merge(record)
        assert done is not None
        assert (done.whole, done.surprise) == ("22% of the reports are new or changed", None)


def test_a_breach_that_comes_later_reaches_the_agreements_that_cover_its_place(
    tmp_path: Path,
) -> None:
    def breaches(record: Record) -> list[int]:
        return [len(agreement.violations) for agreement in record.agreements()]

    here = deal("a", place=place("Saraqib"), when=day("2016-08-01"))
    there = deal("b", place=place("Damascus"), when=day("2016-08-01"))
    shells = event("c", "Shells broke it", "ceasefire_violation", when="2016-08-03")
    with Record.open(tmp_path / "record.db") as record:
        record.add([outcome("a", [here]), outcome("b", [there])])
        merge(record)
        assert breaches(record) == [0, 0]
        record.add([outcome("c", [shells])])
        merge(record)
        assert sorted(breaches(record)) == [0, 1]
        record.add([outcome("c", [])])
        merge(record)
        assert breaches(record) == [0, 0]
