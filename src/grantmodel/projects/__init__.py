"""Plain structures that say what is known of a group project.

They are frozen and accept a draft: what nobody has told yet is None, and totals say so.
A change is `attrs.evolve`.
"""
