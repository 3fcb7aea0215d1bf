"""Programmes: rulebooks with their figures and roundings, one package each."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grantmodel.programmes.programme import Programme


def programmes() -> tuple[Programme, ...]:
    """Return every programme there is, in the order of their packages' names."""
    packages = [info.name for info in iter_modules(__path__) if info.ispkg]
    return tuple(import_module(f"{__name__}.{name}").programme for name in packages)
