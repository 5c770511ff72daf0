"""Bombs that go off long after they fell lie there like mines; those that fall are strikes."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "A cluster munition remnant exploded in Morek on Sunday and killed a boy.",
        "Unexploded cluster bombs killed two children in the fields of Sarmin on Sunday.",
        "Remnants of cluster bombs killed a shepherd near Hayan on Sunday.",
        "A cluster bomb left over from earlier raids went off in Hayan on Sunday, killing two.",
        "Two boys were killed when an unexploded barrel bomb detonated in Darayya on Sunday.",
        "An unexploded missile dropped by a jet in May killed three farmers near Hass on Sunday.",
        "Three farmers were killed by cluster bombs dropped months earlier near Hass.",
    ],
)
def test_what_goes_off_long_afterwards_is_no_strike(text: str) -> None:
    assert [event.type for event in events(text)] == ["explosive_device"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Cluster bombs dropped by warplanes on Hayan on Sunday killed two children.",
            "air_strike",
        ),
        (
            "Warplanes dropped cluster bombs on Sarmin on Sunday and some did not explode.",
            "air_strike",
        ),
        ("A shell fired by the army hours earlier killed three farmers near Hass.", "shelling"),
    ],
)
def test_what_has_just_fallen_is(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]
