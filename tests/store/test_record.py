"""What goes into the record comes out of it, in an order that does not depend on reading."""

import datetime
import sqlite3
from pathlib import Path

import msgspec
import pytest

from marsad.errors import InputError
from marsad.model import (
    Claim,
    Decision,
    Document,
    Duplicate,
    DuplicateKind,
    Rejection,
    RejectionReason,
    Verdict,
)
from marsad.store import IncidentFilter, Record
from tests.store import samples


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_everything_comes_back_as_it_went_in(full: Record) -> None:
    assert full.document(samples.FIRST.id) == samples.FIRST
    assert full.document("state-report") == samples.SECOND
    assert full.document("nobody") is None
    assert full.raw(samples.FIRST.id) == samples.OUTCOMES[0].raw.data
    assert full.raw("nobody") is None
    in_order = sorted(samples.OUTCOMES, key=lambda outcome: outcome.document.id)
    assert full.readings() == [outcome.reading for outcome in in_order]
    assert full.reading(samples.SECOND.id) == samples.OUTCOMES[1].reading
    assert full.reading("nobody") is None
    assert full.claims() == [claim for outcome in in_order for claim in outcome.reading.claims]
    assert full.incidents() == list(samples.MERGED.incidents)
    assert full.incident(samples.SHELLING.id) == samples.SHELLING
    assert full.incident("i-none") is None
    found = full.incidents_of([samples.KILLED.id, "nobody's"])
    assert found == {samples.KILLED.id: [samples.SHELLING.id], "nobody's": []}
    assert full.holdings() == list(samples.MERGED.holdings)
    assert full.series() == list(samples.MERGED.series)
    assert full.agreements() == list(samples.MERGED.agreements)
    assert full.positions() == list(samples.MERGED.positions)
    assert full.contradictions() == list(samples.MERGED.contradictions)
    assert full.theatre() == "syria"


def test_documents_are_light(full: Record) -> None:
    light = {document.id: document for document in full.documents()}
    assert light[samples.FIRST.id] == msgspec.structs.replace(samples.FIRST, source_text="")


def test_counts(full: Record) -> None:
    counts = full.counts()
    assert (counts.documents, counts.incidents, counts.contradictions) == (2, 2, 1)
    assert counts.claims == {"agreement": 1, "control": 1, "event": 2, "position": 1, "tally": 1}


def test_adding_the_same_again_changes_nothing(full: Record) -> None:
    before = dump(full.path)
    full.add(samples.OUTCOMES)
    full.set_theatre("syria")
    assert dump(full.path) == before


def test_the_order_of_reading_does_not_show(tmp_path: Path) -> None:
    outcomes = [samples.plain(n, name=f"name-{n % 2}") for n in range(6)]
    seen: list[tuple[list[Document], list[Claim], str]] = []
    for order in (outcomes, outcomes[::-1]):
        with Record.open(tmp_path / f"{len(seen)}.db") as record:
            for outcome in order:
                record.add([outcome])
            seen.append((record.documents(), record.claims(), record.claims_digest()))
    assert seen[0] == seen[1]
    names = [document.name for document in seen[0][0]]
    assert len(set(names)) == 6
    assert {"name-0", "name-1"} < set(names)


def test_one_report_under_two_names_keeps_the_smaller(tmp_path: Path) -> None:
    copies = [samples.plain(1, name=name) for name in ("copy", "original")]
    for number, order in enumerate((copies, copies[::-1])):
        with Record.open(tmp_path / f"{number}.db") as record:
            record.add(order[:1])
            record.add(order[1:])
            assert [document.name for document in record.documents()] == ["copy"]


def test_a_newer_reader_replaces_the_claims_of_a_document(full: Record) -> None:
    before = full.claims_digest()
    assert full.merged_for() == before
    full.add([samples.outcome(samples.FIRST, samples.DEAD, reader="text/2")])
    came = (samples.FIRST.name, samples.FIRST.where)
    ids = [samples.FIRST.id, samples.SECOND.id, "nowhere"]
    assert full.read_by("text/2", ids) == {samples.FIRST.id: came}
    assert set(full.read_by(samples.READER, ids)) == {samples.SECOND.id}
    assert full.read_by(samples.READER, ids[:1]) == {}
    assert samples.KILLED.id not in full.claims_by_id([samples.KILLED.id, samples.DEAD.id])
    assert full.claims_digest() != before
    assert full.merged_for() == before


def test_rejections_are_kept_once(record: Record) -> None:
    rejection = Rejection(where="b.txt", reason=RejectionReason.EMPTY, detail="no bytes")
    other = Rejection(where="a.txt", reason=RejectionReason.TOO_SHORT, detail="3 words")
    record.reject([rejection, other])
    later = msgspec.structs.replace(rejection, detail="still no bytes")
    record.reject([later])
    assert record.rejections() == [other, later]


def test_a_report_that_is_read_after_all_is_not_rejected_any_more(record: Record) -> None:
    outcome = samples.plain(0)
    here = Rejection(
        where=outcome.document.where, reason=RejectionReason.UNANSWERED, detail="no answer"
    )
    other = Rejection(where="elsewhere.txt", reason=RejectionReason.UNANSWERED, detail="no answer")
    record.reject([here, other])
    record.add([outcome])
    assert record.rejections() == [other]


def test_duplicates_come_back(full: Record) -> None:
    one, other = sorted((samples.FIRST.id, samples.SECOND.id))
    pair = Duplicate(document=other, of=one, kind=DuplicateKind.NEAR, similarity=0.9)
    full.replace_merged(samples.MERGED, [pair])
    assert full.duplicates() == [pair]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (IncidentFilter(), [1, 2]),
        (IncidentFilter(newest_first=True, limit=1), [1]),
        (IncidentFilter(since=datetime.date(2018, 1, 11)), [1]),
        (IncidentFilter(since=datetime.date(2018, 1, 12)), []),
        (IncidentFilter(until=datetime.date(2018, 1, 11)), [1]),
        (IncidentFilter(until=datetime.date(2018, 1, 10)), []),
        (IncidentFilter(admin1="idlib"), [1]),
        (IncidentFilter(type="air_strike"), [2]),
        (IncidentFilter(actor="Russia"), [2]),
        (IncidentFilter(actor="syrian government forces"), [1]),
        (IncidentFilter(min_killed=12), [1]),
        (IncidentFilter(min_killed=13), []),
        (IncidentFilter(background=False), [1]),
        (IncidentFilter(text="saraqib THIRTY-FIVE terror"), [1]),
        (IncidentFilter(text="saraqib moon"), []),
        (IncidentFilter(text='"( XOR *'), []),
        (IncidentFilter(text="  "), [1, 2]),
    ],
)
def test_filters(full: Record, wanted: IncidentFilter, found: list[int]) -> None:
    ids = [f"i-{number:016}" for number in found]
    assert [incident.id for incident in full.incidents(wanted)] == ids


def test_a_search_follows_a_rewritten_document(full: Record) -> None:
    assert full.search("terrorists saraqib") == [samples.SECOND.id]
    assert full.search("") == []
    revised = msgspec.structs.replace(samples.SECOND, title=None, text="A quiet day.")
    full.add([samples.outcome(revised, reader="text/2")])
    assert full.search("terrorists") == []
    assert full.search("quiet") == [samples.SECOND.id]


def decision(id_: str, undoes: str | None = None) -> Decision:
    at = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
    why = "the photograph shows it"
    claims = (samples.KILLED.id,)
    return Decision(
        id=id_, verdict=Verdict.CONFIRM, claims=claims, by="N. N.", at=at, why=why, undoes=undoes
    )


def test_decisions_are_appended_and_count_for_merging(full: Record) -> None:
    full.decide(decision("d-2"))
    full.decide(decision("d-1", undoes="d-2"))
    full.decide(decision("d-2"))
    assert [taken.id for taken in full.decisions()] == ["d-2", "d-1"]
    assert full.merged_for() != full.claims_digest()
    with pytest.raises(InputError, match="no decision d-9 to undo"):
        full.decide(decision("d-3", undoes="d-9"))


def test_a_record_has_one_theatre(full: Record) -> None:
    with pytest.raises(InputError, match="is a record about syria, not sudan"):
        full.set_theatre("sudan")


def test_a_reading_belongs_to_its_document() -> None:
    reading = samples.OUTCOMES[1].reading
    with pytest.raises(ValueError, match="a reading of"):
        msgspec.structs.replace(samples.OUTCOMES[0], reading=reading)
