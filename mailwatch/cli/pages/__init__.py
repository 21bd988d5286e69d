"""The pages that are written for a browser, and the files that the plan is written to."""
