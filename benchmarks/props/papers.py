"""An archive of newspaper pages, for benchmarks and tests: fictional, dated, no two alike."""

from datetime import date, timedelta
from pathlib import Path

STORIES = 6
FIRST = date(2023, 1, 2)
PLACES = ("青石镇", "临河街道", "白鹭坪村", "东渡社区", "霁州港", "柳巷社区", "稻香镇", "石板闸村")
REPORTERS = ("陆清荷", "柏秋棠", "江若谷", "陶远", "石一川")
PAPERS = ("云溪日报", "临江晚报")
NEWS = (
    (
        "{place}第{number}座口袋公园开放",
        "昨天，{place}第{number}座口袋公园向市民开放，占地{area}平方米，步道长1.2千米，总投资{money}万元。",
        "公园里设有儿童游戏区和健身器材，每天早晨6时开门，周末还有免费的乐器课。",
    ),
    (
        "{place}新增就业{area}人",
        "记者从{place}人力资源部门了解到，今年以来{place}新增就业{area}人，完成全年目标的{share}%。",
        "下一步，将再办{number}场招聘会，重点帮助返乡青年和应届毕业生找到工作。",
    ),
    (
        "{place}公路改造工程完工",
        "昨天上午，{place}至石桥的公路改造工程全部完工，全长{number}.6千米，惠及沿线七个村。",
        "工程历时11个月，路面由5米加宽到8米，新装路灯{area}盏，班车由每天4班增加到9班。",
    ),
    (
        "{place}{area}户居民用上天然气",
        "{place}的{area}户居民昨天用上了管道天然气，施工单位提前十二天完成任务，总投资{money}万元。",
        "区住建局介绍，明年6月底前还将有3个小区接通。",
    ),
    (
        "第{number}届社区读书会在{place}举行",
        "第{number}届社区读书会前天在{place}举行，来自各单位的{area}名代表交流了心得。",
        "读书会持续到本月底，期间还将举办8场讲座，市民可免费入场。",
    ),
    (
        "{place}菜市场改造后重新开业",
        "昨天，{place}菜市场改造后重新开业，{area}个摊位全部换上电子秤，改造投入{money}万元。",
        "市场每天早上6时开门，停车前两小时免费，老人买菜有人帮忙送到家。",
    ),
)


def page(number: int) -> tuple[date, str]:
    """Set page `number` (from 0 on) as text, and give its day."""
    day = FIRST + timedelta(number)
    stories = (_story(number * STORIES + place) for place in range(STORIES))
    paper, weekday = PAPERS[number % len(PAPERS)], "一二三四五六日"[day.weekday()]
    head = f"{paper}\n{day.year}年{day.month}月{day.day}日　星期{weekday}　第1版\n"
    return day, "\n\n".join([head, *stories]) + "\n"


def _story(number: int) -> str:
    headline, *texts = NEWS[number % len(NEWS)]
    place = PLACES[number * 5 % len(PLACES)]
    reporter = REPORTERS[number % len(REPORTERS)]
    numbers = {
        "number": number % 89 + 3,
        "area": number * 37 % 900 + 100,
        "money": number * 61 % 4000 + 150,
        "share": number % 60 + 40,
    }
    lead, *rest = (text.format(place=place, **numbers) for text in texts)
    body = "\n\n".join([f"本报讯（记者 {reporter}）{lead}", *rest])
    return f"{headline.format(place=place, **numbers)}\n\n{body}"


def write(folder: Path, pages: int) -> list[Path]:
    """Write so many pages, one a day, below `folder`; each in its month's folder."""
    files = []
    for number in range(pages):
        day, text = page(number)
        file = folder / f"{day:%Y-%m}" / f"{day:%d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return files
