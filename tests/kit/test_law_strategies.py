"""Acts, sources, dated figures and the days on which the law changes."""

from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from drawing import minimal, reach
from hypothesis import given
from hypothesis import strategies as st
from saaristo_projects import rulebook as saaristo

from grantmodel import Dated, Evidence, LegalAct, LegalSource, NotInForce, Period, Publication, Rate, Version
from grantmodel.programmes import finland_2014_2020, finland_2021_2027, state_grants
from grantmodel.rules import Parameters, Rulebook, regimes
from grantmodel.testing.strategies import (
    dated_values,
    legal_acts,
    legal_sources,
    parameters,
    project_days,
    publications,
    regime_days,
    sources,
    versions,
)
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.sources import ENTRY_INTO_FORCE

BOOKS = (finland_2021_2027.rulebook, finland_2014_2020.rulebook, state_grants.rulebook, saaristo)
NEW_YEAR = date(2026, 1, 1)
ACT = LegalAct("1/1900", "alaki")


@pytest.mark.quality
def test_each_shrinks_to_the_plainest() -> None:
    assert minimal(legal_acts()) == ACT
    assert minimal(legal_sources()) == LegalSource(ACT, 1)
    assert minimal(sources()) == Publication("a", "")
    assert minimal(publications()) == Publication("a", "")
    assert minimal(versions()) == Version(
        value=Rate(0),
        valid=Period(NEW_YEAR, NEW_YEAR),
        source=Publication("a", ""),
        evidence=Evidence.CONFIRMED,
        checked=NEW_YEAR,
    )
    assert minimal(dated_values()) == Dated("a", "share of 1", [])


@pytest.mark.quality
def test_interesting_sources_are_reachable() -> None:
    reach(legal_acts(), lambda act: act.issuer == "EU" and act.number.startswith("20"))
    reach(legal_acts(), lambda act: act.issuer == "EU" and act.number.endswith(("/1999", "/2006", "/2013")))
    reach(legal_acts(), lambda act: act.is_decree)
    reach(legal_sources(), lambda source: source.section == ENTRY_INTO_FORCE)
    reach(legal_sources(), lambda source: source.amended_by is not None and source.act.is_decree)
    reach(legal_sources(), lambda source: source.chapter is not None)
    reach(legal_sources(), lambda source: source.point is not None and source.subsection is None)
    reach(legal_sources(), lambda source: isinstance(source.section, str) and source.section.endswith(" c"))
    reach(sources(), lambda source: isinstance(source, LegalSource) and source.act.is_decree)


@given(st.data())
def test_every_source_has_a_text_and_every_act_a_link(data: st.DataObject) -> None:
    source = data.draw(legal_sources())
    assert source.link.startswith("https://")
    for lang in LANGUAGES:
        assert source.format(lang).startswith(source.act.number)


def is_known(evidence: Evidence, version: Version[Rate]) -> bool:
    return version.evidence is evidence


def has_a_gap(dated: Dated[Any]) -> bool:
    return bool(dated.gaps)


def has_neighbours(dated: Dated[Any]) -> bool:
    return any(one.valid.abuts(other.valid) for one, other in pairwise(dated.versions))


@pytest.mark.quality
def test_interesting_figures_are_reachable() -> None:
    reach(dated_values(), has_a_gap)
    reach(dated_values(), has_neighbours)
    reach(dated_values(), lambda dated: bool(dated.versions) and dated.versions[0].valid.start is None)
    reach(dated_values(), lambda dated: bool(dated.versions) and dated.versions[-1].valid.end is None)
    reach(dated_values(), lambda dated: bool(dated.versions) and dated.versions[-1].valid.end is not None)
    for evidence in Evidence:
        reach(versions(), partial(is_known, evidence))


@given(st.data())
def test_a_figure_has_at_most_one_value_a_day_and_as_many_as_asked_for(data: st.DataObject) -> None:
    figure, day = data.draw(dated_values(st.integers(), min_size=2, max_size=3)), data.draw(project_days())
    assert len(figure.versions) in (2, 3)
    holding = [version for version in figure.versions if day in version.valid]
    assert len(holding) <= 1
    if holding:
        assert figure.on(day) == holding[0].value
    assert len(data.draw(dated_values(min_size=6)).versions) == 6


def changes(book: Rulebook) -> list[date]:
    return [regime.start for regime in regimes(book) if regime.start]


@pytest.mark.quality
def test_the_first_and_the_last_day_of_each_regime_can_be_met() -> None:
    for book in BOOKS:
        assert minimal(regime_days(book)) == changes(book)[0]
        for start in changes(book):
            reach(regime_days(book), start.__eq__)
            reach(regime_days(book), (start - timedelta(days=1)).__eq__)
    reach(regime_days(saaristo), lambda day: day.day not in (1, 31))


@given(st.data())
def test_days_of_regimes_keep_to_their_bounds(data: st.DataObject) -> None:
    for book in BOOKS:
        assert date(1995, 1, 1) <= data.draw(regime_days(book)) <= date(2099, 12, 31)
        assert (
            date(2026, 1, 10)
            <= data.draw(regime_days(book, min_day=date(2026, 1, 10), max_day=date(2026, 2, 20)))
            <= date(2026, 2, 20)
        )


def days_of(law: Parameters) -> list[date | None]:
    return list(law._days.values())


def test_the_law_of_a_rule_may_lack_days_or_have_them_all() -> None:
    assert days_of(minimal(parameters())) == [None, None, None, None]
    assert days_of(minimal(parameters(st.just(NEW_YEAR), allow_unknown=False))) == [NEW_YEAR] * 4
    reach(parameters(), lambda law: None not in days_of(law))
    reach(parameters(), lambda law: None in days_of(law) and any(days_of(law)))


@given(st.data())
def test_a_figure_is_read_on_the_day_of_the_rules_anchor(data: st.DataObject) -> None:
    ceiling = saaristo.parameters[0]
    law = data.draw(parameters(regime_days(saaristo), anchors=st.just("decision"), allow_unknown=False))
    day = law.day(ceiling)
    try:
        expected: object = ceiling.dated.on(day)
    except NotInForce:
        return
    assert law[ceiling] == expected
