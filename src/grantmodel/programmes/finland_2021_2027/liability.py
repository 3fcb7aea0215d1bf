"""Who answers for repaying aid: Act 757/2021 §§ 20, 40 and 62, and Act 688/2001 § 27."""

from __future__ import annotations

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import FINANCING_ACT, STATE_GRANTS_ACT
from grantmodel.projects.fields import checked
from grantmodel.projects.groups import GroupProject, ProjectForm, Subproject
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.text.catalogue import Catalogue

_WORDS = Catalogue(
    {
        "own": {
            "fi": "Ryhmähankkeessa kukin tuen saaja vastaa tuen takaisin maksamisesta vain oman hankkeensa osalta: "
            "{who}",
            "sv": "I ett grupprojekt ansvarar varje stödmottagare för återbetalningen av stöd endast i fråga om sitt "
            "eget projekt: {who}",
            "en": "In a group project each beneficiary answers for repaying the aid of its own project alone: {who}",
        },
        "joint": {
            "fi": "Yhteisesti myönnetyn tuen takaisin maksamisesta vastaavat yhteisvastuullisesti: {who}",
            "sv": "För återbetalningen av gemensamt beviljat stöd ansvarar solidariskt: {who}",
            "en": "For repaying aid granted to several together these answer jointly and severally: {who}",
        },
        "state grants": {
            "fi": "Yhteishankkeen tukeen sovelletaan valtionavustuslakia, kun rahoituslaki ei toisin säädä",
            "sv": "På stödet till ett samprojekt tillämpas statsunderstödslagen, när finansieringslagen inte "
            "föreskriver något annat",
            "en": "The Act on State Grants applies to a joint project's aid where the financing act does not rule "
            "otherwise",
        },
        "implementation": {
            "fi": "Yhteishankkeessa kaikki tuen saajat vastaavat hankkeen toteuttamisesta yhteisvastuullisesti",
            "sv": "I ett samprojekt ansvarar samtliga stödmottagare solidariskt för genomförandet av projektet",
            "en": "In a joint project all beneficiaries answer jointly and severally for carrying it out",
        },
        "match": {
            "fi": "Interreg-ohjelman kansallisen vastinrahoituksen takaisin maksamisesta vastaavat "
            "yhteisvastuullisesti: {who}",
            "sv": "För återbetalningen av nationell medfinansiering av ett Interregprogram ansvarar solidariskt: {who}",
            "en": "For repaying the national co-financing of an Interreg project these answer jointly and "
            "severally: {who}",
        },
    }
)


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
