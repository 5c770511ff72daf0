from hypothesis import given
from hypothesis import strategies as st

from marsad.model.names import named

IDS = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_the_smallest_id_keeps_the_bare_name() -> None:
    names = named({"b" * 64: "report", "a" * 64: "report", "c" * 64: "other"})
    assert names == {"a" * 64: "report", "b" * 64: "report-bbbbbbbb", "c" * 64: "other"}


def test_more_digits_where_eight_are_not_enough() -> None:
    ids = ["a" * 64, "b" * 63 + "c", "b" * 63 + "d"]
    names = named(dict.fromkeys(ids, "report"))
    assert [names[id_] for id_ in ids] == ["report", "report-bbbbbbbb", "report-" + "b" * 16]


def test_a_bare_name_that_is_taken_gets_digits() -> None:
    assert named({"a" * 64: "report"}, ["report"]) == {"a" * 64: "report-aaaaaaaa"}


@given(st.dictionaries(IDS, st.sampled_from(["a", "b", "a-00000000"]), max_size=8))
def test_names_are_unique_whatever_came(stems: dict[str, str]) -> None:
    names = named(stems)
    assert len(set(names.values())) == len(stems)
    assert names == named(dict(reversed(stems.items())))
