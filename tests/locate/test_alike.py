from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from marsad.locate.alike import AlikeKeys

KEYS = st.text(alphabet="abikrتل'", min_size=1, max_size=12)


@given(keys=st.sets(KEYS, max_size=30), key=KEYS, cut=st.sampled_from([66.0, 86.0, 90.0]))
def test_no_key_that_is_alike_is_lost(keys: set[str], key: str, cut: float) -> None:
    alike = {other for other in keys if fuzz.ratio(key, other) >= cut}
    assert alike <= set(AlikeKeys(keys).near(key, cut))


def test_what_shares_few_letters_need_not_be_compared() -> None:
    keys = AlikeKeys(["manbij", "saraqib", "saraqibab", "b" * 200])
    assert keys.near("saraqib", 90.0) == ["saraqib"]
    assert keys.near("saraqiba", 90.0) == ["saraqib", "saraqibab"]
    assert AlikeKeys([]).near("saraqib", 90.0) == []
