"""Every rulebook there is: those of the programmes, by the folder of their cases, and Saaristo's."""

from __future__ import annotations

import pkgutil
from datetime import date, timedelta
from importlib import import_module
from types import ModuleType

import saaristo_projects as saaristo

from grantmodel import programmes
from grantmodel.rules import Rulebook, regimes

MODULES: dict[str, ModuleType] = {
    info.name: import_module(f"{programmes.__name__}.{info.name}") for info in pkgutil.iter_modules(programmes.__path__)
}
PROGRAMMES: dict[str, Rulebook] = {
    name: module.rulebook for name, module in MODULES.items() if isinstance(getattr(module, "rulebook", None), Rulebook)
}
RULEBOOKS: dict[str, Rulebook] = {book.id: book for book in (*PROGRAMMES.values(), saaristo.rulebook)}


def days_of_change(rulebook: Rulebook) -> tuple[date, ...]:
    """Return the first day of each regime with the days before and after it: each regime is met at both its ends."""
    starts = [regime.start for regime in regimes(rulebook) if regime.start is not None]
    return tuple(dict.fromkeys(start + timedelta(days=days) for start in starts for days in (-1, 0, 1)))
