"""``mailwatch`` and ``python -m mailwatch``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; ends the process with a documented exit status."""
    try:
        from mailwatch.cli.main import run

        run()
    except KeyboardInterrupt:
        # Ctrl-C while the program itself is still being loaded.
        sys.exit(130)


if __name__ == "__main__":
    main()
