"""The use cases: plain synchronous functions over ports."""
