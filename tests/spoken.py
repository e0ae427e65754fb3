"""Lines for engines, with their pinyin given by hand: no test of a voice leans on the reading."""

from pathlib import Path

import edge_tts.communicate

from briefing.engines import load
from briefing.model import Line, Reading, Take, Voice

OPENING = "临江市云溪区昨天通车，全长十二公里。"
_PINYIN = {
    "临": "lin2", "江": "jiang1", "市": "shi4", "云": "yun2", "溪": "xi1", "区": "qu1",
    "昨": "zuo2", "天": "tian1", "通": "tong1", "车": "che1", "全": "quan2", "长": "chang2",
    "十": "shi2", "二": "er4", "公": "gong1", "里": "li3", "第": "di4", "一": "yi1",
    "句": "ju4", "三": "san1", "花": "hua1", "儿": "er5", "女": "nv3", "略": "lve4",
    "熊": "xiong2", "穷": "qiong2", "窘": "jiong3", "嗯": "n2", "好": "hao3", "说": "shuo1",
    "桥": "qiao2", "东": "dong1", "路": "lu4", "新": "xin1", "建": "jian4", "学": "xue2",
    "校": "xiao4", "八": "ba1", "所": "suo3", "九": "jiu3", "月": "yue4", "开": "kai1",
}  # fmt: skip


def line(said: str) -> Line:
    """Make a line that is said as it is written."""
    pinyin = tuple(_PINYIN.get(character, character) for character in said)
    return Line(Reading(said, said, pinyin, pinyin), pause_s=0.5)


def speak_in_a_worker(engine: str, folder: Path, voice: Voice, said: str, service: str) -> Take:
    """Load the engine and speak, as each process of a batch does; `service` is where edge asks."""
    if engine == "edge":
        edge_tts.communicate.WSS_URL = service
    return load(engine, folder).speak(line(said), voice)
