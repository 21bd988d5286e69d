"""``mailwatch`` and ``python -m mailwatch``."""

from __future__ import annotations


def main() -> None:
    """Run the command line; ends the process with a documented exit status."""
    from mailwatch.cli.main import run

    run()


if __name__ == "__main__":
    main()
