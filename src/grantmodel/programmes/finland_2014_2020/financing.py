"""Who pays, and how much of it may be investments: Act 8/2014 §§ 7, 8, 15 and 24, Decree 357/2014 § 18."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
    SINCE_FORMER_ACT,
    SINCE_FORMER_DECREES,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import (
    ONE_PROJECT,
    costs,
    from_programme,
    granted_by,
    investment_aid,
    investments,
    of_all,
    total_aid,
)
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostNature
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import equals, holds, share_at_most
from grantmodel.rules.figures import eligible_costs, funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

COUNCIL_INVESTMENT_SHARE: Parameter[Rate] = parameter(
    "8/2014-7.1.1 share of investments",
    "share of 1",
    row(
        percent(50),
        FORMER_FINANCING_ACT.cite(7, 1, 1),
        SINCE_FORMER_ACT,
        note="Acts 1509/2015 and 1550/2019 changed the national money in the subsection, not the share.",
    ),
)
CENTRE_INVESTMENT_SHARE: Parameter[Rate] = parameter(
    "8/2014-8.1.1 share of investments",
    "share of 1",
    row(percent(50), FORMER_FINANCING_ACT.cite(8, 1, 1), SINCE_FORMER_ACT),
)
TRANSPORT = Question(
    "the project is about transport and infrastructure",
    {
        "fi": "Koskeeko hanke liikennettä ja infrastruktuuria eikä ympäristöä ja luonnonvaroja?",
        "sv": "Gäller projektet trafik och infrastruktur och inte miljö och naturresurser?",
        "en": "Is the project about transport and infrastructure, and not the environment and natural resources?",
    },
)

EDUCATION = Question(
    "the project is in the field of education and culture",
    {
        "fi": "Kuuluuko hanke opetus- ja kulttuuriministeriön toimialaan, niin ettei sen tuki ole alueellista "
        "kehittämistukea?",
        "sv": "Hör projektet till undervisnings- och kulturministeriets ansvarsområde, så att dess stöd inte är "
        "regionalt utvecklingsstöd?",
        "en": "Does the project belong to the field of the Ministry of Education and Culture, so that its aid is not "
        "regional development aid?",
    },
)


def invests_with_regional_aid(group: GroupProject) -> bool:
    """Return whether there is an investment in a development project with the aid of § 7 mom. 1 k. 1.

    Only ERDF projects may be of education and culture instead, which k. 3 has apart.
    """
    return (
        group.kind is ProjectKind.DEVELOPMENT
        and granted_by(group, AuthorityKind.REGIONAL_COUNCIL)
        and bool(investments(group) or investment_aid(group))
        and not (known(group.fund, group, "fund") is Fund.ERDF and declared(group, EDUCATION))
    )


def invests_in_the_environment(group: GroupProject) -> bool:
    """Return whether an ELY Centre's ERDF development project of § 8 mom. 1 k. 1 has an investment in it."""
    return (
        group.kind is ProjectKind.DEVELOPMENT
        and known(group.fund, group, "fund") is Fund.ERDF
        and granted_by(group, AuthorityKind.ELY_CENTRE)
        and bool(investments(group))
        and not declared(group, TRANSPORT)
    )


@rule(
    "8/2014-7.1.1",
    source=FORMER_FINANCING_ACT.cite(7, 1, 1),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Alueellisen kehittämistuen hankkeessa investoinnit ovat enintään säädetty osuus hyväksyttävistä "
        "kokonaiskustannuksista",
        "sv": "I ett projekt med regionalt utvecklingsstöd är investeringarna högst den föreskrivna andelen av de "
        "godtagbara totalkostnaderna",
        "en": "In a project with regional development aid investments are at most the share laid down of total "
        "eligible costs",
    },
    mend={
        "fi": "pienennä investointeja {shortfall}",
        "sv": "minska investeringarna med {shortfall}",
        "en": "reduce the investments by {shortfall}",
    },
    note=ONE_PROJECT,
)
def council_investments_are_at_most_half(group: GroupProject, law: Parameters) -> Check:
    """In a project with regional development aid investments (investoinnit) are at most half of all costs."""
    if not invests_with_regional_aid(group):
        return NOT_APPLICABLE
    return share_at_most(investments(group), costs(group), law[COUNCIL_INVESTMENT_SHARE])


@rule(
    "8/2014-8.1.1",
    source=FORMER_FINANCING_ACT.cite(8, 1, 1),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "ELY-keskuksen ympäristöön ja luonnonvaroihin liittyvässä kehittämishankkeessa investoinnit ovat "
        "enintään säädetty osuus hyväksyttävistä kokonaiskustannuksista",
        "sv": "I NTM-centralens utvecklingsprojekt som gäller miljön och naturresurserna är investeringarna högst den "
        "föreskrivna andelen av de godtagbara totalkostnaderna",
        "en": "In an ELY Centre's development project on the environment and natural resources investments are at "
        "most the share laid down of total eligible costs",
    },
    mend={
        "fi": "pienennä investointeja {shortfall}",
        "sv": "minska investeringarna med {shortfall}",
        "en": "reduce the investments by {shortfall}",
    },
    note=ONE_PROJECT,
)
def centre_investments_are_at_most_half(group: GroupProject, law: Parameters) -> Check:
    """In an environmental development project of the ERDF investments (investoinnit) are at most half of all costs."""
    if not invests_in_the_environment(group):
        return NOT_APPLICABLE
    return share_at_most(investments(group), costs(group), law[CENTRE_INVESTMENT_SHARE])


@rule(
    "8/2014-15.1",
    source=FORMER_FINANCING_ACT.cite(15, 1),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Tuki ei kata kaikkia kustannuksia, ja hakija osallistuu niihin itse, jollei ole erityisiä syitä",
        "sv": "Stödet täcker inte alla kostnader, och sökanden deltar själv i dem, om det inte finns särskilda skäl",
        "en": "Aid does not cover all costs, and the applicant itself takes part in them unless there are special "
        "reasons",
    },
    mend={
        "fi": "lisää omarahoitusta ja alenna tukea, tai perustele erityiset syyt",
        "sv": "lägg till självfinansiering och sänk stödet, eller motivera särskilda skäl",
        "en": "add own financing and lower the aid, or give special reasons",
    },
    note=ONE_PROJECT,
)
def applicant_pays_a_part(group: GroupProject) -> Check:
    """Own financing (omarahoitus) bears a part of the whole; other funding does not stand in for it."""
    own = Money.sum(of_all(group, lambda part: funding_plan(part).amount(FundingSource.OWN)))
    return holds(own > Money(0) and total_aid(group) < costs(group), actual=own, discretion=True)


@rule(
    "8/2014-24.3",
    source=FORMER_FINANCING_ACT.cite(24, 3),
    anchor="application",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Rakennerahastohankkeessa ei ole luontoissuorituksia",
        "sv": "I ett strukturfondsprojekt ingår inga naturaprestationer",
        "en": "A structural fund project has no in-kind contributions",
    },
    mend={
        "fi": "korvaa luontoissuoritus rahalla: {shortfall}",
        "sv": "ersätt naturaprestationen med pengar: {shortfall}",
        "en": "replace the contribution by money: {shortfall}",
    },
)
def nothing_is_in_kind(group: GroupProject, subproject: Subproject) -> Check:
    """In-kind contributions (luontoissuoritus) are neither in the plan nor among the costs."""
    if not from_programme(group):
        return NOT_APPLICABLE
    costs_in_kind = [item.total for item in subproject.items if item.nature is CostNature.IN_KIND]
    return equals(Money.sum([funding_plan(subproject).in_kind, *costs_in_kind]), Money(0))


@rule(
    "357/2014-18.1.4",
    source=FORMER_FINANCING_DECREE.cite(18, 1, 4),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Rahoitussuunnitelman osat kattavat hyväksyttävät kustannukset sentilleen",
        "sv": "Finansieringsplanens delar täcker de godtagbara kostnaderna på centen",
        "en": "The parts of the funding plan cover the eligible costs to the cent",
    },
    mend={
        "fi": "korjaa rahoitussuunnitelmaa {shortfall}",
        "sv": "rätta finansieringsplanen med {shortfall}",
        "en": "correct the funding plan by {shortfall}",
    },
    evidence=Evidence.INFERRED,
    note="That the plan covers the costs is what makes it one; the decree asks for the plan without saying so.",
)
def plan_covers_the_costs(subproject: Subproject) -> Check:
    """The application has a funding plan (rahoitussuunnitelma), whose parts make the eligible costs."""
    return equals(funding_plan(subproject).parts.total, eligible_costs(subproject))


TOPIC = Topic(
    rules=(
        council_investments_are_at_most_half,
        centre_investments_are_at_most_half,
        applicant_pays_a_part,
        nothing_is_in_kind,
        plan_covers_the_costs,
    ),
    parameters=(COUNCIL_INVESTMENT_SHARE, CENTRE_INVESTMENT_SHARE),
    group_questions=(TRANSPORT, EDUCATION),
)
