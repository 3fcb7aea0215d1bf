"""The kit for test suites: strategies that draw grant values and projects, and the laws they obey.

`grantmodel.testing.strategies` needs Hypothesis: `pip install 'grantmodel[testing]'`.
`grantmodel.testing.laws` needs nothing more than the library.
Provisional until version 1.0.
"""
