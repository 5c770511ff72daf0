"""Who speaks in the sentences between two of one speaker."""

from tests.read.reading import events, names

FIRST = "Shells killed three people in Douma on Monday, the Syrian Observatory said. "
LAST = "Two people were also hurt in Zamalka, the Observatory said."


def _in(place: str, text: str) -> list[str]:
    return next(names(e) for e in events(text) if e.place is not None and e.place.text == place)


def test_a_toll_between_two_sentences_of_one_speaker_is_his() -> None:
    assert _in("Arbin", FIRST + "An air strike killed five in Arbin on Sunday. " + LAST) == ["SOHR"]


def test_what_counts_nobody_or_is_of_old_stays_the_reports_own() -> None:
    assert _in("Arbin", FIRST + "Warplanes bombed Arbin on Sunday. " + LAST) == []
    old = "Air strikes have killed 50 people in Arbin since 2013. "
    assert all(
        names(e) != ["SOHR"]
        for e in events(FIRST + old + LAST)
        if e.place and "Arb" in e.place.text
    )


def test_a_toll_between_two_speakers_is_nobodys() -> None:
    other = "A mine went off in Homs, residents said."
    assert _in("Arbin", FIRST + "An air strike killed five in Arbin on Sunday. " + other) == []


def test_a_quotation_over_several_sentences_is_of_who_ends_it() -> None:
    text = (
        'Rebels took Morek last week. "Jets bombed Kafr Zita on Monday. A shell hit Latamneh on '
        'Monday. Nobody was hurt there," activist Khaled Amer said.'
    )
    assert _in("Latamneh", text) == ["local activists"]
    assert _in("Morek", text) == []


def test_a_toll_that_a_report_opens_with_is_of_who_speaks_first() -> None:
    lead = "An air strike killed five people in Arbin on Monday. "
    assert _in("Arbin", lead + FIRST) == ["SOHR"]
    assert _in("Arbin", lead + "Warplanes hit Zamalka on Monday, the Observatory said.") == ["SOHR"]
    assert _in("Arbin", lead + "Russia said its warplanes had hit Zamalka on Monday.") == []
    assert _in("Arbin", "Warplanes bombed Arbin on Monday. " + FIRST) == []
