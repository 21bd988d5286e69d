"""mailwatch: knows since when each client is silent, and says so kindly, on schedule, once."""

__version__ = "0.1.0"
