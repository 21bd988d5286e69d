"""Alembic's part: how it connects, and one module a revision."""
