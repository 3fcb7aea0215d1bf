"""Which projects a rule is about."""

from __future__ import annotations

from grantmodel.projects.groups import GroupProject


def outside_interreg(group: GroupProject) -> bool:
    """Return whether a project is none of Interreg's, whose costs and procedure the Union's rules govern.

    Decree 866/2021 is about the programme's projects (§ 1) and, by Decree 867/2021 chapter 4, about nationally funded
    ones; chapter 2 of Decree 867/2021 is not applied to an Interreg match (§ 1 subsection 2), and chapter 3 of Act
    757/2021 is about the programme.
    """
    return group.interreg_match is None
