"""Who takes part, and on what terms: Act 8/2014 §§ 1, 5, 10, 12 and 13, Decree 357/2014 §§ 16-17."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
    SINCE_FINANCING_ACT,
    SINCE_FORMER_ACT,
    SINCE_FORMER_DECREES,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import is_joint
from grantmodel.programmes.topics import Topic
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence

FUNDS: Parameter[frozenset[Fund]] = parameter(
    "8/2014-1.2 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.ESF, Fund.NATIONAL}),
        FORMER_FINANCING_ACT.cite(1, 2),
        Period(date(2014, 1, 20), date(2021, 8, 31)),
        note="National funds are those of subsection 1; Acts 1509/2015 and 1550/2019 changed what they are called.",
    ),
    row(
        frozenset({Fund.ERDF, Fund.ESF}),
        FINANCING_ACT.cite(84, 3),
        SINCE_FINANCING_ACT,
        evidence=Evidence.INFERRED,
        note="Later applications stay under the old law if a programme under way pays; national money does not.",
    ),
)
MEANS = Question(
    "the beneficiary is able to carry out the project",
    {
        "fi": "Onko tuen saajalla riittävät taloudelliset ja muut edellytykset toteuttaa hanke?",
        "sv": "Har stödmottagaren tillräckliga ekonomiska och andra förutsättningar att genomföra projektet?",
        "en": "Has the beneficiary sufficient financial and other capacity to carry out the project?",
    },
)
AGREEMENT = Question(
    "joint project agreement with rights, duties and contact party",
    {
        "fi": "Onko yhteishankkeesta sopimus, jossa ovat osapuolten oikeudet, velvollisuudet ja yhteyttä pitävä "
        "osapuoli?",
        "sv": "Finns det ett avtal om samprojektet med parternas rättigheter, skyldigheter och kontaktpart?",
        "en": "Is there an agreement on the joint project with the parties' rights, duties and contact party?",
    },
)
SHARES_AGREED = Question(
    "each party's share of implementing and financing is agreed",
    {
        "fi": "Onko sovittu kunkin osapuolen osuudesta toteuttamisessa ja rahoittamisessa?",
        "sv": "Har man avtalat om varje parts andel av genomförandet och finansieringen?",
        "en": "Has each party's share of implementing and financing been agreed?",
    },
)


@rule(
    "8/2014-1.2",
    source=FORMER_FINANCING_ACT.cite(1, 2),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Tuki tulee rakennerahastosta ja vastaavista valtion varoista tai kansallisista alueiden "
        "kehittämisvaroista",
        "sv": "Stödet kommer från en strukturfond och motsvarande statliga medel eller från nationella medel för "
        "utveckling av regionerna",
        "en": "Aid comes from a structural fund with the state's share, or from national regional development funds",
    },
    mend={
        "fi": "valitse toinen rahasto tai hae tukea toisen lain nojalla",
        "sv": "välj en annan fond eller ansök om stöd enligt en annan lag",
        "en": "choose another fund, or apply under another act",
    },
)
def fund_is_of_the_programme(group: GroupProject, law: Parameters) -> Check:
    """The Act is about the structural funds of 2014-2020 (rakennerahastovarat), until 1.9.2021 national funds too."""
    return one_of(known(group.fund, group, "fund"), law[FUNDS])


@rule(
    "8/2014-5.1",
    source=FORMER_FINANCING_ACT.cite(5, 1),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Tuen saaja on oikeushenkilö, julkisoikeudellinen tai yksityisoikeudellinen",
        "sv": "Stödmottagaren är en juridisk person, offentligrättslig eller privaträttslig",
        "en": "The beneficiary is a legal person, of public or of private law",
    },
    mend={
        "fi": "hae tukea oikeushenkilönä",
        "sv": "ansök om stöd som juridisk person",
        "en": "apply as a legal person",
    },
)
def beneficiary_is_a_legal_person(subproject: Subproject) -> Check:
    """Every applicant of a joint project (§ 13 mom. 2) is a legal person (oikeushenkilö)."""
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind is not OrganisationKind.NATURAL_PERSON, actual=kind)


@rule(
    "8/2014-10.3",
    source=FORMER_FINANCING_ACT.cite(10, 3),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Jokainen hakija kykenee taloudellisesti ja muuten toteuttamaan hankkeen",
        "sv": "Varje sökande förmår ekonomiskt och i övrigt genomföra projektet",
        "en": "Every applicant is able, financially and otherwise, to carry out the project",
    },
    mend={
        "fi": "osoita edellytykset tai vaihda hakijaa",
        "sv": "visa att förutsättningarna finns eller byt sökande",
        "en": "show the means, or change the applicant",
    },
)
def applicant_has_the_means(subproject: Subproject) -> Check:
    """Every applicant of a joint project (§ 13 mom. 2) has the means to carry it out (riittävät edellytykset)."""
    return holds(declared(subproject, MEANS))


@rule(
    "8/2014-13.2",
    source=FORMER_FINANCING_ACT.cite(13, 2),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Jokainen yhteishankkeen tuen saaja osallistuu rahoittamiseen, jollei ole erityistä syytä",
        "sv": "Varje stödmottagare i ett samprojekt deltar i finansieringen, om det inte finns särskilda skäl",
        "en": "Every beneficiary of a joint project takes part in financing it unless there is a special reason",
    },
    mend={
        "fi": "lisää omarahoitusta tai perustele erityinen syy",
        "sv": "lägg till självfinansiering eller motivera särskilda skäl",
        "en": "add own financing, or give a special reason",
    },
)
def every_beneficiary_pays_a_part(group: GroupProject, subproject: Subproject) -> Check:
    """All beneficiaries of a joint project (yhteishanke) put in own financing; no least part is laid down."""
    if not is_joint(group):
        return NOT_APPLICABLE
    own = funding_plan(subproject).amount(FundingSource.OWN)
    return holds(own > Money(0), actual=own, discretion=True)


@rule(
    "8/2014-13.3",
    source=FORMER_FINANCING_ACT.cite(13, 3),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Yhteishankkeen tuen saajat tekevät sopimuksen oikeuksistaan ja velvollisuuksistaan ja siitä "
        "osapuolesta, joka pitää yhteyttä viranomaiseen",
        "sv": "Stödmottagarna i ett samprojekt avtalar om sina rättigheter och skyldigheter och om vilken part som "
        "svarar för kontakterna med myndigheten",
        "en": "The beneficiaries agree on their rights and duties, and on who keeps contact with the authority",
    },
    mend={
        "fi": "tehkää sopimus ja nimetkää yksi yhteyttä pitävä osapuoli",
        "sv": "ingå ett avtal och utse en kontaktpart",
        "en": "make the agreement and name one party that keeps contact",
    },
)
def beneficiaries_have_an_agreement(group: GroupProject) -> Check:
    """A joint project rests on an agreement (sopimus), in which one party, the lead, keeps contact."""
    if not is_joint(group):
        return NOT_APPLICABLE
    return holds(declared(group, AGREEMENT) and group.lead is not None)


@rule(
    "357/2014-17.1",
    source=FORMER_FINANCING_DECREE.cite(17, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Tukipäätös nimeää yhteishankkeen kaikki osapuolet vastuullisiksi tuen saajiksi",
        "sv": "Stödbeslutet nämner alla parter i samprojektet som ansvariga stödmottagare",
        "en": "The grant decision names all parties of the joint project as responsible beneficiaries",
    },
    mend={
        "fi": "pyydä viranomaista täydentämään päätös",
        "sv": "be myndigheten komplettera beslutet",
        "en": "ask the authority to complete the decision",
    },
)
def decision_names_all(group: GroupProject, subproject: Subproject) -> Check:
    """All parties of a joint project stand in the decision as beneficiaries (vastuulliset tuen saajat)."""
    if not is_joint(group):
        return NOT_APPLICABLE
    decision = known(subproject.decision, subproject, "decision")
    named = known(decision.beneficiaries or None, subproject, "decision.beneficiaries")
    return holds({part.beneficiary.name for part in group.subprojects} <= set(named))


@rule(
    "357/2014-17.2",
    source=FORMER_FINANCING_DECREE.cite(17, 2),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Yhteishankkeen osapuolet sopivat kunkin osuudesta toteuttamisessa ja rahoittamisessa",
        "sv": "Parterna i ett samprojekt avtalar om vars och ens andel av genomförandet och finansieringen",
        "en": "The parties of a joint project agree on the share of each in implementing and financing it",
    },
    mend={
        "fi": "lisätkää osuudet sopimukseen",
        "sv": "skriv in andelarna i avtalet",
        "en": "add the shares to the agreement",
    },
)
def shares_are_agreed(group: GroupProject) -> Check:
    """The mutual agreement (keskinäinen sopimus) gives each party's share of the work and of the money."""
    return holds(declared(group, SHARES_AGREED)) if is_joint(group) else NOT_APPLICABLE


TOPIC = Topic(
    rules=(
        fund_is_of_the_programme,
        beneficiary_is_a_legal_person,
        applicant_has_the_means,
        every_beneficiary_pays_a_part,
        beneficiaries_have_an_agreement,
        decision_names_all,
        shares_are_agreed,
    ),
    parameters=(FUNDS,),
    group_questions=(AGREEMENT, SHARES_AGREED),
    questions=(MEANS,),
)
