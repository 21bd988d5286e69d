"""One case and what it rests on: its situation, its basis, mails that failed."""
