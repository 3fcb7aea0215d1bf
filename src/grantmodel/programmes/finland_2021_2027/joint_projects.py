"""Joint projects, which national funds pay: Act 757/2021 §§ 4 and 20."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import joint_projects
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, Role
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import at_least, holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

LEAST_JOINT_BENEFICIARIES: Parameter[int] = parameter(
    "757/2021-4.14 least number of beneficiaries",
    "beneficiaries",
    row(2, FINANCING_ACT.cite(4, point=14), SINCE_FINANCING_ACT, note="The Act says several (useampi): more than one."),
)

AGREEMENT = Question(
    "the beneficiaries have made an agreement on the joint project",
    {
        "fi": "Ovatko yhteishankkeen tuen saajat tehneet hankkeen toteuttamisesta sopimuksen, jossa määrätään niiden "
        "keskinäiset oikeudet ja velvollisuudet?",
        "sv": "Har stödmottagarna i samprojektet ingått ett avtal om genomförandet av projektet, där deras ömsesidiga "
        "rättigheter och skyldigheter anges?",
        "en": "Have the beneficiaries of the joint project made an agreement on carrying it out, with their mutual "
        "rights and duties?",
    },
)


@rule(
    "757/2021-4.14",
    source=FINANCING_ACT.cite(4, point=14),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=joint_projects,
    norm={
        "fi": "Yhteishankkeen toteuttaa yhdessä useampi tuen saaja",
        "sv": "Ett samprojekt genomförs gemensamt av flera stödmottagare",
        "en": "A joint project is carried out together by several beneficiaries",
    },
    mend={
        "fi": "lisää tuen saajia; niitä on oltava vähintään {limit}",
        "sv": "lägg till stödmottagare; de ska vara minst {limit}",
        "en": "add beneficiaries; there must be at least {limit}",
    },
)
def joint_project_has_several(group: GroupProject, law: Parameters) -> Check:
    """A joint project (yhteishanke) has several beneficiaries, told apart by name."""
    return at_least(len({part.beneficiary.name for part in group.subprojects}), law[LEAST_JOINT_BENEFICIARIES])


@rule(
    "757/2021-20",
    source=FINANCING_ACT.cite(20),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=joint_projects,
    norm={
        "fi": "Yhteishanke rahoitetaan kansallisista alueiden kehittämisen varoista",
        "sv": "Ett samprojekt finansieras med nationella medel för regionutveckling",
        "en": "A joint project is financed from national funds of regional development",
    },
    mend={
        "fi": "toteuta hanke ryhmähankkeena tai hae kansallisia varoja",
        "sv": "genomför projektet som grupprojekt eller sök nationella medel",
        "en": "carry the project out as a group project, or apply for national funds",
    },
    note="So the heading, and the definition in section 4, point 14.",
)
def joint_project_is_national(group: GroupProject) -> Check:
    """A joint project is paid from national funds (kansalliset alueiden kehittämisen varat), never from the EU's."""
    fund = known(group.fund, group, "fund")
    return holds(fund is Fund.NATIONAL, actual=fund, limit=Fund.NATIONAL)


@rule(
    "757/2021-20.1",
    source=FINANCING_ACT.cite(20, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=joint_projects,
    norm={
        "fi": "Yhteishankkeen tuen saajat tekevät hankkeen toteuttamisesta sopimuksen",
        "sv": "Stödmottagarna i ett samprojekt ingår ett avtal om genomförandet av projektet",
        "en": "The beneficiaries of a joint project make an agreement on carrying it out",
    },
    mend={
        "fi": "tehkää sopimus keskinäisistä oikeuksista ja velvollisuuksista sekä päätoteuttajasta",
        "sv": "ingå ett avtal om de ömsesidiga rättigheterna och skyldigheterna och om huvudgenomföraren",
        "en": "make an agreement on mutual rights and duties and on the lead",
    },
    note="The Act does not say by when.",
)
def joint_project_has_an_agreement(group: GroupProject) -> Check:
    """The beneficiaries have made an agreement (sopimus) with mutual rights and duties."""
    return holds(declared(group, AGREEMENT))


@rule(
    "757/2021-20.1.2",
    source=FINANCING_ACT.cite(20, 1, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=joint_projects,
    norm={
        "fi": "Yhteishankkeen tuen saajista yksi toimii päätoteuttajana",
        "sv": "En av stödmottagarna i ett samprojekt är huvudgenomförare",
        "en": "One of the beneficiaries of a joint project is its lead",
    },
    mend={
        "fi": "määrätkää yksi tuen saaja päätoteuttajaksi",
        "sv": "ange en av stödmottagarna som huvudgenomförare",
        "en": "name one beneficiary as the lead",
    },
)
def joint_project_has_one_lead(group: GroupProject) -> Check:
    """Exactly one beneficiary is the lead (päätoteuttaja), who coordinates and keeps contact with the authority."""
    leads = sum(part.role is Role.LEAD for part in group.subprojects)
    return holds(leads == 1, actual=leads, limit=1)


UNRULED = (
    Provision(
        FINANCING_ACT.cite(4, point=14),
        "not modelled",
        "the one decision of a joint project stands in each of its parts with that part's figures; "
        "whether the copies agree is not compared",
    ),
    Provision(
        FINANCING_ACT.cite(20, 1, 1), "not modelled", "what the agreement says of rights and duties is read by people"
    ),
    Provision(
        FINANCING_ACT.cite(20, 1, 2), "not modelled", "that the lead keeps contact with the authority has no figure"
    ),
    Provision(
        FINANCING_ACT.cite(20, 2),
        "structure",
        "liable_for_repayment names every beneficiary of a joint project; "
        "joint responsibility for carrying it out has no figure",
    ),
)

TOPIC = Topic(
    rules=(
        joint_project_has_several,
        joint_project_is_national,
        joint_project_has_an_agreement,
        joint_project_has_one_lead,
    ),
    parameters=(LEAST_JOINT_BENEFICIARIES,),
    group_questions=(AGREEMENT,),
    unruled=UNRULED,
)
