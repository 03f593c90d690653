"""``python -m golive``."""

from golive.cli.main import run

run()
