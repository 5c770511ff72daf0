import datetime
import io
import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.collect import collect
from marsad.errors import InputError
from marsad.model import MediaKind, Raw, Rejection, RejectionReason

PROSE = (
    "However, the army said, the town was calm, and shops had opened.\n"
    "Residents, many of them farmers, returned on Monday, officials said, after the truce.\n"
    "In the north, by contrast, shelling went on, though nobody was hurt.\n"
)


def read(
    folder: Path, data: bytes | str, columns: Mapping[str, str] | None = None, limit: int = 10_000
) -> list[Raw | Rejection]:
    path = folder / "reports.dat"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(collect([str(path)], columns=columns, max_bytes=limit))


def one(items: list[Raw | Rejection]) -> Raw:
    (item,) = items
    assert isinstance(item, Raw)
    return item


def refused(items: list[Raw | Rejection]) -> Rejection:
    (item,) = items
    assert isinstance(item, Rejection)
    return item


def texts(items: list[Raw | Rejection]) -> list[str]:
    return [item.fields["text"] for item in items if isinstance(item, Raw)]


def test_prose_with_commas_is_text(tmp_path: Path) -> None:
    raw = one(read(tmp_path, PROSE))
    assert (raw.kind, raw.data, raw.name) == (MediaKind.TEXT, PROSE.encode(), "reports")


def test_retrieved_is_the_time_of_the_last_change(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROSE)
    os.utime(path, (1_600_000_000, 1_600_000_000))
    raw = one(list(collect([str(path)])))
    assert raw.retrieved == datetime.datetime(2020, 9, 13, 12, 26, 40, tzinfo=datetime.UTC)


def test_html_is_told_by_its_content(tmp_path: Path) -> None:
    for page in ("<!DOCTYPE html><p>x</p>", "  <html><body>x", "<p>One</p>"):
        assert one(read(tmp_path, page)).kind is MediaKind.HTML


def test_rows_of_a_table(tmp_path: Path) -> None:
    items = read(tmp_path, 'headline;body;pubdate\nA;"one; two";2020-01-02\nB;three;\n')
    first, second = items
    assert isinstance(first, Raw) and isinstance(second, Raw)
    assert first.fields == {"title": "A", "text": "one; two", "published": "2020-01-02"}
    assert json.loads(first.data) == {"headline": "A", "body": "one; two", "pubdate": "2020-01-02"}
    assert (first.name, second.name) == ("reports-1", "reports-2")
    assert first.where.endswith("reports.dat row 1")
    assert "published" not in second.fields


def test_the_id_of_a_row_does_not_depend_on_the_order_of_columns(tmp_path: Path) -> None:
    one_way = one(read(tmp_path, "title,text\nA,B\n"))
    other = one(read(tmp_path, "text,title\nB,A\n"))
    assert one_way.data == other.data


def test_own_identifiers_are_names(tmp_path: Path) -> None:
    items = read(tmp_path, "unit_id\ttext\n77\tone\n\ttwo\n")
    assert [item.name for item in items if isinstance(item, Raw)] == ["77", "reports-2"]


def test_a_plain_date_is_a_hint_even_if_mapped(tmp_path: Path) -> None:
    said: list[str] = []
    path = tmp_path / "t.csv"
    path.write_text("text,date\nsome words,4/5/2017\n")
    raw = one(list(collect([str(path)], columns={"published": "date"}, warn=said.append)))
    assert raw.fields == {"text": "some words", "date": "4/5/2017"}
    assert "hint" in said[0]


def test_an_empty_mapping_uses_no_column(tmp_path: Path) -> None:
    raw = one(
        read(tmp_path, "text,date,source\nwords,1/2/2017,X\n", {"published": "", "outlet": ""})
    )
    assert raw.fields == {"text": "words"}


def test_a_missing_column_is_named_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read(tmp_path, "date,text,source\n1,2,3\n", {"published": "published"})
    assert 'reports.dat has no column "published"' in str(error.value)
    assert "name it with --map published=COLUMN (columns: date, source, text)" in str(error.value)


def test_a_table_without_text_says_how_to_name_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"--map text=COLUMN \(columns: count, place"):
        read(tmp_path, "place,count\nA,1\nB,2\nC,3\n")


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(InputError, match="map one of: text, title"):
        collect(["x"], columns={"colour": "a"})


def test_a_broken_row_is_rejected_and_the_others_are_read(tmp_path: Path) -> None:
    items = read(tmp_path, 'id,text\n1,good\n2,"a"b"\n3,x,too,many\n4,fine\n')
    assert texts(items) == ["good", "fine"]
    broken, uneven = [item for item in items if isinstance(item, Rejection)]
    assert broken.where.endswith("line 3") and broken.reason is RejectionReason.UNREADABLE
    assert uneven.where.endswith("row 3 (line 4)") and "4 cells" in uneven.detail


def test_a_quote_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    items = read(tmp_path, 'id,text\n1,"open\n2,two\n3,three\n')
    assert texts(items) == ["two", "three"]


def test_many_rows_without_text_are_counted(tmp_path: Path) -> None:
    items = read(tmp_path, "id,text\n" + "7,\n" * 100 + "8,words\n")
    assert texts(items) == ["words"] and len(items) == 22
    assert isinstance(items[20], Rejection) and items[20].detail.startswith("80 more rows")


def test_a_long_line_is_listed_and_the_rest_is_read(tmp_path: Path) -> None:
    items = read(tmp_path, "id,text\n1,a\n2," + "x" * 5000 + "\n3,c\n", limit=1000)
    assert texts(items) == ["a", "c"]
    (rejection,) = [item for item in items if isinstance(item, Rejection)]
    assert rejection.reason is RejectionReason.TOO_LARGE


def test_a_table_may_be_larger_than_the_limit_of_a_report(tmp_path: Path) -> None:
    rows = "".join(f"{number},some words\n" for number in range(500))
    assert len(texts(read(tmp_path, "id,text\n" + rows, limit=100))) == 500


def test_a_large_text_is_rejected(tmp_path: Path) -> None:
    assert refused(read(tmp_path, "word " * 1000, limit=1000)).reason is RejectionReason.TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [
        '[{"text": "a", "n": 1}, {"text": "b"}]',
        '{"status": "ok", "articles": [{"text": "a"}, {"text": "b"}]}',
        '{"text": "a"}\n\n{"text": "b"}\n',
        '[\n  {"text": "a", "tags": ["{", "]\\\\", "\\""]},\n  {"text": "b"}\n]',
    ],
)
def test_json_of_every_shape(tmp_path: Path, data: str) -> None:
    items = read(tmp_path, data)
    assert texts(items) == ["a", "b"]
    assert [item.name for item in items if isinstance(item, Raw)] == ["reports-1", "reports-2"]


def test_one_json_object_is_one_report(tmp_path: Path) -> None:
    raw = one(read(tmp_path, '{"title": "T",\n "content": ["one", "two"], "guid": 12}'))
    assert raw.fields == {"title": "T", "text": "one\n\ntwo", "id": "12"}
    assert raw.name == "12"


def test_a_broken_json_line_is_rejected_with_its_line(tmp_path: Path) -> None:
    items = read(tmp_path, '{"text": "a"}\n{"text": \n[1]\n{"text": "d"}\n')
    assert texts(items) == ["a", "d"]
    assert [item.where[-6:] for item in items if isinstance(item, Rejection)] == [
        "line 2",
        "line 3",
    ]


def test_an_array_that_breaks_off_gives_what_it_holds(tmp_path: Path) -> None:
    items = read(tmp_path, '[{"text": "a"}, {"text": "b')
    assert texts(items) == ["a"] and isinstance(items[1], Rejection)


def test_an_array_may_be_larger_than_the_limit_of_a_report(tmp_path: Path) -> None:
    data = json.dumps([{"text": f"number {n}"} for n in range(200)] + [{"text": "x" * 2000}])
    items = read(tmp_path, data, limit=1000)
    assert len(texts(items)) == 200
    assert isinstance(items[-1], Rejection) and items[-1].reason is RejectionReason.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "reason", "word"),
    [
        (b"", RejectionReason.EMPTY, "empty"),
        (b" \n\n ", RejectionReason.EMPTY, "blank"),
        (b"%PDF-1.7 ...", RejectionReason.UNREADABLE, "PDF is not read yet"),
        (b"PK\x03\x04....word/document.xml", RejectionReason.UNREADABLE, "DOCX"),
        (b"WARC/1.0\r\n", RejectionReason.UNREADABLE, "WARC"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', RejectionReason.UNREADABLE, "RSS"),
        (b"\x89PNG\r\n\x1a\n", RejectionReason.BINARY, "picture"),
        (b"text with \x00 inside", RejectionReason.BINARY, "NUL"),
        (bytes(range(1, 256)) * 4, RejectionReason.BINARY, "control characters"),
        (b"text,title\n", RejectionReason.EMPTY, "no rows"),
    ],
)
def test_what_is_not_read_says_why(
    tmp_path: Path, data: bytes, reason: RejectionReason, word: str
) -> None:
    rejection = refused(read(tmp_path, data))
    assert rejection.reason is reason and word in rejection.detail


def test_tables_in_other_charsets(tmp_path: Path) -> None:
    table = "id,text\n1,Zoé’s café\n"
    for charset in ("cp1252", "utf-16", "utf-8-sig"):
        assert texts(read(tmp_path, table.encode(charset))) == ["Zoé’s café"]


def test_folders_are_searched_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden", ".git/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PROSE + name)
    found = list(collect([str(tmp_path), str(tmp_path / "b.txt")]))
    assert [item.where[len(str(tmp_path)) :] for item in found] == ["/a/z.txt", "/b.txt"]


def test_paths_that_mean_nothing_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere does not exist"):
        collect(["nowhere"])
    with pytest.raises(InputError, match="no reports found in"):
        collect([str(tmp_path)])
    with pytest.raises(InputError, match="no reports given"):
        collect([])
    with pytest.raises(InputError, match="standard input"):
        collect(["-"])


def test_standard_input(tmp_path: Path) -> None:
    raw = one(list(collect(["-"], stdin=io.BytesIO(PROSE.encode()))))
    assert (raw.where, raw.name, raw.retrieved) == ("stdin", "stdin", None)


def test_a_file_that_cannot_be_opened_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.symlink_to(tmp_path / "nothing")
    assert refused(list(collect([str(path)]))).reason is RejectionReason.UNREADABLE


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=400)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
    | st.text(alphabet='{}[]",:\\\n;ab1', max_size=80).map(
        lambda text: b"text,id\n" + text.encode()
    )
    | st.text(alphabet='{}[]",:\\\n a1', max_size=80).map(lambda text: b'[{"text"' + text.encode())
    | st.text(alphabet='{}[]",:\\\n a1', max_size=80).map(
        lambda text: b'{"text": "' + text.encode()
    )
)
def test_any_bytes_end_in_reports_or_reasons(tmp_path: Path, data: bytes) -> None:
    try:
        items = read(tmp_path, data, limit=200)
    except InputError as error:
        assert "--map" in str(error)
        return
    assert items and all(isinstance(item, Raw | Rejection) for item in items)


def test_in_a_folder_a_table_without_text_stops_no_other_report(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("place,count\nHoms,3\nHama,4\n")
    (tmp_path / "b.txt").write_text("Shells hit the town of Talbiseh on Monday.\n")
    table, report = collect([str(tmp_path)])
    assert isinstance(table, Rejection) and "--map text=COLUMN" in table.detail
    assert isinstance(report, Raw) and report.name == "b"
