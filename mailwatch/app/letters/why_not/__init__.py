"""Why a text may not claim something: a reason for the owner, or "" where it is so; by what it is about."""
