"""A state grant as the National Agency for Education counts it, and how it explains itself."""

import pickle
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

import pytest

from grantmodel import (
    Budget,
    BudgetLine,
    FundingSource,
    Money,
    NotInForce,
    Rate,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
    euros,
    percent,
)
from grantmodel.programmes.state_grants.national_agency import (
    OwnFinancingShortError,
    changed_budget,
    first_instalment,
    grant,
    grant_at_applied_ratio,
    shown_shares,
    total_costs,
    trainee_days,
    units,
)
from grantmodel.rules.computed import Computed
from grantmodel.text.symbols import LANGUAGES

T = TypeVar("T")
DAY, EVE = date(2024, 5, 1), date(2015, 8, 18)
TERMS = "Opetushallitus: valtionavustusjärjestelmä"
FI, SV, EN = "[toisen käden tieto]", "[andrahandsuppgift]", "[second-hand]"
COSTS = Budget(lines=[BudgetLine("pay", euros(14_000)), BudgetLine("fees", euros(-2_000))])


def said(computed: Computed[T]) -> list[str]:
    """Return the explanation in Finnish, Swedish and English, with plain spaces."""
    return [computed.explanation.format(lang).replace("\xa0", " ") for lang in LANGUAGES]


def test_costs_less_income() -> None:
    found = total_costs(COSTS, DAY)
    assert found.value == euros(12_000)
    assert said(found) == [
        (
            "Kokonaiskustannukset ovat 12 000,00 €: kustannukset 14 000,00 €, joista vähennetään tulot 2 000,00 € "
            f"({TERMS} {FI})"
        ),
        (
            "Totalkostnaderna är 12 000,00 €: kostnaderna 14 000,00 €, från vilka inkomsterna 2 000,00 € dras av "
            f"({TERMS} {SV})"
        ),
        f"Total costs are 12 000,00 €: costs 14 000,00 € less income 2 000,00 € ({TERMS} {EN})",
    ]


def test_one_sum_stands_for_itemised_costs() -> None:
    found = total_costs(COSTS, DAY, accepted=euros(11_200))
    assert found.value == euros(9_200)
    assert said(found)[0].splitlines()[1] == (
        f"  Eriteltyjen kustannusten sijasta hyväksytään yhtenä summana 11 200,00 € ({TERMS} {FI})"
    )
    assert total_costs(Budget(), DAY, accepted=euros(5)).value == euros(5)
    assert total_costs(Budget(euros(7)), DAY).value == euros(7)


def test_a_budget_that_nobody_has_told_is_not_zero() -> None:
    with pytest.raises(UnknownFigure) as error:
        total_costs(Budget(), DAY)
    assert error.value.missing == ("budget.total",)


@pytest.mark.parametrize(
    ("total", "share", "offered", "expected"),
    [
        ("10900", "17", None, "9047"),
        ("10000", "17", None, "8300"),
        ("9", "10", None, "8"),
        ("0", "10", None, "0"),
        ("100", "0", None, "100"),
        ("100", "100", None, "0"),
        ("100", "5", "5", "95"),
        ("100", "5", "6", "94"),
        ("100", "5", "100", "0"),
        ("100", "5", "101", "0"),
    ],
)
def test_own_financing_goes_up_and_the_grant_is_the_rest(
    total: str, share: str, offered: str | None, expected: str
) -> None:
    own = None if offered is None else euros(offered)
    assert grant(euros(total), percent(share), DAY, offered=own).value == euros(expected)


def test_a_grant_explains_itself() -> None:
    assert said(grant(euros(9), percent(10), DAY, offered=euros(2))) == [
        (
            f"Avustus on 7,00 €: kokonaiskustannukset 9,00 €, joista vähennetään omarahoitus 2,00 €, kuitenkin "
            f"vähintään nolla ({TERMS} {FI})\n"
            "  Omarahoitusta on vähintään 1,00 €: 10 % kokonaiskustannuksista 9,00 €, pyöristettynä ylöspäin "
            f"yksikköön 1,00 € ({TERMS} {FI})\n"
            f"  Hakija tarjoaa omarahoitusta 2,00 € ({TERMS} {FI})"
        ),
        (
            "Understödet är 7,00 €: totalkostnaderna 9,00 €, från vilka självfinansieringen 2,00 € dras av, dock "
            f"minst noll ({TERMS} {SV})\n"
            "  Självfinansieringen är minst 1,00 €: 10 % av totalkostnaderna 9,00 €, avrundad uppåt till enheten "
            f"1,00 € ({TERMS} {SV})\n"
            f"  Sökanden erbjuder självfinansiering 2,00 € ({TERMS} {SV})"
        ),
        (
            f"The grant is 7,00 €: total costs 9,00 € less own financing 2,00 €, but not below zero ({TERMS} {EN})\n"
            "  Own financing is at least 1,00 €: 10 % of total costs 9,00 €, rounded up to the unit 1,00 € "
            f"({TERMS} {EN})\n"
            f"  The applicant offers own financing of 2,00 € ({TERMS} {EN})"
        ),
    ]


def test_too_little_own_financing_is_refused_with_by_how_much() -> None:
    with pytest.raises(OwnFinancingShortError, match=r"800\.00 euros is 400\.00 short of the least, 1200\.00") as error:
        grant(euros(12_000), percent(10), DAY, offered=euros(800))
    found = error.value
    assert (found.offered, found.minimum, found.shortfall) == (euros(800), euros(1_200), euros(400))
    again = pickle.loads(pickle.dumps(found))  # noqa: S301
    assert (again.args, again.shortfall) == (found.args, found.shortfall)


def test_the_applicants_own_ratio_is_kept() -> None:
    found = grant_at_applied_ratio(euros(12_000), DAY, applied_total=euros(10_000), applied_grant=euros(7_236))
    assert found.value == euros(8_683)
    assert said(found)[0].splitlines()[1:] == [
        (
            "  Omarahoitus on 3 317,00 €: hakemuksen mukainen osuus 27,64 % kokonaiskustannuksista 12 000,00 €, "
            f"pyöristettynä ylöspäin yksikköön 1,00 € ({TERMS} {FI})"
        ),
        (
            "  Hakemuksessa avustus oli 7 236,00 € ja kokonaiskustannukset 10 000,00 €, joten omarahoituksen osuus on "
            f"27,64 % ({TERMS} {FI})"
        ),
    ]
    thirds = grant_at_applied_ratio(euros(100), DAY, applied_total=euros(3), applied_grant=euros(2))
    assert (thirds.value, said(thirds)[2].count("33,33 %")) == (euros(66), 2)
    with pytest.raises(ZeroDenominatorError, match="the application's total is zero"):
        grant_at_applied_ratio(euros(1), DAY, applied_total=Money(0), applied_grant=Money(0))
    with pytest.raises(UnsuitableValueError):
        grant_at_applied_ratio(euros(1), DAY, applied_total=euros(1), applied_grant=euros(2))


@pytest.mark.parametrize(
    ("granted", "share", "limit", "first"),
    [
        ("99999", None, None, "59999"),
        ("100", "57", None, "57"),
        ("100", "29", None, "29"),
        ("101", "60", "101", "60"),
        ("100", "60", "101", "100"),
        ("100", "100", None, "100"),
        ("0", None, None, "0"),
    ],
)
def test_the_first_instalment_goes_down(granted: str, share: str | None, limit: str | None, first: str) -> None:
    rate, least = share and percent(share), limit and euros(limit)
    assert first_instalment(euros(granted), DAY, share=rate or None, limit=least or None).value == euros(first)


def test_an_instalment_explains_itself() -> None:
    several = first_instalment(euros(200_001), DAY, limit=euros(200_000))
    assert said(several)[1].splitlines() == [
        (
            "Den första raten är 120 000,00 €: 60 % av understödet 200 001,00 €, avrundad nedåt till enheten 1,00 € "
            f"({TERMS} {SV})"
        ),
        (f"  Understödet 200 001,00 € är minst gränsen 200 000,00 € och betalas därför i flera rater ({TERMS} {SV})"),
    ]
    assert percent(60) in [version.value for version in several.explanation.versions]
    own_share = first_instalment(euros(200_001), DAY, share=percent(50)).explanation
    assert percent(60) not in [version.value for version in own_share.versions]
    assert said(first_instalment(euros(5), DAY, limit=euros(6)))[2] == (
        f"The grant 5,00 € is paid in one instalment, since it is below the limit 6,00 € ({TERMS} {EN})"
    )


@pytest.mark.parametrize(("count", "cost"), [(0, 0), (1, 21), (2, 43), (3, 64), (100, 2_150)])
def test_units_are_rounded_once(count: int, cost: int) -> None:
    assert units(count, DAY).value == euros(cost)


def test_units_explain_themselves() -> None:
    assert said(units(3, DAY))[0] == (
        "Kustannus on 64,00 €: 3 yksikköä, kustakin 86 % yksikköhinnasta 25,00 €, pyöristettynä alaspäin yksikköön "
        f"1,00 € ({TERMS} {FI})"
    )
    with pytest.raises(UnsuitableValueError):
        units(-1, DAY)
    for count in (1.5, True, "1"):
        with pytest.raises(UnsuitableTypeError):
            units(count, DAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("total", "own", "shown"),
    [("12000", "3317", "27.6"), ("3", "1", "33.3"), ("1000", "1", "0.1"), ("1001", "1", "0"), ("5", "5", "100")],
)
def test_shares_are_shown_in_tenths_and_make_the_whole(total: str, own: str, shown: str) -> None:
    found = shown_shares(euros(total), euros(own), DAY).value
    assert found[FundingSource.OWN] == percent(shown)
    assert found[FundingSource.AID] == percent(shown).complement()


def test_shown_shares_explain_themselves() -> None:
    assert said(shown_shares(euros(3), euros(1), DAY))[0] == (
        "Omarahoitus 1,00 € on kokonaiskustannuksista 3,00 € 33,3 %, pyöristettynä alaspäin, ja avustus 2,00 € 66,7 %, "
        f"pyöristettynä ylöspäin ({TERMS} {FI})"
    )
    with pytest.raises(ZeroDenominatorError, match="costs nothing has no shares"):
        shown_shares(Money(0), Money(0), DAY)
    with pytest.raises(UnsuitableValueError):
        shown_shares(euros(1), euros(2), DAY)


def changed(*lines: tuple[str, int]) -> Budget:
    return Budget(lines=[BudgetLine(name, euros(amount)) for name, amount in lines])


def test_a_change_moves_money_between_lines() -> None:
    found = changed_budget(COSTS, changed(("pay", 13_000), ("rent", 1_000), ("fees", -2_000)), "Uudet tilat", DAY)
    assert found.value.is_total_preserving
    assert said(found)[0].splitlines() == [
        (f"Muutettu talousarvio on yhteensä 12 000,00 € niin kuin hyväksytty; perustelu: Uudet tilat ({TERMS} {FI})"),
        f"  pay: hyväksytty 14 000,00 €, muutettu 13 000,00 €, erotus −1 000,00 € ({TERMS} {FI})",
        f"  rent: hyväksytty 0,00 €, muutettu 1 000,00 €, erotus 1 000,00 € ({TERMS} {FI})",
    ]


@pytest.mark.parametrize(
    ("approved", "asked", "reason", "words"),
    [
        (COSTS, changed(("pay", 14_001), ("fees", -2_000)), "x", r"1\.00 more than the 12000\.00 approved"),
        (COSTS, changed(("pay", 14_000), ("fees", -1_000), ("rent", -1_000)), "x", "'rent' is zero or more"),
        (COSTS, COSTS, " \n", "has a reason"),
        (Budget(euros(12_000)), COSTS, "x", "as one sum"),
        (COSTS, Budget(lines=[BudgetLine("pay", euros("12000.50"))]), "x", "'pay' is whole euros"),
    ],
)
def test_a_change_keeps_the_total(approved: Budget, asked: Budget, reason: str, words: str) -> None:
    with pytest.raises(UnsuitableValueError, match=words):
        changed_budget(approved, asked, reason, DAY)


def test_income_may_lessen() -> None:
    lessened = changed(("pay", 13_000), ("fees", -1_000))
    assert changed_budget(COSTS, lessened, "Tulot jäivät", DAY).value.changed[1].difference == euros(1_000)


CENTS, NEGATIVE = euros("100.50"), euros(-1)
WRONG: dict[str, Callable[[Any], object]] = {
    "stated": lambda amount: total_costs(Budget(amount), DAY),
    "accepted": lambda amount: total_costs(COSTS, DAY, accepted=amount),
    "offered": lambda amount: grant(euros(100), percent(10), DAY, offered=amount),
    "applied total": lambda amount: grant_at_applied_ratio(euros(1), DAY, applied_total=amount, applied_grant=Money(0)),
    "applied grant": lambda amount: grant_at_applied_ratio(
        euros(1), DAY, applied_total=euros(200), applied_grant=amount
    ),
    "granted": lambda amount: first_instalment(amount, DAY),
    "limit": lambda amount: first_instalment(euros(1), DAY, limit=amount),
    "total shown": lambda amount: shown_shares(amount, Money(0), DAY),
    "own shown": lambda amount: shown_shares(euros(200), amount, DAY),
}


@pytest.mark.parametrize("what", WRONG)
def test_amounts_are_whole_euros_and_not_negative(what: str) -> None:
    call = WRONG[what]
    for amount in (CENTS, NEGATIVE):
        with pytest.raises(UnsuitableValueError) as error:
            call(amount)
        assert error.value.value == amount
    for nothing in ("garbage", 100, 1.0):
        with pytest.raises(UnsuitableTypeError):
            call(nothing)


def test_a_line_or_total_has_no_cents() -> None:
    with pytest.raises(UnsuitableValueError, match="the line 'pay' is whole euros"):
        total_costs(Budget(lines=[BudgetLine("pay", CENTS)]), DAY)
    applied = {"applied_total": euros(2), "applied_grant": euros(1)}
    calls: tuple[Callable[[], object], ...] = (
        lambda: total_costs(Budget(CENTS), DAY),
        lambda: grant(CENTS, percent(10), DAY),
        lambda: grant_at_applied_ratio(-CENTS, DAY, **applied),
    )
    for call in calls:
        with pytest.raises(UnsuitableValueError, match="what the project costs is whole euros"):
            call()
    no_money: Any = 100
    with pytest.raises(UnsuitableTypeError):
        grant(no_money, percent(10), DAY)


@pytest.mark.parametrize(("costs", "income", "total"), [(1_000, -1_100, -100), (1_000, -1_001, -1), (1_000, -1_000, 0)])
def test_nothing_is_granted_where_income_makes_up_for_the_costs(costs: int, income: int, total: int) -> None:
    found = total_costs(changed(("pay", costs), ("fees", income)), DAY).value
    assert found == euros(total)
    applied = {"applied_total": euros(10_000), "applied_grant": euros(7_236)}
    assert grant(found, percent(10), DAY).value == Money(0)
    assert grant(found, percent(10), DAY, offered=euros(5)).value == Money(0)
    assert grant_at_applied_ratio(found, DAY, **applied).value == Money(0)
    with pytest.raises(UnsuitableValueError, match="own financing is zero or more"):
        grant(found, percent(10), DAY, offered=NEGATIVE)


def test_no_grant_explains_itself() -> None:
    assert said(grant(euros(-100), percent(10), DAY)) == [
        f"Avustusta ei jää: kokonaiskustannukset ovat −100,00 €, sillä tulot ylittävät kustannukset ({TERMS} {FI})",
        (
            "Det blir inget understöd: totalkostnaderna är −100,00 €, eftersom inkomsterna överstiger kostnaderna "
            f"({TERMS} {SV})"
        ),
        f"No grant is left: total costs are −100,00 €, since income exceeds costs ({TERMS} {EN})",
    ]


def test_an_empty_form_is_written_as_costs_of_zero() -> None:
    with pytest.raises(UnknownFigure, match=r"Budget\(Money\(0\)\)"):
        total_costs(Budget(lines=[]), DAY)
    nothing = total_costs(Budget(Money(0)), DAY).value
    assert (nothing, grant(nothing, percent(10), DAY).value) == (Money(0), Money(0))


@pytest.mark.parametrize("share", [Rate(-1, 100), Rate(101, 100)])
def test_a_share_is_from_nothing_to_all(share: Rate) -> None:
    with pytest.raises(UnsuitableValueError):
        grant(euros(1), share, DAY)
    with pytest.raises(UnsuitableValueError):
        first_instalment(euros(1), DAY, share=share)
    with pytest.raises(UnsuitableTypeError):
        grant(euros(1), 10, DAY)  # type: ignore[arg-type]


COUNTED: dict[str, Callable[[date], object]] = {
    "grant": lambda day: grant(euros(1), percent(10), day),
    "first instalment": lambda day: first_instalment(euros(1), day),
    "units": lambda day: units(1, day),
    "shares shown": lambda day: shown_shares(euros(1), euros(1), day),
    "costs": lambda day: total_costs(COSTS, day),
}


@pytest.mark.parametrize("what", COUNTED)
def test_before_its_first_call_the_agency_counted_nothing_in_its_system(what: str) -> None:
    COUNTED[what](date(2015, 8, 19))
    with pytest.raises(NotInForce) as error:
        COUNTED[what](EVE)
    assert error.value.reason == "not yet"


# Training


def test_trainee_days_are_a_scope_times_persons() -> None:
    found = trainee_days(5, 20, DAY)
    assert found.value == Fraction(100)
    assert found.explanation.format("fi").replace("\xa0", " ") == (
        "Koulutettavapäiviä 100: laajuus 5 päivää, 20 henkilöä, kymmenesosiin pyöristettynä "
        "(Opetushallitus: valtionavustusjärjestelmä [toisen käden tieto])"
    )
    assert trainee_days(0, 20, DAY).value == trainee_days(5, 0, DAY).value == 0


def test_trainee_days_are_rounded_half_up_to_tenths() -> None:
    assert trainee_days("0.05", 1, DAY).value == Fraction(1, 10)
    assert trainee_days("0.0499", 1, DAY).value == 0
    assert trainee_days(Fraction(1, 3), 2, DAY, in_credits=True).value == 3


def test_trainee_days_take_numbers_of_zero_or_more() -> None:
    with pytest.raises(UnsuitableTypeError, match="persons are counted as an int"):
        trainee_days(5, 2.0, DAY)  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError):
        trainee_days(0.5, 2, DAY)  # type: ignore[arg-type]
    with pytest.raises(UnsuitableValueError, match="a scope is zero or more, not -1"):
        trainee_days(-1, 2, DAY)
    with pytest.raises(UnsuitableValueError, match="a number of persons is zero or more, not -2"):
        trainee_days(1, -2, DAY)
