# make film   a film from text on a fresh machine: needs Python 3.11+ and make, nothing else
# make test   the tests
# make check  what CI runs besides the tests: linter, types, import directions, documents
# make sdk    official packages of the services against the simulator
# make torture  random films read back frame by frame; runs killed by the hundred; hostile servers; schemathesis
# make bench  the figures of benchmarks/

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
BOARD ?= examples/espresso.story
FILM ?= film.mp4

.PHONY: film test check sdk bench torture clean

film: $(VENV)/installed
	$(BIN)/storyboard make $(BOARD) -o $(FILM)

test: $(VENV)/tested
	$(BIN)/python -m pytest

check: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/storyboard lint examples
	$(BIN)/storyboard fmt --check examples

sdk: $(VENV)/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[sdk]'
	$(BIN)/python -m pytest tests/sdk

torture: $(VENV)/tortured
	$(BIN)/python -m tests.film.torture
	$(BIN)/python tests/production/torture.py
	$(BIN)/python -m pytest tests/simulator/schema.py

bench: $(VENV)/benched
	$(BIN)/python benchmarks/language.py
	$(BIN)/python benchmarks/linting.py
	$(BIN)/python benchmarks/planning.py
	$(BIN)/python benchmarks/film.py
	$(BIN)/python benchmarks/production.py
	$(BIN)/python benchmarks/editor.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Each level of the installation leaves a mark, so that it is made once and made again when what it needs changes.
$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[video]'
	touch $@

$(VENV)/tested: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[video,export,dev]'
	touch $@

$(VENV)/tortured: $(VENV)/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[video,export,dev,torture]'
	touch $@

$(VENV)/benched: $(VENV)/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[video,export,dev,bench]'
	touch $@

clean:
	rm -rf $(VENV) film.mp4 examples/.storyboard
