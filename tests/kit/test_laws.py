"""What a broken law tells: its sentence and source, what was seen in Finnish numbers, and the call as code."""

import inspect
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import grantmodel
from grantmodel import LegalAct, Money, Period, Rate, Rounding, Shares, euros, percent
from grantmodel.programmes import finland_2021_2027
from grantmodel.programmes.acts import DE_MINIMIS
from grantmodel.programmes.state_grants.settlements import AVI_TERMS
from grantmodel.testing import laws
from grantmodel.testing.laws.words import amount, changed, number_of, written
from grantmodel.values.sources import LegalSource, Publication

HALVES = Shares({"aid": percent(50)}, residual="own")
CENT = euros("0.01")
KINDS = ("arithmetic", "counting", "definition", "inferred", "logic")
FERRIES = LegalAct("1/2020", "laki saaristotuesta")


def my_split(money: Money, among: Shares[str]) -> Mapping[str, Money]:
    return {source: rate.of(money, Rounding("half_up")) for source, rate in among.items()}


class Ledger:
    def split(self, money: Money, among: Shares[str]) -> Mapping[str, Money]:
        return my_split(money, among)

    @classmethod
    def of_all(cls, money: Money, among: Shares[str]) -> Mapping[str, Money]:
        return my_split(money, among)

    @staticmethod
    def plainly(money: Money, among: Shares[str]) -> Mapping[str, Money]:
        return my_split(money, among)


class Called:
    def __call__(self, money: Money, among: Shares[str]) -> Mapping[str, Money]:
        return my_split(money, among)


def broken(check: Callable[[], None]) -> laws.LawBroken:
    with pytest.raises(laws.LawBroken) as caught:
        check()
    return caught.value


def plain(text: object) -> str:
    return str(text).replace("\xa0", " ")


def test_a_broken_law_tells_all_there_is_to_know() -> None:
    told = broken(lambda: laws.split_conserves(my_split)(CENT, HALVES))
    assert plain(told) == (
        "split_conserves: The parts sum to the money.\n"
        "  seen: aid 0,01 €, own 0,01 €, together 0,02 € of 0,01 €\n"
        "  source: arithmetic: the parts of a sum\n"
        '  again: split_conserves(my_split)(euros("0.01"), '
        "Shares({'aid': percent(50), 'own': percent(50)}, residual='own'))"
    )


def test_what_it_tells_stands_in_fields() -> None:
    told = broken(lambda: laws.split_keeps_to_the_rates(my_split)(CENT, HALVES))
    assert told.law == "split_keeps_to_the_rates"
    assert told.sentence.startswith("Of money that is not negative, no part but the residual exceeds its rate")
    assert isinstance(told.source, LegalSource)
    assert told.source.format("fi") == "867/2021 4 § 1 mom."
    assert plain(told.seen) == "aid gets 0,01 €, over 50 % of 0,01 €, which is 0,00 € + 1/2 cent"
    assert told.arguments == (CENT, HALVES)
    again: laws.LawBroken = pickle.loads(pickle.dumps(told))  # noqa: S301 - our own
    assert (str(again), again.arguments) == (str(told), told.arguments)


def test_the_call_can_be_pasted() -> None:
    check: Callable[..., None] = laws.split_conserves(split=my_split)
    told = broken(lambda: check(money=CENT, shares=HALVES))
    names = vars(laws) | {name: getattr(grantmodel, name) for name in grantmodel.__all__} | {"my_split": my_split}
    again = broken(lambda: eval(told.call, names))  # noqa: S307 - what it says can be done
    assert str(again) == str(told)


@pytest.mark.parametrize(
    ("split", "name"),
    [
        (my_split, "my_split"),
        (Ledger.plainly, "Ledger.plainly"),
        (Ledger.of_all, "Ledger.of_all"),
        (Ledger().split, "split"),
        (lambda money, _: {"aid": money, "own": money}, "split"),
        (Called(), "split"),
    ],
)
def test_a_function_is_called_by_its_name_or_as_the_law_calls_it(
    split: Callable[[Money, Shares[str]], Mapping[str, Money]], name: str
) -> None:
    told = broken(lambda: laws.split_conserves(split)(CENT, HALVES))
    assert told.call.startswith(f"split_conserves({name})(")


def test_a_local_function_is_called_by_its_own_name() -> None:
    def mine(money: Money, among: Shares[str]) -> Mapping[str, Money]:
        return my_split(money, among)

    assert broken(lambda: laws.split_conserves(mine)(CENT, HALVES)).call.startswith("split_conserves(mine)(")


def test_what_cannot_be_pasted_is_called_as_the_law_calls_it() -> None:
    book, day = finland_2021_2027.rulebook, date(2026, 1, 1)
    told = broken(lambda: laws.regimes_are_all_of_time(lambda _: ())(book, day))
    assert told.call == "regimes_are_all_of_time(regimes)(rulebook, datetime.date(2026, 1, 1))"
    assert told.arguments == (book, day)
    since, of_day = {day: euros(1)}, dict[date, Money]().__getitem__
    told = broken(lambda: laws.change_holds_from_its_first_day(of_day, since)(day))
    assert told.call == (
        'change_holds_from_its_first_day(on, {datetime.date(2026, 1, 1): euros("1.00")})(datetime.date(2026, 1, 1))'
    )


def test_an_error_of_the_function_is_its_own() -> None:
    def refuses(money: Money, _: Shares[str]) -> Mapping[str, Money]:
        raise LookupError(money)

    with pytest.raises(LookupError):
        laws.split_conserves(refuses)(CENT, HALVES)


# A law of one's own


@laws.law(source=FERRIES.cite(2, 1))
def ferry_is_free_for_children(fare: Callable[[int], Money]) -> Callable[[int], None]:
    """Whoever is under seven pays nothing.

    The function takes the age in years.
    """

    def check(age: int) -> None:
        paid = fare(age)
        laws.expect(age >= 7 or paid == Money(0), "at the age of {} the fare is {}", age, paid)

    return check


@laws.law(source="definition: two laws in one")
def ferry_is_free_for_the_young(fare: Callable[[int], Money]) -> Callable[[int], None]:
    """Whoever is young pays nothing."""
    return ferry_is_free_for_children(fare)


@laws.law(source="definition: a name says it")
def nothing_is_said(fare: Callable[[int], Money]) -> Callable[[int], None]:
    return lambda age: laws.expect(fare(age) == Money(0), "the fare is {}", fare(age))


def test_a_law_of_ones_own_tells_the_same() -> None:
    told = broken(lambda: ferry_is_free_for_children(lambda _: euros("4.50"))(6))
    assert plain(told) == (
        "ferry_is_free_for_children: Whoever is under seven pays nothing.\n"
        "  seen: at the age of 6 the fare is 4,50 €\n"
        "  source: 1/2020 section 2, subsection 1\n"
        "  again: ferry_is_free_for_children(fare)(6)"
    )
    ferry_is_free_for_children(lambda _: euros("4.50"))(7)


def test_a_law_within_a_law_is_told_by_the_inner_one() -> None:
    assert broken(lambda: ferry_is_free_for_the_young(lambda _: CENT)(6)).law == "ferry_is_free_for_children"


def test_a_law_without_a_sentence_says_its_name() -> None:
    assert laws.law_of(nothing_is_said).sentence == "nothing is said"


def test_expect_outside_of_a_law_says_what_was_seen() -> None:
    told = broken(lambda: laws.expect(False, "{} is {}", CENT, percent(80)))  # noqa: FBT003 - what is tested
    assert plain(told) == "0,01 € is 80 %"
    assert told.call == told.law == told.source == ""
    assert str(broken(lambda: laws.expect(False, "{as it is}"))) == "{as it is}"  # noqa: FBT003 - what is tested


# What laws say of themselves


def test_a_law_is_still_the_function_that_was_written() -> None:
    assert list(inspect.signature(laws.split_conserves).parameters) == ["split"]
    assert list(inspect.signature(laws.split_conserves(my_split)).parameters) == ["money", "shares"]
    assert laws.split_conserves.__doc__ == "The parts sum to the money."
    assert laws.law_of(laws.split_conserves) == laws.Law(
        "split_conserves",
        "The parts sum to the money.",
        "arithmetic: the parts of a sum",
        "Laws of splitting money by shares with a residual: the 80/20 split first of all.",
    )


def test_a_function_that_is_no_law_says_nothing_of_itself() -> None:
    with pytest.raises(grantmodel.UnsuitableValueError, match=r"is no law; declare it by @law\(source=…\)") as caught:
        laws.law_of(my_split)
    assert caught.value.value is my_split


def test_the_catalogue_has_every_law_once() -> None:
    names = [about.name for about in laws.catalogue(vars(laws))]
    tools = {"Law", "LawBroken", "catalogue", "expect", "law", "law_of"}
    assert sorted(names) == sorted(set(laws.__all__) - tools)
    assert len(laws.__all__) == len(set(laws.__all__))


@pytest.mark.parametrize("about", laws.catalogue(vars(laws)), ids=lambda about: about.name)
def test_a_law_has_a_sentence_and_a_source(about: laws.Law) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{10,130}\.", about.sentence)
    assert isinstance(about.source, (LegalSource, Publication)) or about.source.split(":")[0].split(" of ")[0] in KINDS
    assert about.family.startswith("Laws of ")


def test_sources_are_those_of_the_programmes() -> None:
    assert laws.law_of(laws.room_fills_the_ceiling).source == DE_MINIMIS.cite(3, 2)
    assert laws.law_of(laws.deficit_cover_is_its_least_limit).source == AVI_TERMS


# Words


def test_numbers_are_finnish() -> None:
    told = written(
        [euros("-1234.50"), percent("26.44"), Rate(1, 3), Period.parse("1.1.2026–31.12.2027"), date(2026, 1, 31)]
    )
    assert plain(told) == "−1 234,50 €, 26,44 %, 1/3 (33,33 %), 1.1.2026–31.12.2027, 31.1.2026"
    assert written({}) == written(()) == written(set()) == "nothing"
    assert written({"b", "a"}) == "a, b"
    assert written(Fraction(1, 3)) == "1/3"
    assert (number_of(1, "day"), number_of(2, "day"), number_of(0, "day")) == ("1 day", "2 days", "0 days")
    assert plain(changed({"aid": CENT}, {"aid": euros(1)})) == "['aid'] 0,01 € 1,00 € +0,99 € (99 cents)"


@given(st.fractions())
def test_an_exact_amount_is_written_whole(cents: Fraction) -> None:
    text = plain(amount(cents)).replace("−", "-").replace(" ", "")
    whole, _, rest = re.sub(r"([+-])(?=[0-9]+(/[0-9]+)?cent)", r"|\1", text).partition("|")
    euro_cents = Fraction(int(whole.removesuffix("€").replace(",", "")))
    assert euro_cents + (Fraction(rest.removesuffix("cent")) if rest else 0) == cents


def test_laws_need_neither_hypothesis_nor_pytest() -> None:
    code = (
        "import sys, grantmodel as gm\n"
        "from grantmodel.testing import laws\n"
        "try:\n"
        "    laws.split_conserves(lambda money, shares: {'aid': money, 'own': money})(gm.euros(1), "
        "gm.Shares({'aid': gm.percent(50)}, residual='own'))\n"
        "except laws.LawBroken as broken:\n"
        "    print(broken.seen.replace(chr(160), ' '))\n"
        "print({'hypothesis', 'pytest'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-OO", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["aid 1,00 €, own 1,00 €, together 2,00 € of 1,00 €", "set()"]
