"""Strategies for grant decisions, aid, answers and waivers."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.declarations import Declaration, Waiver
from grantmodel.projects.grants import DeMinimisAid, GrantDecision, InterregCofinancing
from grantmodel.testing.strategies.arguments import chosen, deferring
from grantmodel.testing.strategies.bodies import organisations
from grantmodel.testing.strategies.costs import outputs
from grantmodel.testing.strategies.dates import FIRST, LAST, periods, project_days
from grantmodel.testing.strategies.making import made, several
from grantmodel.testing.strategies.plans import budgets
from grantmodel.testing.strategies.values import moneys, names, rates
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate


@deferring
def grant_decisions(
    min_day: date = FIRST, max_day: date = LAST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[GrantDecision]:
    """Draw grant decisions, any fact of which may be unknown; shrinks towards nothing known.

    Args:
        min_day: The earliest day of anything but the implementation period.
        max_day: The latest day.
        amounts: The aid, and the amounts of the budget; any by default.
    """
    told, money = st.none() | project_days(min_day, max_day), chosen(amounts, moneys, "amounts")
    return made(
        GrantDecision,
        granted=told,
        sent=told,
        aid=st.none() | money,
        budget=st.none() | budgets(amounts=money),
        period=st.none() | periods(FIRST, LAST),
        authority=st.none() | organisations(),
        beneficiaries=st.lists(names(), max_size=2),
        rulebook=st.none() | names(),
        public_aid_ceiling=st.none() | rates(Rate(0), Rate(1)),
        claims_end=told,
        outputs=several(outputs(min_day, max_day), max_size=2),
        standard_lump_sum=st.none() | names(),
    )


@deferring
def de_minimis_aids(
    min_day: date = FIRST, max_day: date = LAST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[DeMinimisAid]:
    """Draw entries of a ledger of de minimis aid; shrinks towards 0.00 for "a" on 1.1.2026.

    Args:
        min_day: The earliest day of the aid.
        max_day: The latest day.
        amounts: The amounts; any by default.
    """
    return made(
        DeMinimisAid,
        undertaking=names(),
        amount=chosen(amounts, moneys, "amounts"),
        granted=project_days(min_day, max_day),
        granted_by=st.none() | names(),
    )


@deferring
def interreg_cofinancings(
    min_day: date = FIRST, max_day: date = LAST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[InterregCofinancing]:
    """Draw national co-financing of Interreg projects, before and after it is decided; shrinks towards 0.00 undecided.

    Args:
        min_day: The earliest day of anything.
        max_day: The latest day.
        amounts: The costs, the share and the match; any by default.
    """
    told, money = st.none() | project_days(min_day, max_day), chosen(amounts, moneys, "amounts")
    return made(
        InterregCofinancing,
        total_costs=st.none() | money,
        non_eu_share=money,
        match=money,
        eu_decided=told,
        applied=told,
        decided=told,
        late_reason=st.booleans(),
    )


@deferring
def declarations(
    questions: SearchStrategy[str] | None = None, *, min_day: date = FIRST, max_day: date = LAST
) -> SearchStrategy[Declaration]:
    """Draw answers, yes and no; shrinks towards "no" to "a" on 1.1.2026.

    Args:
        questions: The codes of questions; short words by default.
        min_day: The earliest day of the answer.
        max_day: The latest day.
    """
    asked = chosen(questions, names, "questions")
    return made(Declaration, question=asked, answer=st.booleans(), by=names(), on=project_days(min_day, max_day))


@deferring
def waivers(
    rules: SearchStrategy[str] | None = None,
    paths: SearchStrategy[str] | None = None,
    *,
    min_day: date = FIRST,
    max_day: date = LAST,
) -> SearchStrategy[Waiver]:
    """Draw authorities' findings that there is a reason to depart from a rule; shrinks towards rule "a" on 1.1.2026.

    Args:
        rules: The ids of rules; short words by default.
        paths: Places in the project; the group itself and its subprojects by default.
        min_day: The earliest day of the finding.
        max_day: The latest day.
    """
    return made(
        Waiver,
        rule=chosen(rules, names, "rules"),
        path=chosen(paths, _usual_paths, "paths"),
        reason=names(),
        by=names(),
        on=project_days(min_day, max_day),
    )


def _usual_paths() -> SearchStrategy[str]:
    return st.sampled_from(["", "subprojects[0]", "subprojects[1].decision"])
