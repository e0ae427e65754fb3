"""How print writes the hour: parts of a day and times of the clock, as patterns."""

PART_OF_DAY = "上午|下午|晚上?|夜[里间]|凌晨|清晨|早上?|中午|傍晚|深夜"
CLOCK = r"\d{1,2}[时点](?:\d{1,2}分|半)?|\d{1,2}:\d{2}"
