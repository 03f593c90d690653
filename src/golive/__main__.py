"""Where golive starts: ``golive`` and ``python -m golive``."""

import sys


def main() -> None:
    """Run golive; Ctrl-C ends it quietly, also while it still loads."""
    try:
        from golive.cli.main import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
