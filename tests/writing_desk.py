"""An article, a good brief of it, and a writer that asks a stand-in for its endpoint."""

from dataclasses import replace
from datetime import date

from briefing import settings
from briefing.digest import digest
from briefing.model import Article, Brief
from briefing.settings import BriefSettings, Settings, WriterSettings
from briefing.writers.openai import OpenAI
from briefing.writers.rewrite import Rewrite
from tests.writer_service import Reply, WriterService

DAY = date(2023, 10, 24)
KEY, SECRET = "BRIEFING_WRITER_KEY", "sk-secret-0123456789"
PARAGRAPHS = (
    "昨天，云溪区青禾大桥建成通车。区长陆文川出席通车仪式，副区长沈知远主持仪式，宣布大桥开放。",
    "大桥全长4.68千米，总投资12.6亿元，同比工期缩短15%。交警部门尚未确定限行方案，货车不得上桥。",
    "区生态环境局通报，青禾公司排放废水超标3.5倍，被处罚款80万元；云岭公司整改到位，获准复产。",
    "“一次整改不到位，就不能复产。”局长韩立群说，对整改不力的企业将依法关停。此举引发关注。",
)
ARTICLE = Article("青禾大桥建成通车", PARAGRAPHS, published=DAY, place="云溪区")
GOOD = (
    "10月23日，云溪区青禾大桥建成通车。",
    "大桥全长4.68千米，总投资12.6亿元，同比工期缩短15%。",
    "交警部门尚未确定限行方案，货车不得上桥。",
)

QUOTED = "“一次整改不到位，就不能复产。”"
OPENED = "区长陆文川出席通车仪式，副区长沈知远主持仪式，宣布大桥开放。"


def brief_of(article: Article = ARTICLE) -> Brief:
    (brief,) = digest([article], DAY)
    return brief


def asking(url: str, **changed: object) -> Settings:
    asked = replace(WriterSettings(url=url, model="small", seconds=5.0), **changed)  # type: ignore[arg-type]  # a section's own keys
    return replace(settings.load(), brief=BriefSettings(writer="openai"), writer=asked)


def openai(url: str, **changed: object) -> OpenAI:
    return OpenAI(asking(url, **changed), sleep=lambda _: None, jitter=lambda *_: 0.0)


def rewrite(url: str, warned: list[str] | None = None, **changed: object) -> Rewrite:
    heard: list[str] = [] if warned is None else warned
    return Rewrite(asking(url, **changed), heard.append, openai(url, **changed))


def told(*replies: Reply) -> Brief:
    """Tell the article as an endpoint that answers so has it."""
    with WriterService(*replies) as endpoint:
        (brief,) = rewrite(endpoint.url)([brief_of()], DAY)
    return brief
