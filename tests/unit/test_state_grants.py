"""What a state grant comes to, what of it is returned, and at which interest."""

from datetime import date, timedelta
from typing import TypeVar

import pytest

from grantmodel import Money, Rate, Rounding, euros, percent
from grantmodel.errors import InexactError, NotInForce, UnsuitableValueError, ZeroDenominatorError
from grantmodel.programmes.finland_2021_2027 import liability
from grantmodel.programmes.state_grants.interest import late_interest, recovery_interest
from grantmodel.programmes.state_grants.settlements import (
    SMALL_RETURN,
    calculated_basis,
    deficit_cover,
    investment_to_be_returned,
    share_of_costs,
    to_be_returned,
)
from grantmodel.rules.computed import Computed
from grantmodel.rules.parameters import Parameter
from grantmodel.text.symbols import LANGUAGES

T = TypeVar("T")


def said(computed: Computed[T]) -> list[str]:
    """Return the explanation in Finnish, Swedish and English, with plain spaces."""
    return [computed.explanation.format(lang).replace("\xa0", " ") for lang in LANGUAGES]


@pytest.mark.parametrize(
    ("granted", "costs", "others", "income", "grant"),
    [
        (50_000, 100_000, 0, 10_000, 50_000),  # what was granted binds
        (80_000, 70_000, 0, 10_000, 56_000),  # 80 % of costs bind
        (80_000, 70_000, 5_000, 20_000, 45_000),  # the deficit binds
        (56_000, 70_000, 4_000, 10_000, 56_000),  # all three at once
        (80_000, 70_000, 30_000, 40_000, 0),  # no deficit
        (80_000, 70_000, 30_000, 50_000, 0),  # a surplus
    ],
)
def test_a_grant_covers_a_deficit(granted: int, costs: int, others: int, income: int, grant: int) -> None:
    found = deficit_cover(euros(granted), percent(80), euros(costs), other_grants=euros(others), income=euros(income))
    assert found.value == euros(grant)


def test_a_deficit_explains_itself() -> None:
    found = deficit_cover(euros(80_000), percent(80), euros(70_000), other_grants=euros(5_000), income=euros(20_000))
    finnish, swedish, english = said(found)
    assert finnish.splitlines() == [
        (
            "Avustus on 45 000,00 €: pienin määristä myönnetty 80 000,00 €, osuus kustannuksista 56 000,00 € ja "
            "alijäämä 45 000,00 €, kuitenkin vähintään nolla (Aluehallintovirastot: avustuksen käyttöä koskevat ehdot)"
        ),
        "  Osuus 80 % kustannuksista 70 000,00 € on 56 000,00 €",
        (
            "  Alijäämä on 45 000,00 €: kustannukset 70 000,00 €, joista vähennetään muut avustukset 5 000,00 € ja "
            "tulot 20 000,00 € (Ympäristöministeriön erityisavustuksen ehdot ja rajoitukset)"
        ),
    ]
    assert swedish.startswith("Understödet är 45 000,00 €: det minsta av beviljat 80 000,00 €")
    assert english.startswith("The grant is 45 000,00 €: the least of what was granted 80 000,00 €")


@pytest.mark.parametrize(
    ("costs", "grant"),
    [(euros(88_000), euros(65_600)), (euros(82_000), euros(65_600)), (euros("81999.95"), euros("65599.96"))],
)
def test_a_grant_is_a_share_and_a_sum_at_most(costs: Money, grant: Money) -> None:
    found = share_of_costs(euros(65_600), percent(80), costs)
    assert found.value == grant
    assert said(found)[2].splitlines()[0].endswith("(688/2001 section 11, subsection 4, point 2 [inferred])")


def test_a_share_is_not_rounded_by_itself() -> None:
    with pytest.raises(InexactError):
        share_of_costs(euros(65_600), percent(80), euros("81999.99"))
    with pytest.raises(InexactError):
        deficit_cover(euros(1), Rate(1, 3), euros(100), other_grants=Money(0), income=Money(0))
    with pytest.raises(InexactError):
        investment_to_be_returned(euros(100), euros(1), euros(3))


def test_a_rounding_is_named_and_said() -> None:
    whole = Rounding("floor", unit=euros(1))
    found = share_of_costs(euros(65_600), percent(80), euros("81999.99"), whole)
    assert found.value == euros(65_599)
    assert said(found)[0].endswith(
        "  Osuus 80 % kustannuksista 81 999,99 € on 65 599,00 €, pyöristettynä yksikköön 1,00 €"
    )
    covered = deficit_cover(
        euros(50), Rate(1, 3), euros(100), other_grants=Money(0), income=Money(0), rounding=Rounding("ceiling")
    )
    assert covered.value == euros("33.34")
    assert investment_to_be_returned(euros(100), euros(1), euros(3), Rounding("down")).value == euros("33.33")


def test_a_calculated_grant_is_kept() -> None:
    found = calculated_basis(euros("250.50"), 12)
    assert found.value == euros(3_006)
    assert said(found) == [
        (
            "Laskennallisen perusteen mukainen avustus on 3 006,00 €: 12 yksikköä, kustakin 250,50 € "
            "(688/2001 6 § 2 mom.)\n"
            "  Avustuksen ja toteutuneiden kustannusten erotusta ei palauteta (688/2001 20 § 2 mom.)"
        ),
        (
            "Understödet enligt den kalkylerade grunden är 3 006,00 €: 12 enheter, för varje 250,50 € "
            "(688/2001 6 § 2 mom.)\n"
            "  Skillnaden mellan understödet och de faktiska kostnaderna betalas inte tillbaka (688/2001 20 § 2 mom.)"
        ),
        (
            "The grant on the calculated basis is 3 006,00 €: 12 units, for each 250,50 € "
            "(688/2001 section 6, subsection 2)\n"
            "  The difference between the grant and actual costs is not returned (688/2001 section 20, subsection 2)"
        ),
    ]


@pytest.mark.parametrize(
    ("excess", "granted", "small", "returned"),
    [
        ("250.00", date(2025, 8, 15), liability.SMALL_RETURN, "0"),
        ("250.01", date(2025, 8, 15), liability.SMALL_RETURN, "250.01"),
        ("250.00", date(2021, 9, 1), liability.SMALL_RETURN, "0"),
        ("10.00", date(2018, 12, 31), SMALL_RETURN, "0"),
        ("10.01", date(2018, 12, 31), SMALL_RETURN, "10.01"),
        ("10.01", date(2019, 1, 1), SMALL_RETURN, "0"),
        ("100.00", date(2019, 1, 1), SMALL_RETURN, "0"),
        ("100.01", date(2019, 1, 1), SMALL_RETURN, "100.01"),
        ("0", date(2001, 9, 1), SMALL_RETURN, "0"),
    ],
)
def test_small_amounts_may_be_left(excess: str, granted: date, small: Parameter[Money], returned: str) -> None:
    assert to_be_returned(euros(excess), granted, small).value == euros(returned)


def test_a_return_explains_itself() -> None:
    old = to_be_returned(euros("10.01"), date(2018, 12, 31))
    new = to_be_returned(euros(100), date(2019, 1, 1))
    assert said(old) == [
        "Määrä 10,01 € on yli 10,00 €, joten se palautetaan kokonaan (688/2001 20 § 1 mom.)",
        "Beloppet 10,01 € är över 10,00 € och betalas därför tillbaka i sin helhet (688/2001 20 § 1 mom.)",
        "The amount 10,01 € is over 10,00 €, so all of it is returned (688/2001 section 20, subsection 1)",
    ]
    assert said(new)[:2] == [
        (
            "Määrä 100,00 € on enintään 100,00 €, joten sen saa jättää palauttamatta "
            "(688/2001 20 § 1 mom., sellaisena kuin se on laissa 1113/2018)"
        ),
        (
            "Beloppet 100,00 € är högst 100,00 € och behöver därför inte betalas tillbaka "
            "(688/2001 20 § 1 mom., sådan den lyder i lag 1113/2018)"
        ),
    ]


def test_a_return_needs_an_act_and_an_amount() -> None:
    with pytest.raises(NotInForce):
        to_be_returned(euros(5), date(2001, 8, 31))
    with pytest.raises(NotInForce):
        to_be_returned(euros(5), date(2021, 8, 31), liability.SMALL_RETURN)
    with pytest.raises(UnsuitableValueError) as error:
        to_be_returned(Money(-1), date(2025, 1, 1))
    assert error.value.value == Money(-1)


def test_an_investment_grant_is_returned_by_the_fair_value() -> None:
    found = investment_to_be_returned(euros(40_000), euros(60_000), euros(100_000))
    assert found.value == euros(24_000)
    assert said(found)[0] == (
        "Käyvästä arvosta 40 000,00 € palautetaan 24 000,00 €: se osuus, joka avustus 60 000,00 € oli "
        "hankintamenosta 100 000,00 € (688/2001 23 § 1 mom.)"
    )
    with pytest.raises(ZeroDenominatorError):
        investment_to_be_returned(euros(40_000), euros(60_000), euros(0))


@pytest.mark.parametrize(
    ("start", "end", "rate"),
    [
        (date(2016, 7, 1), date(2022, 12, 31), "3.0"),
        (date(2023, 1, 1), date(2023, 6, 30), "5.5"),
        (date(2023, 7, 1), date(2023, 12, 31), "7.0"),
        (date(2024, 1, 1), date(2024, 12, 31), "7.5"),
        (date(2025, 1, 1), date(2025, 6, 30), "6.5"),
    ],
)
def test_interest_floats_with_the_reference_rate(start: date, end: date, rate: str) -> None:
    for day in (start, end):
        assert recovery_interest(day).value == percent(rate)
        assert late_interest(day).value == Rate(percent(rate).fraction + percent(4).fraction)
    assert recovery_interest(end).value != recovery_interest(start - timedelta(days=1)).value


@pytest.mark.parametrize(("day", "reason"), [(date(2002, 6, 30), "not yet"), (date(2025, 7, 1), "ended")])
def test_interest_is_not_guessed(day: date, reason: str) -> None:
    for interest in (recovery_interest, late_interest):
        with pytest.raises(NotInForce) as error:
            interest(day)
        assert error.value.reason == reason


def test_interest_explains_itself() -> None:
    assert said(recovery_interest(date(2024, 5, 1)))[:2] == [
        (
            "Palautettavan määrän vuotuinen korko on 7,5 %: viitekoron 4,5 % ja lisäkoron 3 % summa "
            "(688/2001 24 §; 633/1982 12 §, sellaisena kuin se on laissa 340/2002)"
        ),
        (
            "Den årliga räntan på det belopp som återbetalas är 7,5 %: summan av referensräntan 4,5 % och "
            "tilläggsräntan 3 % "
            "(688/2001 24 §; 633/1982 12 §, sådan den lyder i lag 340/2002)"
        ),
    ]
    assert said(late_interest(date(2024, 5, 1)))[2] == (
        "The yearly late-payment interest is 11,5 %: the sum of the reference rate 4,5 % and an addition of 7 % "
        "(688/2001 section 25; 633/1982 section 12, as amended by Act 340/2002; "
        "633/1982 section 4, subsection 1, as amended by Act 340/2002)"
    )
