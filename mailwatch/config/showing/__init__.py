"""The file for people: the example, the reference, what is in force."""
