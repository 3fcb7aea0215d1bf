"""One door for every programme: the same verbs, and a reason where a programme has no answer."""

from datetime import date

import pytest
import valid_project
import valid_project_2014

import grantmodel as gm
from grantmodel.programmes import (
    acts,
    finland_2014_2020,
    finland_2021_2027,
    interreg_2021_2027,
    programmes,
    state_grants,
)
from grantmodel.programmes.finland_2021_2027 import flat_rate_models, plans
from grantmodel.programmes.programme import NotOffered, Programme
from grantmodel.text.symbols import LANGUAGES

DAY = date(2025, 8, 15)
SHARES = gm.Shares({gm.FundingSource.AID: gm.percent(80)}, residual=gm.FundingSource.OWN)
PART = valid_project.GROUP.subprojects[1]
WAGES = gm.Budget(lines=[gm.BudgetLine("wages", gm.euros(1_000), category=gm.CostCategory.WAGES)])


def test_they_are_listed() -> None:
    for package in (finland_2014_2020, finland_2021_2027, interreg_2021_2027, state_grants):
        assert programmes().count(package.programme) == 1
    assert repr(finland_2021_2027.programme) == "<programme finland-2021-2027>"
    ids = [one.id for one in programmes()]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("programme", programmes(), ids=lambda programme: programme.id)
def test_each_has_the_verbs(programme: Programme) -> None:
    report = programme.check(valid_project.GROUP, as_of=DAY)
    assert report.rulebook is programme.rulebook
    assert len(report.checks) == len(programme.rulebook.check(valid_project.GROUP, as_of=DAY).checks)
    assert programme.coverage() == programme.rulebook.coverage()
    assert all(programme.title(lang) for lang in LANGUAGES)
    assert all(question.text("sv") for question in programme.questions)
    assert {question.of for question in programme.questions} <= {gm.GroupProject, gm.Subproject}


def test_the_law_is_that_of_a_day_for_every_anchor_unless_told() -> None:
    law = finland_2021_2027.programme.law(DAY, payment=date(2026, 1, 2))
    assert law.day(finland_2021_2027.rulebook.parameters[0]) == DAY
    assert law[flat_rate_models.OF_WAGES] == gm.percent(40)


def test_the_cost_model_of_a_plan_is_that_of_the_fund() -> None:
    part = gm.Subproject(beneficiary=PART.beneficiary, budget=WAGES, cost_model="flat rate 7")
    law = finland_2021_2027.programme.law(DAY)
    sources = {}
    for fund in (gm.Fund.ESF, gm.Fund.ERDF):
        found = finland_2021_2027.programme.plan(part, valid_project.group(fund=fund), SHARES, law)
        assert found.value.total == gm.euros(1_070)
        sources[fund] = found.explanation.format("en")
    assert "866/2021 section 11, subsection 1" in sources[gm.Fund.ESF]
    assert "866/2021 section 9, subsection 1" in sources[gm.Fund.ERDF]
    assert plans.full_budget(part, SHARES, law).value.total == gm.euros(1_070)


@pytest.mark.parametrize(("model", "total"), [("flat rate 24", 1_240), ("actual costs", 1_000)])
def test_a_plan_of_the_former_programme_is_counted_by_its_own_rates(model: str, total: int) -> None:
    part = gm.Subproject(beneficiary=PART.beneficiary, budget=WAGES, cost_model=model)
    group = valid_project_2014.group(fund=gm.Fund.ERDF)
    found = finland_2014_2020.programme.plan(part, group, SHARES, finland_2014_2020.programme.law(date(2016, 5, 5)))
    assert found.value.total == gm.euros(total)


def test_costs_are_checked_by_the_rules_of_costs() -> None:
    found = finland_2021_2027.programme.check_items([valid_project.ITEM], PART, valid_project.GROUP)
    assert found.eligible.money == valid_project.ITEM.total


@pytest.mark.parametrize("programme", [interreg_2021_2027.programme, state_grants.programme], ids=lambda one: one.id)
def test_a_programme_without_cost_models_of_its_own_refuses_a_plan_with_the_reason(programme: Programme) -> None:
    with pytest.raises(NotOffered, match=f"^{programme.id} has no plan: .") as caught:
        programme.plan(PART, valid_project.GROUP, SHARES, programme.law(DAY))
    assert (caught.value.programme, caught.value.verb) == (programme.id, "plan")
    assert str(caught.value).endswith(caught.value.reason)


@pytest.mark.parametrize(
    "programme", [one for one in programmes() if one is not finland_2021_2027.programme], ids=lambda one: one.id
)
def test_a_programme_without_rules_for_it_refuses_single_costs(programme: Programme) -> None:
    with pytest.raises(NotOffered, match=f"^{programme.id} has no check_items: ."):
        programme.check_items([], PART, valid_project.GROUP)


def test_a_row_has_the_days_of_its_act_or_its_own() -> None:
    source = acts.FINANCING_DECREE.cite(4, 1)
    assert acts.row(1, source, checked="2026-11-24").valid == acts.SINCE_DECREES
    assert acts.row(1, source, gm.Period.year(2025), checked="2026-11-24").valid == gm.Period.year(2025)
    with pytest.raises(gm.UnsuitableValueError, match="days of a row of 633/1982 section 4 are not known"):
        acts.row(1, acts.INTEREST_ACT.cite(4), checked="2026-11-24")
