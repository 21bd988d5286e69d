"""What is shown to people: status, plan, explain, previews, samples."""
