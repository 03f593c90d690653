"""golive where teams work: as a hook of pre-commit, an action of GitHub's, a job of GitLab's."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from cli.small import SMALL
from junitparser import JUnitXml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose workspace lies in a folder with a space; its campaign is too early."""
    folder = tmp_path / "repo"
    (folder / "our launches/campaigns").mkdir(parents=True)
    (folder / "our launches/golive.yaml").write_text("name: Acme\n", "utf-8")
    early = SMALL.replace("when: T-3}", "when: T-30}")
    (folder / "our launches/campaigns/small.yaml").write_text(early, "utf-8")
    return folder


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """The environment of a job: golive on the path, and the files that GitHub reads afterwards."""
    programs = tmp_path / "bin"
    programs.mkdir()
    script = programs / "golive"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m golive "$@"\n', "utf-8")
    script.chmod(0o755)
    (programs / "python").symlink_to(sys.executable)
    (tmp_path / "runner").mkdir()
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "RUNNER_TEMP": str(tmp_path / "runner"),
    }


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """golive as a repository of its own."""
    folder = tmp_path / "golive"
    names = ["src", "campaigns", "templates", "pyproject.toml", "README.md", "LICENSE",
             ".pre-commit-hooks.yaml"]  # fmt: skip
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.pyc"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture
def offline(tmp_path: Path) -> dict[str, str]:
    """What makes pip build golive with the tools installed here, and golive use what is here.

    New environments find the packages of this one, except golive itself and pip, in a folder of
    links; nothing is downloaded.
    """
    links = tmp_path / "packages"
    links.mkdir()
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if not re.match(r"_*golive|_editable|__editable|pip\b|setuptools\b|.*\.pth$", package.name):
            (links / package.name).symlink_to(package)
    return {
        "PYTHONPATH": str(links),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads 0 as no isolation
    }


def schema(name: str) -> Any:
    folder = files("check_jsonschema").joinpath("builtin_schemas/vendor")
    return json.loads(folder.joinpath(f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize(("name", "document"), [("github-actions", ACTION), ("gitlab-ci", GITLAB)])
def test_the_platform_s_schema_accepts_it(name: str, document: Any) -> None:
    found = schema(name)
    validator = jsonschema.validators.validator_for(found)(found)
    assert not [error.message for error in validator.iter_errors(document)]


def test_the_readme_names_what_there_is() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    github, gitlab, hook = (
        yaml.safe_load(block)
        for block in re.findall(
            r"```yaml\n(# (?:GitHub|GitLab|pre-commit):.*?)```", readme, re.DOTALL
        )
    )
    assert github[1]["with"].keys() <= ACTION["inputs"].keys()
    (name,) = gitlab.keys() - {"include"}
    assert gitlab[name]["variables"].keys() == GITLAB[name]["variables"].keys()
    assert gitlab["include"]["remote"].endswith("/ci/gitlab.yml")
    assert hook["repos"][0]["hooks"][0]["id"] == HOOK["id"]
    documents = {"gitlab-ci": gitlab, "github-workflows": {
        "on": "push", "jobs": {"check": {"runs-on": "ubuntu-latest", "steps": github}}
    }}  # fmt: skip
    for kind, document in documents.items():
        found = schema(kind)
        validator = jsonschema.validators.validator_for(found)(found)
        assert not [error.message for error in validator.iter_errors(document)]


def step(name: str) -> dict[str, Any]:
    return next(one for one in ACTION["runs"]["steps"] if one.get("name") == name)


def act(folder: Path, machine: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """The check of the action, as a runner starts it."""
    given = {name: one.get("default", "") for name, one in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    check = step("Check")
    variables = {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: given[match[1]], value)
        for key, value in check["env"].items()
    }
    assert "${{" not in check["run"]  # what people write reaches no shell as a program
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", check["run"]],
        cwd=folder, env=machine | variables, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_annotates_and_sums_up(repository: Path, machine: dict[str, str]) -> None:
    done = act(repository, machine, path="our launches", args="--today 2027-03-01")
    assert done.returncode == 1, done.stderr
    annotation = "::error file=our launches/campaigns/small.yaml,line=15,"
    assert annotation in done.stdout
    summary = Path(machine["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert summary.startswith("### golive check failed\n\n1 error, ")
    assert not list(Path(machine["RUNNER_TEMP"]).iterdir())


def test_the_action_writes_sarif_also_when_it_fails(
    repository: Path, machine: dict[str, str]
) -> None:
    done = act(repository, machine, path="our launches", sarif="true", args="--today 2027-03-01")
    assert done.returncode == 1
    document = json.loads(Path(machine["RUNNER_TEMP"], "golive.sarif").read_text("utf-8"))
    uris = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in document["runs"][0]["results"]
    ]
    assert set(uris) == {"our%20launches/campaigns/small.yaml"}
    (output,) = Path(machine["GITHUB_OUTPUT"]).read_text("utf-8").splitlines()
    assert output == f"sarif={machine['RUNNER_TEMP']}/golive.sarif"
    assert step("Check")["id"] == "check"
    assert "steps.check.outputs.sarif" in step("Send findings to code scanning")["if"]


def test_the_action_sends_nothing_that_is_waived(repository: Path, machine: dict[str, str]) -> None:
    file = repository / "our launches/campaigns/small.yaml"
    waived = "T-30, waive: {launch-window: The regulator must be told.}}"
    file.write_text(file.read_text("utf-8").replace("T-30}", waived), "utf-8")
    done = act(repository, machine, path="our launches", sarif="true", args="--today 2027-03-01")
    assert done.returncode == 0, done.stdout
    document = json.loads(Path(machine["RUNNER_TEMP"], "golive.sarif").read_text("utf-8"))
    results = document["runs"][0]["results"]
    assert results
    assert not [one for one in results if one["ruleId"] == "launch-window"]


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"path": "our launches", "fail_on": "never"}, 0),
        ({"path": "our launches", "args": "--select drawer --ignore drawer", "fail_on": "info"}, 0),
        (
            {
                "path": "our launches",
                "args": "--select drawer\n--ignore drawer\n",
                "fail_on": "info",
            },
            0,
        ),
        ({"path": "nowhere.yaml"}, 1),
        ({"path": "nowhere"}, 2),
        ({"path": "our launches", "args": "--selct x"}, 2),
        ({"path": "our launches/campaigns/small.yaml\n\nour launches\n"}, 1),
        ({"path": "$(touch owned)", "args": "; touch owned"}, 2),
    ],
)
def test_the_action_ends_as_golive_does(
    repository: Path, machine: dict[str, str], inputs: dict[str, str], code: int
) -> None:
    done = act(repository, machine, **inputs)
    assert done.returncode == code, done.stdout + done.stderr
    assert not (repository / "owned").exists()


def test_the_gitlab_job_leaves_its_reports(repository: Path, machine: dict[str, str]) -> None:
    job = GITLAB["golive"]
    commands = [line for line in job["script"] if not line.startswith("pip ")]
    assert len(commands) == len(job["script"]) - 1
    variables = job["variables"] | {"GOLIVE_PATH": "our launches"}
    codes = [
        subprocess.run(["bash", "-c", line], cwd=repository, env=machine | variables,
                       capture_output=True, check=False).returncode
        for line in commands
    ]  # fmt: skip
    assert codes == [0, 0, 1]
    reports = job["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_text("utf-8"))
    assert "launch-window" in {one["check_name"] for one in issues}
    assert JUnitXml.fromfile(str(repository / reports["junit"])).failures == 1


def test_the_hook_is_one_that_pre_commit_knows() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "matches"),
    [
        ("golive.yaml", True),
        ("campaigns/a.yaml", True),
        ("our launches/campaigns/a/external.yml", True),
        ("our launches/templates/email.jinja", True),
        ("docs/golive.yaml.md", False),
        ("campaigns/readme.md", False),
        ("values.yaml", False),
    ],
)
def test_the_hook_runs_for_what_golive_reads(name: str, *, matches: bool) -> None:
    assert bool(re.search(HOOK["files"], name)) == matches


def git(folder: Path, *words: str, env: dict[str, str]) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@northwind.example", *words],
        cwd=folder, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_the_hook_judges_every_campaign(
    repository: Path, machine: dict[str, str], checkout: Path, offline: dict[str, str]
) -> None:
    """pre-commit itself, which clones golive, builds it and installs it apart, as for a team."""
    quiet = {**machine, **offline, "GIT_CONFIG_GLOBAL": os.devnull,
             "PRE_COMMIT_HOME": str(repository.parent / "hooks")}  # fmt: skip
    git(checkout, "init", "-q", env=quiet)
    git(checkout, "add", "-A", env=quiet)
    git(checkout, "commit", "-q", "-m", "As it is now", env=quiet)
    revision = git(checkout, "rev-parse", "HEAD", env=quiet)
    hook = {"id": HOOK["id"], "args": ["our launches"]}
    config = {"repos": [{"repo": str(checkout), "rev": revision, "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")

    def commit(name: str, text: str) -> subprocess.CompletedProcess[str]:
        (repository / name).write_text(text, "utf-8")
        git(repository, "add", "-A", env=quiet)
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run"],
            cwd=repository, env=quiet, capture_output=True, text=True, check=False,
        )  # fmt: skip

    git(repository, "init", "-q", env=quiet)
    done = commit("our launches/golive.yaml", "name: Acme Ltd\n")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "our launches/campaigns/small.yaml:15:" in done.stdout
    assert "error  launch-window" in done.stdout
    done = commit("our launches/campaigns/small.yaml", SMALL)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith(".Passed")
    git(repository, "commit", "-q", "-m", "In time", env=quiet)
    assert "(no files to check)Skipped" in commit("values.yaml", "a: 1\n").stdout


def test_the_action_installs_golive_from_its_own_checkout(
    machine: dict[str, str], checkout: Path, offline: dict[str, str]
) -> None:
    path = Path(machine["RUNNER_TEMP"], "path")
    env = machine | offline | {"GITHUB_ACTION_PATH": str(checkout), "GITHUB_PATH": str(path)}
    script = step("Install golive")["run"]
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], env=env, check=True)
    program = Path(path.read_text("utf-8").strip(), "golive")
    launch = Path(machine["RUNNER_TEMP"], "launch")
    subprocess.run(
        [program, "init", launch, "--starter", "soft-launch"], env=env, check=True,
        capture_output=True,
    )  # fmt: skip
    assert (launch / "campaigns/soft-launch/campaign.yaml").exists()
