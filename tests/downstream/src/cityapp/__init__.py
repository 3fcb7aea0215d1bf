"""The grant ledger of a city: what its projects cost, who pays, and until when. Whole cents and days, nothing more."""
