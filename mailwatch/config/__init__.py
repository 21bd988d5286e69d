"""The owner's file: read, checked as a whole, shown and explained. Loaded only when it is needed."""
