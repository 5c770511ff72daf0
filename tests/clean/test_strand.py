from hypothesis import given
from hypothesis import strategies as st

from marsad.clean.repair import repaired
from marsad.clean.strand import Edit, Strand, edited, strand_of


def check(strand: Strand) -> None:
    """The text is its pieces, end to end, in the order of the source, apart from what is cut."""
    at = low = 0
    for piece in strand.pieces:
        assert piece.clean == at and piece.length > 0
        assert piece.raw >= low and piece.raw_length > 0
        at, low = at + piece.length, piece.raw + piece.raw_length
    assert at == len(strand.text) and low <= len(strand.source)
    covered = sum(piece.raw_length for piece in strand.pieces)
    assert covered + sum(item.end - item.start for item in strand.dropped) == len(strand.source)
    assert all(item.reason for item in strand.dropped)


EDITS = st.lists(
    st.builds(
        lambda start, length, text: Edit(
            start=start, end=start + length, text=text, reason="" if text else "cut"
        ),
        st.integers(0, 60),
        st.integers(0, 12),
        st.sampled_from(["", "", "x", "long text"]),
    ),
    max_size=6,
)


@given(st.text(alphabet="abc \n", max_size=60), EDITS, EDITS)
def test_edits_on_edits_keep_the_map(source: str, first: list[Edit], second: list[Edit]) -> None:
    once = edited(strand_of(source), first)
    check(once)
    check(edited(once, second))


@given(st.text(max_size=60), EDITS)
def test_repairs_and_cuts_keep_the_map(source: str, edits: list[Edit]) -> None:
    check(edited(repaired(strand_of(source)), edits))


def test_a_cut_leads_back_to_the_source() -> None:
    strand = edited(strand_of("one two three"), [Edit(start=3, end=7, reason="cut")])
    assert strand.text == "one three"
    assert strand.origin(4, 9) == (8, 13)
    assert [(item.start, item.end, item.reason) for item in strand.dropped] == [(3, 7, "cut")]


def test_a_cut_through_a_repair_keeps_what_it_spares() -> None:
    repair = edited(strand_of("a???b"), [Edit(start=1, end=4, text="xyzw")])
    cut = edited(repair, [Edit(start=3, end=6, reason="cut")])
    assert cut.text == "axy"
    assert cut.origin(1, 3) == (1, 4)


def test_the_order_of_edits_makes_no_difference() -> None:
    edits = [Edit(start=4, end=6, reason="b"), Edit(start=0, end=2, reason="a")]
    assert edited(strand_of("0123456789"), edits) == edited(strand_of("0123456789"), edits[::-1])
