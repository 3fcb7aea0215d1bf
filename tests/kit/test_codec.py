"""Plain data: every value and structure comes back from JSON as it was, and what is wrong in data is told at once."""

import json
import pickle
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel import (
    Budget,
    BudgetLine,
    CostCategory,
    CostCentre,
    Dated,
    Evidence,
    FundingPlan,
    FundingSource,
    GroupProject,
    LegalAct,
    LegalSource,
    Money,
    OfficialDecision,
    Organisation,
    Period,
    Publication,
    Rate,
    Rounding,
    Shares,
    Split,
    Subproject,
    UnsuitableTypeError,
    UnsuitableValueError,
    Version,
    Waiver,
    euros,
    percent,
)
from grantmodel.testing import laws
from grantmodel.testing.codec import PlainDataError, from_plain, to_plain
from grantmodel.testing.readers import Remembered
from grantmodel.testing.strategies import (
    cost_centres,
    funding_plans,
    group_projects,
    moneys,
    official_decisions,
    periods,
    rates,
    roundings,
    shares,
)

DRAWN: dict[Any, SearchStrategy[Any]] = {
    Money: moneys(),
    Rate: rates(),
    Fraction: st.fractions(),
    date: st.dates(),
    timedelta: st.builds(timedelta, days=st.integers(-(10**6), 10**6)),
    Period: periods(),
    Rounding: roundings(),
    Shares[str]: shares(),
    Split[str]: st.builds(lambda money, among: among.split(money), moneys(), shares()),
    FundingPlan: funding_plans(),
    CostCentre: cost_centres(),
    OfficialDecision: official_decisions(),
    GroupProject: group_projects(max_size=2),
}
ACT = LegalAct("867/2021", "rahoitusasetus")


@pytest.mark.parametrize("kind", DRAWN, ids=str)
@given(data=st.data())
def test_what_is_read_is_what_was_written(kind: Any, data: st.DataObject) -> None:
    value = data.draw(DRAWN[kind])
    laws.parse_inverts_format(lambda one: json.dumps(to_plain(one)), lambda text: from_plain(kind, json.loads(text)))(
        value
    )


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (euros("-0.05"), "-0.05"),
        (percent("26.44"), "661/2500"),
        (Rate(1), "1"),
        (Fraction(5, 2), "5/2"),
        (date(2026, 1, 31), "2026-01-31"),
        (timedelta(days=3), {"days": 3}),
        (CostCategory.SERVICES, "bought services"),
        (Period(date(2026, 1, 1), None), {"start": "2026-01-01", "end": None}),
        (Rounding("down"), {"direction": "down"}),
        (Rounding("down", unit=euros(1)), {"direction": "down", "unit": "1.00"}),
        (
            Shares({"a": Rate(1, 3), "b": Rate(2, 3)}),
            {"rates": [{"source": "a", "rate": "1/3"}, {"source": "b", "rate": "2/3"}]},
        ),
        (Shares({"a": Rate(1)}, residual="a"), {"rates": [{"source": "a", "rate": "1"}], "residual": "a"}),
        (Split({"b": euros(1)}), [{"source": "b", "amount": "1.00"}]),
        (Organisation(name="Lahden kaupunki", deducts_vat=False), {"name": "Lahden kaupunki", "deducts_vat": False}),
        (
            FundingPlan(euros(10), {FundingSource.OWN: euros(2)}),
            {"total": "10.00", "parts": [{"source": "own", "amount": "2.00"}]},
        ),
        ([None, True, 7, "x", (euros(1),)], [None, True, 7, "x", ["1.00"]]),
        (Publication("ohje", ""), {"title": "ohje", "link": ""}),
    ],
)
def test_each_value_is_written_in_one_way(value: object, data: object) -> None:
    assert to_plain(value) == data


def test_what_has_its_default_may_be_left_out_or_told() -> None:
    short: dict[str, object] = {"beneficiary": {"name": "Lahti"}}
    long = {**short, "role": "partner", "budget": None, "items": []}
    assert from_plain(Subproject, short) == from_plain(Subproject, long)
    assert to_plain(from_plain(Subproject, long)) == short


def test_law_is_plain_data_too() -> None:
    source: LegalSource = ACT.cite("49 c", 1)
    version = Version(
        value=percent(80),
        valid=Period(date(2021, 10, 15), None),
        source=source,
        evidence=Evidence.CONFIRMED,
        checked=date(2026, 11, 24),
    )
    dated = Dated("aid rate", "share of 1", [version])
    data = json.loads(json.dumps(to_plain(dated)))
    assert data["versions"][0]["value"] == "4/5"
    assert from_plain(Dated[Rate], data) == dated
    data["versions"][0]["source"] = {"title": "ohje", "link": ""}
    assert from_plain(Dated[Rate], data).versions[0].source == Publication("ohje", "")
    assert from_plain(Version, to_plain(version)).value == "4/5"
    del data["versions"][0]["source"]["link"]
    with pytest.raises(PlainDataError) as error:
        from_plain(Dated[Rate], data)
    assert error.value.problems == ("$.versions[0].source.link: missing",)


WRONG: list[tuple[Any, object, list[str]]] = [
    (Money, 7, ["$: write '7.00', not 7"]),
    (Money, "7", ["$: write '7.00', not '7'"]),
    (Money, "1.000", ["$: euros with both decimals such as \"180000.00\", not '1.000'"]),
    (Money, "-0.00", ["$: write '0.00', not '-0.00'"]),
    (Money, "180 000,00", ["$: euros with both decimals such as \"180000.00\", not '180 000,00'"]),
    (Rate, "0.8", ['$: an exact ratio such as "4/5", or "1", not \'0.8\'']),
    (Rate, "8/10", ["$: write '4/5', not '8/10'"]),
    (Rate, "1/0", ['$: an exact ratio such as "4/5", or "1", not \'1/0\'']),
    (Rate, 1, ['$: an exact ratio such as "4/5", or "1", not 1']),
    (date, "20260131", ["$: write '2026-01-31', not '20260131'"]),
    (date, "31.1.2026", ["$: a day such as \"2026-01-31\", not '31.1.2026'"]),
    (timedelta, {"days": True}, ["$: days such as {\"days\": 3}, not {'days': True}"]),
    (timedelta, {"weeks": 1}, ["$: days such as {\"days\": 3}, not {'weeks': 1}"]),
    (timedelta, {"days": 1, "weeks": 1}, ["$: write {'days': 1}, not {'days': 1, 'weeks': 1}"]),
    (timedelta, {}, ['$: days such as {"days": 3}, not {}']),
    (timedelta, "3", ["$: days such as {\"days\": 3}, not '3'"]),
    (timedelta, None, ['$: days such as {"days": 3}, not None']),
    (timedelta, [1], ['$: days such as {"days": 3}, not [1]']),
    (timedelta, {"days": 10**12}, ["$: days such as {\"days\": 3}, not {'days': 1000000000000}"]),
    (bool, 1, ["$: true or false, not 1"]),
    (int, True, ["$: a whole number such as 7, not True"]),
    (str, None, ['$: a text such as "Lahti", not None']),
    (CostCategory, "SERVICES", [f"$: one of {', '.join(one.value for one in CostCategory)}, not 'SERVICES'"]),
    (
        Rounding,
        {"direction": ["down"]},
        [
            (
                "$.direction: one of up, down, ceiling, floor, half_up, half_down, half_even, half_ceiling, "
                "half_floor, half_odd, not ['down']"
            )
        ],
    ),
    (Rounding, {"direction": "down", "unit": "0.00"}, ['$: a rounding\'s unit is above zero, not euros("0.00")']),
    (
        Period,
        {"start": "2026-02-01", "end": "2026-01-31"},
        ["$: a period that starts on 2026-02-01 cannot end before, on 2026-01-31"],
    ),
    (Period, ["2026-02-01", None], ["$: an object, not ['2026-02-01', None]"]),
    (Budget, {"lines": {}}, ["$.lines: a list, not {}"]),
    (Split[str], [{"source": "a", "amount": "1.00"}] * 2, ["$: a source stands twice"]),
    (
        Shares[str],
        {"rates": [{"source": 1, "rate": "1"}, {"source": "b"}]},
        ['$.rates[0].source: a text such as "Lahti", not 1', "$.rates[1].rate: missing"],
    ),
    (
        Shares[str],
        {"rates": [{"source": "a", "rate": "1/2"}]},
        ["$: the shares fall 1/2 short of 1; name a residual to give it what is missing"],
    ),
    (
        LegalSource,
        {"act": {"number": "1/2020", "title": "laki"}, "section": 0},
        ["$: a section is numbered from 1, not 0"],
    ),
    (
        LegalSource,
        {"act": {"number": "1/2020", "title": "laki"}, "section": None},
        ["$.section: a whole number such as 7, not None"],
    ),
    (
        GroupProject,
        {"nimi": "x", "period": {"start": 1, "end": None}, "subprojects": [{"role": "boss"}, None]},
        [
            f"$.nimi: unknown; known are {', '.join(field.name for field in attrs.fields(GroupProject))}",
            "$.name: missing",
            '$.period.start: a day such as "2026-01-31", not 1',
            "$.subprojects[0].beneficiary: missing",
            "$.subprojects[0].role: one of lead, partner, not 'boss'",
            "$.subprojects[1]: an object, not None",
        ],
    ),
]


@pytest.mark.parametrize(("kind", "data", "problems"), WRONG)
def test_every_problem_is_told_with_its_path(kind: Any, data: object, problems: list[str]) -> None:
    with pytest.raises(PlainDataError) as error:
        from_plain(kind, data)
    assert list(error.value.problems) == problems
    assert str(error.value) == "; ".join(problems)


def test_the_error_survives_pickling() -> None:
    with pytest.raises(PlainDataError) as error:
        from_plain(Waiver, {})
    copy = pickle.loads(pickle.dumps(error.value))  # noqa: S301 - our own error
    assert (copy.problems, str(copy)) == (error.value.problems, str(error.value))
    assert PlainDataError.__module__ == "grantmodel.testing.codec"


def test_nothing_else_has_plain_data() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"not float 0\.8"):
        to_plain(0.8)
    with pytest.raises(UnsuitableTypeError, match="not dict"):
        to_plain({"name": "Lahti"})
    with pytest.raises(UnsuitableValueError, match="whole days"):
        to_plain(timedelta(hours=36))
    with pytest.raises(UnsuitableTypeError, match="no plain data is read as <class 'float'>"):
        from_plain(float, 0.8)


def test_lines_keep_their_order() -> None:
    budget = Budget(lines=[BudgetLine("b", euros(1)), BudgetLine("a", euros(2))])
    assert [line.name for line in from_plain(Budget, to_plain(budget)).lines] == ["b", "a"]


def test_shared_data_is_read_once_for_each_kind() -> None:
    data = json.loads('{"lines": [{"name": "pay", "amount": "900.00"}]}', object_hook=Remembered)
    one, other = from_plain(Budget, data), from_plain(Budget, {"lines": data["lines"]})
    assert one is from_plain(Budget, data)
    assert one == other == Budget(lines=[BudgetLine("pay", euros(900))])
    assert one.lines[0] is other.lines[0]
    with pytest.raises(PlainDataError):
        from_plain(Organisation, data)
