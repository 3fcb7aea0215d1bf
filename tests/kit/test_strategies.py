"""Every strategy of the kit: there is one for each public type, and all that it draws is sound."""

import enum
import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, Literal, get_origin, get_type_hints

import attrs
import pytest
from drawing import minimal
from hypothesis import given
from hypothesis import strategies as st

import grantmodel
from grantmodel import (
    Dated,
    Evidence,
    FundingSource,
    GrantModelError,
    Language,
    LegalSource,
    Money,
    Publication,
    Rate,
    Shares,
    Source,
    Split,
    Version,
    euros,
)
from grantmodel.programmes import finland_2021_2027
from grantmodel.testing import strategies
from grantmodel.testing._hypothesis_hook import STRATEGIES, register

NEED_ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "near": (euros(500_000),),
    "straddling": (euros(500_000),),
    "budgets_of": (euros(180_000),),
    "regime_days": (finland_2021_2027.rulebook,),
}
PUBLIC = {name: getattr(grantmodel, name) for name in grantmodel.__all__}
TYPES = [
    kind for kind in PUBLIC.values() if isinstance(kind, type) and not issubclass(kind, (enum.Enum, GrantModelError))
]
every_strategy = pytest.mark.parametrize("name", strategies.__all__)


def drawn(name: str) -> st.SearchStrategy[Any]:
    strategy: st.SearchStrategy[Any] = getattr(strategies, name)(*NEED_ARGUMENTS.get(name, ()))
    return strategy


def is_rebuilt(value: Any) -> bool:
    """Tell whether a value passes all its validators again, and those of what it is made of."""
    if isinstance(value, Shares):
        return Shares({**value}, value.residual) == value
    if attrs.has(type(value)) and not isinstance(value, Mapping):
        fields = attrs.fields_dict(type(value))
        parts = {name: getattr(value, name) for name in fields}
        return all(map(is_rebuilt, parts.values())) and type(value)(**parts) == value
    if isinstance(value, (tuple, list)):
        return all(map(is_rebuilt, value))
    return not isinstance(value, Split) or Split({**value}) == value


def test_every_public_type_has_a_strategy() -> None:
    assert len(TYPES) > 30
    assert [kind for kind in TYPES if kind not in STRATEGIES] == []
    assert [name for name in STRATEGIES.values() if name not in strategies.__all__] == []


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
@given(st.data())
def test_all_that_is_drawn_is_sound(kind: type, data: st.DataObject) -> None:
    value = data.draw(drawn(STRATEGIES[kind]))
    assert type(value) is kind
    assert is_rebuilt(value)


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_hypothesis_finds_the_strategy_of_each_type(kind: type) -> None:
    assert repr(st.from_type(kind)) == repr(drawn(STRATEGIES[kind]))


@every_strategy
def test_a_strategy_says_what_it_is(name: str) -> None:
    text = repr(drawn(name))
    assert "<" not in text
    assert "lambda" not in text
    assert "deferred" not in text


@every_strategy
def test_a_strategy_is_named_as_a_plural_and_says_what_it_shrinks_towards(name: str) -> None:
    assert name in {"near", "straddling", "budgets_of"} or name.endswith("s")
    assert "hrinks " in str(getattr(strategies, name).__doc__)


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name not in STRATEGIES.values()])
@given(st.data())
def test_no_health_check_is_tripped(name: str, data: st.DataObject) -> None:
    # Those of types are drawn above. Health checks are Hypothesis' own, and one that is tripped fails the test.
    data.draw(drawn(name))


def test_choices_and_texts_are_drawn_by_hypothesis_itself() -> None:
    for kind in PUBLIC.values():
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            assert minimal(st.from_type(kind)) in kind
    literals = [kind for kind in PUBLIC.values() if get_origin(kind) is Literal]
    assert Language in literals
    for kind in literals:
        assert isinstance(minimal(st.from_type(kind)), str)


def test_parametrised_types_draw_what_they_are_made_of() -> None:
    both: Any = Shares[FundingSource]
    assert minimal(st.from_type(both)) == Shares({FundingSource.AID: Rate(1)})
    parts: Any = Split[FundingSource]
    assert minimal(st.from_type(parts), bool) == {FundingSource.AID: Money(0)}
    amounts: Any = Version[Money]
    assert minimal(st.from_type(amounts)).value == Money(0)
    figures: Any = Dated[int]
    assert minimal(st.from_type(figures), lambda dated: bool(dated.versions)).versions[0].value == 0
    sources: Any = Source
    assert minimal(st.from_type(sources)) == Publication("a", "")
    assert isinstance(minimal(st.from_type(sources), lambda one: isinstance(one, LegalSource)), LegalSource)


@attrs.frozen
class Ledger:
    """A class of a downstream program."""

    owner: str
    balance: Money
    shares: Shares[FundingSource]
    evidence: Evidence


def test_a_class_of_ones_own_is_built_from_its_annotations() -> None:
    assert get_type_hints(Ledger)["balance"] is Money
    ledger = minimal(st.builds(Ledger))
    assert ledger == Ledger("", Money(0), Shares({FundingSource.AID: Rate(1)}), Evidence.CONFIRMED)


@pytest.mark.parametrize("kind", [Mapping, Mapping[str, int], object], ids=str)
def test_types_of_others_are_drawn_as_before(kind: Any) -> None:
    register()
    text = repr(st.from_type(kind))
    assert text
    assert not [name for name in ("Shares", "Split", "_shares", "Money", "Rate") if name in text]


def run(code: str, **environment: str) -> str:
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, check=True, text=True).stdout


SEEN = "import sys, hypothesis.strategies as st; print('grantmodel.testing.strategies' in sys.modules, end=' ');"


def test_hypothesis_alone_loads_no_strategies_and_warns_of_nothing() -> None:
    code = f"{SEEN} import grantmodel; print(repr(st.from_type(grantmodel.Rate)))"
    assert run(code) == "False made(Rate, fractions())\n"


@pytest.mark.parametrize(
    "first",
    ["grantmodel.testing._hypothesis_hook", "grantmodel.testing.strategies", "grantmodel.testing.strategies.dates"],
)
def test_types_are_known_whatever_is_imported_first(first: str) -> None:
    code = f"import {first}, grantmodel, hypothesis.strategies as st; print(st.from_type(grantmodel.Rate))"
    assert run(code) == "made(Rate, fractions())\n"


def test_hypothesis_can_be_told_to_ask_no_plugins() -> None:
    code = f"{SEEN} import grantmodel; print(repr(st.from_type(grantmodel.Rate)))"
    assert "made(Rate, fractions())" not in run(code, HYPOTHESIS_NO_PLUGINS="1")


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'grantmodel\[testing\]'"):
        runpy.run_path(str(strategies.__file__))
