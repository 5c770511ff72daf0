"""Pages that listen are told when the record was merged anew."""

import asyncio
from pathlib import Path

from marsad.model import Merged
from marsad.publish.api import events
from marsad.publish.api.events import Events
from marsad.store import Record


async def told(record: Record, changes: int) -> list[str]:
    """What a page hears while the record is merged anew so many times."""
    heard: list[str] = []
    listening = Events(record, stopping=lambda: len(heard) > changes)
    async for event in listening._changes():
        heard.append(event)
        assert listening.listening == 1
        record.replace_merged(Merged(), [], digest=f"digest {len(heard)}")
    assert listening.listening == 0
    return heard


def test_a_page_hears_the_digest_and_each_change(tmp_path: Path) -> None:
    with Record.open(tmp_path / "changing.db") as record:
        record.replace_merged(Merged(), [], digest="digest 0")
        heard = asyncio.run(told(record, 1))
    assert heard == [f"event: changed\ndata: digest {n}\n\n" for n in (0, 1)]


def test_a_record_that_cannot_be_read_now_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "gone.db"
    with Record.open(path) as record:
        for name in ("gone.db", "gone.db-wal"):
            (tmp_path / name).write_bytes(b"no database at all" * 1000)
        record.close()
        looks = iter([False, False, True])
        made = Events(record, stopping=lambda: next(looks))

        async def heard() -> list[str]:
            return [event async for event in made._changes()]

        assert asyncio.run(heard()) == []


def test_a_stopping_server_ends_what_listens(tmp_path: Path) -> None:
    assert events.EVERY <= 1.0
    with Record.open(tmp_path / "quiet.db") as record:
        made = Events(record, stopping=lambda: True)

        async def heard() -> list[str]:
            return [event async for event in made._changes()]

        assert asyncio.run(heard()) == []
