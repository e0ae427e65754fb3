"""Know by its end the name of a newspaper: 日报, 晚报, 工人报."""

DAILIES = "日报|晚报|时报|晨报|商报|早报|快报"
PAPERS = f"{DAILIES}|周报|周刊|导报|教育报|科技报|工人报|农民报|青年报|文化报|健康报|法治报|校报"
NEWS = "(?<!机关)(?<![捷喜预情举汇海电申上回直墙公简播填警看读办])(?<!(?<!交)通)报"
"""A paper, not what is told by the word: 喜报, 海报, 通报; nor whose paper it is: 机关报."""
