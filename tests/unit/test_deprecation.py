"""What is going away still works, and says at the caller's line what to write instead."""

import warnings
from pathlib import Path

import pytest

import grantmodel
from grantmodel.deprecation import deprecated, renamed


@deprecated(since="0.3.0", instead="euros(amount)")
def in_euros(amount: int) -> grantmodel.Money:
    """Return an amount of euros."""
    return grantmodel.euros(amount)


def test_a_deprecated_function_works_and_warns_its_caller() -> None:
    told = r"in_euros\(\) is deprecated since grantmodel 0\.3\.0; write euros\(amount\)"
    with pytest.warns(DeprecationWarning, match=told) as caught:
        assert in_euros(5) == grantmodel.euros(5)
    assert Path(caught[0].filename) == Path(__file__)
    assert (in_euros.__name__, in_euros.__doc__) == ("in_euros", "Return an amount of euros.")


def test_a_renamed_name_is_found_where_it_is_now() -> None:
    found = renamed("grantmodel", {"Form": "grantmodel.ProjectForm"}, since="0.2.0")
    with pytest.warns(
        DeprecationWarning, match=r"grantmodel\.Form .* since grantmodel 0\.2\.0; write grantmodel\.Proj"
    ):
        assert found("Form") is grantmodel.ProjectForm
    with warnings.catch_warnings(), pytest.raises(AttributeError, match="module 'grantmodel' has no attribute 'Forms'"):
        found("Forms")
