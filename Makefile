# Each target sets up what it needs in a fresh clone; the one thing that must stand before: git, make, python3-venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test test-long lint bench example lock clean

demo: $(READY)
	$(BIN)/mailwatch demo

test: $(READY)
	$(BIN)/python -m pytest -m "not long" -n 4

test-long: $(READY)
	$(BIN)/python -m pytest -n 4

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry mailwatch

bench: $(READY)
	$(BIN)/python benchmarks/run.py

# Written from the config model; a test fails when the files drift.
example: $(READY)
	$(BIN)/mailwatch config example > config.example.toml
	$(BIN)/mailwatch config example --reference > docs/configuration.md

# Made with uv; installed with plain pip, hashes required.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/runtime.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra demo --extra dev pyproject.toml -o requirements/dev.lock

$(READY): requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

clean:
	rm -rf $(VENV) build dist
