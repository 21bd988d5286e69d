# Each target sets up what it needs in a fresh clone; the one thing that must stand before: git, make, python3-venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
FUZZ   := .venv-fuzz
FUZZ_SECONDS ?= 60
SEEDS  ?= 1000
MINUTES ?= 10

.PHONY: demo test test-long fuzz simulate lint bench example lock clean

demo: $(READY)
	$(BIN)/mailwatch demo

# Small chunks: what starts servers and processes is slow and stands side by side, and would be one worker's.
test: $(READY)
	$(BIN)/python -m pytest -m "not long" -n 4 --maxschedchunk 4

test-long: $(READY)
	$(BIN)/python -m pytest -n 4 --maxschedchunk 4
	$(MAKE) fuzz FUZZ_SECONDS=30

# Each target for FUZZ_SECONDS, or all together for FUZZ_MINUTES; what is found stays in $(FUZZ)/campaign.
fuzz: $(FUZZ)/.ready
	$(FUZZ)/bin/python tests/fuzz/rounds.py --place $(FUZZ)/campaign \
	  $(if $(FUZZ_MINUTES),--minutes $(FUZZ_MINUTES),--seconds $(FUZZ_SECONDS))

$(FUZZ)/.ready: requirements/fuzz.lock requirements/runtime.lock
	$(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements/fuzz.lock -r requirements/runtime.lock
	echo '*' > $(FUZZ)/.gitignore
	touch $(FUZZ)/.ready

# Months of chance for MINUTES on two processes; a world that breaks a promise is told, shrunk and kept.
simulate: $(READY)
	$(BIN)/python -m tests.simulation.run --seeds $(SEEDS).. --minutes $(MINUTES) --processes 2 \
	  $(if $(FORGER),--forger) $(if $(EVERY),--every) --keep tests/simulation/kept

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry mailwatch

bench: $(READY)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/due_time.py
	$(BIN)/python benchmarks/deciding.py
	$(BIN)/python benchmarks/planning.py
	$(BIN)/python benchmarks/store.py
	$(BIN)/python benchmarks/turn.py
	$(BIN)/python benchmarks/hostile.py

# Written from the config model; a test fails when the files drift.
example: $(READY)
	$(BIN)/mailwatch config example > config.example.toml
	$(BIN)/mailwatch config example --reference > docs/configuration.md

# Made with uv; installed with plain pip, hashes required.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/runtime.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra demo --extra dev pyproject.toml -o requirements/dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/fuzz.in -o requirements/fuzz.lock

$(READY): requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

clean:
	rm -rf $(VENV) $(FUZZ) build dist
