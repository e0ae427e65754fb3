"""How much an ear takes in: characters of a clause, a sentence and a brief, and its figures."""

CLAUSE, BEARABLE = 25, 30
"""Characters of a clause that are said in one breath with ease, and rather said in one than with
a comma where nobody breathes."""
SHORTEST, SPOKEN, LONGEST = 7, 40, 60
"""Characters of a sentence: less is no statement, as said with ease, and never exceeded."""
A_LITTLE = 6
"""Characters by which a sentence may be longer that says of whom it speaks."""
THIN, ENOUGH, MOST = 60, 80, 110
"""Characters that are too few for a brief, to be satisfied with, and most of them.

800 items of a national newscast have 77, 101, 142 at the tenth, fiftieth and ninetieth percentile.
"""
MOST_SENTENCES = 3
"""Sentences of a brief."""
MOST_FIGURES, FIGURES_IF_THIN = 3, 5
"""Figures of a brief: kept in mind at most, and borne where it is thin without."""
ANY_FIGURES = 99
"""For what is shortened, however many figures it holds."""
