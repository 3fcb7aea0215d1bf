"""What is bought by instalments, leased or second-hand: each condition broken alone."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.acquisitions import INSTALMENT_FUNDS, SECOND_HAND_FUNDS, YEARS_WITHOUT_AID
from grantmodel.projects.costs import CostNature
from grantmodel.projects.groups import Fund
from grantmodel.projects.purchases import Instalments, Leasing, SecondHand
from grantmodel.rules.checks import Shortfall, Verdict

CENT, DAY = gm.Money(1), timedelta(days=1)
PURCHASE, ITEM = "subprojects[1].purchases[0]", "subprojects[1].items[0]"
OLD, FIRST = date(2021, 10, 14), date(2021, 10, 15)
MADE = date(2026, 1, 20)
VALUE = gm.euros(12_000)
TERMS = Instalments(debt_binds=True, delivered=True, title_passed=True, rights_transferred=True, seller_paid=True)
MACHINE = SecondHand(aided=True, last_aided=date(2021, 1, 19), fair_value=VALUE, life_suffices=True, suitable=True)
Made = Callable[..., gm.GroupProject]
ANSWERS = {True: Verdict.MET, False: Verdict.NOT_MET, None: Verdict.UNKNOWN}
PAYING = {
    Fund.ERDF: valid_project.COUNCIL,
    Fund.JTF: valid_project.COUNCIL,
    Fund.NATIONAL: valid_project.COUNCIL,
    Fund.ESF: valid_project.AUTHORITY,
}


def buying(fund: Fund | None = Fund.ERDF, model: str | None = "flat rate 7", **purchase: Any) -> gm.GroupProject:
    """Return a project of the fund, whose second part has this cost model and a purchase so changed."""
    bought = attrs.evolve(valid_project.PURCHASE, **{"value": VALUE, "made": MADE, **purchase})
    project = valid_project.second(purchases=[bought], cost_model=model, items=[])
    return attrs.evolve(
        valid_project.granted_by(project, PAYING.get(fund or Fund.ERDF, valid_project.COUNCIL)), fund=fund
    )


def instalments(fund: Fund | None = Fund.ERDF, model: str | None = "flat rate 7", **terms: Any) -> gm.GroupProject:
    """Return a project with a purchase by instalments, whose terms are so changed."""
    return buying(fund, model, instalments=attrs.evolve(TERMS, **terms))


def machine(fund: Fund | None = Fund.ERDF, model: str | None = "flat rate 7", **known: Any) -> gm.GroupProject:
    """Return a project with a second-hand machine, of which other things are known."""
    return buying(fund, model, second_hand=attrs.evolve(MACHINE, **known))


def case(  # noqa: PLR0913 - what a case is made of
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    shortfall: Shortfall | None = None,
    *,
    path: str = PURCHASE,
    alone: bool = True,
) -> Case:
    """Return a case of Decree 866/2021 at the purchase."""
    return Case(
        rule=f"866/2021-{rule}",
        name=name,
        project=project,
        verdict=verdict,
        shortfall=shortfall,
        path=path,
        alone=alone,
    )


def scoped(rule: str, broken: Made, plain: gm.GroupProject, old: gm.GroupProject) -> list[Case]:
    """Return the cases of whom a condition of §§ 19 and 21 is about; what breaks it is given for a fund and a model."""
    return [
        *(case(rule, f"of {fund.name}", broken(fund), Verdict.NOT_MET, alone=fund is not Fund.NATIONAL)
          for fund in (Fund.ERDF, Fund.JTF, Fund.NATIONAL)),
        case(rule, "of ESF", broken(Fund.ESF), Verdict.NOT_APPLICABLE),
        case(rule, "of no known fund", broken(None), Verdict.UNKNOWN, alone=False),
        *(case(rule, f"covered by {model}", broken(Fund.ERDF, model), Verdict.NOT_APPLICABLE, alone=model != "lump sum")
          for model in ("flat rate 40", "lump sum")),
        *(case(rule, f"paid beside {model}", broken(Fund.ERDF, model), Verdict.NOT_MET)
          for model in ("flat rate 1.5", "flat rates 7 and 1.5", "unit costs")),
        case(rule, "by no known model", broken(Fund.ERDF, None), Verdict.UNKNOWN, alone=False),
        case(rule, "an ordinary purchase", plain, Verdict.NOT_APPLICABLE),
        case(rule, "of Interreg", attrs.evolve(broken(Fund.ERDF), interreg_cofinancing=valid_project.MATCH),
             Verdict.NOT_APPLICABLE, alone=False),
        case(rule, "before the decree", old, Verdict.NOT_IN_FORCE),
    ]  # fmt: skip


CONDITIONS: dict[str, tuple[str, Made]] = {
    "19.1.1": ("debt_binds", instalments),
    "19.1.2": ("delivered", instalments),
    "19.1.3": ("title_passed", instalments),
    "19.2": ("seller_paid", instalments),
    "21.3": ("life_suffices", machine),
    "21.4": ("suitable", machine),
}
"""The answer that each rule reads."""


def breaking(rule: str) -> Made:
    """Return what makes a project of a fund and a model that breaks the rule alone."""
    if rule == "21.1":
        return lambda fund, model="flat rate 7": machine(fund, model, last_aided=date(2021, 1, 20))
    if rule == "21.2":
        return lambda fund, model="flat rate 7": machine(fund, model, fair_value=VALUE - CENT)
    field, project = CONDITIONS[rule]
    return lambda fund, model="flat rate 7": project(fund, model, **{field: False})


ASKED = [
    case(rule, f"{field} {answer}", project(**{field: answer}), verdict)
    for rule, (field, project) in CONDITIONS.items()
    for answer, verdict in ANSWERS.items()
]
FINANCED = [
    case("19.2", "the seller keeps the debt", instalments(rights_transferred=False, seller_paid=None),
         Verdict.NOT_APPLICABLE),
    case("19.2", "unknown whose the debt is", instalments(rights_transferred=None), Verdict.UNKNOWN),
]  # fmt: skip
AIDED = [
    case("21.1", "a day before five years", machine(), Verdict.MET),
    case("21.1", "five years before to the day", machine(last_aided=date(2021, 1, 20)), Verdict.NOT_MET, DAY),
    case("21.1", "two days inside", machine(last_aided=date(2021, 1, 21)), Verdict.NOT_MET, 2 * DAY),
    case("21.1", "never", machine(aided=False, last_aided=None), Verdict.MET),
    case("21.1", "unknown whether", machine(aided=None), Verdict.UNKNOWN),
    case("21.1", "unknown when", machine(last_aided=None), Verdict.UNKNOWN),
    case("21.1", "unknown when it was bought", buying(second_hand=MACHINE, made=None), Verdict.UNKNOWN, alone=False),
    case(
        "21.1",
        "bought on a leap day",
        buying(second_hand=attrs.evolve(MACHINE, last_aided=date(2019, 2, 28)), made=date(2024, 2, 29)),
        Verdict.NOT_MET,
        DAY,
    ),
]
VALUED = [
    case("21.2", "at its value", machine(), Verdict.MET),
    case("21.2", "a cent below", machine(fair_value=VALUE + CENT), Verdict.MET),
    case("21.2", "a cent above", machine(fair_value=VALUE - CENT), Verdict.NOT_MET, CENT),
    case("21.2", "of unknown value", machine(fair_value=None), Verdict.UNKNOWN),
]


def old(rule: str) -> gm.GroupProject:
    """Return a project that would break the rule, with a purchase of the day before the decree."""
    project = breaking(rule)(Fund.ERDF)
    first, part = project.subprojects
    part = attrs.evolve(part, purchases=[attrs.evolve(part.purchases[0], made=OLD)])
    return attrs.evolve(project, subprojects=[first, part])


OFF_BY: dict[str, Shortfall] = {"21.1": DAY, "21.2": CENT}
SCOPES = [
    attrs.evolve(one, shortfall=OFF_BY.get(rule)) if one.verdict is Verdict.NOT_MET else one
    for rule in (*CONDITIONS, "21.1", "21.2")
    for one in scoped(rule, breaking(rule), buying(), old(rule))
]


def leased(answer: bool | None, model: str | None = "flat rate 7", **changes: Any) -> gm.GroupProject:
    """Return a project of the ESF+ with a lease, of which it is shown or not that it has no charges in it."""
    return buying(Fund.ESF, model, leasing=Leasing(charges_left_out=answer), **changes)


SHOWN = "20.2 sentence 2"
LEASED = [
    *(case(SHOWN, f"shown {answer}", leased(answer), verdict) for answer, verdict in ANSWERS.items()),
    case(SHOWN, "covered", leased(answer=False, model="flat rate 40"), Verdict.NOT_APPLICABLE),
    case(SHOWN, "by no known model", leased(answer=False, model=None), Verdict.UNKNOWN, alone=False),
    case(SHOWN, "an ordinary purchase", buying(), Verdict.NOT_APPLICABLE),
    case(
        SHOWN,
        "of Interreg",
        attrs.evolve(leased(answer=False), interreg_cofinancing=valid_project.MATCH),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    case(SHOWN, "before the decree", leased(answer=False, made=OLD), Verdict.NOT_IN_FORCE),
]


def charged(
    nature: CostNature, model: str | None = "flat rate 7", granted: date = valid_project.GRANTED
) -> gm.GroupProject:
    """Return a project with a cost of this nature."""
    decision = attrs.evolve(valid_project.DECISION, granted=granted)
    return valid_project.second(
        items=[attrs.evolve(valid_project.ITEM, nature=nature)], cost_model=model, decision=decision
    )


CHARGES = [
    one
    for rule, nature in (("19.3", CostNature.INSTALMENT_CHARGE), ("20.2", CostNature.LEASING_CHARGE))
    for one in (
        case(rule, "a charge", charged(nature), Verdict.NOT_MET, path=ITEM),
        case(rule, "another cost", valid_project.GROUP, Verdict.MET, path=ITEM),
        case(rule, "covered", charged(nature, "flat rate 40"), Verdict.NOT_APPLICABLE, path=ITEM),
        case(rule, "by no known model", charged(nature, None), Verdict.UNKNOWN, path=ITEM, alone=False),
        case(rule, "before the decree", charged(nature, granted=OLD), Verdict.NOT_IN_FORCE, path=ITEM),
        case(
            rule,
            "of Interreg",
            attrs.evolve(charged(nature), interreg_cofinancing=valid_project.MATCH),
            Verdict.NOT_APPLICABLE,
            path=ITEM,
            alone=False,
        ),
    )
]
CASES = [*ASKED, *FINANCED, *AIDED, *VALUED, *SCOPES, *LEASED, *CHARGES]
REGIONAL = frozenset({Fund.ERDF, Fund.JTF, Fund.NATIONAL})
FACTS = [
    Fact(figure, day, value if known else None)
    for figure, value in ((INSTALMENT_FUNDS, REGIONAL), (SECOND_HAND_FUNDS, REGIONAL), (YEARS_WITHOUT_AID, 5))
    for day, known in ((OLD, False), (FIRST, True))
]
