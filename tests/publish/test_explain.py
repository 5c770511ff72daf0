"""Why the record says what it says."""

import msgspec
import pytest
from rich.console import Console

from marsad.errors import InputError
from marsad.model import Comparison, Inherited, Link, Skipped, SkipReason, span_of
from marsad.publish.explain import Explanation, explain
from marsad.publish.explain.console import rendered
from marsad.publish.explain.shape import Point
from marsad.store import Record
from tests.store import samples


def point(explanation: Explanation, aspect: str) -> Point:
    return next(p for p in explanation.points if p.aspect == aspect)


def text_of(explanation: Explanation) -> str:
    console = Console(width=200, force_terminal=False)
    with console.capture() as captured:
        console.print(rendered(explanation))
    return captured.get()


def test_an_incident_shows_the_sentences_behind_each_value(full: Record) -> None:
    found = explain(full, samples.SHELLING.id)
    toll = point(found, "killed")
    assert toll.value == "12 to 35 killed; best 12"
    assert toll.rule == "SOHR is the best-placed origin"
    assert [e.quote for e in toll.evidence_for] == ["Shells killed 12 civilians in Saraqib"]
    assert [e.says for e in toll.evidence_for] == ["SOHR, in Example Wire"]
    assert [e.value for e in toll.evidence_against] == ["35 civilians killed"]
    assert point(found, "place").rule == "both name Saraqib"
    assert len(point(found, "type").evidence_for) == 2
    assert found.contradictions[0].sides[1].evidence[0].says == "SANA, in State Example"
    assert [origin.name for origin in found.origins] == ["SOHR", "SANA"]


def test_a_claim_that_differs_speaks_against(full: Record) -> None:
    incident = msgspec.structs.replace(
        samples.SHELLING,
        type="air_strike",
        when=samples.day(2018, 1, 13),
        place=msgspec.structs.replace(samples.SARAQIB, name="Ariha", text="Ariha"),
        initiators=(samples.REBELS,),
    )
    full.replace_merged(msgspec.structs.replace(samples.MERGED, incidents=(incident,)), [])
    found = explain(full, incident.id)
    for aspect in ("type", "when", "place", "initiators"):
        assert point(found, aspect).evidence_for == ()
        assert len(point(found, aspect).evidence_against) == 2


def test_means_and_inherited_days_have_their_rules(full: Record) -> None:
    one = samples.SHELLING.claims[0]
    incident = msgspec.structs.replace(
        samples.SHELLING,
        means=("mortar",),
        inherited=(Inherited(claim=one, when=samples.SHELLING.when, score=4.0),),
        reasons={
            "means": "mortar, in 1 of 2 claims",
            "inherited": f"{one}: as the record dates it",
        },
    )
    full.replace_merged(msgspec.structs.replace(samples.MERGED, incidents=(incident,)), [])
    found = explain(full, incident.id)
    assert point(found, "means").rule == "mortar, in 1 of 2 claims"
    assert point(found, "dated by the record").rule == f"{one}: as the record dates it"


def test_why_claims_were_merged(full: Record) -> None:
    same_day = Comparison(aspect="time", score=1.0, sentence="both are of the same day")
    one, other = samples.SHELLING.claims
    link = Link(one=one, other=other, score=2.5, comparisons=(same_day,))
    incident = msgspec.structs.replace(samples.SHELLING, links=(link,))
    full.replace_merged(msgspec.structs.replace(samples.MERGED, incidents=(incident,)), [])
    found = explain(full, incident.id)
    assert found.merged_because[0].sentences == ("both are of the same day",)
    assert "(score 2.50)" in text_of(found)


def test_claims_that_were_read_anew_are_said_to_be_missing(full: Record) -> None:
    full.add([samples.outcome(samples.FIRST, reader="text/2")])
    assert "1 of 2 claims were read anew" in explain(full, samples.SHELLING.id).notes[0]


@pytest.mark.parametrize(
    ("id_", "kind", "words"),
    [
        (samples.KILLED.id, "claim", f"Merged into incident {samples.SHELLING.id}."),
        (samples.DEAD.id, "claim", "at least 340,000 killed in all"),
        (samples.HELD.id, "claim", "Rebels hold the town."),
        ("h-0000000000000001", "holding", "rebels, since date unknown"),
        ("s-0000000000000001", "series", "at least 340,000"),
        ("a-0000000000000001", "agreement", "A truce for Saraqib was agreed."),
        ("p-0000000000000001", "position", "Turkey has 12 observation posts"),
        ("monitor-report", "document", "Rebels hold the town."),
        (samples.SECOND.id, "document", "State Example"),
    ],
)
def test_every_entry_can_be_explained(full: Record, id_: str, kind: str, words: str) -> None:
    found = explain(full, id_)
    assert found.kind == kind
    assert words in text_of(found)


def test_an_alleged_violation_shows_who_alleges_it(full: Record) -> None:
    found = explain(full, "a-0000000000000001")
    breach = point(found, "alleged violation")
    assert {e.says for e in breach.evidence_for} == {
        "SOHR, in Example Wire",
        "SANA, in State Example",
    }


def test_a_report_shows_what_was_not_read_as_a_claim(full: Record) -> None:
    reading = samples.OUTCOMES[0].reading
    skipped = Skipped(span=span_of(samples.FIRST, 0, 6), reason=SkipReason.GENERAL)
    changed = msgspec.structs.replace(reading, skipped=(skipped,))
    full.add([msgspec.structs.replace(samples.OUTCOMES[0], reading=changed)])
    assert explain(full, "monitor-report").notes == ("Not read as a claim (general): “Shells”",)


def test_a_report_shows_what_a_model_said_beyond_the_text(full: Record) -> None:
    reading = samples.OUTCOMES[0].reading
    span = span_of(samples.FIRST, 0, 6)
    skipped = Skipped(span=span, reason=SkipReason.UNSUPPORTED, detail="a figure (900)")
    changed = msgspec.structs.replace(reading, skipped=(skipped,))
    full.add([msgspec.structs.replace(samples.OUTCOMES[0], reading=changed)])
    assert explain(full, "monitor-report").notes == (
        "Not borne out by the text (a figure (900)), at: “Shells”",
    )


def test_an_unknown_id_is_named(full: Record) -> None:
    with pytest.raises(InputError, match="holds nothing called 'i-none'"):
        explain(full, "i-none")
