"""How a state grant is made: State Grants Act 688/2001 §§ 5-7 and 9-11."""

from __future__ import annotations

from grantmodel.programmes.acts import SINCE_STATE_GRANTS_AMENDMENT, STATE_GRANTS_ACT
from grantmodel.programmes.state_grants.questions import QUESTIONS
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, share_at_most
from grantmodel.rules.figures import aid, approved_budget, eligible_costs, funding_plan
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money

NO_LABOUR_CRIME = Question("no labour crime in the granting year or the two years before", Subproject, QUESTIONS)
USED_BY_THE_RECIPIENT = Question(
    "the recipient uses the grant itself, or has agreed with those who do", Subproject, QUESTIONS
)


@rule(STATE_GRANTS_ACT.cite(6, 1), anchor="decision")
def grant_leaves_a_part(subproject: Subproject) -> Check:
    """A grant leaves a part of total costs (kokonaiskustannukset), approved or not, unless reasons make all needed."""
    costs, given = known(subproject.total_costs, subproject, "budget"), aid(subproject)
    return holds(given < costs, actual=given, limit=costs, discretion=True)


@rule(STATE_GRANTS_ACT.cite(6, 3), anchor="decision")
def public_aid_stays_within_its_ceiling(subproject: Subproject) -> Check:
    """Aid with other public aid (julkinen tuki) is at most the share that other law lays down, where one does."""
    ceiling = known(subproject.decision, subproject, "decision").public_aid_ceiling
    if ceiling is None:
        return NOT_APPLICABLE
    funding = funding_plan(subproject)
    others = Money.sum(funding.amount(source) for source in (FundingSource.MUNICIPAL, FundingSource.OTHER_PUBLIC))
    return share_at_most(aid(subproject) + others, eligible_costs(subproject), ceiling)


def may_pay_wages(subproject: Subproject) -> bool:
    """Return whether wages may be among the costs: as one of them, or as a cost without a category."""
    lines = approved_budget(subproject).lines
    return not lines or any(line.category in {CostCategory.WAGES, None} for line in lines)


@rule(
    STATE_GRANTS_ACT.cite(7, 2, amended_by="1113/2018"),
    anchor="decision",
    applies=may_pay_wages,
    valid=SINCE_STATE_GRANTS_AMENDMENT,
)
def no_labour_crime_bars_the_grant(subproject: Subproject) -> Check:
    """A recent labour crime bars a grant for wages unless a reason is especially weighty (erityisen painava syy)."""
    return holds(declared(subproject, NO_LABOUR_CRIME), discretion=True)


@rule(STATE_GRANTS_ACT.cite(7, 3), anchor="decision")
def use_by_others_is_agreed(subproject: Subproject) -> Check:
    """A grant for another's project takes an agreement (sopimus) on its use, on control and on the terms of both."""
    return holds(declared(subproject, USED_BY_THE_RECIPIENT))


@rule(STATE_GRANTS_ACT.cite(11, 2, 1), anchor="decision")
def decision_names_the_recipient(subproject: Subproject) -> Check:
    """A grant decision (valtionavustuspäätös) names at least the recipient (saaja), the purpose and the amount."""
    named = known(subproject.decision, subproject, "decision").beneficiaries
    return holds(subproject.beneficiary.name in named, actual=subproject.beneficiary.name)
