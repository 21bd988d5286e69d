"""What goes out: in words, and in the bytes that leave."""
