"""Rare acts that are talked of long afterwards: the day of talk is not theirs."""

import datetime

from marsad.model import EventClaim, Status
from tests.read.reading import document
from tests.read.test_syntax import reader

DAY = datetime.date(2017, 4, 4)  # a Tuesday
GHOUTA = "Sarin gas killed hundreds of civilians in Ghouta near Damascus in August 2013. "


def gas(text: str, published: datetime.date = DAY) -> list[EventClaim]:
    """Return the chemical attacks of a report, in text order."""
    claims = reader().read(document(text, published)).claims
    return [c for c in claims if isinstance(c, EventClaim) and c.type == "chemical_attack"]


def test_the_day_on_which_somebody_counts_the_dead_gives_way_to_the_day_of_the_attack() -> None:
    text = (
        "Evidence suggests that the army did the gas attack that killed more than 1400 people, "
        "Human Rights Watch said on Tuesday. The gas attack near Damascus on March 21 killed more "
        "than 1400 people."
    )
    (claim,) = gas(text)
    assert claim.when.start == claim.when.end == datetime.date(2017, 3, 21)


def test_another_toll_of_another_day_is_another_attack() -> None:
    text = (
        "A gas attack killed 58 people in Saraqib, a monitor said on Tuesday. A gas attack on "
        "Douma on March 21 killed 14 people."
    )
    assert len(gas(text)) == 2


def test_that_attack_is_the_one_of_long_ago_told_before() -> None:
    text = (
        "Shells hit Saraqeb on Monday. Sarin gas was used in Eastern Ghouta in 2013. The United "
        "States accused Damascus of that attack, which killed 1429 people."
    )
    (claim,) = gas(text)
    assert claim.when.start == datetime.date(2013, 1, 1)
    assert [figure.quantity.low for figure in claim.figures] == [1429]


def test_an_attack_called_after_its_place_is_the_one_told_far_before() -> None:
    between = "Rain fell. Snow fell. It was late. Five were named. Nobody came. "
    denial = "The government, which denied its forces were behind the Ghouta attack, agreed."
    news = "On Tuesday a gas attack killed 58 people in Saraqib. "
    old, new = gas(GHOUTA + news + between + denial)
    assert [claimant.name for claimant in old.denied_by] == ["Syrian government"]
    assert (old.status, new.denied_by) == (Status.REPORTED, ())


def test_a_time_of_months_at_the_head_of_a_sentence_is_that_of_all_of_it() -> None:
    text = 'The minister spoke on Monday. "In the last six months they used sarin in Hama."'
    assert gas(text) == []  # no attack of Monday


def test_and_the_year_before_begins_another_attack() -> None:
    text = (
        "In August 2013 a gas attack in the outskirts of Damascus killed dozens of people and the "
        "year before 49 children were killed in the Houla massacre."
    )
    near = [c for c in gas(text) if c.place is not None and "Damascus" in c.place.text]
    assert [f.quantity.low for claim in near for f in claim.figures] == [None]  # "dozens"


def test_the_day_of_an_enquiry_is_not_that_of_what_it_is_into() -> None:
    text = (
        "A gas attack on Saraqib killed 58 people on Friday. An envoy arrived on Monday for an "
        "enquiry into the attacks."
    )
    (claim,) = gas(text)
    assert claim.when.start == claim.when.end == datetime.date(2017, 3, 31)
