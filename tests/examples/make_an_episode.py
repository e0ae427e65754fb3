import briefing

made = briefing.make("yunxi-daily.txt", voice="espeak", minutes=2, output="output")
print(made.mp3)
for segment in made.episode.segments:
    print(f"{segment.start_s:7.1f}  {segment.title}")
