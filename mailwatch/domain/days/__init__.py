"""People's days: working time, holidays, sending hours, quiet weeks."""
