"""What to do about a case now: the decision, its three outcomes, and each rule that keeps a mail back."""
