"""One module a revision, numbered; a released one is never changed."""
