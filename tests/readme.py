"""What the READMEs show, for tests to run."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
ENGINE = "class Cloud:"
READMES = ("README.md", "README.zh-CN.md")


def block(readme: str, language: str, holding: str = "") -> str:
    """Give the one block of that language that holds this."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (found,) = (each for each in blocks if holding in each)
    return str(found)


def examples(readme: str) -> list[str]:
    """Give the programs that call briefing."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [each for each in blocks if re.search("^import briefing$", each, re.MULTILINE)]


def write_engine(readme: str, folder: Path) -> Path:
    """Lay the engine of the tutorial and its voice file down in `folder`; give the latter."""
    (folder / "mypkg").mkdir(parents=True)
    (folder / "mypkg" / "tts.py").write_text(block(readme, "python", ENGINE), encoding="utf-8")
    (folder / "voices").mkdir()
    voice = folder / "voices" / "hum.toml"
    voice.write_text(block(readme, "toml", "engine ="), encoding="utf-8")
    return voice
