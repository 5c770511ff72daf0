"""Running totals."""

from typing import Any

from marsad.model import (
    Claimant,
    Measure,
    Place,
    PlacePrecision,
    Quantity,
    Series,
    TallyClaim,
    When,
)
from tests.reconcile.making import day, document, merge, place, quantity, tally

COUNTRY = Place(text="Syria", name="Syria", country="SY", precision=PlacePrecision.COUNTRY)


def series(*claims: TallyClaim, **published: str) -> tuple[Series, ...]:
    documents = [document(name, when) for name, when in published.items()]
    return merge(claims, documents).series


def lows(one: Series) -> list[int | None]:
    return [point.quantity.low for point in one.points]


def test_the_wars_dead_without_claimant_are_one_series() -> None:
    claims = [
        tally("c", quantity(500_000, None, "more than half a million")),
        tally("a", quantity(340_000, None), scope=COUNTRY, since=day("2011-03-01", "2011-03-31")),
        tally("b", quantity(380_000, None), since=day("2011-01-01", "2011-12-31")),
    ]
    documents = [
        document("a", "2018-01-11"),
        document("b", When(start=day("2020-12-20").start)),
        document("c", "2024-11-29"),
    ]
    [found] = merge(claims, documents).series
    assert lows(found) == [340_000, 380_000, 500_000]
    assert (found.scope, found.claimant, found.remarks) == ("Syria", None, ())
    assert "without naming a source" in found.reason


def test_a_total_without_any_day_stands_where_its_number_fits() -> None:
    claims = [
        tally(n, quantity(low, None)) for n, low in (("a", 340_000), ("b", 380_000), ("c", 500_000))
    ]
    [found] = series(*claims, a="2018-01-11", c="2024-11-29")
    assert lows(found) == [340_000, 380_000, 500_000]


def test_a_report_younger_than_a_year_is_not_therefore_the_oldest() -> None:
    claims = [tally(n, quantity(low, None)) for n, low in (("a", 340_000), ("b", 380_000))]
    documents = [document("a", "2018-01-11"), document("b", When(start=day("2012-01-01").start))]
    [found] = merge(claims, documents).series
    assert (lows(found), found.remarks) == ([340_000, 380_000], ())


def test_the_wars_early_dead_are_few_and_later_small_totals_are_of_a_part() -> None:
    since = day("2011-03-15")
    one, other = (
        tally("a", quantity(5_000, None), since=since),
        tally("b", quantity(6_786, None), since=since),
    )
    found = {
        s.points[0].quantity.low: s for s in series(one, other, a="2011-12-13", b="2016-06-27")
    }
    assert found[5_000].reason.startswith("All the dead of the war")
    assert not found[6_786].reason.startswith("All the dead of the war")


def test_a_small_total_without_scope_is_not_the_wars() -> None:
    found = series(tally("a", quantity(340_000, None)), tally("b", quantity(60, None)))
    assert len(found) == 2


def test_scopes_starts_and_claimants_are_kept_apart() -> None:
    def told(name: str, **more: Any) -> TallyClaim:
        return tally(name, quantity(300, None), **more)

    monitor = (Claimant(name="SOHR"),)
    assert len(
        series(
            told("a", scope=place("Aleppo"), since=day("2016-04-01")),
            told("b", scope=place("Aleppo"), since=day("2016-06-01")),
            told("c", scope=place("Damascus"), since=day("2016-04-01")),
            told("d", scope=place("Aleppo"), since=day("2016-04-01"), claimants=monitor),
        )
    ) == 4  # fmt: skip


def test_stock_flow_and_return_are_kept_apart() -> None:
    number = quantity(10_000, None)
    found = series(
        tally("a", number, measure=Measure.DISPLACED, scope=place("Aleppo")),
        tally(
            "b", number, measure=Measure.DISPLACED, scope=place("Aleppo"), since=day("2016-08-01")
        ),
        tally("c", number, measure=Measure.RETURNED, scope=place("Aleppo")),
    )
    assert len(found) == 3


def test_a_later_lower_total_is_remarked() -> None:
    [found] = series(
        tally("a", quantity(280_000, None)), tally("b", quantity(250_000, None)),
        a="2016-06-01", b="2016-07-01",
    )  # fmt: skip
    assert found.remarks == ("250000 is lower than the earlier 280000",)


def test_claimants_who_part_are_remarked() -> None:
    un, center = (Claimant(name="SOHR"),), (Claimant(name="White Helmets"),)
    found = series(
        tally("a", quantity(250_000, None), claimants=un),
        tally("b", quantity(470_000, None), claimants=center),
    )
    assert sorted(s.remarks for s in found) == [
        ("SOHR: 250000 of the same",),
        ("White Helmets: 470000 of the same",),
    ]


def test_equal_totals_of_one_day_are_one_point() -> None:
    number = Quantity(low=340_000, high=None, qualifier=quantity(1, None).qualifier, words="x")
    [found] = series(tally("a", number), tally("b", number), a="2018-01-11", b="2018-01-11")
    assert len(found.points) == 1
    assert len(found.points[0].claims) == 2
