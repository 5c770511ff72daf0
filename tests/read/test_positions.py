import datetime

from marsad.model import AgreementClaim, PositionChange, PositionClaim
from tests.read.reading import read


def test_posts_held_and_left_with_their_counts() -> None:
    text = (
        "Turkey has a dozen observation posts in Idlib. Since August, Turkey has pulled out from "
        "four observation posts and at least two military positions in Idlib."
    )
    found = [claim for claim in read(text).claims if isinstance(claim, PositionClaim)]
    told = [(c.type, c.change, c.count.low if c.count else None) for c in found]
    assert told == [
        ("observation_post", PositionChange.HELD, 12),
        ("observation_post", PositionChange.LEFT, 4),
        ("position", PositionChange.LEFT, 2),
    ]


def test_a_truce_is_an_agreement_with_parties_and_date() -> None:
    text = "Russia and Turkey agreed a ceasefire in Idlib on Tuesday."
    (claim,) = [claim for claim in read(text).claims if isinstance(claim, AgreementClaim)]
    assert claim.type == "ceasefire"
    assert {party.name for party in claim.parties} == {"Russia", "Turkey"}
    assert claim.when.start == datetime.date(2016, 10, 11)
