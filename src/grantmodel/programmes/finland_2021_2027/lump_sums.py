"""When a project may have a lump sum, and the standard ones: Decree 866/2021 §§ 14-15."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, is_not_national, outside_interreg
from grantmodel.projects.costs import ChangeKind
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, equals, holds, one_of
from grantmodel.rules.figures import eligible_costs, funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.sources import Publication

LUMP_SUM: Parameter[str] = parameter(
    "866/2021-14.1 lump sum", "name", row("lump sum", ELIGIBILITY_DECREE.cite(14, 1), checked="2026-11-24")
)
DRAFT_BUDGET_CEILING: Parameter[Money] = parameter(
    "866/2021-15.1 ceiling of a draft budget",
    "euro cents",
    row(euros(200_000), ELIGIBILITY_DECREE.cite(15, 1), checked="2026-11-24"),
)


PUBLIC_FUNDING_PROVED = Question(
    "voucher of municipal and other public funding filed with the payment claim", Subproject, QUESTIONS
)


def _changes(subproject: Subproject) -> Iterator[ChangeKind]:
    """Yield what the decision's amendments change, first what adds cost categories."""
    yield from (ChangeKind.COSTS for amendment in subproject.amendments if amendment.categories)
    for place, amendment in enumerate(subproject.amendments):
        yield from known(amendment.changes, subproject, f"amendments[{place}].changes")


@rule(ELIGIBILITY_DECREE.cite(14, 4), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def lump_sum_changes_in_its_period_alone(subproject: Subproject, law: Parameters) -> Check:
    """Nothing but the implementation period of a lump-sum project (kertakorvaushanke) may change."""
    model = known(subproject.cost_model, subproject, "cost_model")
    if model != law[LUMP_SUM] or not subproject.amendments:
        return NOT_APPLICABLE
    other = next((kind for kind in _changes(subproject) if kind is not ChangeKind.PERIOD), None)
    return holds(other is None, actual=other)


@rule(ELIGIBILITY_DECREE.cite(14, 6), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def public_funding_is_proved(subproject: Subproject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) outside own financing is proved when a lump sum is claimed."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    given = funding_plan(subproject).amount(FundingSource.MUNICIPAL) + funding_plan(subproject).amount(
        FundingSource.OTHER_PUBLIC
    )
    if not given:
        return NOT_APPLICABLE
    return holds(declared(subproject, PUBLIC_FUNDING_PROVED), actual=given)


@rule(
    ELIGIBILITY_DECREE.cite(15, 1),
    anchor="decision",
    applies=(outside_interreg, is_not_national),
    reads=(LUMP_SUM, DRAFT_BUDGET_CEILING),
)
def draft_budget_is_small(subproject: Subproject, law: Parameters) -> Check:
    """A lump sum by a draft budget (tapauskohtainen kustannusarvio) is for total costs of at most 200 000 euros."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    if subproject.decision is not None and subproject.decision.standard_lump_sum is not None:
        return NOT_APPLICABLE
    return at_most(eligible_costs(subproject), law[DRAFT_BUDGET_CEILING])


_DECISION = Publication(
    "Hallintoviranomaisen päätös vakioiduista kertakorvauksista 17.5.2022 (ohje)",
    "https://rakennerahastot.fi/vakioidut-kertakorvaukset",
)
_SINCE_DECISION = Period(date(2022, 5, 17), None)


def _standard(what: str) -> Parameter[Money]:
    note = "Stands in no statute. A total cost, not split into parts; a later revision is not excluded."
    version = row(euros(50_000), _DECISION, _SINCE_DECISION, checked="2026-11-24", note=note)
    return parameter(f"866/2021-15.5 standard lump sum of {what}", "euro cents", version, frozen="decision")


PRELIMINARY_STUDY = _standard("a preliminary study")
INCLUSION_PILOT = _standard("an ESF+ pilot of social inclusion")
STANDARD_LUMP_SUM: Mapping[str, Parameter[Money]] = MappingProxyType(
    {"preliminary study": PRELIMINARY_STUDY, "pilot of social inclusion": INCLUSION_PILOT}
)
"""The amount of each standard lump sum (vakioitu kertakorvaus), by the names that decisions have."""
FUNDS: Parameter[Mapping[str, frozenset[Fund]]] = parameter(
    "866/2021-15.5 funds of standard lump sums",
    "funds by the name of the standard lump sum",
    row(
        {
            "preliminary study": frozenset({Fund.ERDF, Fund.ESF, Fund.JTF}),
            "pilot of social inclusion": frozenset({Fund.ESF}),
        },
        _DECISION,
        _SINCE_DECISION,
        checked="2026-11-24",
    ),
)
MOST_PARTS: Parameter[int] = parameter(
    "866/2021-15.5 parts of a standard lump sum",
    "outputs",
    row(1, _DECISION, _SINCE_DECISION, checked="2026-11-24"),
)


def _named(subproject: Subproject, law: Parameters) -> str | None:
    """Return the name of the standard lump sum of a part, None where it has another lump sum or model."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return None
    return known(subproject.decision, subproject, "decision").standard_lump_sum


@rule(
    ELIGIBILITY_DECREE.cite(15, 5),
    anchor="decision",
    applies=outside_interreg,
    reads=(LUMP_SUM, PRELIMINARY_STUDY, INCLUSION_PILOT),
)
def standard_lump_sum_is_that_of_the_decision_day(subproject: Subproject, law: Parameters) -> Check:
    """A standard lump sum (vakioitu kertakorvaus) has the amount of the day of the grant decision throughout."""
    name = _named(subproject, law)
    if name is None:
        return NOT_APPLICABLE
    figure = known(STANDARD_LUMP_SUM.get(name), subproject, "decision.standard_lump_sum")
    return equals(eligible_costs(subproject), law[figure])


@rule(
    _DECISION,
    anchor="decision",
    id="rakennerahastot.fi: standard lump sums, parts",
    applies=outside_interreg,
    reads=(LUMP_SUM, MOST_PARTS),
    valid=_SINCE_DECISION,
)
def standard_lump_sum_is_one_part(subproject: Subproject, law: Parameters) -> Check:
    """A standard lump sum rests on one output (tuotos)."""
    if _named(subproject, law) is None:
        return NOT_APPLICABLE
    outputs = known(subproject.decision, subproject, "decision").outputs
    return at_most(len(outputs), law[MOST_PARTS])


@rule(
    _DECISION,
    anchor="decision",
    id="rakennerahastot.fi: standard lump sums, projects",
    applies=outside_interreg,
    reads=(LUMP_SUM, FUNDS),
    valid=_SINCE_DECISION,
)
def standard_lump_sum_suits_the_project(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """A standard lump sum is for development projects (kehittämishanke) of the funds for which it is confirmed."""
    name = _named(subproject, law)
    if name is None:
        return NOT_APPLICABLE
    if group.kind is not ProjectKind.DEVELOPMENT:
        return holds(is_so=False, actual=group.kind)
    funds = known(law[FUNDS].get(name), subproject, "decision.standard_lump_sum")
    return one_of(known(group.fund, group, "fund"), funds)
