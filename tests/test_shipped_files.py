"""The shipped campaigns and templates are found in a checkout and in an installed wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import golive
from golive.shipped_files import shipped

ROOT = Path(__file__).parents[1]


def test_in_a_checkout() -> None:
    assert shipped("campaigns") == ROOT / "campaigns"
    assert (shipped("templates") / "email.jinja").is_file()


def test_in_a_wheel(tmp_path: Path) -> None:
    packages = tmp_path / "site-packages"
    shutil.copytree(Path(golive.__file__).parent, packages / "golive")
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, packages / "golive/shipped" / folder)
    for arguments in (["init", "x", "--templates"], ["check", "x"]):
        done = subprocess.run(
            [sys.executable, "-m", "golive", *arguments], cwd=tmp_path, check=False,
            capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(packages)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr + done.stdout
    shown = subprocess.run(
        [sys.executable, "-c", "from golive.shipped_files import *; print(shipped('campaigns'))"],
        env={**os.environ, "PYTHONPATH": str(packages)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert shown.stdout.strip() == str(packages / "golive/shipped/campaigns")
    assert (tmp_path / "x/templates/email.jinja").exists()
