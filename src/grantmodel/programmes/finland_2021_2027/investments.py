"""When 1.5 % of direct investment costs may be used: Decree 866/2021 § 10 subsection 1."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule

_SOURCE = ELIGIBILITY_DECREE.cite(10, 1)

INVESTMENT_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-10.1 funds", "funds", row(frozenset({Fund.ERDF, Fund.JTF}), _SOURCE, SINCE_DECREES, checked="2026-11-24")
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
        checked="2026-11-24",
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
        checked="2026-11-24",
        note="Investments inside a development project are those of Act 757/2021 § 9, subsection 1, point 1, item a, "
        "which regional councils aid; of its § 12 only investment projects are named.",
    ),
)


@rule(_SOURCE, anchor="decision", applies=outside_interreg, reads=(KINDS, INVESTMENT_FUNDS, AUTHORITIES))
def investments_have_a_rate_of_their_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The rate of investments is for ERDF and JTF investments (investointi), in a council's development project too."""
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
