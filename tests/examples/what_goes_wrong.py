import briefing

try:
    briefing.make("nowhere.txt", voice="espeak")
except briefing.BriefingError as error:
    print("about:", error.about)
    print("problem:", error.problem)
    print("next step:", error.remedy)
