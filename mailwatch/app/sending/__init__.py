"""From a due row to the wire and back."""
