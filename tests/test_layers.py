"""The walls of the house: who may import whom, and who may touch the world."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import model

PACKAGE = Path(__file__).parent.parent / "briefing"
LAYERS = (
    "cli",
    "desk",
    "batch",
    "newsroom",
    "api",
    "pipeline",
    "proofs",
    "writing",
    "writers",
    "studio",
    "lexicons",
    "publish",
    "audio",
    "engines",
    "script",
    "reading",
    "digest",
    "sources",
    "settings",
    "derived",
    "shared",
    "bucket",
    "store",
    "atomic",
    "locks",
    "values",
    "toml",
    "model",
    "memory",
    "errors",
)
"""From top to bottom: each may import only from those behind it."""
FOLDERS = {
    "sources": (
        *(
            "web_pages",
            "records",
            "feeds",
            "pdf",
            "html",
            "markdown",
            "newspaper",
            "page",
            "furniture",
        ),
        *("credits", "furniture_rows", "fetch", "kinds", "encodings", "addresses"),
        *("paper_addresses", "words"),
    ),
    "sources/page": (
        *("roles", "stories", "margins", "parts", "captions", "headings", "paragraphs"),
        *("notices", "setting"),
    ),
    "digest": (
        *("written", "briefs", "lead", "facts", "programme", "preference", "fitting", "news"),
        *("pauses", "shortening", "names", "days", "clauses", "words"),
    ),
}
"""Likewise inside the stages that are too large to be read as one folder."""
IMPURE = (
    "cli",
    "api.py",
    "settings/asked.py",
    "settings/folders.py",
    "settings/reader.py",
    "settings/whole.py",
    "derived",
    "atomic",
    "shared",
    "bucket",
    "store",
    "locks",
    "lexicons",
    "engines",
    "writers/openai",
    "sources/fetch",
    "newsroom",
    "batch",
    "desk/script_file.py",
    "desk/renders.py",
    "desk/publishing.py",
    "desk/editing.py",
    "desk/guard.py",
    "desk/app.py",
    "desk/serve.py",
    "memory.py",
    "audio/mp3.py",
    "audio/reel.py",
    "audio/sound_file.py",
    "publish/disk.py",
    "publish/outputs.py",
    "publish/picture.py",
    "publish/swap.py",
    "publish/write.py",
    "publish/server/__init__.py",
    "publish/server/connection.py",
    "publish/server/feeds.py",
    "publish/server/files.py",
)
"""Where files, clocks, networks and processes may be met."""
WORLD = {
    *("aiohttp", "asyncio", "ctypes", "edge_tts", "fcntl", "http", "httpx"),
    *("io.open", "msvcrt", "multiprocessing", "os", "pathlib", "platformdirs", "random"),
    *("secrets", "shutil", "signal", "socket", "starlette", "subprocess", "sys", "tempfile"),
    *("threading", "time", "urllib.request", "uvicorn"),
}
"""Modules (or names in them) that a pure stage does not import."""

FILES = sorted(PACKAGE.rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield each imported name in full: `briefing.model.Line`, `os`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(dotted: str) -> str:
    return [*dotted.split("."), ""][1]


def is_pure(path: Path) -> bool:
    top = name(path).split("/")[0]
    return (
        not name(path).startswith(tuple(f"{place}/" for place in IMPURE))
        and name(path) not in IMPURE
        and top not in IMPURE
        and top.removesuffix(".py") not in (*IMPURE, "pipeline", "proofs", "writing", "studio")
    )


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_imports_only_from_the_layers_below_its_own(path: Path) -> None:
    own = name(path).split("/")[0].removesuffix(".py")
    if own not in LAYERS:  # the package's own front doors: __init__ and __main__
        return
    allowed = {own, *LAYERS[LAYERS.index(own) + 1 :], "__version__"}
    for dotted in imports(path):
        if dotted.split(".")[0] == "briefing":
            assert layer(dotted) in allowed, f"{name(path)} imports {dotted}"


def test_every_part_of_the_package_has_its_layer() -> None:
    parts = {name(path).split("/")[0].removesuffix(".py") for path in FILES}
    assert parts - {"__init__", "__main__"} == set(LAYERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_parts_of_a_large_stage_import_one_way_too(folder: str) -> None:
    order = FOLDERS[folder]
    prefix = f"briefing.{folder.replace('/', '.')}."
    paths = [path for path in FILES if name(path).startswith(f"{folder}/")]
    parts = {path: name(path).removeprefix(f"{folder}/").split("/")[0] for path in paths}
    assert {part.removesuffix(".py") for part in parts.values()} == {*order, "__init__"}
    for path, part in parts.items():
        if part == "__init__.py":  # the stage's own front door
            continue
        above = order[: order.index(part.removesuffix(".py"))]
        for dotted in imports(path):
            if dotted.startswith(prefix):
                assert dotted.removeprefix(prefix).split(".")[0] not in above, (
                    f"{name(path)} imports {dotted}"
                )


def test_what_a_docstring_names_of_a_large_stage_is_there() -> None:
    named = re.compile(r"`(?:briefing\.)?((?:digest|sources)(?:\.\w+)+)`")
    for path in FILES:
        for dotted in named.findall(path.read_text(encoding="utf-8")):
            assert pkgutil.resolve_name(f"briefing.{dotted}"), f"{name(path)} names {dotted}"


@pytest.mark.parametrize("path", [path for path in FILES if is_pure(path)], ids=name)
def test_a_pure_file_touches_no_file_clock_network_or_chance(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for dotted in imports(path):
        touched = {dotted, dotted.split(".")[0], ".".join(dotted.split(".")[:2])} & WORLD
        assert not touched, f"{name(path)} imports {dotted}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called != "open", f"{name(path)}:{node.lineno} opens a file"
            assert not called.endswith((".today", ".now")), (
                f"{name(path)}:{node.lineno} asks the clock"
            )


HEAVY = {
    *("PIL", "ai_edge_litert", "aiohttp", "edge_tts", "jieba", "lameenc", "lxml", "mutagen"),
    *("feedparser", "numpy", "pdfminer", "platformdirs", "pydub", "pypinyin", "readability"),
    *("distributed", "fsspec", "sherpa_onnx", "soundfile", "starlette", "trafilatura", "uvicorn"),
}


def loaded_by(module: str) -> set[str]:
    import subprocess  # noqa: PLC0415 - only this check starts an interpreter
    import sys  # noqa: PLC0415

    code = f"import sys, {module}; print(*{{m.partition('.')[0] for m in sys.modules}})"
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stderr == ""
    return set(result.stdout.split())


@pytest.mark.parametrize(
    "module", ["briefing", "briefing.cli", "briefing.settings", "briefing.engines"]
)
def test_the_front_doors_load_nothing_heavy(module: str) -> None:
    assert not loaded_by(module) & HEAVY


def test_the_values_of_the_pipeline_all_come_from_one_place() -> None:
    families = [path for path in FILES if name(path).startswith("model/")]
    defined = {
        node.name if isinstance(node, ast.ClassDef) else ast.unparse(node.targets[0])
        for path in families
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef | ast.Assign)
    }
    assert defined - {"__all__"} == set(model.__all__)
