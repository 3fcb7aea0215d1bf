"""Rulebooks: a versioned set of rules and the figures they read, and the check of a project against them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.fields import as_tuple, each_instance_of
from grantmodel.projects.fields import checked as checked_kind
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.cards import BookCard
from grantmodel.rules.checking import checked, checked_waivers, not_in_force, waived
from grantmodel.rules.checks import Check
from grantmodel.rules.law_words import Provision
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.project_nodes import KINDS, Node, nodes_of
from grantmodel.rules.reports import Report
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language
from grantmodel.values.days import checked_day
from grantmodel.values.rounding import Rounding


def _rules(rules: Iterable[AnyRule]) -> tuple[AnyRule, ...]:
    kept = as_tuple(rules)
    for one in kept:
        if not isinstance(one, Rule):
            raise UnsuitableTypeError(f"a rulebook holds rules; decorate the function with @rule(…): {one!r}", one)
    return kept


def _parameters(parameters: Iterable[Parameter[object]]) -> tuple[Parameter[object], ...]:
    return as_tuple(parameters)


def _nothing() -> tuple[Provision, ...]:
    return ()


def _unruled(unruled: Iterable[Provision] | Callable[[], Iterable[Provision]]) -> Callable[[], Iterable[Provision]]:
    if callable(unruled):
        return unruled
    kept = as_tuple(unruled)
    for one in kept:
        checked_kind(one, Provision, "a provision that no rule holds is a Provision")
    return lambda: kept


def _title(title: Mapping[Language, str]) -> Catalogue:
    return Catalogue({"title": title})


def _sound(book: Rulebook, _: object, __: object) -> None:
    problems = tuple(_problems(book))
    if problems:
        raise UnsuitableValueError(f"rulebook {book.id!r}: {'; '.join(problems)}", problems)


def _problems(book: Rulebook) -> Iterator[str]:
    for one, other in combinations(book.rules, 2):
        if one.id == other.id and one.valid.overlaps(other.valid):
            yield f"rule {one.id!r} has two versions on the same days, {one.valid.intersection(other.valid)}"
        elif one.id == other.id and (one.nodes, one.anchor) != (other.nodes, other.anchor):
            yield f"the versions of rule {one.id!r} are about other structures or days"
    roundings = dict.fromkeys(book.roundings.values())
    figures = (*book.parameters, *(one for one in roundings if one not in book.parameters))
    for rule in book.rules:
        yield from _problems_of(rule, figures)
    ids = [parameter.id for parameter in figures]
    yield from (f"two parameters are called {name!r}" for name in dict.fromkeys(ids) if ids.count(name) > 1)


def _problems_of(rule: AnyRule, figures: tuple[Parameter[object], ...]) -> Iterator[str]:
    about = rule.nodes[-1]
    around = KINDS[about].around if about in KINDS else (about,)
    days = {anchor for kind in around if kind in KINDS for anchor in KINDS[kind].days}
    if not {*rule.nodes} <= {*around}:
        yield f"rule {rule.id!r} is about a {about.__name__}, around which not all that it reads stand"
    for condition, kinds in rule.conditions:
        if not {*kinds} <= {*around}:
            told = f"around which not all that {condition.__name__} reads stand"
            yield f"rule {rule.id!r} is about a {about.__name__}, {told}"
    if rule.anchor not in days:
        yield f"rule {rule.id!r} is about a {about.__name__}, which has no day of the {rule.anchor}"
    for read in rule.reads:
        if read not in figures:
            yield f"rule {rule.id!r} reads {read.id!r}, which the rulebook does not have"
        if read.frozen and read.frozen not in days:
            yield f"rule {rule.id!r} reads {read.id!r}, and a {about.__name__} has no day of the {read.frozen}"


def _versions_of_each_rule(book: Rulebook) -> tuple[tuple[AnyRule, ...], ...]:
    versions: dict[str, tuple[AnyRule, ...]] = {}
    for rule in book.rules:
        versions[rule.id] = (*versions.get(rule.id, ()), rule)
    return tuple(versions.values())


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Rulebook(BookCard):
    """The rules of one programme: what is checked, with which figures, and what is left out.

    Args:
        id: A name that stays the same: "finland-2021-2027".
        version: Its own version, apart from the library's.
        title: Its name in each language.
        valid: The days on which an application may become pending under it.
        rules: The rules, in the order in which they are checked.
        parameters: The dated figures that the rules, or computations, read.
        roundings: The rounding of each step of computation, dated too.
        unruled: The provisions that the structure holds, or that are not modelled, and why; or a function that reads
            them when they are asked for.

    Raises:
        UnsuitableValueError: Where versions of a rule overlap, or a rule reads what the rulebook does not have, or has
            no day to go by; carries every problem.
    """

    title: Catalogue = attrs.field(converter=_title)
    rules: tuple[AnyRule, ...] = attrs.field(converter=_rules)
    parameters: tuple[Parameter[object], ...] = attrs.field(
        converter=_parameters, default=(), validator=each_instance_of(Parameter)
    )
    roundings: Mapping[str, Parameter[Rounding]] = attrs.field(factory=dict[str, Parameter[Rounding]])
    _unruled: Callable[[], Iterable[Provision]] = attrs.field(
        alias="unruled", converter=_unruled, default=_nothing, validator=_sound
    )
    _by_id: tuple[tuple[AnyRule, ...], ...] = attrs.field(
        init=False, default=attrs.Factory(_versions_of_each_rule, takes_self=True)
    )

    def __repr__(self) -> str:
        return f"<rulebook {self.id} {self.version}: {len(self.rules)} rules>"

    def check(self, project: GroupProject, *, as_of: date | None = None, waivers: Iterable[Waiver] = ()) -> Report:
        """Check a project against every rule, all at once.

        Args:
            project: The project, a draft too.
            as_of: The day that stands in for an anchor which the project does not have yet; never for one that it has.
            waivers: Reasons which an authority has found to depart from rules that leave it discretion.

        Returns:
            Every check, in the order of the rules and then of the places; the same project gives the same report.
        """
        given = checked_waivers(waivers)
        checks = self._checks(self._by_id, project, as_of)
        if given:
            checks = [waived(check, given) for check in checks]
        return Report(self, project, tuple(checks), as_of, given)

    def checks_of(self, kind: type, project: GroupProject, *, as_of: date | None = None) -> tuple[Check, ...]:
        """Return the checks of the rules about one kind of structure, such as CostItem, in the order of `check`."""
        return tuple(self._checks([one for one in self._by_id if one[0].nodes[-1] is kind], project, as_of))

    def _checks(self, rules: Iterable[tuple[AnyRule, ...]], project: GroupProject, as_of: date | None) -> list[Check]:
        if not isinstance(project, GroupProject):
            raise UnsuitableTypeError(f"a rulebook checks a GroupProject, not {project!r}", project)
        if as_of is not None:
            checked_day(as_of, what="as_of")
        found: dict[type, list[tuple[Node, bool]]] = {}
        for node in nodes_of(project, as_of):
            pending = node.days["application"]
            found.setdefault(node.kind, []).append((node, pending is None or pending in self.valid))
        return [
            checked(versions, node, self.valid) if governed else not_in_force(versions, node)
            for versions in rules
            for node, governed in found.get(versions[0].nodes[-1], ())
        ]

    @property
    def unruled(self) -> tuple[Provision, ...]:
        """The provisions that the structure holds, or that are not modelled, and why."""
        return tuple(self._unruled())

    def coverage(self) -> tuple[Provision, ...]:
        """Return every provision that was read: held by a rule, by the structure, or not modelled and why."""
        return (*(Provision(rule.source, "rule", rule.id, rule.evidence) for rule in self.rules), *self.unruled)
