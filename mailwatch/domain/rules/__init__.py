"""What to do about a case now: the decision, its actions, and each rule that keeps a mail back."""
