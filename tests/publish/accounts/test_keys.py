"""Keys are random, and what is kept or shown of them does not give them away."""

from marsad.publish.accounts import digest, new_key, request_token


def test_no_two_keys_are_the_same_and_each_can_be_recognised() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(key.startswith("marsad_") and len(key) > 40 for key in keys)


def test_what_is_kept_and_what_the_page_sends_differ_from_the_key_and_from_each_other() -> None:
    key = new_key()
    assert len({key, digest(key), request_token(key), request_token(new_key())}) == 4
    assert request_token(key) == request_token(key)
    assert key not in digest(key) + request_token(key)
