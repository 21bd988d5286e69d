"""The parts of a transaction, one for each noun."""
