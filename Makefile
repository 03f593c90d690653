# The commands of golive's developers. Tools come from .venv where there is one, else from PATH.

BIN = $(shell test -x .venv/bin/python3 && echo .venv/bin/)
PYTHON ?= python3

.DEFAULT_GOAL := help
.PHONY: help setup test format bench docs clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv with golive in it, editable, and the developers' tools
	$(PYTHON) -m venv .venv
	.venv/bin/python3 -m pip install --quiet --disable-pip-version-check -e '.[dev]'

test: ## check format, style, types and layers, then run the tests
	$(BIN)ruff format --check .
	$(BIN)ruff check .
	$(BIN)mypy --strict
	$(BIN)lint-imports
	$(BIN)python3 -m pytest

format: ## put the code into the one format, and mend what can be mended
	$(BIN)ruff check --fix .
	$(BIN)ruff format .

bench: ## measure speed beside bare Python; make bench ARGS=--quick for a short run
	$(BIN)python3 benchmarks/run.py $(ARGS)

docs: ## write the generated pages of docs/ anew
	$(BIN)python3 tools/docs.py

clean: ## remove caches and everything built, build/ of golive among it; .venv stays
	rm -rf build dist htmlcov .coverage .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
