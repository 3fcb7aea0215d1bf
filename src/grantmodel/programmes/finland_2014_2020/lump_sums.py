"""Lump sums: Decree 357/2014 § 19, Decree 358/2014 § 8."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    SINCE_FORMER_DECREES,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import ONE_PROJECT, from_programme, of_all, total_aid
from grantmodel.programmes.finland_2014_2020.models import LUMP_SUM, OWN_WORK, models
from grantmodel.programmes.topics import Topic
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.sources import Evidence

NATIONAL_LUMP_SUM: Parameter[Money] = parameter(
    "357/2014-19.3 aid as a lump sum",
    "euro cents",
    row(euros(100_000), FORMER_FINANCING_DECREE.cite(19, 3), SINCE_FORMER_DECREES),
)
LUMP_SUM_FUNDING: Parameter[Money] = parameter(
    "358/2014-8.1 public funding of a lump sum",
    "euro cents",
    row(euros(100_000), FORMER_ELIGIBILITY_DECREE.cite(8, 1), SINCE_FORMER_DECREES),
)

_PRIVATE = (OrganisationKind.PRIVATE_BODY, OrganisationKind.NATURAL_PERSON)


def public_funding(subproject: Subproject) -> Money:
    """Return aid, municipal and other public funding, and a public body's own financing. No rounding is performed."""
    sources = [FundingSource.AID, FundingSource.MUNICIPAL, FundingSource.OTHER_PUBLIC]
    if known(subproject.beneficiary.kind, subproject, "beneficiary.kind") not in _PRIVATE:
        sources.append(FundingSource.OWN)
    return Money.sum(map(funding_plan(subproject).amount, sources))


@rule(
    "357/2014-19.2",
    source=FORMER_FINANCING_DECREE.cite(19, 2),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kansallista tukea ei myönnetä kertakorvauksena, kun koko hanke toteutetaan julkisena hankintana",
        "sv": "Nationellt stöd beviljas inte som engångsersättning, när hela projektet genomförs som offentlig "
        "upphandling",
        "en": "National aid is not granted as a lump sum where the whole project is public procurement",
    },
    mend={
        "fi": "vaihda kustannusmalli",
        "sv": "byt kostnadsmodell",
        "en": "change the cost model",
    },
)
def bought_project_has_no_lump_sum(group: GroupProject) -> Check:
    """A nationally funded project that is wholly bought (julkinen hankinta) has no lump sum."""
    if known(group.fund, group, "fund") is not Fund.NATIONAL or LUMP_SUM not in models(group):
        return NOT_APPLICABLE
    return holds(declared(group, OWN_WORK))


@rule(
    "357/2014-19.3",
    source=FORMER_FINANCING_DECREE.cite(19, 3),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kansallisista varoista kertakorvauksena myönnettävä tuki on enintään säädetty määrä",
        "sv": "Stöd som beviljas ur nationella medel som engångsersättning är högst det föreskrivna beloppet",
        "en": "Aid granted from national funds as a lump sum is at most the amount laid down",
    },
    mend={
        "fi": "alenna tukea {shortfall} tai vaihda kustannusmalli",
        "sv": "sänk stödet med {shortfall} eller byt kostnadsmodell",
        "en": "lower the aid by {shortfall}, or change the cost model",
    },
    note=ONE_PROJECT,
)
def national_lump_sum_is_small(group: GroupProject, law: Parameters) -> Check:
    """Aid from national funds as a lump sum (kertakorvaus) is at most 100 000 euros."""
    if known(group.fund, group, "fund") is not Fund.NATIONAL or LUMP_SUM not in models(group):
        return NOT_APPLICABLE
    return at_most(total_aid(group), law[NATIONAL_LUMP_SUM])


@rule(
    "358/2014-8.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(8, 1),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kertakorvauksella rahoitetun hankkeen julkinen rahoitus on enintään säädetty määrä",
        "sv": "Den offentliga finansieringen av ett projekt med engångsersättning är högst det föreskrivna beloppet",
        "en": "Public funding of a project with a lump sum is at most the amount laid down",
    },
    mend={
        "fi": "pienennä julkista rahoitusta {shortfall} tai vaihda kustannusmalli",
        "sv": "minska den offentliga finansieringen med {shortfall} eller byt kostnadsmodell",
        "en": "reduce public funding by {shortfall}, or change the cost model",
    },
    evidence=Evidence.INFERRED,
    note="That a public body's own financing is public funding follows § 2 points 5 and 6 of Act 8/2014, points 4 and "
    "5 since 1.1.2016.",
)
def lump_sum_is_small(group: GroupProject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) of a lump sum project (kertakorvaus) is at most 100 000 euros."""
    if not from_programme(group) or models(group) != {LUMP_SUM}:
        return NOT_APPLICABLE
    return at_most(Money.sum(of_all(group, public_funding)), law[LUMP_SUM_FUNDING])


@rule(
    "358/2014-8.4",
    source=FORMER_ELIGIBILITY_DECREE.cite(8, 4),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kertakorvaushankkeessa voi muuttaa vain toteuttamisaikaa",
        "sv": "I ett projekt med engångsersättning kan endast genomförandetiden ändras",
        "en": "In a lump sum project only the implementation time may be changed",
    },
    mend={
        "fi": "peru muutos, joka lisää kustannuslajeja",
        "sv": "återta ändringen som lägger till kostnadsslag",
        "en": "withdraw the amendment that adds cost categories",
    },
)
def lump_sum_is_left_as_it_is(group: GroupProject, subproject: Subproject) -> Check:
    """No amendment (muutos) of a lump sum project touches anything but its time."""
    if not from_programme(group) or known(subproject.cost_model, subproject, "cost_model") != LUMP_SUM:
        return NOT_APPLICABLE
    return holds(not any(amendment.categories for amendment in subproject.amendments))


TOPIC = Topic(
    rules=(bought_project_has_no_lump_sum, national_lump_sum_is_small, lump_sum_is_small, lump_sum_is_left_as_it_is),
    parameters=(NATIONAL_LUMP_SUM, LUMP_SUM_FUNDING),
)
