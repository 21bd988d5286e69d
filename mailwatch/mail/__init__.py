"""What mail is: bytes to values and back."""
