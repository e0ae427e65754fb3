from dataclasses import replace
from datetime import date
from pathlib import Path

import briefing

found = briefing.read("yunxi-daily.txt")
for error in found.unread:
    print(error.about, error.remedy)
told = [article for article in found.articles if "云溪" in "".join(article.paragraphs)]
for brief in briefing.briefs(told):
    print(brief.headline, brief.verdict, *brief.sentences)

script = briefing.write(told, day=date(2026, 3, 12), title="云溪早报")
script = replace(script, chapters=script.chapters[:3])  # the opening and two stories
print(script.chapters[1].lines[0].text, briefing.say("3.5%").said)
Path("second.mp3").write_bytes(briefing.render(script, segment=2, voice="espeak"))

with briefing.threads() as pools:
    made = briefing.make(script=script, voice="espeak", output="output", pools=pools)
print(made.folder, made.episode.duration_s)
