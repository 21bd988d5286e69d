"""What the owner's file may say: sections, options, and the values in them."""
