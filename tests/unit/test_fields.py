"""Every public structure is frozen and can be replaced by attrs.evolve."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Call, GroupProject, Organisation, Subproject
from grantmodel.testing.strategies import calls, group_projects, organisations, subprojects

structures = st.one_of(calls(), group_projects(), organisations(), subprojects())


@given(structures)
def test_structure_is_frozen_and_evolves(structure: Call | GroupProject | Organisation | Subproject) -> None:
    assert attrs.evolve(structure) == structure
    first = attrs.fields(type(structure))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(structure, first, None)
