"""Whose figures they are where one sentence has two speakers."""

import pytest

from marsad.model import EventClaim, TallyClaim
from tests.read.reading import document, events
from tests.read.test_syntax import reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The raid on Saraqib killed 83 soldiers, SOHR said; Damascus put the toll at 62.",
            {83: ["SOHR"], 62: ["Syrian government"]},
        ),
        (
            (
                "The Local Coordination Committees said shells killed 40 people in Hama, while the "
                "Observatory said 25 people had died."
            ),
            {40: ["Local Coordination Committees"], 25: ["SOHR"]},
        ),
        # one count, whoever speaks beside it; and one of both speakers
        (
            "Shells killed 40 in Hama, the Observatory said, while Russia said it hit nobody.",
            {40: []},
        ),
        ("Shells killed 40 people in Hama, the Observatory and residents said.", {40: []}),
    ],
)
def test_each_speaker_counts_for_himself(text: str, told: dict[int, list[str]]) -> None:
    figures = [figure for event in events(text) for figure in event.figures]
    assert {f.quantity.low: [c.name for c in f.claimants] for f in figures} == told


@pytest.mark.parametrize("turn", ["though", "but", "while"])
def test_each_speaker_tells_his_own_events(turn: str) -> None:
    told = {
        e.type: [claimant.name for claimant in e.claimants]
        for e in events(
            f"Rebels said they had captured Khan Tuman on Friday {turn} the army said it had "
            "repelled the attack."
        )
    }
    assert told == {"territory_gained": ["rebels"], "armed_clash": ["Syrian army"]}


def test_one_event_told_by_both_is_told_by_both() -> None:
    (bombing,) = events(
        "Activists spoke of 55 dead in the bombing in Jaramana, while state TV said 34 had died."
    )
    told = {f.quantity.low: [c.name for c in f.claimants] for f in bombing.figures}
    assert told == {55: ["local activists"], 34: ["Syrian state TV"]}


def test_each_speaker_has_his_own_total() -> None:
    told = {
        t.figure.quantity.low: [c.name for c in t.claimants]
        for t in reader()
        .read(
            document(
                "A monitoring group said more than 60 jihadists had died in US-led raids on Raqqa "
                "since Sunday while activists put the number at 45."
            )
        )
        .claims
        if isinstance(t, TallyClaim)
    }
    assert told == {60: ["SOHR"], 45: ["local activists"]}


def test_what_the_report_tells_before_a_speaker_is_its_own() -> None:
    text = "The army took Tadef from IS on Friday and rebels accused it of shelling them there."
    claims = reader().read(document(text)).claims
    told = {c.type: [who.name for who in c.claimants] for c in claims if isinstance(c, EventClaim)}
    assert told == {"territory_gained": [], "shelling": ["rebels"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "SANA said four died in Morek and the Observatory said raids killed nine in Hass.",
            {4: ["SANA"], 9: ["SOHR"]},
        ),
        (
            "State TV said six died in Nubl and activists said shells killed three in Hayyan.",
            {6: ["Syrian state TV"], 3: ["local activists"]},
        ),
        (
            "Activists said two were hurt in Hass and SANA said jets killed nine in Raqqa.",
            {2: ["local activists"], 9: ["SANA"]},
        ),
        (  # one event, of which both count the dead
            "SANA said four people were killed in a raid on Morek while activists said nine died.",
            {4: ["SANA", "local activists"], 9: ["SANA", "local activists"]},
        ),
    ],
)
def test_the_event_of_a_toll_is_told_by_who_counts_it(
    text: str, told: dict[int, list[str]]
) -> None:
    found = {f.quantity.low: e.claimants for e in events(text) for f in e.figures}
    assert {count: [c.name for c in said] for count, said in found.items()} == told
