"""Run the cases from a shell: python -m grantmodel.testing.conformance my_adapter:Adapter."""

from __future__ import annotations

import sys

from grantmodel.testing.conformance.shell import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
