"""Projects drawn for a rulebook pass it, or break one rule and no other."""

from datetime import date

import attrs
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from saaristo_projects import CEILING, granted, islands
from saaristo_projects import rulebook as saaristo
from valid_project import GROUP

from grantmodel import FundingSource, GroupProject, Money, Period, Split, euros
from grantmodel.rules.checks import Verdict
from grantmodel.rules.rule_decorator import AnyRule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.rulebooks import SHIPPED, Breach, breaking, valid_for
from grantmodel.testing.variations import VARIATIONS, Variation

RULES = [pytest.param(book, rule, id=f"{book.id} {rule.id} {rule.valid}") for book in SHIPPED for rule in book.rules]
BROKEN = {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION}
TOO_MUCH = islands(granted(date(2025, 1, 1), aid="60000.01"), granted(date(2025, 1, 1)))
quick = settings(max_examples=20, deadline=None)


def broken_rules(book: Rulebook, breach: Breach) -> set[str]:
    report = book.check(breach.project, as_of=breach.as_of, waivers=breach.waivers)
    return {check.rule.id for check in report.checks if check.verdict in BROKEN and check.rule}


@pytest.mark.parametrize("book", SHIPPED, ids=lambda book: book.id)
def test_what_is_valid_for_a_rulebook_passes_it(book: Rulebook) -> None:
    @given(st.data())
    @settings(deadline=None)
    def passes(data: st.DataObject) -> None:
        project = data.draw(valid_for(book))
        assert book.check(project).findings == ()

    passes()


@pytest.mark.parametrize(("book", "rule"), RULES)
def test_what_breaks_a_rule_breaks_no_other(book: Rulebook, rule: AnyRule) -> None:
    @given(st.data())
    @settings(quick, max_examples=5)
    def breaks_it_alone(data: st.DataObject) -> None:
        breach = data.draw(breaking(rule))
        assert broken_rules(book, breach) == {rule.id}

    breaks_it_alone()


def test_a_breach_says_where_and_by_how_much() -> None:
    @given(st.data())
    @quick
    def says_it(data: st.DataObject) -> None:
        breach = data.draw(breaking(CEILING, rulebook=saaristo, projects=[TOO_MUCH]))
        check = next(one for one in saaristo.check(breach.project).checks if one.verdict in BROKEN)
        assert (breach.rule, breach.path) == (CEILING, "subprojects[0]")
        assert (breach.verdict, breach.shortfall) == (check.verdict, check.shortfall)

    says_it()
    drawn = find(breaking(CEILING, rulebook=saaristo, projects=[TOO_MUCH]), lambda one: one.shortfall == euros("0.02"))
    decision = drawn.project.subprojects[0].decision
    assert decision is not None
    assert decision.aid == euros("120000.02")


def test_the_plainest_is_a_worked_project_as_it_is() -> None:
    valid = find(valid_for(SHIPPED[0]), lambda _: True)
    assert (valid.name, valid.acronym, len(valid.subprojects)) == (GROUP.name, None, 2)
    assert find(breaking(CEILING, rulebook=saaristo, projects=[TOO_MUCH]), lambda _: True).project == TOO_MUCH


@pytest.mark.quality
def test_more_partners_and_larger_amounts_are_reached() -> None:
    assert len(find(valid_for(SHIPPED[0]), lambda one: len(one.subprojects) == 3).subprojects) == 3
    larger = find(valid_for(SHIPPED[0]), lambda one: (one.total_costs.known or Money(0)) > euros(400_000))
    assert larger.total_costs.known == euros(720_000)


def test_a_rulebook_of_your_own_takes_projects_of_your_own() -> None:
    @given(st.data())
    @quick
    def passes(data: st.DataObject) -> None:
        assert saaristo.check(data.draw(valid_for(saaristo, projects=[islands()]))).ok

    passes()


# Wrong arguments


def test_a_rulebook_without_worked_projects_asks_for_some() -> None:
    with pytest.raises(InvalidArgument, match=r"no worked projects of .*give projects=\[a valid one\]"):
        find(valid_for(saaristo), lambda _: True)
    with pytest.raises(InvalidArgument, match=r"give projects=\[one that breaks"):
        find(breaking(CEILING, rulebook=saaristo), lambda _: True)


def test_a_rule_of_no_shipped_rulebook_asks_for_its_own() -> None:
    with pytest.raises(InvalidArgument, match="give rulebook= and projects="):
        find(breaking(CEILING), lambda _: True)
    with pytest.raises(InvalidArgument, match="is no rule of 'finland-2021-2027'"):
        find(breaking(CEILING, rulebook=SHIPPED[0]), lambda _: True)


def test_projects_that_do_not_serve_are_told() -> None:
    with pytest.raises(InvalidArgument, match="finds something in each of the projects given"):
        find(valid_for(saaristo, projects=[TOO_MUCH]), lambda _: True)
    with pytest.raises(InvalidArgument, match="none of the projects breaks"):
        find(breaking(CEILING, rulebook=saaristo, projects=[islands()]), lambda _: True)


# Variations


def test_a_variation_changes_size_and_time_alone() -> None:
    project = attrs.evolve(GROUP, de_minimis=())
    varied = Variation(partners=1, times=2, weeks=1).of(project)
    assert [part.beneficiary.name for part in varied.subprojects][2:] == ["osatoteuttaja 1"]
    assert varied.period == Period(date(2025, 9, 8), date(2027, 9, 7))
    plan = varied.subprojects[1].funding
    assert plan is not None
    assert plan.parts == Split({FundingSource.AID: euros(288_000), FundingSource.OWN: euros(72_000)})
    decision = varied.subprojects[0].decision
    assert decision is not None
    assert decision.beneficiaries == ("Oulun kaupunki", "Lahden kaupunki", "osatoteuttaja 1")
    assert (varied.name, varied.fund, varied.declarations[0].answer) == (GROUP.name, GROUP.fund, True)


def test_a_draft_without_decisions_and_an_empty_one_are_varied_too() -> None:
    draft = attrs.evolve(GROUP, subprojects=[attrs.evolve(GROUP.subprojects[1], decision=None)])
    assert [part.decision for part in Variation(partners=1).of(draft).subprojects] == [None, None]
    empty = GroupProject(name="SIDOS", period=Period(None, date(2026, 1, 1)))
    assert Variation(partners=2, weeks=1).of(empty) == attrs.evolve(empty, period=Period(None, date(2026, 1, 8)))


def test_a_new_partner_takes_the_first_free_name() -> None:
    once = Variation(partners=2).of(GROUP)
    assert [part.beneficiary.name for part in once.subprojects][2:] == ["osatoteuttaja 1", "osatoteuttaja 2"]
    lead, lahti, first, second = once.subprojects
    gap = attrs.evolve(once, subprojects=[lead, lahti, second])
    names = [part.beneficiary.name for part in Variation(partners=2).of(gap).subprojects]
    # The decision of the lead still names the first.
    assert lead.decision is not None
    assert lead.decision.beneficiaries[-2:] == (first.beneficiary.name, second.beneficiary.name)
    assert names == [*(part.beneficiary.name for part in gap.subprojects), "osatoteuttaja 3", "osatoteuttaja 4"]
    draft = attrs.evolve(gap, subprojects=[attrs.evolve(part, decision=None) for part in gap.subprojects])
    assert [part.beneficiary.name for part in Variation(partners=1).of(draft).subprojects][3:] == ["osatoteuttaja 1"]


def test_the_first_variation_changes_nothing() -> None:
    assert VARIATIONS[0].of(GROUP) == GROUP
    assert VARIATIONS[0].day(date(2026, 2, 28)) == date(2026, 2, 28)


def test_a_variation_beyond_the_calendar_is_left_out() -> None:
    edge = attrs.evolve(TOO_MUCH, declarations=[attrs.evolve(TOO_MUCH.declarations[0], on=date(1, 1, 8))])
    seen: set[date] = set()

    @given(breaking(CEILING, rulebook=saaristo, projects=[edge]))
    @settings(deadline=None)
    def look(breach: Breach) -> None:
        seen.add(breach.project.declarations[0].on)

    look()
    assert seen == {date(1, 1, 8), date(1, 1, 15)}
