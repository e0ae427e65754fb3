"""Say why a page is no story: an error page, a wall before the text, a program, a list.

What is refused here would otherwise be read aloud as two sentences of nothing.
"""

import re
from collections.abc import Sequence

from briefing.errors import NeedsProgramError, SourceError
from briefing.model import Article
from briefing.sources.html.apps import offers_app
from briefing.sources.html.blocks import Block
from briefing.sources.html.json_ld import Told
from briefing.sources.html.lists import is_list
from briefing.sources.html.tree import Page
from briefing.sources.html.ways_on import leading_on, ways_on
from briefing.sources.words.characters import squeezed

_ENDED = re.compile(r"[。！？!?…；;][”’」』）)]*$")
_STUB = 300
"""Characters: walls, errors and programs say less, stories mostly more."""
_SHORT = 120
_SHORTEST = 20

_MISSING = re.compile(
    r"^\W*(?:错误|提示|error|http)?\W*(?:40[034]|410|50[0-4])"
    r"(?=$|[^\d\u4e00-\u9fff]|错误|页面|出错|服务)|not found|"
    r"页面?(?:不存在|没有找到|无法访问|丢失|走丢|找不到|已(?:被)?删除)|"
    r"找不到(?:该|您|你|此)?.{0,8}(?:页面|网页|文章|内容)|(?:文章|内容|新闻|稿件|页面)"
    r"(?:不存在|已?被?(?:发布者|作者|平台)?(?:删除|撤下|撤回|撤稿|下架)|已下线|已过期)|"
    r"出错了|访问出错|错误页面|forbidden|bad gateway|"
    r"service unavailable|internal server error|服务器(?:错误|开小差)",
    re.IGNORECASE,
)
_ROBOT = re.compile(
    r"安全(?:验证|检查|检测)|访问验证|人机验证|滑动(?:验证|滑块|完成)|拖动滑块|请(?:完成|进行|通过).{0,8}验证|"
    r"输入(?:图中)?的?验证码|访问(?:过于|太|请求)?频繁|异常(?:访问|流量|请求)|您的(?:访问|请求)(?:被|已被|过于)|"
    r"just a moment|checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|"
    r"captcha|access denied|attention required|enable javascript and cookies",
    re.IGNORECASE,
)
_NOTHING_FOUND = re.compile(
    r"(?:没有|未能?)(?:找到|搜索到|检索到|查询到).{0,24}(?:相关|符合).{0,8}(?:内容|结果|信息|记录|文章|新闻|稿件)|"
    r"(?:搜索|检索|查询)结果为空|共?找到\s*0\s*[条篇个]|no results found",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:系统|网站|本站|站点)(?:正在)?(?:升级|维护){1,2}中|under maintenance", re.IGNORECASE
)
_LOGIN = re.compile(
    r"^(?:统一(?:身份)?认证|单点登[录陆])(?:平台|系统|中心|服务)?(?=$|[\s_|—-])|请(?:先|您先|您)?登[录陆]|登[录陆](?:后|即可|才能|以后|之后).{0,6}(?:查看|阅读|继续|浏览)|"
    r"(?:用户|会员|账号|密码|短信|手机号?)(?:密码)?登[录陆]|sign in|log ?in to",
    re.IGNORECASE,
)
_PAYING = "订阅|登录|登陆|付费|购买|支付|开通(?:会员)?|加入会员|成为会员|解锁"
_WALL = re.compile(
    rf"(?:{_PAYING})(?>(?>后|即可|才能|之后|以|，|,|\s)*)(?>(?>可|继续|查看|阅读|解锁|浏览)+).{{0,6}}"
    r"(?:全文|剩余|完整|余下|更多|本文|内容)|"
    r"(?:阅读|查看|解锁)(?:全文|完整(?:内容|文章)).{0,4}(?:需|须|请).{0,6}(?:订阅|付费|购买|登录|开通|会员)|"
    r"(?:本文|此文|该文章?|文章)为?(?:付费|会员|订阅|VIP)|未完.{0,8}(?:订阅|付费|购买)|"
    r"(?:剩余|余下|还有)\s*[:：]?\s*(?:约|超过)?\s*\d+(?:\.\d+)?\s*(?:[%％]|字)\s*(?:$|未读|内容|精彩|全文|需|的?内容|[,，(（])|"
    r"subscribe to (?:read|continue)|this article is for subscribers",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"付费(?:阅读|内容|文章|可读|解锁)|(?:会员|订户|订阅者|VIP)(?:专享|专属|可读|可见|可阅)|(?:试读|预览)(?:结束|部分|内容已)",
    re.IGNORECASE,
)
"""Says the same where it is no sentence."""
_LONGEST_WALL, _LONGEST_PLEA = 60, 30
_REST = re.compile(r"全文|剩余|余下|完整|%")
_PROGRAM = re.compile(
    r"(?:启用|开启|打开|允许|支持|需要)\s*(?:您?(?:的)?浏览器的?)?\s*JavaScript|"
    r"JavaScript.{0,20}(?:启用|开启|打开|enable|运行)|enable javascript|requires? javascript|"
    r"doesn't work properly without javascript",
    re.IGNORECASE,
)
_ROOTS = {"app", "root", "__next", "__nuxt", "main-app", "react-root", "q-app", "vue-app"}
_LOOKED_AT = 60
"""Blocks of a page: an error says so at once."""
_NAME_STORIES = "name the stories' own addresses"
_SAVE = "open it in a browser and save the story's own text as .txt"


def pass_or_refuse(page: Page, blocks: Sequence[Block], article: Article, told: Told) -> None:
    """Raise the `SourceError` that tells why the page's text is not a whole story, if so."""
    size = len("".join(article.paragraphs)) if any(map(_ENDED.search, article.paragraphs)) else 0
    if _is_walled(blocks, article, told, size):
        problem = "shows only the beginning of a story that must be paid for"
        raise SourceError(page.source, problem, f"{_SAVE}, if you may read it")
    if size <= _SHORT:
        _refuse_barrier(page, blocks, article, size)
    if offers_app(page, blocks, article):
        raise SourceError(page.source, "offers an app and tells no story", _NAME_STORIES)
    if is_list(blocks, article):
        raise SourceError(
            page.source, "only lists stories that stand on pages of their own", ways_on(page)
        )
    if size <= _SHORTEST:
        raise leading_on(page) or SourceError(
            page.source, "holds no story's text", "check that the story's own text is in it"
        )


def _refuse_barrier(page: Page, blocks: Sequence[Block], article: Article, size: int) -> None:
    """Refuse a page that shows something else in the place of its story.

    A short story below a printed headline may speak of such things, so there only titles tell.
    """
    said = [*page.titles, article.headline, *(block.text for block in blocks if block.level == 1)]
    headed = any(squeezed(block.text) == squeezed(article.headline) for block in blocks)
    bare = size <= _SHORTEST or not headed
    asks = any(map(_LOGIN.search, article.paragraphs))
    told = [*said, *(block.text for block in blocks[:_LOOKED_AT])] if bare else said
    for found, problem, remedy in (
        (
            any(map(_MISSING.search, told)),
            "is an error page: its story is gone, or never was there",
            "check the address",
        ),
        (
            any(map(_NOTHING_FOUND.search, told)),
            "is a search that found nothing",
            _NAME_STORIES,
        ),
        (any(map(_CLOSED.search, said)), "is closed for maintenance", "try again later"),
        (
            any(map(_ROBOT.search, told)),
            "asks for a proof that you are human instead of showing its story",
            _SAVE,
        ),
        (
            any(map(_LOGIN.search, told)) or (page.asks_password and (bare or asks)),
            "asks for a login before it shows its story",
            f"log in there, {_SAVE}",
        ),
    ):
        if found:
            raise SourceError(page.source, problem, remedy)
    if bare and _needs_program(page, blocks):
        problem = "needs JavaScript to show its text, and none is run here"
        raise NeedsProgramError(page.source, problem, _SAVE)


def _is_walled(blocks: Sequence[Block], article: Article, told: Told, size: int) -> bool:
    """Tell a stub by what its page says behind the headline, or by its data."""
    start = next((at for at, each in enumerate(blocks) if each.text == article.headline), 0)
    said = any(_is_wall(block) for block in blocks[start:])
    return said or (not told.is_free and size <= _STUB)


def _is_wall(block: Block) -> bool:
    """Tell the words of a wall from a sentence about one, and from links to what else is sold."""
    if block.level or len(block.text) > _LONGEST_WALL:
        return False
    if len(block.text) > _LONGEST_PLEA and block.ended:
        return False
    if block.linked == 1 and not _REST.search(block.text):
        return False
    return bool(_WALL.search(block.text) or (not block.ended and _LABEL.search(block.text)))


def _needs_program(page: Page, blocks: Sequence[Block]) -> bool:
    """Tell a page whose text a program fetches: an empty root, or a plea to allow JavaScript."""
    asks = _PROGRAM.search(
        " ".join((page.noscript, *(block.text for block in blocks[:_LOOKED_AT])))
    )
    empty = any(
        element.get("id", "") in _ROOTS and len("".join(element.itertext()).strip()) <= _SHORTEST
        for element in page.root.iter("div", "main")
    )
    return page.scripts > 0 and (bool(asks) or empty or not blocks)
