"""Know how a letter begins, or a notice: with 编辑同志 or 各有关单位 and a colon."""

import re

SALUTES = re.compile(
    "(?:尊敬的|亲爱的|敬爱的|各位)[\u4e00-\u9fff、]{1,10}[:：,，!！]?|"
    "[\u4e00-\u9fff]{0,8}(?:编辑(?:部|同志|老师|先生|朋友)?|同志们?|总编|记者同志|报社领导|您好|你好)"
    "(?:[,，、]?(?:您|你们?)好)?[:：,，!！]|"
    "(?:[省市县区镇乡州旗]?[直级属]?各|全体|广大)[\u4e00-\u9fff（）、，]{2,40}[:：]$"
)
"""The salutation of a letter or a notice, on a line of its own or before its first sentence."""
REPLIES = re.compile(
    "[【〔\\[（(]?[\u4e00-\u9fff]{0,8}(?:回应|回复|答复|回音|反馈|办理情况|处理结果|处理情况|调查结果|记者调查|记者核实|编后语?|编者按)"
    "(?:[】〕\\]）)]|[:：])"
)
"""How the answer below a letter begins, or what the desk adds: 【部门回应】."""
