"""Lists of what the page, or the paper, holds."""

from briefing.sources.furniture_rows.words import PAGE
from briefing.sources.words.characters import HAN

_PAGES = rf"{PAGE}(?:\s*[—\-~至、]\s*{PAGE})?"
STRONG = (("contents", rf"[▶►]\s*(?:下转|详见|见)\s*{PAGE}\s*版"),)
WEAK = (
    ("contents", r"[^。,，]{6,30}[\s…]+0\d"),
    (
        "contents head",
        (
            r"[◆■●▌【\s|·]*(?:今日|本期|本报|本版)?(?:导\s*读|看点|要目|提要|内容提要|头条|目\s*"
            r"录|版面导读|标题导航)[\s:：】▶►▷]*"
        ),
    ),
    (
        "contents",
        (
            rf"[▶►●■◆·\s]*.{{0,36}}?[\s…·.—]*(?:[>＞▶►▷→》/…]+|[详参]?见|刊|(?<!下)转|[(（])\s*(?:"
            rf"今日|本报)?{_PAGES}\s*版?\s*[)）]?"
        ),
    ),
    (
        "contents",
        (
            rf"(?!{HAN}{{2,6}}[\s|·:：]+(?:第?\d{{1,2}}版|[A-DT]\d\d?)$)"
            rf"[▶►●■◆·\s]*[^。]{{4,36}}[\s…·.—]+(?:[A-DT]\d{{1,2}}|\d{{1,2}}\s*版|第\s*{PAGE}\s*版)"
        ),
    ),
    ("contents", rf"[▶►●■◆·\s]*[^。]{{0,20}}[详参]见\s*{_PAGES}\s*版"),
    (
        "contents",
        (
            rf"[(（]?(?:(?:相关|详细|更多)[^。，]{{0,10}}?)?(?:报道|新闻|内容|消息)?(?:[详请参]*见|刊)\s*(?:今日|本报)?{_PAGES}"
            rf"\s*版(?:[、,，]\s*{_PAGES}\s*版)*[)）]?"
        ),
    ),
)
LONG = (
    (
        "contents",
        rf"[^。]{{0,6}}导\s?读\s*[:：](?:[^。（）()]{{4,30}}[（(]\s*(?:详?见)?{PAGE}\s*版?[）)][\s;；]*){{1,8}}",
    ),
    (
        "contents",
        r"[^。]{0,8}(?:目录|索引|导航)\s*[:：\s](?:.{0,20}?(?<!\d)\d{2}(?!\d).{0,20}){2,8}",
    ),
)
