"""The store over SQLAlchemy Core."""
