"""The commands, a module each or a few; loaded when they are called."""
