"""`--reader llm` on the command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.cli.app import main
from marsad.pipeline import Stages
from tests.chat.server import MODEL, Answer, Server, refuses, says
from tests.test_stages import gazetteer

REPORT = """Two killed by shells in Ariha

Wednesday, 5 February 2020

Shelling by government forces killed two civilians in the town of Ariha on Wednesday, the White \
Helmets said. Residents of the town spoke of a quiet night after that.
"""
SAID = {
    "events": [{
        "quote": "Shelling by government forces killed two civilians in the town of Ariha",
        "type": "shelling", "place": {"words": "Ariha"},
        "figures": [{"words": "two civilians", "measure": "killed", "low": 2, "high": 2}],
    }]
}  # fmt: skip


def good(body: dict[str, Any], number: int) -> Answer:
    return says(json.dumps(SAID))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """An endpoint that the environment names, and a folder with one report to be in."""
    monkeypatch.setattr(Stages, "gazetteer", gazetteer())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ariha.txt").write_text(REPORT, encoding="utf-8")
    with Server(good).running() as running:
        monkeypatch.setenv("MARSAD_LLM_URL", running.url)
        monkeypatch.setenv("MARSAD_LLM_MODEL", MODEL)
        yield running


def test_run_tells_what_it_took(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "ariha.txt", "--reader", "llm", "--record", "war.db"]) == 0
    told = capsys.readouterr().err
    assert "the model gave 1 answer in " in told
    assert "0 were kept from before: 100 tokens in, 10 out\n" in told
    assert list(Path("war.answers").rglob("*.json"))


def test_prices_give_a_cost(
    server: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARSAD_LLM_PRICE_IN", "10000")
    monkeypatch.setenv("MARSAD_LLM_PRICE_OUT", "50000")
    main(["run", "ariha.txt", "--reader", "llm", "--record", "war.db"])
    assert "100 tokens in, 10 out, 1.50 by the prices given" in capsys.readouterr().err


def test_read_prints_what_the_model_read(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--llm-url", server.url, "--llm-model", "other-2"]
    assert main(["read", "ariha.txt", "--reader", "llm", *options]) == 0
    printed = capsys.readouterr()
    (event,) = json.loads(printed.out)["events"]
    assert (event["type"], event["place"]["name"]) == ("shelling", "Ariha")
    assert event["figures"][0]["low"] == 2
    assert "the model gave 1 answer" in printed.err
    assert server.asked[0]["model"] == "other-2"


def test_the_text_reader_asks_nobody(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "ariha.txt"]) == 0
    assert server.asked == []
    assert "the model" not in capsys.readouterr().err


def test_without_an_endpoint_the_remedy_is_named(
    server: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MARSAD_LLM_URL")
    assert main(["run", "ariha.txt", "--reader", "llm"]) == 2
    assert "name one with --llm-url or MARSAD_LLM_URL" in capsys.readouterr().err
    assert not Path("marsad.db").exists()


def test_a_refused_key_is_one_line(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.script = lambda body, number: refuses(401, "Incorrect key")
    assert main(["run", "ariha.txt", "--reader", "llm", "--record", "war.db"]) == 3
    assert (
        capsys.readouterr()
        .err.splitlines()[-1]
        .endswith("refuses the key (401: Incorrect key); set MARSAD_LLM_KEY")
    )


def test_a_report_without_an_answer_is_told(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.script = lambda body, number: says("no JSON at all")
    arguments = ["run", "ariha.txt", "--reader", "llm", "--record", "war.db"]
    assert main(arguments) == 1
    assert "rejected ariha.txt: unanswered; the model's answer is not" in capsys.readouterr().err
