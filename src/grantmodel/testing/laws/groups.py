"""Laws of groups of partners: sums of the partners' own figures, each with its place.

A partner, and whatever else has a name, is called as the function calls it.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import changed
from grantmodel.values.money import Money

A = TypeVar("A")
K = TypeVar("K", bound=Hashable)
R = TypeVar("R")


@law(source=FINANCING_ACT.cite(41, 2))
def group_is_the_sum_of_its_decisions(
    of_group: Callable[[Sequence[A]], Money], of_one: Callable[[A], Money]
) -> Callable[[Sequence[A]], None]:
    """A group's aid is the sum of the aid of its subprojects, each decided and rounded by itself.

    The first function takes all subprojects, the second one of them, as the app holds them.
    That the group's figure is the sum is inferred: the Act has a decision for each subproject, none for the group.
    """

    def check(subprojects: Sequence[A]) -> None:
        parts = [of_one(subproject) for subproject in subprojects]
        whole, seen = Money(sum(part.cents for part in parts)), of_group(subprojects)
        expect(seen == whole, "{}, together {}, not {}", parts, whole, seen)

    return check


@law(source="arithmetic: the parts of a sum, whatever they are summed by")
def every_level_adds_up(
    totals: Callable[[Mapping[tuple[K, ...], Money]], tuple[Money, Sequence[Mapping[K, Money]]]],
) -> Callable[[Mapping[tuple[K, ...], Money]], None]:
    """At every level (subproject, source, period, category) each total is the sum of its parts, and all make the whole.

    The function takes amounts by their places, such as ("Lahti", "aid", "2026", "wages"); it gives the whole, and for
    each level the total of every name that stands there. A name that is left out has nothing.
    """

    def check(parts: Mapping[tuple[K, ...], Money]) -> None:
        whole, levels = totals(parts)
        made = Money(sum(part.cents for part in parts.values()))
        expect(whole == made, "the whole is {}, not {}", made, whole)
        for level, seen in enumerate(levels):
            for name in {**dict.fromkeys(place[level] for place in parts), **seen}:
                due = Money(sum(part.cents for place, part in parts.items() if place[level] == name))
                expect(seen.get(name, Money(0)) == due, "{} has {}, not {}", name, due, seen.get(name))

    return check


@law(source="arithmetic: a sum has no order")
def order_of_partners_changes_nothing(
    count: Callable[[Mapping[K, A]], R],
) -> Callable[[Mapping[K, A], Sequence[K]], None]:
    """The same partners in another order come to the same.

    The second argument of the check is the other order: all names, each once.
    """

    def check(partners: Mapping[K, A], order: Sequence[K]) -> None:
        turned = {name: partners[name] for name in order}
        one, other = count(partners), count(turned)
        expect(one == other, "in another order: {}", changed(one, other))

    return check


@law(source="arithmetic: a sum with an unknown part is unknown, and not smaller")
def unknown_is_not_zero(
    total: Callable[[Mapping[K, Money | None]], tuple[Money, Collection[K]]],
) -> Callable[[Mapping[K, Money | None]], None]:
    """A total is that of the known amounts, and names each one that is not known.

    The function takes amounts by name, None for what is not known; it gives the known total, and the names missing.
    """

    def check(amounts: Mapping[K, Money | None]) -> None:
        seen, missing = total(amounts)
        known = Money(sum(amount.cents for amount in amounts.values() if amount is not None))
        unknown = [name for name, amount in amounts.items() if amount is None]
        expect(seen == known, "the known total is {}, not {}", known, seen)
        expect(
            len(missing) == len(unknown) and set(missing) == set(unknown), "missing are {}, not {}", unknown, missing
        )

    return check
