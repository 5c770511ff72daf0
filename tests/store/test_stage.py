"""Where all is merged anew beside what others still read."""

from pathlib import Path

from marsad.model import Duplicate, DuplicateKind
from marsad.model.merging import Difference
from marsad.store import Record, merging
from marsad.store.merging import Merge, Pairs, Rules
from marsad.store.stage import GIVEN, ORDER, Stage
from tests.records import fill

RULES = Rules(theatre="t", vocabulary="v", weights="w", version="1")


def test_every_table_of_the_merged_part_is_staged() -> None:
    assert set(ORDER) == {table.name for table in merging.MERGED}
    assert set(ORDER) >= GIVEN


def test_what_is_put_is_seen_here_and_by_others_once_it_is_taken_over(tmp_path: Path) -> None:
    path = fill(tmp_path / "record.db")
    with Record.open(path) as record, Record.open(path) as other:
        before, holdings = other.incidents(), other.holdings()
        first, second = (document.id for document in other.documents()[:2])
        pair = Duplicate(document=second, of=first, kind=DuplicateKind.EXACT, similarity=1.0)
        with record.snapshot() as known:
            upon = known.merged_for
            stage = Stage(known)
            assert not list(stage.incidents([before[0].id]))
            stage.put(Difference(made=(before[0],)), Pairs(made=(pair,)))
            assert list(stage.incidents([before[0].id])) == [before[0]]
            assert set(stage.pairs([first])) == {pair}
            assert other.incidents() == before
            merge = Merge(upon=upon, digest="anew", rules=RULES, last=0, decisions=0)
            assert stage.take_over(merge)
        assert other.incidents() == [before[0]] != before
        assert other.duplicates() == [pair]
        assert holdings and not other.holdings()
        assert other.merged_for() == "anew"
