"""Numbers and dates to Finnish text and back, strictly.

The ground floor: it knows ints, strings and dates, and no grant.
"""
