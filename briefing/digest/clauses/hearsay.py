"""Know clauses that only say from whom it was heard: 记者从市气象局获悉, 市气象局发布消息."""

import re

_BY_REPORTER = re.compile(
    r"^(?:(?:\d{1,2}月)?\d{1,2}日[上下]?午?|近日|日前|最近)?记者[^，]*从[^，]*(?:获悉|了解到|获知|得知)$|"
    r"从[^，]{2,}传来(?:好?消息|喜讯)$"
)
_BODY = (
    "局|委|办|部门|中心|公司|集团|医院|学校|大学|学院|协会|商会|台|站|队|园|馆|"
    "院|政府|指挥部|街道|工会"
)
_WHEN = r"(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?|日前|近日|近期|最近"
_FROM_BODIES = re.compile(
    r"^[^，]{2,}发布(?:消息|通告|公告|通报|通知|数据)(?:称|显示|说)?$|^(?!据)[^，]{2,}(?:统计|数据|监测)显示$|^[^，]{2,8}的(?:实践|经验|事实)(?:说明|证明|表明)$|^据[^，]{2,}(?:统计|监测|测算|核算)(?:数据)?(?:显示)?$|^来自(?!全|各|世界)[^，]{2,}的(?:消息|数据|统计)(?:显示)?$|"
    rf"^(?!据)[^，的]{{1,12}}(?:{_BODY})(?:[^，的]{{0,4}}负责人|工作人员)?介绍$|"
    rf"^(?!据)[^，的]{{1,14}}(?:{_BODY})(?:{_WHEN})?发布(?:数据|预报|预测)$|"
    rf"^(?!据)[^，的]{{1,12}}(?:{_BODY})[^，的]{{0,8}}(?:(?:科|处|室|部|队|中心|分局)(?:负责人|工作人员)|"
    r"[局科处主站院]?(?:长|主任|书记|负责人)[\u4e00-\u9fff]{2,3})介绍$|"
    r"^(?!据)[^，]{2,}(?:发布|公布)的(?:《[^》]*》|[^，的]{0,6}(?:数据|统计|结果|周报|月报|报告))显示$"
)


def heard_by_reporter(part: str) -> bool:
    """Tell whether a clause names who told the reporter: 记者从市气象局获悉."""
    return bool(_BY_REPORTER.match(part))


def heard(part: str) -> bool:
    """Tell whether a clause names who told it, be it the reporter or the public."""
    return heard_by_reporter(part) or bool(_FROM_BODIES.match(part))
