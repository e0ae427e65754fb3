"""Tell what each line of a page is from many signs, whose weights are learnt from pages by others.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): each role of a line
has a weight for every sign of the line and of its neighbours, each pair of roles one for following
each other, and the roles of a page are those of the greatest sum. `python -m tests.role_weights`
learns `weights.tsv`.
"""

from briefing.sources.page.roles.chain import roles_of
from briefing.sources.page.roles.kinds import Role

__all__ = ["Role", "roles_of"]
