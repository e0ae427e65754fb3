"""An object store is all that a command and its workers share, where one can be run."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.props import papers

LACKING = "pip install s3fs 'moto[s3]' flask flask-cors"
distributed = pytest.importorskip("distributed", reason="pip install 'briefing[cluster]'")
boto3 = pytest.importorskip("boto3", reason=LACKING)
pytest.importorskip("s3fs", reason=LACKING)
moto_server = pytest.importorskip("moto.server", reason=LACKING)

ROOT = Path(__file__).parent.parent
Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Run a store on this machine; give what leads a process to it."""
    server = moto_server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    address = "http://{}:{}".format(*server.get_host_and_port())
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    keys = {**dict.fromkeys(names, "testing"), "AWS_DEFAULT_REGION": "us-east-1"}
    for name, value in keys.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3", endpoint_url=address).create_bucket(Bucket="shows")
    yield {**keys, "FSSPEC_S3_ENDPOINT_URL": address}
    server.stop()


@pytest.fixture
def shell(tmp_path: Path, keys: dict[str, str]) -> Iterator[Shell]:
    """Run the command in a process of its own, for fsspec reads its keys only once."""
    home = {"BRIEFING_HOME": str(tmp_path / "workers")}
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0", env=keys | home
    ) as cluster:
        words = [
            *("batch", str(tmp_path / "archive" / "*" / "*.txt"), "--voice", "espeak", "--json"),
            *("--style", "headline", "--no-chime", "--scheduler", cluster.scheduler_address),
        ]
        own = {"BRIEFING_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
        yield lambda *more: subprocess.run(
            [sys.executable, "-m", "briefing", *words, *more],
            cwd=tmp_path,
            env=os.environ | keys | own,
            capture_output=True,
            text=True,
            check=False,
        )


def test_an_archive_is_made_and_kept_in_an_object_store(
    tmp_path: Path, shell: Shell, keys: dict[str, str]
) -> None:
    """Take some 10 s of work: a worker, and a command run twice."""
    papers.write(tmp_path / "archive", 2)
    store = boto3.client("s3", endpoint_url=keys["FSSPEC_S3_ENDPOINT_URL"])

    def there() -> dict[str, int]:
        found = store.list_objects_v2(Bucket="shows")["Contents"]
        return {each["Key"]: each["Size"] for each in found}

    where = ("-o", "s3://shows/云溪", "--cache", "s3://shows/cache")
    done = shell(*where)
    assert done.returncode == 0, done.stderr
    first = there()
    for each in json.loads(done.stdout):
        place = f"云溪/episodes/{each['id']}"
        assert first[f"{place}/{each['mp3']}"] == each["bytes"]
        assert f"{place}/episode.json" in first
    assert sum(name.startswith("cache/takes/") for name in first) == sum(
        each["takes"]["new"] for each in json.loads(done.stdout)
    )
    page = store.head_object(Bucket="shows", Key="云溪/index.html")
    assert page["ContentType"] == "text/html"
    feed = store.get_object(Bucket="shows", Key="云溪/feed.xml")["Body"].read().decode()
    assert feed.count("<item>") == 2

    again = shell(*where)
    assert [each["status"] for each in json.loads(again.stdout)] == ["kept", "kept"]
    assert there() == first
    refused = shell("-o", "s3://nobody/show")
    assert refused.returncode == 1
    assert "s3://nobody/show/.batch/kit/" in refused.stderr
    assert "cannot be written (The specified bucket does not exist)" in refused.stderr
    assert "Traceback" not in refused.stderr
