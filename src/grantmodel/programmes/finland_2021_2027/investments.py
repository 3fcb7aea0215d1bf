"""When 1.5 % of direct investment costs may be used: Decree 866/2021 § 10 subsection 1."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

_SOURCE = ELIGIBILITY_DECREE.cite(10, 1)

INVESTMENT_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-10.1 funds", "funds", row(frozenset({Fund.ERDF, Fund.JTF}), _SOURCE, SINCE_DECREES)
)
KINDS: Parameter[Mapping[str, frozenset[ProjectKind]]] = parameter(
    "866/2021-10.1 kinds of projects",
    "kinds of projects by the model's name",
    row(
        {
            "flat rate 1.5": frozenset({ProjectKind.INVESTMENT, ProjectKind.DEVELOPMENT}),
            SEVEN_WITH_INVESTMENTS: frozenset({ProjectKind.DEVELOPMENT}),
        },
        _SOURCE,
        SINCE_DECREES,
        note="A member of a group that carries out the investment alone has the 1.5 % alone. Beside the 7 %, which is "
        "for development projects, it is for the investments inside one.",
    ),
)
AUTHORITIES: Parameter[frozenset[AuthorityKind]] = parameter(
    "866/2021-10.1 authorities of development projects",
    "authorities",
    row(
        frozenset({AuthorityKind.REGIONAL_COUNCIL}),
        _SOURCE,
        SINCE_DECREES,
        note="Investments inside a development project are those of Act 757/2021 § 9, subsection 1, point 1, item a, "
        "which regional councils aid; of its § 12 only investment projects are named.",
    ),
)


@rule(
    "866/2021-10.1",
    source=_SOURCE,
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Välittömistä investointikustannuksista laskettavaa prosenttimääräistä korvausta käytetään EAKR:stä tai "
        "JTF:stä rahoitettavassa investointihankkeessa tai alueellista kehittämistukea saavaan kehittämishankkeeseen "
        "sisältyvässä investoinnissa",
        "sv": "Procentuell ersättning som beräknas på direkta investeringskostnader används i investeringsprojekt som "
        "finansieras av Europeiska regionala utvecklingsfonden eller Fonden för en rättvis omställning eller i "
        "investeringar som ingår i utvecklingsprojekt med regionalt utvecklingsstöd",
        "en": "A flat rate of direct investment costs is used in an investment project financed from the ERDF or the "
        "JTF, or for investments inside a development project that has regional development aid",
    },
    mend={
        "fi": "valitse toinen kustannusmalli",
        "sv": "välj en annan kostnadsmodell",
        "en": "choose another cost model",
    },
    note="National funds have the rates of §§ 8-10 by Decree 867/2021 § 25, point 1, which names no fund or authority.",
)
def investments_have_a_rate_of_their_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The 1.5 % is for ERDF and JTF investments (investointi), inside a council's development project too."""
    kinds = law[KINDS].get(known(subproject.cost_model, subproject, "cost_model"))
    if kinds is None:
        return NOT_APPLICABLE
    fund = known(group.fund, group, "fund")
    if fund is Fund.NATIONAL:
        return NOT_APPLICABLE
    if fund not in law[INVESTMENT_FUNDS]:
        return one_of(fund, law[INVESTMENT_FUNDS])
    if group.kind not in kinds or group.kind is ProjectKind.INVESTMENT:
        return one_of(group.kind, kinds)
    return one_of(granting_authority(subproject), law[AUTHORITIES])


UNRULED = (
    Provision(
        _SOURCE,
        "not modelled",
        "that a council's development project is not of the education ministry's sector (757/2021 § 9, subsection 1, "
        "point 1, item b), for whose investments alone the rate is: no kind of project tells it",
    ),
)

TOPIC = Topic(
    rules=(investments_have_a_rate_of_their_own,),
    parameters=(INVESTMENT_FUNDS, KINDS, AUTHORITIES),
    unruled=UNRULED,
)
