"""Rows of words."""

import msgspec

from marsad.model import (
    ActorRef,
    ComposedFigure,
    Grade,
    Group,
    Label,
    Measure,
    Status,
    When,
    span_of,
)
from marsad.publish import views, voices
from marsad.store import Record
from marsad.store.glances import Labelled
from tests.store import samples


def test_an_incident_in_words() -> None:
    row = views.incident_rows([samples.SHELLING])[0]
    assert row.date == "11 January 2018"
    assert row.type == "shelling"
    assert row.place == "Saraqib, Idlib (± 3 km)"
    assert (row.by, row.against) == ("Syrian government forces", "civilians")
    assert (row.killed, row.injured) == ("12 to 35; best 12", "not stated")
    assert row.sources == "2 origins in 2 reports"
    assert row.standing == "corroborated; origins differ on the toll"


def test_what_nobody_states_is_not_zero() -> None:
    row = views.incident_rows([samples.UNPLACED])[0]
    assert (row.date, row.place, row.against) == ("date unknown", "place unknown", "not stated")
    assert row.standing == "single origin; background"


def test_a_denied_incident_with_a_grade() -> None:
    denied = msgspec.structs.replace(
        samples.SHELLING, status=Status.DENIED, grade=Grade.CONTESTED, contradictions=()
    )
    assert views.standing(denied) == "corroborated; civilian harm contested; denied"


def test_groups_stand_beside_each_other_where_nobody_counts_all() -> None:
    def figure(group: Group, number: int, part_of: bool = False) -> ComposedFigure:
        of = ActorRef(name="HTS") if group is Group.COMBATANTS else None
        return ComposedFigure(
            measure=Measure.KILLED,
            group=group,
            of=of,
            low=number,
            best=number,
            high=number,
            part_of=part_of,
        )

    figures = (
        figure(Group.CIVILIANS, 4),
        figure(Group.CHILDREN, 2, part_of=True),
        figure(Group.COMBATANTS, 3),
    )
    incident = msgspec.structs.replace(samples.SHELLING, figures=figures)
    cell = views.toll_cell(incident, Measure.KILLED)
    assert cell == "4 civilians and 3 combatants of HTS"


def test_who_holds_what() -> None:
    holding = samples.MERGED.holdings[0]
    row = views.control_rows([holding])[0]
    assert (row.holder, row.since, row.until) == ("rebels", "date unknown", "")
    assert row.last_asserted == "12 January 2018"
    shared = msgspec.structs.replace(holding, share=0.7, end=samples.day(2018, 2, 1))
    other = views.control_rows([shared, msgspec.structs.replace(holding, holder=None)])
    assert (other[0].holder, other[0].until) == ("rebels (70%)", "1 February 2018")
    assert other[1].holder == "contested"


def test_a_running_total() -> None:
    row = views.tally_rows(samples.MERGED.series)[0]
    assert (row.counted, row.number) == ("people killed", "at least 340,000")
    assert (row.since, row.up_to) == ("since 15 March 2011", "12 January 2018")
    assert row.counted_by == "not stated"


def test_agreements_and_positions() -> None:
    agreement = views.agreement_rows(samples.MERGED.agreements)[0]
    assert (agreement.parties, agreement.alleged_violations) == (
        "Syrian government forces, rebels",
        1,
    )
    position = samples.MERGED.positions[0]
    row = views.position_rows([position])[0]
    assert (row.type, row.number, row.date) == ("observation post", "12", "date unknown")
    uncounted = views.position_rows([msgspec.structs.replace(position, counts=())])[0]
    assert (uncounted.number, uncounted.change) == ("not stated", "")


def test_actors_and_what_they_are_called(full: Record) -> None:
    words = Label(
        actor=samples.REBELS,
        words="terrorists",
        span=span_of(samples.SECOND, 12, 22),
        source=samples.AGENCY,
    )
    labelled = [Labelled(labels=(words, words))]
    rows = voices.actor_rows(full.sides(), full.holdings(), labelled, samples.THEATRE)
    by_name = {row.name: row for row in rows}
    assert by_name["rebels"].also_called == "“terrorists” (SANA)"
    assert by_name["rebels"].holds == 1
    assert by_name["Syrian government forces"].initiator_of == 1
    assert by_name["Syrian government forces"].kind == "state forces"
    assert by_name["Russian forces"].kind == "not in the theatre"


def test_a_holding_that_has_ended_is_not_held(full: Record) -> None:
    ended = msgspec.structs.replace(
        samples.MERGED.holdings[0], end=When(end=samples.day(2018, 2, 1).end)
    )
    rows = voices.actor_rows([], [ended], [], samples.THEATRE)
    assert [row.holds for row in rows if row.name == "rebels"] == []


def test_sources(full: Record) -> None:
    speakers = voices.Speakers(full.spoken(), full.told())
    rows = voices.source_rows(speakers, samples.THEATRE)
    assert [(r.name, r.kind, r.claims, r.reports, r.incidents) for r in rows] == [
        ("SANA", "state media", 1, 1, 1),
        ("SOHR", "monitor", 1, 1, 1),
    ]
