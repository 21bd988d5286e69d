"""Reading the owner's file: every problem at once, each with its line and remedy."""
