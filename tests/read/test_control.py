import pytest

from tests.read.reading import control


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        ("Food is short in rebel-held Douma.", "Douma", "rebels"),
        ("Prices rose in the Islamic State stronghold of Raqqa.", "Raqqa", "Islamic State"),
        ("Saraqib is held by rebels.", "Saraqib", "rebels"),
        ("Manbij is under the control of the SDF.", "Manbij", "SDF"),
        ("Kafr Nabl is a key rebel bastion.", "Kafr Nabl", "rebels"),
    ],
)
def test_who_holds_a_place(text: str, place: str, holder: str) -> None:
    (claim,) = control(text)
    assert place in claim.place.text
    assert claim.holder is not None and claim.holder.name == holder


def test_a_share_of_a_province() -> None:
    text = "HTS controls more than half of the province of Idlib."
    (claim,) = control(text)
    assert claim.share == 0.5
    assert claim.holder is not None and claim.holder.name == "HTS"


def test_a_divided_city_is_contested() -> None:
    (claim,) = control("Snipers are a danger in the divided city of Aleppo.")
    assert claim.contested and claim.holder is None


def test_a_village_without_its_name_is_where_the_event_happened() -> None:
    text = (
        "An air strike on a village held by Islamic State killed 19 people on Tuesday. "
        "The strike hit the village of Thalthana in northern Aleppo province."
    )
    (claim,) = control(text)
    assert claim.place.text == "Thalthana"


def test_a_former_holder_holds_nothing_now() -> None:
    assert control("The army recaptured the former rebel stronghold of Qusayr.") == []


def test_the_same_is_said_once() -> None:
    assert len(control("Rebel-held Douma is hungry. Nothing enters rebel-held Douma.")) == 1
