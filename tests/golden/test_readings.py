"""The example reports are read as the reviewed files say.

Where a reading changes for the better: `python -m tests.golden.renew`, and review the difference.
"""

import pytest

from tests.golden.readings import READINGS, readings

REVIEWED = {path.name: path for path in sorted(READINGS.glob("*.json"))}


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    return readings()


def test_every_example_is_reviewed(found: dict[str, str]) -> None:
    assert sorted(found) == sorted(REVIEWED)


@pytest.mark.parametrize("name", sorted(REVIEWED))
def test_a_reading_is_as_reviewed(name: str, found: dict[str, str]) -> None:
    assert found[name].splitlines() == REVIEWED[name].read_text(encoding="utf-8").splitlines()
