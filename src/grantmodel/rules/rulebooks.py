"""Rulebooks: a versioned set of rules and the figures they read, and the check of a project against them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Literal, TypeAlias

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.fields import as_tuple, each_instance_of, instance_of
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checking import checked, checked_waivers, not_in_force, waived
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.project_nodes import ANCHORS, AROUND, Place, places
from grantmodel.rules.reports import Report
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language
from grantmodel.values.days import checked_day
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, Source

Held: TypeAlias = Literal["rule", "structure", "not modelled"]
"""How a provision is held, by a rule, by the structures themselves, or not, and why."""


@attrs.frozen
class Provision:
    """One provision of law and how a rulebook holds it.

    Args:
        source: The place in the law.
        held: By a rule, by the structure of the model, or not.
        how: The rule's id, what in the structure holds it, or why it is not modelled.
        evidence: How it is known.
    """

    source: Source
    held: Held
    how: str
    evidence: Evidence = Evidence.CONFIRMED


def _rules(rules: Iterable[AnyRule]) -> tuple[AnyRule, ...]:
    kept = as_tuple(rules)
    for one in kept:
        if not isinstance(one, Rule):
            raise UnsuitableTypeError(f"a rulebook holds rules; decorate the function with @rule(…): {one!r}", one)
    return kept


def _parameters(parameters: Iterable[Parameter[object]]) -> tuple[Parameter[object], ...]:
    return as_tuple(parameters)


def _unruled(unruled: Iterable[Provision]) -> tuple[Provision, ...]:
    return as_tuple(unruled)


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
    around = AROUND.get(about, ())
    days = {anchor for node in around for anchor in ANCHORS.get(node, {})}
    if not {*rule.nodes} <= {*around, about}:
        yield f"rule {rule.id!r} is about a {about.__name__}, around which not all that it reads stand"
    if rule.anchor not in days:
        yield f"rule {rule.id!r} is about a {about.__name__}, which has no day of the {rule.anchor}"
    for read in rule.parameters():
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
class Rulebook:
    """The rules of one programme: what is checked, with which figures, and what is left out.

    Args:
        id: A name that stays the same: "finland-2021-2027".
        version: Its own version, apart from the library's.
        title: Its name in each language.
        valid: The days on which an application may become pending under it.
        rules: The rules, in the order in which they are checked.
        parameters: The dated figures that the rules, or computations, read.
        roundings: The rounding of each step of computation, dated too.
        unruled: The provisions that the structure holds, or that are not modelled, and why.

    Raises:
        UnsuitableValueError: Where versions of a rule overlap, or a rule reads what the rulebook does not have, or has
            no day to go by; carries every problem.
    """

    id: str = attrs.field(validator=instance_of(str))
    version: str = attrs.field(validator=instance_of(str))
    title: Catalogue = attrs.field(converter=_title)
    valid: Period = attrs.field(validator=instance_of(Period))
    rules: tuple[AnyRule, ...] = attrs.field(converter=_rules)
    parameters: tuple[Parameter[object], ...] = attrs.field(
        converter=_parameters, default=(), validator=each_instance_of(Parameter)
    )
    roundings: Mapping[str, Parameter[Rounding]] = attrs.field(factory=dict[str, Parameter[Rounding]])
    unruled: tuple[Provision, ...] = attrs.field(
        converter=_unruled, default=(), validator=[each_instance_of(Provision), _sound]
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
        if not isinstance(project, GroupProject):
            raise UnsuitableTypeError(f"a rulebook checks a GroupProject, not {project!r}", project)
        if as_of is not None:
            checked_day(as_of, what="as_of")
        given = checked_waivers(waivers)
        found: dict[type, list[tuple[Place, bool]]] = {}
        for place in places(project, as_of):
            pending = place.days["application"]
            found.setdefault(place.kind, []).append((place, pending is None or pending in self.valid))
        checks = [
            checked(versions, place, self.valid) if governed else not_in_force(versions, place)
            for versions in self._by_id
            for place, governed in found.get(versions[0].nodes[-1], ())
        ]
        if given:
            checks = [waived(check, given) for check in checks]
        return Report(self, project, tuple(checks), as_of, given)

    @property
    def catalogue(self) -> Catalogue:
        """The sentences of its rules, called "<rule id> norm" and "<rule id> mend", later versions by their day."""
        sentences: dict[str, Mapping[Language, str]] = {}
        for versions in self._by_id:
            for rule in versions:
                name = rule.id if rule is versions[0] else f"{rule.id} since {rule.valid.start}"
                sentences |= {f"{name} {code}": texts for code, texts in rule.texts.templates.items()}
        return Catalogue(sentences)

    def coverage(self) -> tuple[Provision, ...]:
        """Return every provision that was read: held by a rule, by the structure, or not modelled and why."""
        return (*(Provision(rule.source, "rule", rule.id, rule.evidence) for rule in self.rules), *self.unruled)
