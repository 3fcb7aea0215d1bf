"""Machines that edit a system under test and the library's model step by step, and stop at the first cent between them.

Each takes a function that makes the system, or an adapter to it; `TestCase` of what it gives back is a test.
"""

from grantmodel.testing.machines.group_projects import GroupProjectEdits, group_project_edits
from grantmodel.testing.machines.registers import GroupProjectRegister

__all__ = ["GroupProjectEdits", "GroupProjectRegister", "group_project_edits"]
