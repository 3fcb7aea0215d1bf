"""Group projects, which EU programme funds pay: Act 757/2021 §§ 4, 22-23 and 40-41, Decree 867/2021 § 30."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.group_gaps import UNRULED
from grantmodel.programmes.finland_2021_2027.scopes import group_projects, outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, Role, Subproject
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import at_least, holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

LEAST_BENEFICIARIES: Parameter[int] = parameter(
    "757/2021-4.15 least number of beneficiaries",
    "beneficiaries",
    row(2, FINANCING_ACT.cite(4, point=15), SINCE_FINANCING_ACT, note="The Act says several (useampi): more than one."),
)

AGREEMENT = Question(
    "the beneficiaries have made an agreement on the group project",
    {
        "fi": "Ovatko ryhmähankkeen tuen saajat tehneet hankkeen toteuttamisesta sopimuksen, jossa määrätään niiden "
        "keskinäiset oikeudet ja velvollisuudet?",
        "sv": "Har stödmottagarna i grupprojektet ingått ett avtal om genomförandet av projektet, där deras ömsesidiga "
        "rättigheter och skyldigheter anges?",
        "en": "Have the beneficiaries of the group project made an agreement on carrying it out, with their mutual "
        "rights and duties?",
    },
)


def _names(group: GroupProject) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.beneficiary.name for part in group.subprojects))


def _listed(subproject: Subproject) -> tuple[str, ...]:
    decision = known(subproject.decision, subproject, "decision")
    return known(decision.beneficiaries or None, subproject, "decision.beneficiaries")


@rule(
    "757/2021-4.15",
    source=FINANCING_ACT.cite(4, point=15),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=group_projects,
    norm={
        "fi": "Ryhmähankkeen toteuttaa yhdessä useampi tuen saaja",
        "sv": "Ett grupprojekt genomförs gemensamt av flera stödmottagare",
        "en": "A group project is carried out together by several beneficiaries",
    },
    mend={
        "fi": "lisää tuen saajia; niitä on oltava vähintään {limit}",
        "sv": "lägg till stödmottagare; de ska vara minst {limit}",
        "en": "add beneficiaries; there must be at least {limit}",
    },
)
def group_project_has_several(group: GroupProject, law: Parameters) -> Check:
    """A group project (ryhmähanke) has several beneficiaries, told apart by name."""
    return at_least(len(_names(group)), law[LEAST_BENEFICIARIES])


@rule(
    "757/2021-22.2",
    source=FINANCING_ACT.cite(22, 2),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    scope=outside_interreg,
    norm={
        "fi": "Tuen saaja poistetaan hankekokonaisuudesta vain tukipäätöksen muutoshakemuksella",
        "sv": "En stödmottagare tas bort ur projekthelheten endast genom en ansökan om ändring av stödbeslutet",
        "en": "A beneficiary leaves the project as a whole only through an application to change the grant decision",
    },
    mend={
        "fi": "tehkää muutoshakemus tai palauttakaa tuen saaja hankkeeseen",
        "sv": "gör en ändringsansökan eller ta med stödmottagaren i projektet igen",
        "en": "apply for a change, or bring the beneficiary back into the project",
    },
    note="What the change application is about the project's data do not tell.",
)
def nobody_leaves_without_a_change_application(group: GroupProject, subproject: Subproject) -> Check:
    """Whom the decision lists and the group has no more has left by a change application (muutoshakemus)."""
    gone = [name for name in _listed(subproject) if name not in _names(group)]
    return holds(not gone or bool(subproject.amendments), actual=", ".join(gone) or None)


@rule(
    "757/2021-40.1",
    source=FINANCING_ACT.cite(40, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=group_projects,
    norm={
        "fi": "Ryhmähankkeen tuen saajat tekevät hankkeen toteuttamisesta sopimuksen",
        "sv": "Stödmottagarna i ett grupprojekt ingår ett avtal om genomförande av projektet",
        "en": "The beneficiaries of a group project make an agreement on carrying it out",
    },
    mend={
        "fi": "tehkää sopimus keskinäisistä oikeuksista ja velvollisuuksista sekä päätoteuttajasta",
        "sv": "ingå ett avtal om de ömsesidiga rättigheterna och skyldigheterna och om huvudgenomföraren",
        "en": "make an agreement on mutual rights and duties and on the lead",
    },
    note="The Act does not say by when.",
)
def group_project_has_an_agreement(group: GroupProject) -> Check:
    """The beneficiaries have made an agreement (sopimus) with mutual rights and duties."""
    return holds(declared(group, AGREEMENT))


@rule(
    "757/2021-40.1.2",
    source=FINANCING_ACT.cite(40, 1, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=group_projects,
    norm={
        "fi": "Ryhmähankkeen tuen saajista yksi toimii päätoteuttajana",
        "sv": "En av stödmottagarna i ett grupprojekt är huvudgenomförare",
        "en": "One of the beneficiaries of a group project is its lead",
    },
    mend={
        "fi": "määrätkää yksi tuen saaja päätoteuttajaksi",
        "sv": "ange en av stödmottagarna som huvudgenomförare",
        "en": "name one beneficiary as the lead",
    },
)
def group_project_has_one_lead(group: GroupProject) -> Check:
    """Exactly one beneficiary is the lead (päätoteuttaja), who coordinates the group."""
    leads = sum(part.role is Role.LEAD for part in group.subprojects)
    return holds(leads == 1, actual=leads, limit=1)


@rule(
    "757/2021-41.1",
    source=FINANCING_ACT.cite(41, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=group_projects,
    norm={
        "fi": "Ryhmähanke rahoitetaan Euroopan unionin alue- ja rakennepolitiikan ohjelman varoista",
        "sv": "Ett grupprojekt finansieras med medel från Europeiska unionens regional- och strukturpolitiska program",
        "en": "A group project is financed from the funds of the EU's regional and structural policy programme",
    },
    mend={
        "fi": "toteuta hanke yhteishankkeena tai hae ohjelman varoja",
        "sv": "genomför projektet som samprojekt eller sök medel ur programmet",
        "en": "carry the project out as a joint project, or apply for the programme's funds",
    },
    note="That national funds pay no group project follows from the definition in section 4, point 15.",
)
def group_project_is_of_the_programme(group: GroupProject) -> Check:
    """A group project is paid from EU programme funds, the state's share with them, never from national ones alone."""
    fund = known(group.fund, group, "fund")
    return holds(fund is not Fund.NATIONAL, actual=fund)


@rule(
    "867/2021-30.2",
    source=FINANCING_DECREE.cite(30, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=group_projects,
    norm={
        "fi": "Ryhmähankkeen kunkin tuen saajan tukipäätöksestä käyvät ilmi kaikki ryhmähankkeen tuen saajat",
        "sv": "Av stödbeslutet för varje stödmottagare i ett grupprojekt framgår alla stödmottagare i grupprojektet",
        "en": "Each grant decision of a group project shows all the beneficiaries of the group",
    },
    mend={
        "fi": "pyydä päätökseen kaikki tuen saajat: {limit}",
        "sv": "be att alla stödmottagare tas in i beslutet: {limit}",
        "en": "ask for all beneficiaries in the decision: {limit}",
    },
)
def decision_lists_the_whole_group(group: GroupProject, subproject: Subproject) -> Check:
    """Each beneficiary's grant decision (tukipäätös) lists all beneficiaries of the group."""
    listed = _listed(subproject)
    return holds(set(_names(group)) <= set(listed), actual=", ".join(listed), limit=", ".join(_names(group)))


TOPIC = Topic(
    rules=(
        group_project_has_several,
        nobody_leaves_without_a_change_application,
        group_project_has_an_agreement,
        group_project_has_one_lead,
        group_project_is_of_the_programme,
        decision_lists_the_whole_group,
    ),
    parameters=(LEAST_BENEFICIARIES,),
    group_questions=(AGREEMENT,),
    unruled=UNRULED,
)
__all__ = ["TOPIC"]
