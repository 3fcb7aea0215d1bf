"""Exact values that know no grant: money, rates, shares, roundings and periods.

Every value is immutable, hashable and picklable, and prints itself so that it can be pasted back.
"""
