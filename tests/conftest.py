"""Settings of the whole suite."""

from hypothesis import Phase, settings

from grantmodel.testing.pasting import print_as_code

# A project of its own, with an environment of its own: tests/downstream/run tests it.
collect_ignore = ["downstream"]

print_as_code()

# A time limit would measure the machine; bench/ measures the library. To explain a failure is to draw it a hundred
# times more, and hundreds of tests are about failures: --hypothesis-profile=default explains.
ours = settings(deadline=None, phases=[phase for phase in Phase if phase is not Phase.explain])
settings.register_profile("grantmodel", ours)
# For other versions of Python and of what the library stands on, after the whole suite has run on one.
settings.register_profile("compatibility", ours, max_examples=25)
# For a run that is traced for coverage, beside one of the whole suite.
settings.register_profile("traced", ours, max_examples=20)
settings.register_profile("nightly", ours, max_examples=2000)
if settings.get_current_profile_name() == "default":
    settings.load_profile("grantmodel")
