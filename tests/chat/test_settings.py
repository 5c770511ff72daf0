import pytest

from marsad.chat import endpoint
from marsad.errors import InputError

NAMED = {"MARSAD_LLM_URL": "http://host:1/v1", "MARSAD_LLM_MODEL": "small-1"}


def test_the_environment_names_an_endpoint() -> None:
    more = {"KEY": "k", "AT_ONCE": "2", "TIMEOUT": "30", "TRIES": "3", "ANSWERS": "elsewhere",
            "PRICE_IN": "0.5", "PRICE_OUT": "1.5"}  # fmt: skip
    found = endpoint(NAMED | {f"MARSAD_LLM_{key}": value for key, value in more.items()}, "here")
    assert (found.url, found.model, found.key) == ("http://host:1/v1", "small-1", "k")
    assert (found.at_once, found.timeout, found.tries, found.answers) == (2, 30.0, 3, "elsewhere")
    assert (found.price_in, found.price_out) == (0.5, 1.5)


def test_arguments_go_before_the_environment() -> None:
    found = endpoint(NAMED, "here", url="https://other/v1/", model="large-2")
    assert (found.url, found.model, found.answers) == ("https://other/v1", "large-2", "here")
    assert found.at_once > 1
    assert found.price_in is None


def test_the_whole_address_is_as_good() -> None:
    assert endpoint(NAMED, "", url="https://h/v1/chat/completions").url == "https://h/v1"


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        ({"MARSAD_LLM_URL": ""}, "--llm-url or MARSAD_LLM_URL"),
        ({"MARSAD_LLM_URL": "host/v1"}, "write it like https://host/v1"),
        ({"MARSAD_LLM_MODEL": ""}, "--llm-model or MARSAD_LLM_MODEL"),
        ({"MARSAD_LLM_TIMEOUT": "soon"}, "MARSAD_LLM_TIMEOUT=soon is no number"),
        ({"MARSAD_LLM_PRICE_IN": "-1"}, "MARSAD_LLM_PRICE_IN=-1 is no number from 0 up"),
        ({"MARSAD_LLM_PRICE_OUT": "nan"}, "is no number"),
    ],
)
def test_what_is_missing_or_wrong_names_the_remedy(change: dict[str, str], remedy: str) -> None:
    with pytest.raises(InputError, match=remedy):
        endpoint(NAMED | change, "")
