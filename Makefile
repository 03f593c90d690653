# The commands of golive's developers. `make plan` and `make test` set up all they need in .venv;
# make BIN=/some/venv/bin/ uses other tools.

PYTHON ?= python3
BIN ?= .venv/bin/
READY = $(if $(filter .venv/bin/,$(BIN)),.venv/ready)

.DEFAULT_GOAL := help
.PHONY: help setup plan test format bench docs clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv with golive in it, editable, and the developers' tools

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	.venv/bin/python3 -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

plan: $(READY) ## show the plan of a shipped launch
	$(BIN)golive plan customer-community

test: $(READY) ## check format, style, types and layers, then run the tests
	$(BIN)ruff format --check .
	$(BIN)ruff check .
	$(BIN)mypy --strict
	$(BIN)lint-imports
	$(BIN)python3 -m pytest

format: $(READY) ## put the code into the one format, and mend what can be mended
	$(BIN)ruff check --fix .
	$(BIN)ruff format .

bench: $(READY) ## measure speed beside bare Python; make bench ARGS=--quick for a short run
	$(BIN)python3 benchmarks/run.py $(ARGS)

docs: $(READY) ## draw the picture in the README anew, and write the pages that repeat the code
	$(BIN)python3 docs/picture.py
	$(BIN)python3 docs/pages.py

clean: ## remove caches and everything built, build/ of golive among it; .venv stays
	rm -rf build dist htmlcov .coverage .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
