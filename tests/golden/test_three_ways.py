"""One group project's budget, counted three ways by the example."""

import runpy
from pathlib import Path

from grantmodel import Money

ROOT = Path(__file__).parents[2]
EXAMPLE = str(ROOT / "examples" / "three_ways.py")


def test_the_groups_aid_is_the_sum_of_the_decisions() -> None:
    example = runpy.run_path(EXAMPLE)
    for way in example["WAYS"].values():
        aids = [way(wages)[1] for wages in example["WAGES"].values()]
        at_once = way(Money.sum(example["WAGES"].values()))[1]
        assert Money.sum(aids) <= at_once
