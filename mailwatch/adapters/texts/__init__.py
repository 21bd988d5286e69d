"""From templates to letters: files, the sandbox that renders them, claims, dates and money in words."""
