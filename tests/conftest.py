"""The record that the examples make, for the tests of what shows it."""

from pathlib import Path

import pytest

from marsad import pipeline
from marsad.store import Record

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"

# Two reports that differ, as a page must show it, and one on a place that nobody knows. Characters
# beyond the basic plane count as two units in a browser and as one here; the furniture below the
# first is cut.
MORE = {
    "ariha.txt": """Two killed by shells in Ariha

Wednesday, 5 February 2020

\U0001f54a\U0001f54a Shelling by government forces killed two civilians in the town of Ariha on \
Wednesday, the White Helmets said.

Share this:
Click to share on Twitter
""",
    "ariha-monitor.txt": """Shelling of Ariha

5 February 2020

Shells fired by government forces at Ariha killed five civilians on Wednesday, the Syrian \
Observatory for Human Rights said.
""",
    "qubbasin.txt": """Shelling of a village that no gazetteer knows

6 February 2020

Shelling by government forces killed three civilians in the village of Qubbasin al-Wahmiya on \
Thursday, the White Helmets said.
""",
}


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example reports, two more that differ, and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in MORE.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02" * 100)
    path = tmp_path_factory.mktemp("records") / "examples.db"
    with Record.open(path) as record:
        record.set_theatre("syria")
        pipeline.run([str(EXAMPLES), str(folder)], record, pipeline.Settings())
    return path
