"""Reports on mail that did not arrive, for machines and in words."""
