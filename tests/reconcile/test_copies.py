"""A hundred copies of one false report count as one."""

from marsad.model import Corroboration, Document, Duplicate, DuplicateKind, EventClaim, Grade
from tests.reconcile.making import document, event, figure, merge

COPIES = 100


def copies(says: tuple[str, ...], outlets: int) -> tuple[list[EventClaim], list[Document]]:
    claims = [
        event(
            f"copy{n:03}",
            "Militants gassed the town and killed 900 civilians",
            hit=["civilians"],
            by=["rebels"],
            says=says,
            figures=[figure(900, 900)],
        )
        for n in range(COPIES)
    ]
    papers = [
        document(f"copy{n:03}", "2016-08-02", outlet=f"Paper {n % outlets}") for n in range(COPIES)
    ]
    return claims, papers


def test_copies_of_one_claimant_raise_nothing() -> None:
    true = event(
        "true", "Raids killed 12 civilians there", hit=["civilians"], says=["SOHR"],
        figures=[figure(12, 12)],
    )  # fmt: skip
    false, papers = copies(("SANA",), COPIES)
    one = merge([true, false[0]], papers)
    many = merge([true, *false], papers)
    [single], [hundred] = one.incidents, many.incidents
    assert [o.name for o in hundred.origins] == [o.name for o in single.origins] == ["SANA", "SOHR"]
    assert hundred.corroboration is single.corroboration
    assert hundred.grade is single.grade
    toll, before = hundred.figures[0], single.figures[0]
    assert (toll.low, toll.best, toll.high) == (before.low, before.best, before.high)
    assert toll.best == 12


def test_copies_without_a_claimant_are_one_origin_by_their_words() -> None:
    claims, papers = copies((), COPIES)
    [incident] = merge(claims, papers).incidents
    assert len(incident.origins) == 1
    assert incident.corroboration is Corroboration.SINGLE
    assert incident.grade is Grade.WEAK


def test_near_duplicate_reports_are_one_origin_whatever_their_sentences() -> None:
    claims = [
        event("a", "Shells killed nine in the town", figures=[figure(9, 9)], hit=["civilians"]),
        event("b", "Nine people died as mortars fell", figures=[figure(9, 9)], hit=["civilians"]),
    ]
    papers = [document("a", outlet="Paper 1"), document("b", outlet="Paper 2")]
    pair = Duplicate(document="b", of="a", kind=DuplicateKind.NEAR, similarity=0.97)
    origins = [len(i.origins) for i in merge(claims, papers, [pair]).incidents]
    assert set(origins) == {1}


def test_copies_without_a_claimant_raise_no_figure_of_a_monitor() -> None:
    true = event(
        "true", "Raids killed 12 civilians there", hit=["civilians"], says=["SOHR"],
        figures=[figure(12, 12)],
    )  # fmt: skip
    false, papers = copies((), COPIES)
    [single] = merge([true, false[0]], papers).incidents
    [hundred] = merge([true, *false], papers).incidents
    assert len(hundred.origins) == len(single.origins)
    assert (hundred.corroboration, hundred.grade) == (single.corroboration, single.grade)
    assert hundred.figures[0].best == single.figures[0].best


def test_ten_outlets_that_quote_one_monitor_are_one_origin() -> None:
    told = (
        "Raids killed",
        "Warplanes killed",
        "Jets struck and killed",
        "Bombs killed",
        "Fire took",
    )
    claims = [
        event(
            f"paper{n}",
            f"{told[n % 5]} {12 + n} people in the town, said the Observatory to reporter {n}",
            says=["SOHR", "AFP"][: 1 + n % 2],
            hit=["civilians"],
            figures=[figure(12 + n, 12 + n)],
        )
        for n in range(10)
    ]
    papers = [document(f"paper{n}", "2016-08-02", outlet=f"Paper {n}") for n in range(10)]
    incidents = merge(claims, papers).incidents
    assert max(len(incident.documents) for incident in incidents) >= 5
    for incident in incidents:
        assert [origin.name for origin in incident.origins] == ["SOHR"]
        assert incident.corroboration is Corroboration.SINGLE
        assert incident.grade is Grade.WEAK
