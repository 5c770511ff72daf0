from tests.read.reading import read


def _labels(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (label.words, label.actor.name, label.source.name if label.source else None)
        for label in read(text).labels
    ]


def test_words_of_a_side_are_those_of_its_medium() -> None:
    assert _labels("SANA said terrorists fired rockets on Jaramana on Tuesday.") == [
        ("terrorists", "rebels", "SANA")
    ]


def test_a_monitor_that_takes_no_side_does_not_choose_the_outlets_words() -> None:
    text = "The Syrian Observatory for Human Rights said regime forces shelled Saraqib."
    assert _labels(text) == [("regime forces", "Syrian government forces", None)]


def test_quoted_words_are_the_speakers() -> None:
    text = '"Regime forces shelled Saraqib," Observatory director Rami Abdel Rahman told AFP.'
    assert _labels(text) == [("Regime forces", "Syrian government forces", "SOHR")]


def test_a_quotation_goes_on_to_the_sentence_that_names_its_speaker() -> None:
    text = '"Mercenaries burned Saraqib. They will pay," SANA quoted a general as saying.'
    assert _labels(text) == [("Mercenaries", "rebels", "SANA")]


def test_a_quotation_of_nobody_known_is_not_the_outlets() -> None:
    assert _labels('"Mercenaries burned Saraqib," a shopkeeper cried.') == []


def test_the_outlets_own_words() -> None:
    assert _labels("Regime forces shelled Saraqib on Tuesday.") == [
        ("Regime forces", "Syrian government forces", None)
    ]
