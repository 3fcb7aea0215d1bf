"""Which projects a rule is about, and what only people can answer."""

from __future__ import annotations

from grantmodel.projects.groups import Fund, GroupProject, ProjectForm, ProjectKind
from grantmodel.rules.checks import known
from grantmodel.text.catalogue import Catalogue


def outside_interreg(group: GroupProject) -> bool:
    """Return whether a project is none of Interreg's, whose costs and procedure the Union's rules govern.

    Decree 866/2021 is about the programme's projects (§ 1) and, by Decree 867/2021 chapter 4, about nationally funded
    ones; chapter 2 of Decree 867/2021 is not applied to an Interreg match (§ 1 subsection 2), and chapter 3 of Act
    757/2021 is about the programme.
    """
    return group.interreg_cofinancing is None


# The match of an Interreg project has an agreement and a coordinator of its own (757/2021 § 62).
def group_projects(group: GroupProject) -> bool:
    """Return whether it is a group project (ryhmähanke) of the programme."""
    return group.form is ProjectForm.GROUP and outside_interreg(group)


def joint_projects(group: GroupProject) -> bool:
    """Return whether it is a joint project (yhteishanke) of national funds."""
    return group.form is ProjectForm.JOINT and outside_interreg(group)


def social_projects(group: GroupProject) -> bool:
    """Return whether it is a project of the ESF+, whose 7 % is that of Decree 866/2021 § 11."""
    return outside_interreg(group) and known(group.fund, group, "fund") is Fund.ESF


def other_projects(group: GroupProject) -> bool:
    """Return whether it is a project of another fund than the ESF+, whose 7 % is that of § 9."""
    return outside_interreg(group) and known(group.fund, group, "fund") is not Fund.ESF


def is_national(group: GroupProject) -> bool:
    """Return whether national funds (kansallinen rahoitus) pay for it."""
    return known(group.fund, group, "fund") is Fund.NATIONAL


def is_not_national(group: GroupProject) -> bool:
    """Return whether a fund of the Union pays for it."""
    return not is_national(group)


def is_development(group: GroupProject) -> bool:
    """Return whether it is a development project (kehittämishanke)."""
    return group.kind is ProjectKind.DEVELOPMENT


QUESTIONS = Catalogue.beside(__name__, "questions")
"""The questions of the programme by code: what declarations name them by."""
