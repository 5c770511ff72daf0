from tests.read.reading import events, names, read


def test_the_director_speaks_for_the_monitor_by_way_of_the_agency() -> None:
    text = (
        '"Air strikes on Kafr Hamra killed nine civilians," '
        "Observatory director Rami Abdel Rahman told AFP."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR", "AFP"]


def test_according_to() -> None:
    (event,) = events("Mortar shells hit Jaramana and killed two people, according to SANA.")
    assert names(event) == ["SANA"]


def test_the_monitor_of_the_sentence_before_is_meant() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Shelling killed four civilians in Binnish, the same source added."
    )
    by_type = {event.type: names(event) for event in events(text)}
    assert by_type == {"air_strike": ["SOHR"], "shelling": ["SOHR"]}


def test_the_report_speaks_for_itself() -> None:
    (event,) = events("Air strikes on Saraqib killed three residents on Tuesday.")
    assert event.claimants == ()


def test_residents_speak_only_with_a_verb_of_speaking() -> None:
    (event,) = events("Residents said air strikes hit Saraqib on Tuesday.")
    assert len(event.claimants) == 1


def test_loaded_words_are_kept_beside_the_neutral_name() -> None:
    reading = read("SANA said terrorists fired rockets on Jaramana on Tuesday.")
    assert [(label.words, label.actor.name) for label in reading.labels] == [
        ("terrorists", "rebels")
    ]
    (label,) = reading.labels
    assert label.source is not None and label.source.name == "SANA"


def test_a_network_of_sources_does_not_speak() -> None:
    text = (
        "SOHR, an NGO that has a wide network of sources in Syria, said on Tuesday that "
        "air strikes killed two people in Saraqib."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR"]
