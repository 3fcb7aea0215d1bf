"""Every rulebook there is: those of the programmes, by the folder of their cases, and Saaristo's."""

from __future__ import annotations

from datetime import date, timedelta

import saaristo_projects as saaristo

from grantmodel.programmes import programmes
from grantmodel.rules import Rulebook, regimes

PROGRAMMES: dict[str, Rulebook] = {one.id.replace("-", "_"): one.rulebook for one in programmes()}
RULEBOOKS: dict[str, Rulebook] = {book.id: book for book in (*PROGRAMMES.values(), saaristo.rulebook)}


def days_of_change(rulebook: Rulebook) -> tuple[date, ...]:
    """Return the first day of each regime with the days before and after it: each regime is met at both its ends."""
    starts = [regime.start for regime in regimes(rulebook) if regime.start is not None]
    return tuple(dict.fromkeys(start + timedelta(days=days) for start in starts for days in (-1, 0, 1)))
