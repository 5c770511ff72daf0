"""Who is meant by "it said" and "the ministry said"."""

from tests.read.reading import events, names


def _in(place: str, text: str) -> list[str]:
    return next(names(e) for e in events(text) if e.place is not None and e.place.text == place)


MONITOR = "Air strikes killed six people in Arbin on Monday, the Syrian Observatory said. "


def test_a_noun_means_one_whom_it_fits() -> None:
    ministry = "The Russian defence ministry said its jets had hit Zamalka on Monday. "
    text = MONITOR + ministry + "Shells killed two people in Douma on Monday, the monitor said."
    assert _in("Douma", text) == ["SOHR"]
    text = ministry + MONITOR + "Its jets hit Saraqib on Monday, the ministry said."
    assert _in("Saraqib", text) == ["Russian Ministry of Defence"]
    assert _in("Saraqib", MONITOR + "Jets hit Saraqib on Monday, the ministry said.") == []


def test_it_is_whom_the_sentence_before_is_about() -> None:
    text = MONITOR + "Russia began air strikes in Syria last year. "
    assert _in("Zamalka", text + "It said it had hit Zamalka on Monday.") == ["Russia"]
    assert _in("Zamalka", MONITOR + "It said shells hit Zamalka on Monday.") == ["SOHR"]


def test_who_cites_another_passes_on() -> None:
    text = (
        "SANA said shells hit Jaramana on Monday. "
        "Citing a military source it said shells killed two people in Arbin on Monday."
    )
    assert _in("Arbin", text) == ["Syrian military source", "SANA"]
