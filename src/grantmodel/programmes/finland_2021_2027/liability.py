"""Who answers for repaying aid: Act 757/2021 §§ 20, 40 and 62, and Act 688/2001 § 27."""

from __future__ import annotations

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import FINANCING_ACT, STATE_GRANTS_ACT, parameter, row
from grantmodel.projects.fields import checked
from grantmodel.projects.groups import GroupProject, ProjectForm, Subproject
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money, euros

SMALL_RETURN: Parameter[Money] = parameter(
    "757/2021-32 small return", "euro cents", row(euros(250), FINANCING_ACT.cite(32), checked="2026-11-24")
)
"""The most that may be left unreturned of aid under Act 757/2021, which departs from the State Grants Act."""

_WORDS = Catalogue.beside(__name__, "liability")


def liable_for_repayment(group: GroupProject, subproject: Subproject) -> Computed[tuple[str, ...]]:
    """In a group project each beneficiary answers for repaying its own aid; in a joint project all answer for all.

    So do all who share the national co-financing of an Interreg project.

    Args:
        group: The project.
        subproject: The part of it whose aid is to be repaid or is recovered (palauttaminen, takaisinperintä).

    Returns:
        The names of those from whom all of it may be asked, in the order of the parts, each once.

    Raises:
        UnsuitableTypeError: For anything but a project and a part of one, such as a name; carries it.
        UnsuitableValueError: Where the part is none of the project's; carries the part.
    """
    checked(group, GroupProject, "the whole is a GroupProject")
    checked(subproject, Subproject, "the part is a Subproject such as group.subprojects[0]")
    if subproject not in group.subprojects:
        message = f"{subproject.beneficiary.name!r} has no such part in {group.name!r}; pass one of its subprojects"
        raise UnsuitableValueError(message, subproject)
    everyone = tuple(dict.fromkeys(part.beneficiary.name for part in group.subprojects))
    if group.interreg_cofinancing is not None:
        return _answer("match", everyone)
    return (
        _answer("joint", everyone)
        if group.form is ProjectForm.JOINT
        else _answer("own", (subproject.beneficiary.name,))
    )


_SOURCES = {
    "own": FINANCING_ACT.cite(40, 2),
    "joint": STATE_GRANTS_ACT.cite(27),
    "match": FINANCING_ACT.cite(62, 2),
}


def _answer(code: str, who: tuple[str, ...]) -> Computed[tuple[str, ...]]:
    steps = (
        Explanation(_WORDS, "state grants", {}, FINANCING_ACT.cite(3)),
        Explanation(_WORDS, "implementation", {}, FINANCING_ACT.cite(20, 2)),
    )
    facts = {"who": ", ".join(who)}
    return Computed(who, Explanation(_WORDS, code, facts, _SOURCES[code], steps=steps if code == "joint" else ()))
