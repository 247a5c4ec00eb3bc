"""The pages of published/ over http: what is there and nothing else, health, metrics."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

import httpx
import pytest

from silkledger.errors import CannotRunError, RefusedError
from silkledger.operations.pages import PagesServer
from silkledger.operator_settings import PAGES
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.conftest import DATASET, FIGURES, Mini
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server(mini: Mini) -> Iterator[PagesServer]:
    mini.write("dataset.toml", f"{DATASET}freshness_days = 9999\n")
    release_first(mini)
    with PagesServer(mini.published, port=0) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_the_pages_of_a_dataset_open(server: PagesServer, mini: Mini) -> None:
    with httpx.Client(base_url=server.address, follow_redirects=True) as client:
        assert 'href="mini/index.html"' in client.get("/").text
        for path in ("/mini", "/mini/", "/mini/index.html"):
            answer = client.get(path)
            assert answer.content == (mini.published / "mini" / "index.html").read_bytes()
        page = client.get("/mini/1.0.0/report/index.html")
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        policy = page.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
        assert "frame-ancestors 'none'" in policy
        table = client.get("/mini/1.0.0/figures.parquet")
        assert table.content[:4] == b"PAR1"
        assert table.headers["content-security-policy"].startswith("default-src 'none';")
        head = client.head("/mini/1.0.0/figures.parquet")
        assert (head.content, head.headers["content-length"]) == (b"", str(len(table.content)))


def test_nothing_else_is_served(server: PagesServer, mini: Mini) -> None:
    (mini.published / "mini" / "evil.html").write_text("<script>1</script>", encoding="utf-8")
    (mini.published / "mini" / "link.html").symlink_to(mini.raw / "dataset.toml")
    (mini.published / "linked").symlink_to(mini.raw)
    with httpx.Client(base_url=server.address) as client:
        for path in (
            *("/.alarm/mini.json", "/.staging/", "/mini/link.html", "/linked/dataset.toml"),
            *(
                "/../raw/dataset.toml",
                "/%2e%2e/raw/dataset.toml",
                "/mini/..%2f..%2fraw/dataset.toml",
            ),
            *("/none", "/mini/1.0.0", "/mini/1.0.0/", "/mini/%00"),
        ):
            assert client.get(path).status_code in (302, 400, 404), path
            assert "name = " not in client.get(path).text
        bare = client.get("/mini/evil.html")
        assert bare.headers["content-security-policy"].startswith("default-src 'none';")
        assert client.post("/mini/").status_code == 501


def test_a_name_of_another_site_is_not_answered(
    server: PagesServer, mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = {"Host": "attacker.example.org"}
    assert httpx.get(f"{server.address}/", headers=elsewhere).status_code == 421
    assert httpx.get(f"{server.address}/health", headers=elsewhere).status_code == 421
    monkeypatch.setenv(PAGES, "https://data.example.org/")
    with PagesServer(mini.published, port=0) as named:
        assert named.hosts >= {"data.example.org", "127.0.0.1"}


def test_health_and_metrics_say_whether_somebody_must_act(server: PagesServer, mini: Mini) -> None:
    well = httpx.get(f"{server.address}/health")
    assert (well.status_code, well.json()["well"], well.json()["faults"]) == (200, True, [])
    (dataset,) = well.json()["datasets"]
    assert (dataset["dataset"], dataset["version"]) == ("mini", "1.0.0")
    assert dataset["last_run"]["outcome"] == "published"

    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    with pytest.raises(RefusedError):
        chain.release(Job((mini.raw,), mini.published))
    ill = httpx.get(f"{server.address}/health")
    assert ill.status_code == 503
    (fault,) = ill.json()["faults"]
    assert fault.startswith("mini: last run: refused 1.1.0 just now")

    text = httpx.get(f"{server.address}/metrics").text
    values = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert values["silkledger_well"] == "0"
    assert values['silkledger_last_run_well{dataset="mini"}'] == "0"
    assert values['silkledger_incidents{dataset="mini",state="refused"}'] == "1"
    assert values['silkledger_incidents{dataset="mini",state="stale"}'] == "0"
    assert values['silkledger_promised_days{dataset="mini"}'] == "9999"
    day = dt.datetime(2023, 5, 3, tzinfo=dt.UTC).timestamp()
    assert values['silkledger_newest_source_timestamp_seconds{dataset="mini"}'] == f"{day:.15g}"
    named = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")}
    assert named == {name.partition("{")[0] for name in values}


def test_files_that_cannot_be_read_are_an_answer_not_a_traceback(
    server: PagesServer, mini: Mini
) -> None:
    (mini.published / "mini" / "status.json").write_text("{", encoding="utf-8")
    answer = httpx.get(f"{server.address}/health")
    assert answer.status_code == 503
    assert "status.json" in answer.text


def test_a_port_that_is_taken_is_named(server: PagesServer, mini: Mini) -> None:
    with pytest.raises(
        CannotRunError, match=f"port {server.server_port} of 127.0.0.1 can't be used"
    ):
        PagesServer(mini.published, port=server.server_port)
