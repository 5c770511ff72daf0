from hypothesis import given
from hypothesis import strategies as st

from marsad.locate.normal import normalise, plain


@given(st.text())
def test_every_plain_character_comes_from_its_own_place(text: str) -> None:
    normal = normalise(text)
    origins = [normal.origin(i) for i in range(1, len(normal.text) - 1)]
    assert origins == sorted(set(origins))
    assert all(0 <= origin < len(text) for origin in origins)
    for i, origin in enumerate(origins, start=1):
        assert normal.text[i] == (plain(text[origin]) or " ")


def test_plain_names() -> None:
    assert plain("Maʿarrat an-Nuʿmān") == "maarrat an numan"
    assert plain("  Deir  ez-Zor ") == "deir ez zor"
    assert plain("İdlib") == "idlib"
    assert plain("إدلب") == plain("ادلب")
