"""Cost models: what is refused and why, in which order lines are made, and what is said of it."""

import os
import subprocess
import sys
from collections.abc import Hashable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from grantmodel import (
    CostCategory,
    Dated,
    Evidence,
    LegalAct,
    Money,
    NotInForce,
    Period,
    Rate,
    Rounding,
    UnsuitableTypeError,
    UnsuitableValueError,
    Version,
    euros,
    percent,
)
from grantmodel.programmes.finland_2014_2020 import flat_rates
from grantmodel.programmes.finland_2021_2027 import flat_rate_models, plans
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.flat_rates import (
    CALCULATED_FLAT_RATES,
    FLAT_RATES,
    OTHER_ON_STAFF,
    STAFF_ON_DIRECT,
    InterregCategory,
)
from grantmodel.rules import Parameter, Parameters
from grantmodel.rules.cost_models import CostModel, FlatRate
from grantmodel.text.catalogue import Catalogue

ACT = LegalAct("1/2020", "saarilaki")
SINCE = Period(date(2020, 1, 1), None)
TITLE = {"fi": "Matkat", "sv": "Resor", "en": "Travel"}


def figure(id_: str, value: Any) -> Parameter[Any]:
    version = Version(
        value=value, valid=SINCE, source=ACT.cite(2), evidence=Evidence.INFERRED, checked=date(2026, 1, 1)
    )
    return Parameter(id_, Dated(id_, "any", [version]))


ROUNDING = figure("rounding", Rounding("down"))
TEN = figure("ten", percent(10))


def flat_rate(name: str, **fields: Any) -> FlatRate[str]:
    given = {"title": TITLE, "rate": TEN, "rounding": ROUNDING, "source": ACT.cite(3), "adjustable": True, **fields}
    return FlatRate(name=name, **given)


TRAVEL = flat_rate("travel", base={"wages"}, covers={"trips"})
OFFICE = flat_rate("office", base={"wages"}, on={"travel"}, covers={"rent", "trips"})
MODEL = CostModel(name="saaristo", flat_rates=[OFFICE, TRAVEL])
ON = date(2024, 1, 1)


def law(day: date = ON) -> Parameters:
    return Parameters({"application": day}, "application")


def test_lines_are_made_in_the_order_in_which_they_need_one_another() -> None:
    counted = MODEL.count({"wages": euros(100)}, law()).value
    assert counted.flat_rates == {"travel": euros(10), "office": euros(11)}
    assert list(counted.flat_rates) == ["travel", "office"]
    assert counted.total == euros(121)


def test_a_rate_that_is_not_chosen_makes_no_line_and_no_base() -> None:
    counted = MODEL.count({"wages": euros(100), "trips": euros(7)}, law(), {"office": percent(5)}).value
    assert counted.flat_rates == {"office": euros(5)}
    assert counted.costs == {"wages": euros(100)}
    assert counted.covered == {"trips": euros(7)}


def test_what_is_covered_is_in_no_base() -> None:
    on_trips = flat_rate("office", base={"trips", "wages"})
    model = CostModel(name="saaristo", flat_rates=[on_trips, TRAVEL])
    counted = model.count({"wages": euros(100), "trips": euros(50)}, law()).value
    assert counted.flat_rates == {"office": euros(10), "travel": euros(10)}


def test_nothing_comes_to_nothing() -> None:
    assert MODEL.count({}, law()).value.total == Money(0)
    assert MODEL.count({"wages": euros(3)}, law(), {}).value.flat_rates == {}


def test_credit_notes_lessen_the_line_towards_zero() -> None:
    assert MODEL.count({"wages": euros("-1.05")}, law()).value.flat_rates["travel"] == euros("-0.10")


def test_a_base_that_is_covered_by_its_own_rate_is_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="'office' is taken on what it covers: rent, wages") as refused:
        flat_rate("office", base={"wages", "rent", "trips"}, covers={"rent", "wages"})
    assert refused.value.value == ("rent", "wages")


def test_rates_that_need_each_other_are_refused() -> None:
    circle = [flat_rate("a", on={"b"}), flat_rate("b", on={"c"}), flat_rate("c", on={"a"})]
    with pytest.raises(UnsuitableValueError, match=r"cost model 'saaristo': its rates need each other: . → . → . → ."):
        CostModel(name="saaristo", flat_rates=circle)
    with pytest.raises(UnsuitableValueError, match="its rates need each other: a → a"):
        CostModel(name="saaristo", flat_rates=[flat_rate("a", on={"a"})])


def test_every_problem_of_a_model_is_named_at_once() -> None:
    with pytest.raises(UnsuitableValueError) as refused:
        CostModel(
            name="saaristo",
            flat_rates=[TRAVEL, TRAVEL, flat_rate("office", on={"rent"})],
            exclusive=[("travel", "boats"), ("anchors", "office")],
        )
    assert refused.value.args[1] == (
        "two flat rates have one name",
        "'office' is taken on 'rent', which is no rate of it",
        "'anchors' excludes another and is no rate of it",
        "'boats' excludes another and is no rate of it",
    )


def test_every_problem_of_a_choice_is_named_at_once() -> None:
    model = attrs.evolve(MODEL, exclusive=[("office", "travel")])
    chosen = {"boats": percent(1), "office": percent(11), "travel": percent(-1)}
    with pytest.raises(UnsuitableValueError) as refused:
        model.count({}, law(), chosen)
    assert refused.value.args[1] == (
        "'boats' is no flat rate of it",
        "'travel' is from 0 % to percent(10) by 1/2020 section 3, not percent(-1)",
        "'office' is from 0 % to percent(10) by 1/2020 section 3, not percent(11)",
        "'office' and 'travel' exclude each other",
    )


def test_rates_that_exclude_each_other_are_refused_in_either_order() -> None:
    model = attrs.evolve(MODEL, exclusive=[("office", "travel")])
    for names in (["office", "travel"], ["travel", "office"]):
        with pytest.raises(UnsuitableValueError, match="'office' and 'travel' exclude each other"):
            model.count({}, law(), dict.fromkeys(names, percent(1)))
    with pytest.raises(UnsuitableValueError, match="exclude each other"):
        model.count({}, law())
    assert model.count({}, law(), {"office": percent(10)}).value.flat_rates == {"office": Money(0)}


def test_a_pair_that_excludes_each_other_may_tell_the_reason() -> None:
    why = {frozenset({"office", "travel"}): "boats carry the office (1/2020 section 4)"}
    model = attrs.evolve(MODEL, exclusive=why)
    with pytest.raises(UnsuitableValueError, match=r"exclude each other: boats carry the office \(1/2020 section 4\)"):
        model.count({}, law())
    assert attrs.evolve(model, name="bay").exclusive == why


@pytest.mark.parametrize("cost", [1.5, 100, None])
def test_a_cost_is_money(cost: Any) -> None:
    with pytest.raises(UnsuitableTypeError, match="the cost of 'wages' is Money, not"):
        MODEL.count({"wages": cost}, law())


@pytest.mark.parametrize("rate", [0.1, 10, None])
def test_a_rate_is_a_rate(rate: Any) -> None:
    with pytest.raises(UnsuitableTypeError, match=r"the rate of 'travel' is a Rate such as percent\(7\), not"):
        MODEL.count({}, law(), {"travel": rate})


def test_names_of_rates_are_a_list() -> None:
    with pytest.raises(UnsuitableTypeError):
        CostModel(name="saaristo", flat_rates="travel")  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["base", "on", "covers"])
def test_what_a_rate_names_is_any_list_and_no_text(field: str) -> None:
    for names in (["wages", "rent"], ("wages", "rent"), iter(["rent", "wages"])):
        assert getattr(flat_rate("office", **{field: names}), field) == frozenset({"wages", "rent"})
    with pytest.raises(UnsuitableTypeError, match=r"write a list of several, such as \['wages'\]"):
        flat_rate("office", **{field: "wages"})


def test_a_title_lacks_languages_visibly_and_not_all() -> None:
    assert flat_rate("office", title={"fi": "Toimisto"}).words.text("line", "sv", rate="1", base="2", amount="3") == (
        "Toimisto: 1 × 2 = 3 [fi]"
    )
    with pytest.raises(UnsuitableValueError, match="no language has every text"):
        flat_rate("office", title={})


def test_a_title_is_read_from_a_catalogue_by_the_name_of_the_rate() -> None:
    titles = Catalogue({"office": {"fi": "Toimisto", "sv": "Kontor", "en": "Office"}})
    line = flat_rate("office", title=titles).words
    assert line.text("line", "sv", rate="1", base="2", amount="3") == "Kontor: 1 × 2 = 3"


@pytest.mark.parametrize("pair", [("travel", "office", "rent"), ("travel", "travel"), ("travel",), ()])
def test_two_different_rates_exclude_each_other(pair: tuple[str, ...]) -> None:
    names = ", ".join(map(repr, sorted(set(pair))))
    for exclusive in ([pair], {pair: "why"}):
        with pytest.raises(UnsuitableValueError, match=f"two different rates exclude each other, not {names}"):
            attrs.evolve(MODEL, exclusive=exclusive)
    for text in ("travel", ["travel"]):
        with pytest.raises(UnsuitableTypeError, match="not a single text"):
            attrs.evolve(MODEL, exclusive=text)


def test_a_pair_with_its_reason_may_be_in_any_order() -> None:
    model = attrs.evolve(MODEL, exclusive={("travel", "office"): "boats carry the office"})
    with pytest.raises(UnsuitableValueError, match="exclude each other: boats carry the office"):
        model.count({}, law())


@pytest.mark.parametrize("day", [ON, None, {"application": ON}])
def test_the_law_is_the_law_of_a_day(day: Any) -> None:
    with pytest.raises(UnsuitableTypeError, match=r"the law is Parameters of a day, such as Parameters\(\{"):
        MODEL.count({"wages": euros(1)}, day)


# Categories


KNOWN = attrs.evolve(MODEL, categories=["wages", "trips", "rent", "machines"])


def test_costs_of_strangers_are_refused() -> None:
    with pytest.raises(UnsuitableValueError) as refused:
        KNOWN.count({"wages": euros(1), "boats": euros(1), "anchors": euros(1)}, law())
    assert str(refused.value.args[0]) == (
        "cost model 'saaristo' counts costs of 'machines', 'rent', 'trips', 'wages', not of 'boats', 'anchors'"
    )
    assert refused.value.value == ("boats", "anchors")


def test_a_known_cost_that_no_rate_names_is_paid_as_it_is() -> None:
    assert KNOWN.count({"machines": euros(5)}, law()).value.total == euros(5)
    assert MODEL.categories is None
    assert MODEL.count({"boats": euros(5)}, law()).value.total == euros(5)


def test_a_rate_names_no_strange_category() -> None:
    with pytest.raises(UnsuitableValueError) as refused:
        attrs.evolve(MODEL, categories=["wages", "trips"])
    assert refused.value.value == ("'office' names 'rent', not among its categories",)
    with pytest.raises(UnsuitableValueError, match="'travel' names 'trips', 'wages', not among its categories"):
        attrs.evolve(MODEL, categories=[])


EVERY_MODEL: list[tuple[CostModel[Any], Parameters, Hashable]] = [
    (FLAT_RATES, law_on(ON), CostCategory.WAGES),
    (CALCULATED_FLAT_RATES, law_on(ON), CostCategory.WAGES),
    *(
        (model, Parameters({"decision": date(2025, 8, 15)}, "decision"), InterregCategory.STAFF)
        for model in (
            *flat_rate_models.COST_MODEL.values(),
            *flat_rate_models.PLAN_COST_MODEL.values(),
            *flat_rate_models.DRAFT_BUDGET.values(),
            *(flat_rate_models.FLAT_RATES, flat_rate_models.PLAN_FLAT_RATES),
            *plans.WITHOUT_FLAT_RATES.values(),
        )
    ),
    *(
        (model, Parameters({"decision": date(2016, 5, 2)}, "decision"), InterregCategory.STAFF)
        for model in (
            *(model for of_a_fund in flat_rates.COST_MODEL.values() for model in of_a_fund.values()),
            *flat_rates.FLAT_RATES.values(),
            *flat_rates.DRAFT_BUDGET.values(),
            flat_rates.FIRM_DEVELOPMENT,
        )
    ),
]


@pytest.mark.parametrize(("model", "law_then", "other"), EVERY_MODEL)
def test_every_model_of_a_programme_knows_its_categories(
    model: CostModel[Any], law_then: Parameters, other: Hashable
) -> None:
    for stranger in (other, "wages", None):
        with pytest.raises(UnsuitableValueError, match="counts costs of") as refused:
            model.count({stranger: euros(100)}, law_then, {})
        assert refused.value.value == (stranger,)


# Rates that are laid down


def test_a_rate_that_is_laid_down_may_not_be_lowered() -> None:
    fixed = CostModel(name="saaristo", flat_rates=[attrs.evolve(TRAVEL, adjustable=False)])
    assert fixed.count({"wages": euros(100)}, law(), {"travel": percent(10)}).value.total == euros(110)
    for rate in (Rate(0), percent(9), percent(11)):
        with pytest.raises(UnsuitableValueError, match=r"'travel' is percent\(10\) by 1/2020 section 3, not percent"):
            fixed.count({"wages": euros(100)}, law(), {"travel": rate})


def test_a_rate_is_laid_down_unless_told() -> None:
    rate = FlatRate[str](name="travel", title=TRAVEL.title, rate=TEN, rounding=ROUNDING, source=ACT.cite(3))
    assert not rate.adjustable


@pytest.mark.parametrize(("model", "_", "__"), EVERY_MODEL)
def test_only_interreg_leaves_a_choice(model: CostModel[Any], _: Parameters, __: Hashable) -> None:
    interreg = model in (FLAT_RATES, CALCULATED_FLAT_RATES)
    assert all(one.adjustable is interreg for one in model.flat_rates)


def test_before_the_law_there_is_no_rate() -> None:
    with pytest.raises(NotInForce):
        MODEL.count({}, law(date(2019, 12, 31)))
    assert MODEL.count({}, law(date(2019, 12, 31)), {}).value.total == Money(0)


def test_the_limits_of_a_rate_may_be_chosen() -> None:
    for rate in (Rate(0), percent(10)):
        assert MODEL.count({"wages": euros(100)}, law(), {"travel": rate}).value.total == euros(100) + rate.of(
            euros(100)
        )


EXPLAINED = {
    "fi": "Yhteensä 121,00 €\n"
    "  wages 100,00 €\n"
    "  Matkat: 10 % × 100,00 € = 10,00 € (1/2020 3 §; 1/2020 2 § [päätelmä])\n"
    "  Matkat: 10 % × 110,00 € = 11,00 € (1/2020 3 §; 1/2020 2 § [päätelmä])\n"
    "  trips 7,00 €: sisältyy prosenttimääräiseen korvaukseen",
    "sv": "Sammanlagt 121,00 €\n"
    "  wages 100,00 €\n"
    "  Resor: 10 % × 100,00 € = 10,00 € (1/2020 3 §; 1/2020 2 § [slutledning])\n"
    "  Resor: 10 % × 110,00 € = 11,00 € (1/2020 3 §; 1/2020 2 § [slutledning])\n"
    "  trips 7,00 €: ingår i en procentuell ersättning",
    "en": "Total 121,00 €\n"
    "  wages 100,00 €\n"
    "  Travel: 10 % × 100,00 € = 10,00 € (1/2020 section 3; 1/2020 section 2 [inferred])\n"
    "  Travel: 10 % × 110,00 € = 11,00 € (1/2020 section 3; 1/2020 section 2 [inferred])\n"
    "  trips 7,00 €: covered by a flat rate",
}


@pytest.mark.parametrize("lang", EXPLAINED)
def test_it_says_how_it_counted(lang: Any) -> None:
    found = MODEL.count({"wages": euros(100), "trips": euros(7)}, law())
    assert found.explanation.format(lang).replace("\xa0", " ") == EXPLAINED[lang]


def test_a_choice_is_called_by_its_name_in_each_language() -> None:
    found = FLAT_RATES.count({InterregCategory.EXTERNAL: euros(1)}, law_on(ON), {STAFF_ON_DIRECT: percent(20)})
    assert "kustannukset 1,00" in found.explanation.format("fi")
    assert "InterregCategory" not in found.explanation.format("sv")


def test_a_source_that_is_doubted_is_told_once() -> None:
    found = FLAT_RATES.count({InterregCategory.STAFF: euros(1)}, law_on(ON), {OTHER_ON_STAFF: percent(40)})
    (line,) = (line for line in found.explanation.format("fi").splitlines() if "%" in line)
    assert line.count("2021/1060 56 artiklan 1 kohta") == 1
    assert "2021/1060 56 artiklan 1 kohta [toisen käden tieto]" in line


ORDER = """
from grantmodel.programmes.interreg_2021_2027.flat_rates import InterregCategory
from grantmodel.rules.cost_models import CostModel, FlatRate
import sys
sys.path.insert(0, {folder!r})
from test_cost_models import flat_rate
for made in (
    lambda: flat_rate("a", base=InterregCategory, covers=InterregCategory),
    lambda: CostModel(name="x", flat_rates=[flat_rate("a", on=["b", "c", "d", "e", "f"])]),
    lambda: CostModel(name="x", flat_rates=[], exclusive=[("b", "c"), ("d", "e", "f"), ("g", "h", "i")]),
    lambda: CostModel(name="x", flat_rates=[flat_rate("a", base="bcdefg".split("d"))], categories=["z"]),
):
    try:
        made()
    except ValueError as error:
        print(error.args)
"""


def test_errors_do_not_depend_on_the_hash_seed() -> None:
    folder = str(Path(__file__).parent)
    told = {
        subprocess.run(
            [sys.executable, "-c", ORDER.format(folder=folder)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert len(told.pop().splitlines()) == 4
