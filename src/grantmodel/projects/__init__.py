"""Plain structures that say what is known of a group project.

They are frozen and accept a draft: what is not known yet is None, and totals report it.
A change is `attrs.evolve`.
"""
