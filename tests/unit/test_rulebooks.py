"""A rulebook refuses what does not fit together, and checks a project the same way every time."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest
import saaristo_projects as saaristo
from saaristo_projects import SINCE_2025, book, figure, islands, made, only, rulebook, verdicts

import grantmodel as gm
from grantmodel import rules as gm_rules
from grantmodel.programmes import finland_2021_2027
from grantmodel.rules import Check, Parameter, Parameters, Verdict, at_most, holds, known
from grantmodel.rules.figures import aid, eligible_costs, funding_plan, investment_costs

AMOUNT: Parameter[gm.Money] = figure("amount", gm.euros(1))
NAMESAKE: Parameter[gm.Money] = figure("amount", gm.euros(2))
FROZEN: Parameter[gm.Money] = figure("frozen", gm.euros(1), frozen="decision")
PAID: Parameter[gm.Money] = figure("paid", gm.euros(1), frozen="payment")
MET, NOT_MET, UNKNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.NOT_IN_FORCE


def by_amount(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), law[AMOUNT])


def by_frozen(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), law[FROZEN])


def of_a_part(_part: gm.Subproject) -> Check:
    return holds(is_so=True)


def of_an_item(_item: gm.CostItem) -> Check:
    return holds(is_so=True)


def of_a_budget(_budget: gm.Budget) -> Check:
    return holds(is_so=True)


def of_strangers(_item: gm.CostItem, _purchase: gm.Purchase) -> Check:
    return holds(is_so=True)


# What a rulebook refuses


def problems(*rules: Any, **more: Any) -> tuple[str, ...]:
    with pytest.raises(gm.UnsuitableValueError) as caught:
        book(*rules, **more)
    assert isinstance(caught.value.value, tuple)
    assert all(problem in str(caught.value) for problem in caught.value.value)
    return caught.value.value


def test_overlapping_versions_of_a_rule_are_refused() -> None:
    first = made(saaristo.always, valid=gm.Period(None, date(2025, 1, 1)))
    second = made(saaristo.always, valid=gm.Period(date(2025, 1, 1), None))
    assert problems(first, second) == ("rule '1/2020-9' has two versions on the same days, 2025-01-01/2025-01-01",)


@pytest.mark.parametrize(
    "other",
    [made(of_a_part, valid=gm.Period.year(2026)), made(of_a_part, valid=gm.Period.year(2026), anchor="decision")],
)
def test_versions_about_other_structures_are_refused(other: Any) -> None:
    problem = "the versions of rule '1/2020-9' are about other structures or days"
    assert problems(made(saaristo.always, valid=gm.Period.year(2025)), other) == (problem,)


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (made(by_amount, reads=[AMOUNT]), "rule '1/2020-9' reads 'amount', which the rulebook does not have"),
        (made(saaristo.always, anchor="cost"), "rule '1/2020-9' is about a GroupProject, which has no day of the cost"),
        (made(of_a_part, anchor="payment"), "rule '1/2020-9' is about a Subproject, which has no day of the payment"),
        (made(of_a_budget), "rule '1/2020-9' is about a Budget, which has no day of the application"),
        (made(of_strangers), "rule '1/2020-9' is about a Purchase, around which not all that it reads stand"),
    ],
)
def test_a_rule_that_does_not_fit_is_refused(rule: Any, problem: str) -> None:
    assert problems(rule) == (problem,)


def test_a_frozen_figure_without_its_day_is_refused() -> None:
    problem = "rule '1/2020-9' reads 'frozen', and a GroupProject has no day of the decision"
    assert problems(made(by_frozen, reads=[FROZEN]), parameters=[FROZEN]) == (problem,)


def test_two_parameters_of_one_id_are_refused() -> None:
    assert problems(parameters=[AMOUNT, NAMESAKE]) == ("two parameters are called 'amount'",)
    rounding = figure("amount", gm.Rounding("floor"))
    assert problems(parameters=[AMOUNT], roundings={"aid": rounding}) == ("two parameters are called 'amount'",)


def test_all_problems_come_in_one_error() -> None:
    found = problems(
        *(
            made(by_amount, reads=[AMOUNT]),
            made(by_amount, reads=[AMOUNT]),
            made(of_an_item, id="1/2020-8", anchor="decision"),
        ),
        made(of_a_budget, id="1/2020-7"),
        parameters=[NAMESAKE, figure("amount", 3)],
    )
    assert [problem.partition(",")[0] for problem in found] == [
        "rule '1/2020-9' has two versions on the same days",
        "rule '1/2020-9' reads 'amount'",
        "rule '1/2020-9' reads 'amount'",
        "rule '1/2020-7' is about a Budget",
        "two parameters are called 'amount'",
    ]


def test_a_rounding_of_the_rulebook_may_be_read_by_a_rule() -> None:
    rounding: Parameter[gm.Rounding] = saaristo.AID_ROUNDING

    def in_whole_euros(subproject: gm.Subproject, law: Parameters) -> Check:
        return at_most(aid(subproject), gm.percent(100).of(aid(subproject), law[rounding]))

    whole = made(in_whole_euros, anchor="decision")
    twice = book(whole, roundings={"aid": rounding, "claim": rounding})
    assert only(twice, islands(saaristo.granted(SINCE_2025, "10.50"))).shortfall == gm.euros("0.50")
    assert verdicts(book(whole, parameters=[rounding], roundings={"aid": rounding}), islands()) == [MET, MET]


# Which day's law


@pytest.mark.parametrize(
    ("granted", "aid", "verdict"),
    [
        ("2024-12-31", "50000", MET),
        ("2024-12-31", "50000.01", Verdict.NEEDS_DISCRETION),
        ("2025-01-01", "60000", MET),
        ("2025-01-01", "60000.01", Verdict.NEEDS_DISCRETION),
        ("2020-01-01", "50000", MET),
        ("2019-12-31", "50000", NOT_IN_FORCE),
    ],
)
def test_the_law_of_the_day(granted: str, aid: str, verdict: Verdict) -> None:
    part = saaristo.granted(date.fromisoformat(granted), aid)
    assert verdicts(rulebook, islands(part, saaristo.granted(SINCE_2025)))[0] is verdict


def test_what_is_not_in_force_has_no_figures() -> None:
    check = rulebook.check(islands(saaristo.granted(date(2019, 12, 31)))).checks[0]
    assert check == Check(
        verdict=NOT_IN_FORCE, rule=saaristo.CEILING, path="subprojects[0]", subject="Pikku-Saaren kunta"
    )


def test_a_figure_that_is_not_in_force_ends_the_check() -> None:
    later: Parameter[gm.Money] = figure("later", gm.euros(1), gm.Period(date(2025, 1, 1), None))

    def first_one_then_the_other(_group: gm.GroupProject, law: Parameters) -> Check:
        return at_most(law[AMOUNT], law[later])

    figures: dict[str, Any] = {"parameters": [AMOUNT, later]}
    check = only(book(made(first_one_then_the_other), **figures), islands(pending=date(2024, 12, 31)))
    assert (check.verdict, check.actual, check.limit, check.versions) == (NOT_IN_FORCE, None, None, ())


def test_a_project_that_was_applied_for_outside_the_programme_is_not_in_force() -> None:
    early = islands(pending=date(2019, 12, 31))
    assert set(verdicts(rulebook, early)) == {NOT_IN_FORCE}
    assert verdicts(rulebook, islands(pending=None))[:2] == [MET, MET]


def test_versions_of_a_rule_take_turns() -> None:
    def changed(_group: gm.GroupProject) -> Check:
        return holds(is_so=False)

    old = made(saaristo.always, valid=gm.Period(date(2020, 1, 1), date(2024, 12, 31)))
    new = made(changed, valid=gm.Period(date(2026, 1, 1), None))
    days = ["2019-12-31", "2020-01-01", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"]
    found = [only(book(old, new), islands(pending=date.fromisoformat(day))) for day in days]
    assert [check.verdict for check in found] == [NOT_IN_FORCE, MET, MET, NOT_IN_FORCE, NOT_IN_FORCE, NOT_MET]
    assert [check.rule for check in found] == [old, old, old, old, old, new]


def test_a_rule_applies_to_the_projects_of_its_condition() -> None:
    def is_of_the_sea(group: gm.GroupProject) -> bool:
        return known(group.fund, group, "fund") is gm.Fund.ERDF

    def never(_part: gm.Subproject) -> Check:
        return holds(is_so=False)

    of_the_sea = book(made(never, anchor="decision", applies=is_of_the_sea))
    part = saaristo.granted(SINCE_2025)
    assert only(of_the_sea, islands(part, fund=gm.Fund.ERDF)).verdict is NOT_MET
    assert only(of_the_sea, islands(part, fund=gm.Fund.ESF)).verdict is Verdict.NOT_APPLICABLE
    assert only(of_the_sea, islands(part)).missing == "fund"
    early = islands(saaristo.granted(date(2019, 12, 31)), fund=gm.Fund.ESF)
    assert only(of_the_sea, early).verdict is NOT_IN_FORCE


def test_as_of_stands_in_for_a_missing_day() -> None:
    draft = islands(saaristo.granted(None, "50000.01"), saaristo.granted(None, "50000"), pending=None)
    assert verdicts(rulebook, draft)[:3] == [UNKNOWN, UNKNOWN, UNKNOWN]
    assert verdicts(rulebook, draft, as_of=date(2024, 12, 31))[:2] == [Verdict.NEEDS_DISCRETION, MET]
    assert verdicts(rulebook, draft, as_of=date(2025, 1, 1))[:2] == [MET, MET]


def test_as_of_never_overrides_a_day() -> None:
    report = rulebook.check(islands())
    for day in (date(2019, 12, 31), date(2024, 12, 31), date(2030, 1, 1)):
        assert rulebook.check(islands(), as_of=day).checks == report.checks


def test_as_of_is_a_day() -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="as_of"):
        rulebook.check(islands(), as_of=datetime(2025, 1, 1, 12))  # noqa: DTZ001


def test_a_frozen_figure_goes_by_its_own_day() -> None:
    yearly: Parameter[gm.Money] = figure("yearly", gm.euros(1), gm.Period.year(2025), frozen="decision")

    def by_year(item: gm.CostItem, law: Parameters) -> Check:
        return at_most(item.amount, law[yearly])

    item = gm.CostItem(name="kone", category=gm.CostCategory.SERVICES, amount=gm.euros(1), incurred=date(2026, 3, 1))
    frozen = book(made(by_year, anchor="cost"), parameters=[yearly])
    part = attrs.evolve(saaristo.granted(date(2025, 12, 31)), items=[item])
    assert only(frozen, islands(part)).verdict is MET
    later = attrs.evolve(saaristo.granted(date(2026, 1, 1)), items=[item])
    assert only(frozen, islands(later)).verdict is NOT_IN_FORCE
    undecided = attrs.evolve(saaristo.granted(None), items=[item])
    assert only(frozen, islands(undecided)).missing == "subprojects[0].decision.granted"


# What is not known


def test_what_is_missing_is_named_by_its_path() -> None:
    draft = gm.GroupProject(name="luonnos", subprojects=[saaristo.granted(None)])
    checks = rulebook.check(draft).checks
    assert [(check.missing, check.question) for check in checks] == [
        ("subprojects[0].decision.granted", None),
        ("pending", None),
        ("pending", None),
    ]
    assert {check.verdict for check in checks} == {UNKNOWN}


def test_an_undeclared_question_is_asked() -> None:
    check = rulebook.check(islands(declarations=[])).checks[-1]
    asked = (check.verdict, check.missing, check.question)
    assert asked == (UNKNOWN, "declarations['ferry agreed on']", saaristo.AGREED)


def test_a_missing_field_is_asked() -> None:
    empty = gm.Subproject(beneficiary=gm.Organisation(name="Luoto"), decision=gm.GrantDecision(granted=SINCE_2025))
    assert rulebook.check(islands(empty)).checks[0].missing == "subprojects[0].funding"
    funded = attrs.evolve(empty, funding=gm.FundingPlan(gm.euros(1), {gm.FundingSource.AID: gm.euros(1)}))
    assert rulebook.check(islands(funded)).checks[0].missing == "subprojects[0].budget"
    budgeted = attrs.evolve(funded, budget=gm.Budget(gm.euros(1)))
    assert rulebook.check(islands(budgeted)).checks[0].actual == gm.percent(100)


def test_a_field_of_another_place_is_asked_by_that_place() -> None:
    def all_are_budgeted(group: gm.GroupProject) -> Check:
        return holds(all(eligible_costs(part) > gm.Money(0) for part in group.subprojects))

    sparse = islands(saaristo.granted(None), gm.Subproject(beneficiary=gm.Organisation(name="Luoto")))
    assert only(book(made(all_are_budgeted)), sparse).missing == "subprojects[1].budget"


def test_a_field_of_what_is_no_place_is_refused() -> None:
    def is_called(group: gm.GroupProject) -> Check:
        return holds(bool(known(None, group.subprojects[0].beneficiary, "kind")))

    with pytest.raises(gm.UnsuitableTypeError, match="a field of a Organisation, whose place is not known"):
        book(made(is_called)).check(islands())


def test_a_figure_hidden_from_the_rulebook_is_still_asked_by_its_anchor() -> None:
    hidden = {"paid": [PAID]}

    def by_hidden(_group: gm.GroupProject, law: Parameters) -> Check:
        return at_most(gm.Money(0), law[hidden["paid"][0]])

    assert only(book(made(by_hidden)), islands()).missing == "payment"


# Waivers


def waiver(rule: str = "1/2020-1", path: str = "subprojects[0]", reason: str = "kelirikko") -> gm.Waiver:
    return gm.Waiver(rule=rule, path=path, reason=reason, by="saaristolautakunta", on=SINCE_2025)


OVER = islands(saaristo.granted(SINCE_2025, "60000.01"))
WAIVERS = [waiver(), waiver("1/2020-2.1", ""), waiver("1/2020-2.2", ""), waiver(path="subprojects[1]")]


def test_a_waiver_turns_discretion_and_nothing_else() -> None:
    assert verdicts(rulebook, OVER) == [Verdict.NEEDS_DISCRETION, NOT_MET, MET]
    report = rulebook.check(OVER, waivers=WAIVERS)
    assert [check.verdict for check in report.checks] == [Verdict.MET_BY_WAIVER, NOT_MET, MET]
    assert rulebook.check(OVER, waivers=WAIVERS[::-1]).checks == report.checks
    assert rulebook.check(OVER, waivers=WAIVERS[1:]).checks == rulebook.check(OVER).checks
    assert report.checks[0].waiver == "kelirikko (saaristolautakunta)"
    assert report.checks[0].shortfall == gm.Money(1)
    assert report.unused_waivers == tuple(WAIVERS[1:])


def test_a_waiver_changes_neither_unknown_nor_not_in_force() -> None:
    given = [waiver(), waiver("1/2020-2.1", ""), waiver("1/2020-2.2", "")]
    for project in (islands(saaristo.granted(None), pending=None, declarations=[]), islands(pending=date(2019, 1, 1))):
        report = rulebook.check(project, waivers=given)
        assert report.checks == rulebook.check(project).checks
        assert report.unused_waivers == tuple(given)


def test_the_first_of_two_waivers_is_taken() -> None:
    report = rulebook.check(OVER, waivers=[waiver(), waiver(reason="muu")])
    assert report.checks[0].waiver == "kelirikko (saaristolautakunta)"
    assert report.unused_waivers == (waiver(reason="muu"),)


# The whole


def test_checks_come_rule_by_rule_and_then_place_by_place() -> None:
    found = [(check.rule and check.rule.id, check.path) for check in rulebook.check(islands()).checks]
    assert found == [
        ("1/2020-1", "subprojects[0]"),
        ("1/2020-1", "subprojects[1]"),
        ("1/2020-2.1", ""),
        ("1/2020-2.2", ""),
    ]


ITEM = gm.CostItem(name="lasku", category=gm.CostCategory.WAGES, amount=gm.euros(1))
LINES = gm.Budget(lines=[gm.BudgetLine("palkat", gm.euros(1), category=gm.CostCategory.LAND)])
FULL = islands(
    gm.Subproject(
        beneficiary=gm.Organisation(name="Luoto"),
        decision=gm.GrantDecision(budget=LINES),
        staff_posts=[gm.StaffPost(name="luotsi", share=gm.percent(50))],
        items=[ITEM, attrs.evolve(ITEM, name="toinen")],
        purchases=[gm.Purchase(name="vene", value=gm.euros(1))],
    ),
    de_minimis=[gm.DeMinimisAid(undertaking="Lossi Oy", amount=gm.euros(1), granted=SINCE_2025)],
    interreg_cofinancing=gm.InterregCofinancing(non_eu_share=gm.euros(1), match=gm.euros(1)),
)


def of_a_line(_group: gm.GroupProject, _part: gm.Subproject, _line: gm.BudgetLine) -> Check:
    return holds(is_so=True)


def of_a_position(_position: gm.StaffPost) -> Check:
    return holds(is_so=True)


def of_a_purchase(_purchase: gm.Purchase) -> Check:
    return holds(is_so=True)


def of_small_aid(_aid: gm.DeMinimisAid) -> Check:
    return holds(is_so=True)


def of_a_match(_match: gm.InterregCofinancing) -> Check:
    return holds(is_so=True)


@pytest.mark.parametrize(
    ("function", "places"),
    [
        (of_a_part, [("subprojects[0]", "Luoto")]),
        (of_a_line, [("subprojects[0].decision.budget.lines[0]", "palkat")]),
        (of_a_position, [("subprojects[0].staff_posts[0]", "luotsi")]),
        (of_an_item, [("subprojects[0].items[0]", "lasku"), ("subprojects[0].items[1]", "toinen")]),
        (of_a_purchase, [("subprojects[0].purchases[0]", "vene")]),
        (of_small_aid, [("de_minimis[0]", "Lossi Oy")]),
        (of_a_match, [("interreg_cofinancing", "")]),
    ],
)
def test_every_structure_has_its_place(function: Callable[..., Check], places: list[tuple[str, str]]) -> None:
    report = book(made(function)).check(FULL, as_of=SINCE_2025)
    assert [(check.path, check.subject) for check in report.checks] == places
    assert book(made(function)).check(gm.GroupProject(name="tyhjä")).checks == ()


@pytest.mark.parametrize(
    ("function", "anchor", "asks"),
    [
        (of_a_part, "decision", "subprojects[0].decision.granted"),
        (of_a_line, "decision", "subprojects[0].decision.granted"),
        (of_an_item, "cost", "subprojects[0].items[0].incurred"),
        (of_an_item, "payment", "subprojects[0].items[0].paid"),
        (of_a_purchase, "cost", "subprojects[0].purchases[0].made"),
        (of_a_match, "application", "interreg_cofinancing.applied"),
        (of_a_match, "decision", "interreg_cofinancing.decided"),
    ],
)
def test_a_missing_day_is_asked_where_it_stands(function: Callable[..., Check], anchor: str, asks: str) -> None:
    check = book(made(function, anchor=anchor)).check(FULL).checks[0]
    assert (check.verdict, check.missing) == (UNKNOWN, asks)


def test_aid_to_an_undertaking_has_its_own_day() -> None:
    rule = made(of_small_aid, anchor="decision", valid=gm.Period(SINCE_2025, None))
    assert only(book(rule), FULL).verdict is MET
    aids = [attrs.evolve(FULL.de_minimis[0], granted=date(2024, 12, 31))]
    assert only(book(rule), attrs.evolve(FULL, de_minimis=aids)).verdict is NOT_IN_FORCE


def test_figures_are_those_of_the_decision_and_before_it_those_applied_for() -> None:
    applied = gm.Subproject(
        beneficiary=gm.Organisation(name="Luoto"),
        budget=gm.Budget(gm.euros(9)),
        funding=gm.FundingPlan(gm.euros(9), {gm.FundingSource.AID: gm.euros(4)}),
    )
    assert (eligible_costs(applied), aid(applied), investment_costs(applied)) == (gm.euros(9), gm.euros(4), gm.Money(0))
    decided = attrs.evolve(applied, decision=gm.GrantDecision(budget=LINES, aid=gm.Money(1)))
    assert (eligible_costs(decided), aid(decided), investment_costs(decided)) == (gm.euros(1), gm.Money(1), gm.euros(1))
    assert funding_plan(decided) is applied.funding
    undecided = attrs.evolve(applied, decision=gm.GrantDecision())
    assert (eligible_costs(undecided), aid(undecided)) == (gm.euros(9), gm.euros(4))


def test_a_rulebook_has_no_other_provisions_unless_they_are_given() -> None:
    assert book(made(saaristo.always)).unruled == ()


def test_coverage_lists_rules_and_gaps() -> None:
    assert [(provision.held, provision.how) for provision in rulebook.coverage()] == [
        ("rule", "1/2020-1"),
        ("rule", "1/2020-2.1"),
        ("rule", "1/2020-2.2"),
        ("not modelled", "whether an island is beautiful is judged, not counted"),
    ]


def test_a_rulebook_and_its_report_are_called_by_name() -> None:
    assert repr(rulebook) == "<rulebook saaristo-2020 2: 3 rules>"
    assert repr(rulebook.check(OVER)) == "<report of saaristo-2020: 2 findings in 3 checks>"


def by_a_total(group: gm.GroupProject) -> Check:
    return at_most(group.total_costs.money, gm.Money(1))


def gives_a_truth(_group: gm.GroupProject) -> Check:
    return True  # type: ignore[return-value]


def test_an_unknown_total_is_asked_for() -> None:
    check = only(book(made(by_a_total)), islands(attrs.evolve(saaristo.granted(SINCE_2025), budget=None)))
    assert (check.verdict, check.missing) == (UNKNOWN, "subprojects[0].budget.total")


def test_what_is_no_check_is_refused() -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="gives a Check"):
        book(made(gives_a_truth)).check(islands())


@pytest.mark.parametrize("project", [None, "SIDOS", islands().subprojects[0]])
def test_what_is_no_group_project_is_refused(project: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="checks a GroupProject"):
        rulebook.check(project)


@pytest.mark.parametrize(
    ("waivers", "told"),
    [
        (["1/2020-1"], "a waiver is a Waiver"),
        (gm.Waiver(rule="x", path="", reason="x", by="x", on=SINCE_2025), "a list of waivers"),
    ],
)
def test_what_are_no_waivers_is_refused(waivers: Any, told: str) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match=told):
        rulebook.check(islands(), waivers=waivers)


@pytest.mark.parametrize(
    "fields", [{"parameters": [1]}, {"unruled": ["x"]}, {"rules": [by_a_total]}, {"valid": "2020"}, {"id": 1}]
)
def test_a_rulebook_of_other_things_is_refused(fields: dict[str, Any]) -> None:
    whole: dict[str, Any] = {
        "id": "b",
        "version": "1",
        "title": saaristo.REQUIREMENT,
        "valid": saaristo.IN_FORCE,
        "rules": [],
    }
    with pytest.raises(gm.UnsuitableTypeError):
        gm_rules.Rulebook(**{**whole, **fields})


def test_the_versions_of_a_rule_have_words_of_their_own() -> None:
    first, second = [one for one in finland_2021_2027.rulebook.rules if one.id == "867/2021-34.1"]
    assert first.words.text("requirement", "fi") != second.words.text("requirement", "fi")


def only_with_a_line(_line: gm.BudgetLine) -> bool:
    return True


def test_a_condition_of_a_structure_that_is_not_around_is_refused() -> None:
    problem = "rule '1/2020-9' is about a GroupProject, around which not all that only_with_a_line reads stand"
    assert problems(made(saaristo.always, applies=only_with_a_line)) == (problem,)


def test_a_subclass_is_checked_like_its_base() -> None:
    @attrs.frozen(kw_only=True)
    class Ferry(gm.GroupProject):
        """A project with a ferry."""

    one = islands()
    same = Ferry(**{field.name: getattr(one, field.name) for field in attrs.fields(gm.GroupProject)})
    assert verdicts(rulebook, same) == verdicts(rulebook, one)
