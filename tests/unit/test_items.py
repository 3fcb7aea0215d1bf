"""Many costs at once, and figures that the day of the decision freezes."""

from datetime import date

import attrs
import pytest
import valid_project

from grantmodel import Language, Money, NotInForce, Subproject, euros, percent
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.programmes.finland_2021_2027.wages import (
    EMPLOYER_SIDE_COSTS,
    TEACHERS_EMPLOYER_SIDE_COSTS,
    working_share_is_enough,
)
from grantmodel.projects.costs import Amendment, CostCategory, CostItem, CostNature, StaffPost
from grantmodel.projects.groups import Fund
from grantmodel.rules.items import ItemVerdict, Outcome
from grantmodel.rules.parameters import MissingDay, Parameters
from grantmodel.text.symbols import LANGUAGES

CITY = valid_project.GROUP.subprojects[1]
TRIP = attrs.evolve(valid_project.ITEM, name="matka", category=CostCategory.TRAVEL, travel_limit=euros(800))
TAXED = attrs.evolve(valid_project.ITEM, name="lasku 2", vat=euros(240))
INDIRECT = attrs.evolve(valid_project.ITEM, name="toimisto", category=CostCategory.INDIRECT, paid=None)
FINE = attrs.evolve(valid_project.ITEM, name="sakko", nature=CostNature.PENALTY)
LATE_AUDIT = attrs.evolve(
    valid_project.ITEM,
    nature=CostNature.AUDIT,
    incurred=date(2027, 10, 5),
    paid=date(2027, 10, 20),
    claimed=date(2027, 12, 1),
)
LATE_LEAVE = attrs.evolve(
    LATE_AUDIT, category=CostCategory.WAGES, nature=CostNature.EARNED_LEAVE, earned=date(2027, 8, 31)
)
OLD = attrs.evolve(valid_project.DECISION, granted=date(2021, 10, 14))


def judged(item: CostItem, part: Subproject = CITY) -> ItemVerdict:
    """Return what becomes of one cost."""
    return check_items([item], part, valid_project.GROUP).verdicts[0]


def refusing(verdict: ItemVerdict) -> list[str]:
    """Return the rules that refused a cost, or wait for an answer."""
    return [check.rule.id for check in verdict.checks if check.rule]


@pytest.mark.parametrize(
    ("item", "outcome", "eligible", "rules"),
    [
        (valid_project.ITEM, Outcome.ELIGIBLE, euros(1_000), []),
        (TAXED, Outcome.PARTLY, euros(1_000), ["866/2021-23.3"]),
        (TRIP, Outcome.PARTLY, euros(800), ["866/2021-17"]),
        (attrs.evolve(TRIP, vat=euros(100)), Outcome.PARTLY, euros(800), ["866/2021-17", "866/2021-23.3"]),
        (attrs.evolve(TRIP, travel_limit=None), Outcome.UNKNOWN, None, ["866/2021-17"]),
        (attrs.evolve(TAXED, amount=Money(0)), Outcome.REFUSED, Money(0), ["866/2021-23.3"]),
        (INDIRECT, Outcome.COVERED, Money(0), []),
        (attrs.evolve(TAXED, amount=-euros(1_000), vat=-euros(240)), Outcome.PARTLY, -euros(1_000), ["866/2021-23.3"]),
        (LATE_AUDIT, Outcome.ELIGIBLE, euros(1_000), []),
        (attrs.evolve(LATE_AUDIT, nature=CostNature.ORDINARY), Outcome.REFUSED, Money(0), ["866/2021-3.1.4"]),
        (LATE_LEAVE, Outcome.ELIGIBLE, euros(1_000), []),
        (FINE, Outcome.REFUSED, Money(0), ["866/2021-24.6"]),
        (attrs.evolve(FINE, vat=euros(1), paid=None), Outcome.REFUSED, Money(0), ["866/2021-3.4", "866/2021-23.3"]),
        (attrs.evolve(FINE, incurred=None), Outcome.REFUSED, Money(0), ["866/2021-3.1.3", "866/2021-3.1.4"]),
        (attrs.evolve(TAXED, incurred=None), Outcome.UNKNOWN, None, ["866/2021-3.1.3", "866/2021-3.1.4"]),
    ],
)
def test_outcome(item: CostItem, outcome: Outcome, eligible: Money | None, rules: list[str]) -> None:
    verdict = judged(item)
    assert (verdict.item, verdict.outcome, verdict.eligible) == (item, outcome, eligible)
    assert refusing(verdict)[: len(rules)] == rules
    assert bool(verdict.checks) == bool(rules)


@pytest.mark.parametrize(
    ("part", "outcome"),
    [
        (attrs.evolve(CITY, decision=OLD), Outcome.UNKNOWN),
        (attrs.evolve(CITY, decision=None), Outcome.UNKNOWN),
        (attrs.evolve(CITY, cost_model=None), Outcome.UNKNOWN),
        (attrs.evolve(CITY, cost_model="lump sum"), Outcome.COVERED),
        (attrs.evolve(CITY, cost_model="flat rate 40"), Outcome.COVERED),
        (attrs.evolve(CITY, cost_model="actual costs"), Outcome.ELIGIBLE),
    ],
)
def test_outcome_by_the_subproject(part: Subproject, outcome: Outcome) -> None:
    assert judged(valid_project.ITEM, part).outcome is outcome


def test_a_cost_of_a_category_that_a_change_adds_comes_after_it() -> None:
    change = Amendment(name="muutos", pending=date(2026, 3, 2), categories=[CostCategory.INVESTMENT])
    part = attrs.evolve(CITY, amendments=[change], cost_model="unit costs")
    early = attrs.evolve(valid_project.ITEM, category=CostCategory.INVESTMENT)
    late = attrs.evolve(early, incurred=date(2026, 3, 2), paid=date(2026, 3, 9))
    assert [judged(item, part).outcome for item in (early, late)] == [Outcome.REFUSED, Outcome.ELIGIBLE]


def test_in_kind_of_national_funds_is_not_paid() -> None:
    work = attrs.evolve(valid_project.ITEM, nature=CostNature.IN_KIND, paid=None)
    national = attrs.evolve(valid_project.GROUP, fund=Fund.NATIONAL)
    assert check_items([work], CITY, national).verdicts[0].outcome is Outcome.ELIGIBLE
    assert judged(work).outcome is Outcome.REFUSED


def test_a_day_stands_in_before_the_decision() -> None:
    part = attrs.evolve(CITY, decision=attrs.evolve(valid_project.DECISION, granted=None), cost_model="flat rate 40")
    assert judged(valid_project.ITEM, part).outcome is Outcome.UNKNOWN
    report = check_items([valid_project.ITEM], part, valid_project.GROUP, as_of=valid_project.GRANTED)
    assert report.verdicts[0].outcome is Outcome.COVERED


def test_no_law_makes_nothing_eligible() -> None:
    part = attrs.evolve(CITY, decision=OLD, cost_model="flat rate 40")
    assert refusing(judged(valid_project.ITEM, part)) == ["866/2021-3.1.4"]
    late = attrs.evolve(valid_project.GROUP, pending=date(2030, 1, 1))
    flat = attrs.evolve(CITY, cost_model="flat rate 40")
    assert check_items([valid_project.ITEM], flat, late).verdicts[0].outcome is Outcome.UNKNOWN


def test_paths_lead_from_the_group() -> None:
    place = "subprojects[1].items[1]"
    assert {
        check.path for check in check_items([valid_project.ITEM, FINE], CITY, valid_project.GROUP).verdicts[1].checks
    } == {place}
    stranger = attrs.evolve(CITY, cost_model="unit costs")
    assert [check.path for check in judged(FINE, stranger).checks] == ["subprojects[2].items[0]"]


def test_the_eligible_sum_says_what_is_missing() -> None:
    items = [valid_project.ITEM, TAXED, attrs.evolve(valid_project.ITEM, incurred=None), INDIRECT, FINE]
    total = check_items(items, CITY, valid_project.GROUP).eligible
    assert (total.known, total.missing) == (euros(2_000), ("items[2]",))
    assert check_items([], CITY, valid_project.GROUP).eligible.money == Money(0)


TEXTS = {
    "fi": [
        "matka, 1 000,00 €: osittain tukikelpoinen, 800,00 €",
        "  866/2021 17 § – subprojects[1].items[0] (matka)",
        (
            "    Matkakustannus on enintään virka- tai työehtosopimuksen tai valtion matkustussäännön mukainen "
            "korvaus – ei täyty; todettu 1 000,00 €; raja 800,00 €; poikkeama 200,00 €."
        ),
        "    Luku: 866/2021 2 § 2 mom. 5 kohta",
        "    Korjaus: vähennä matkakustannuksesta 200,00 €",
        "toimisto, 1 000,00 €: kustannusmalli kattaa, 0,00 €",
        "Tukikelpoista yhteensä 800,00 €",
    ],
    "sv": [
        "matka, 1 000,00 €: delvis stödberättigande, 800,00 €",
        "  866/2021 17 § – subprojects[1].items[0] (matka)",
        (
            "    En resekostnad är högst ersättningen enligt tjänste- eller arbetskollektivavtalet eller statens "
            "resereglemente – uppfylls inte; konstaterat 1 000,00 €; gräns 800,00 €; avvikelse 200,00 €."
        ),
        "    Tal: 866/2021 2 § 2 mom. 5 punkten",
        "    Åtgärd: dra av 200,00 € från resekostnaden",
        "toimisto, 1 000,00 €: täcks av kostnadsmodellen, 0,00 €",
        "Stödberättigande sammanlagt 800,00 €",
    ],
    "en": [
        "matka, 1 000,00 €: partly eligible, 800,00 €",
        "  866/2021 section 17 – subprojects[1].items[0] (matka)",
        (
            "    A travel cost is at most what the collective agreement or the state's travel rules pay – "
            "not met; seen 1 000,00 €; limit 800,00 €; off by 200,00 €."
        ),
        "    Figure: 866/2021 section 2, subsection 2, point 5",
        "    To mend: take 200,00 € off the travel cost",
        "toimisto, 1 000,00 €: covered by the cost model, 0,00 €",
        "Eligible altogether 800,00 €",
    ],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_text(lang: Language) -> None:
    text = check_items([TRIP, INDIRECT], CITY, valid_project.GROUP).format(lang)
    assert text.replace("\xa0", " ").splitlines() == TEXTS[lang]


def test_text_of_what_is_not_known() -> None:
    items = [attrs.evolve(TRIP, travel_limit=None), INDIRECT, valid_project.ITEM]
    first, *_, last = check_items(items, CITY, valid_project.GROUP).format("en").replace("\xa0", " ").splitlines()
    assert first == "matka, 1 000,00 €: unknown, ?"
    assert last == "Eligible altogether 1 000,00 € (not known: items[0])"


ASKED = {
    "fi": "  Selvitettävä: kustannusmalli (subprojects[2].cost_model)",
    "sv": "  Att reda ut: kostnadsmodellen (subprojects[2].cost_model)",
    "en": "  To ask: the cost model (subprojects[2].cost_model)",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_text_asks_once_for_what_many_rules_wait_for(lang: Language) -> None:
    verdict = judged(valid_project.ITEM, attrs.evolve(CITY, cost_model=None))
    assert len(verdict.checks) > 1
    assert verdict.format(lang).splitlines()[1:] == [ASKED[lang]]


def test_text_asks_nothing_of_a_cost_refused_whatever_is_answered() -> None:
    text = judged(attrs.evolve(FINE, incurred=None)).format("en")
    assert "866/2021 section 24, point 6" in text
    assert "To ask" not in text


def test_text_says_what_is_refused_besides_what_is_asked() -> None:
    lines = judged(attrs.evolve(TAXED, incurred=None)).format("en").splitlines()
    assert [line for line in lines if line.startswith("  866")] == [
        "  866/2021 section 23, subsection 3 – subprojects[1].items[0] (lasku 2)"
    ]
    assert lines[-1] == "  To ask: the day of the cost (subprojects[1].items[0].incurred)"


def test_a_share_without_a_reason_has_to_reach_the_full_limit() -> None:
    law = Parameters({"decision": valid_project.GRANTED}, "decision")
    small = StaffPost(name="asiantuntija", share=percent(5))
    assert working_share_is_enough(small, law).limit == percent(20)
    assert working_share_is_enough(attrs.evolve(small, justified=True), law).limit == percent(10)


def test_side_costs_are_those_of_the_day_of_the_decision() -> None:
    law = Parameters({"cost": date(2021, 1, 1), "decision": date(2021, 8, 24)}, "cost")
    assert (law[EMPLOYER_SIDE_COSTS], law[TEACHERS_EMPLOYER_SIDE_COSTS]) == (percent("26.44"), percent("20.42"))
    earlier = Parameters({"cost": date(2026, 1, 1), "decision": date(2021, 8, 23)}, "cost")
    with pytest.raises(NotInForce):
        _ = earlier[EMPLOYER_SIDE_COSTS]
    with pytest.raises(MissingDay) as missing:
        _ = Parameters({"cost": date(2026, 1, 1), "decision": None}, "cost")[EMPLOYER_SIDE_COSTS]
    assert missing.value.anchor == "decision"
