"""A name of a place with its possessive is not the name of somebody that it then sounds like."""

from marsad import theatres
from marsad.locate import Gazetteer


def test_hamas_north_is_no_ones() -> None:
    gazetteer = Gazetteer(theatres.load("syria"))
    assert [m.text for m in gazetteer.find("fighting in Hama's north")] == ["Hama"]
    assert gazetteer.find("a leader of Hamas spoke") == ()
