"""Made up, shown, rehearsed: nothing of it goes to a client."""
