import pytest

from marsad.clean.credits import credits_in, is_credit_line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("JN / Agencies", ("JN", "Agencies")),
        ("Source: BFM TV", ("BFM TV",)),
        ("(AFP)", ("AFP",)),
        ("Reuters, AP and AFP", ("Reuters", "AP", "AFP")),
        ("VOA / ABC Flash Point News 2020.", ("VOA", "ABC Flash Point")),
        ("Source: a man who asked not to be named", ()),
        ("The AFP said so", ()),
    ],
)
def test_credit_lines(line: str, names: tuple[str, ...]) -> None:
    assert is_credit_line(line) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DAMASCUS (Reuters) - The army left.", ("Reuters",)),
        ("The army left. (TRT World and Agencies) It rained.", ("TRT World", "Agencies")),
        ("He told AFP that an AFP correspondent had seen it.", ("AFP",)),
        ("The Syrian Arab News Agency (SANA) said so.", ()),
        ("Reuters could not verify it.", ()),
    ],
)
def test_credits_in_running_text(text: str, names: tuple[str, ...]) -> None:
    assert credits_in(text, (), ()) == names
