"""Answers that the text bears out become the claims that the text reader would make."""

import datetime
from typing import Any

import pytest

from marsad.model import (
    AgreementClaim,
    ControlClaim,
    EventClaim,
    Group,
    Measure,
    PositionChange,
    PositionClaim,
    Qualifier,
    Reading,
    Salience,
    Status,
    TallyClaim,
    TimePrecision,
)
from tests.read.llm.said import EVENT, TEXT, reader, reading


def event(**changes: Any) -> EventClaim:
    found = reading(events=[EVENT | changes])
    assert found.skipped == ()
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    return claim


def test_an_event() -> None:
    claim = event()
    assert claim.span.quote == TEXT[: TEXT.index(", five")]  # its own white space and all
    assert claim.type == "air_strike"
    assert claim.status is Status.REPORTED
    assert claim.salience is Salience.MAIN
    assert claim.when.start == claim.when.end == datetime.date(2016, 10, 11)
    assert claim.when.words == "on Tuesday"
    assert [(ref.name, ref.actor) for ref in claim.initiators] == [
        ("Russian forces", "russian-forces")
    ]
    assert [(one.name, one.source) for one in claim.claimants] == [("SOHR", "sohr")]
    assert claim.id.startswith("c-")
    assert claim.reader == reader().name


def test_a_place_keeps_its_words_and_candidates_for_the_locator() -> None:
    place = event().place
    assert place is not None
    assert place.text == "the town of Douma"
    assert place.name is None
    assert any("douma" in candidate for candidate in place.candidates)
    place = event(place={"words": "Saqba", "within": "Eastern Ghouta"}).place
    assert place is not None
    assert place.within == "Eastern Ghouta"


def test_a_figure_has_the_number_that_the_text_states() -> None:
    (figure,) = event().figures
    assert (figure.measure, figure.group) == (Measure.KILLED, Group.PEOPLE)
    assert (figure.quantity.low, figure.quantity.high) == (26, None)
    assert figure.quantity.qualifier is Qualifier.AT_LEAST
    assert TEXT[figure.start : figure.end] == figure.text == "at least  26 people"


def test_a_part_is_marked_and_number_words_count() -> None:
    part = {"words": "five of them children", "measure": "killed", "group": "children", "low": 5,
            "high": 5, "part_of": True}  # fmt: skip
    (figure,) = event(figures=[part]).figures
    assert (figure.group, figure.quantity.low, figure.quantity.high) == (Group.CHILDREN, 5, 5)
    assert figure.part_of


def test_the_words_of_the_text_are_more_exact_than_the_model() -> None:
    exact = {"words": "26 people", "measure": "killed", "low": 26, "high": 26}
    (figure,) = event(figures=[exact]).figures
    assert (figure.quantity.low, figure.quantity.high) == (26, None)


def test_killed_and_wounded_together_are_no_more_than_the_number() -> None:
    text = "A car bomb in Azaz left 49 people killed and wounded on Tuesday."
    both = [
        {"words": "49 people killed and wounded", "measure": measure, "high": 49}
        for measure in ("killed", "injured")
    ]
    found = reading(text, events=[{
        "quote": text, "type": "explosive_device", "place": {"words": "Azaz"}, "figures": both,
    }])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    numbers = [(f.quantity.low, f.quantity.high, f.quantity.qualifier) for f in claim.figures]
    assert numbers == [(None, 49, Qualifier.AT_MOST)] * 2


@pytest.mark.parametrize(
    ("words", "measure", "number", "stated"),
    [
        ("Dozens", "injured", None, "Dozens"),
        ("26 people, five of them children", "killed", None, None),  # which of the two?
        ("at least 26 people", "killed", 26, "at least 26"),  # the text knows better
        ("five of them children, the Syrian Observatory", "killed", 5, "five"),
        ("the town of Douma", "killed", None, None),  # no people
    ],
)
def test_a_figure_without_a_number(
    words: str, measure: str, number: int | None, stated: str | None
) -> None:
    found = reading(events=[EVENT | {"figures": [{"words": words, "measure": measure}]}])
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    quantities = [figure.quantity for figure in claim.figures]
    assert [quantity.words for quantity in quantities] == ([stated] if stated else [])
    assert all(quantity.low == number for quantity in quantities)
    vague = [quantity.qualifier is Qualifier.VAGUE for quantity in quantities]
    assert vague == ([number is None] if stated else [])


def test_a_part_of_the_dead_may_have_no_number_at_all() -> None:
    text = "Shells killed ten people in Douma on Tuesday, most of them women."
    figure = {"words": "most of them women", "measure": "killed", "group": "women"}
    found = reading(text, events=[EVENT | {"quote": text, "figures": [figure | {"part_of": True}],
                                           "initiators": [], "claimants": []}])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    (part,) = claim.figures
    assert (part.quantity.qualifier, part.quantity.words) == (Qualifier.VAGUE, "most of them women")
    assert part.part_of


def test_an_event_without_a_day_is_of_the_days_before_the_report() -> None:
    when = event(when=None).when
    assert (when.end, when.precision) == (datetime.date(2016, 10, 12), TimePrecision.DAYS)
    assert when.evidence.startswith("no day named")
    assert not event(when=None, type="siege").when.known


def test_a_siege_may_be_lifted() -> None:
    assert event(type="siege", lifted=True).note == "lifted"
    assert event(lifted=True).note == ""


def test_typographic_marks_and_white_space_do_not_matter() -> None:
    claim = event(
        quote='"The regime\'s helicopters dropped barrel bombs," an activist said.',
        when=None,
        initiators=["The regime's helicopters"],
        claimants=["an activist"],
        figures=[],
    )
    assert claim.span.quote.startswith("“The regime’s")
    assert claim.initiators[0].actor == "syrian-government-forces"
    assert [(one.source, one.text) for one in claim.claimants] == [
        ("local-activists", "an activist")
    ]


STRANGERS = (
    "Fighters of the Nowhere Falcons Brigade shelled Douma on Tuesday, the Levant Relief Network "
    "and Omar Haddad, a baker, said."
)


def strangers(layer: str) -> EventClaim:
    found = reading(STRANGERS, layer, events=[{
        "quote": STRANGERS, "type": "shelling", "place": {"words": "Douma"},
        "initiators": ["Nowhere Falcons Brigade"],
        "claimants": ["Levant Relief Network", "Omar Haddad", "a baker"],
    }])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    return claim


def test_whom_the_theatre_does_not_know_keeps_his_words_but_for_a_persons_name() -> None:
    claim = strangers("marsad")
    assert [(one.name, one.actor) for one in claim.initiators] == [
        ("Nowhere Falcons Brigade", None)
    ]
    assert [(one.name, one.source) for one in claim.claimants] == [
        ("Levant Relief Network", None), ("somebody", None), ("a baker", None)
    ]  # fmt: skip
    assert claim.claimants[1].text == "Omar Haddad"


def test_where_nothing_tells_persons_names_any_name_may_be_one() -> None:
    claim = strangers("plain")
    assert [one.name for one in claim.initiators] == ["somebody"]
    assert [one.name for one in claim.claimants] == ["somebody", "a baker"]


def test_people_are_a_side_by_their_common_name() -> None:
    text = "Gunmen shot civilians in Douma on Tuesday."
    found = reading(text, events=[{
        "quote": text, "type": "attack_on_civilians", "place": {"words": "Douma"},
        "targets": ["civilians"],
    }])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, EventClaim)
    assert claim.targets[0].actor == "civilians"


def test_a_tally() -> None:
    found = reading(tallies=[{
        "quote": "More than 300,000 people have been killed in Syria since March 2011.",
        "figure": {"words": "More than 300,000 people", "measure": "killed", "low": 300000},
        "since": "since March 2011", "scope": {"words": "Syria"},
    }])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, TallyClaim)
    assert (claim.figure.quantity.low, claim.figure.quantity.high) == (300_000, None)
    assert claim.since.start == datetime.date(2011, 3, 1)
    assert claim.until.end == datetime.date(2016, 10, 12)
    assert claim.scope is not None
    assert claim.scope.text == "Syria"


def test_control_and_a_share_of_it() -> None:
    found = reading(control=[
        {"quote": "The rebel-held town of Saqba was quiet", "place": {"words": "Saqba"},
         "holder": "rebel"},
        {"quote": "rebels control about half of Eastern Ghouta",
         "place": {"words": "Eastern Ghouta"}, "holder": "rebels", "share": 0.5},
    ])  # fmt: skip
    held = [claim for claim in found.claims if isinstance(claim, ControlClaim)]
    assert [claim.holder.name for claim in held if claim.holder] == ["rebels", "rebels"]
    assert [claim.share for claim in held] == [None, 0.5]
    assert held[0].as_of.end == datetime.date(2016, 10, 12)
    assert found.skipped == ()


def test_nobody_holds_what_is_contested() -> None:
    found = reading(control=[
        {"quote": "The rebel-held town of Saqba was quiet", "place": {"words": "Saqba"}}
    ])  # fmt: skip
    (claim,) = found.claims
    assert isinstance(claim, ControlClaim)
    assert claim.contested


def test_positions_and_agreements() -> None:
    found = reading(
        positions=[{
            "quote": "Turkey has twelve observation posts in Idlib", "owner": "Turkey",
            "type": "observation_post", "place": {"words": "Idlib"},
            "count": {"words": "twelve observation posts", "low": 12, "high": 12},
        }],
        agreements=[{
            "quote": "Russia and Turkey agreed a ceasefire in Aleppo on Monday.",
            "type": "ceasefire", "parties": ["Russia", "Turkey"], "when": "on Monday",
            "place": {"words": "Aleppo"},
        }],
    )  # fmt: skip
    position, agreement = found.claims
    assert isinstance(position, PositionClaim)
    assert position.count is not None
    assert (position.count.low, position.count.high) == (12, 12)
    assert position.change is PositionChange.HELD
    assert position.owner.actor is not None
    assert isinstance(agreement, AgreementClaim)
    assert [ref.actor is not None for ref in agreement.parties] == [True, True]
    assert agreement.when.start == datetime.date(2016, 10, 10)
    assert found.skipped == ()


def test_a_known_agreement_is_told_by_its_name() -> None:
    known = next(a for a in reader()._theatre.agreements if a.spellings)
    text = f"The sides said that {known.spellings[0]} still holds in Idlib."
    found = reading(text, agreements=[{"quote": text, "type": "deal"}])
    (claim,) = found.claims
    assert isinstance(claim, AgreementClaim)
    assert claim.agreement == known.id


def test_labels() -> None:
    quote = "“The regime’s helicopters dropped barrel bombs,” an activist said."
    label = {"quote": quote, "words": "regime", "claimant": "an activist"}
    found = reading(labels=[label, label])
    (one,) = found.labels
    assert one.words == one.span.quote == "regime"
    assert one.actor.actor is not None
    assert one.source is not None


def test_a_label_may_mean_a_side_that_only_the_text_names() -> None:
    text = "SANA said that the murderers of the Turkish army, as it calls them, fled Douma."
    label = {"quote": text, "words": "murderers", "claimant": "SANA"}
    found = reading(text, labels=[label | {"of": "the Turkish army"}, label])
    (one,) = found.labels  # whom the second means nobody knows
    assert (one.words, one.actor.actor) == ("murderers", "turkish-forces")
    assert one.source is not None
    assert one.source.source == "sana"


def test_claims_come_once_and_in_text_order() -> None:
    later = {"quote": "Dozens were hurt in Douma.", "type": "shelling",
             "place": {"words": "Douma"}}  # fmt: skip
    found: Reading = reading(events=[later, EVENT, EVENT])
    starts = [claim.span.start for claim in found.claims]
    assert len(starts) == 2
    assert starts == sorted(starts)


def test_what_is_to_come_is_expected() -> None:
    text = "The army will storm Douma on 20 October 2016, officers said."
    found = reading(text, events=[{
        "quote": text, "type": "offensive", "when": "on 20 October 2016",
        "place": {"words": "Douma"},
    }])  # fmt: skip
    (claim,) = found.claims
    assert claim.status is Status.EXPECTED
