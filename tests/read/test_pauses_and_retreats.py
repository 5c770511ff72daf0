"""Fights that go on, fighters driven back or who give up, strikes halted for a truce."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Fighting also continued in several parts of the country, including Hama and Daraa.",
            {"armed_clash"},
        ),
        ("The army pushed back fighters of Jabhat al-Nusra near Morek on Friday.", {"armed_clash"}),
        ("The rebels forced the army back near Morek on Friday.", {"armed_clash"}),
        ("Rebels hit 30 Islamic State targets near Azaz on Monday.", {"shelling"}),
        ("The regime fired a Scud at Tel Rifaat on Sunday, levelling six houses.", {"shelling"}),
        (
            "The jihadists were driven from two districts southeast of Tabqa on Friday.",
            {"territory_gained"},
        ),
        ("Dozens of militants turned themselves in to the army in Homs on Monday.", {"arrest"}),
        ("At least 40 fighters surrendered to the SDF in Tabqa on Tuesday.", {"arrest"}),
        (
            "The SDF detonated two car bombs before they reached its posts in Manbij on Monday.",
            {"weapons_disrupted"},
        ),
        ("Russia halted air strikes on Aleppo on Tuesday ahead of a truce.", {"agreement"}),
        ("Russia has declared a three-day humanitarian pause in Aleppo.", {"agreement"}),
        ("The air force suspended its raids on Douma on Monday.", set()),
        ("ISIS has tightened its grip on Mayadin since losing ground to the army.", set()),
        (
            "Gunmen opened fire on a police officer in Suwayda on Sunday and fled.",
            {"attack_on_civilians"},
        ),
        ("Families left Jobar on Friday and fled to Damascus.", {"displacement"}),
    ],
)
def test_what_is_told(text: str, types: set[str]) -> None:
    assert {event.type for event in events(text)} == types
