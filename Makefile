# Two commands do it all: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
LANGUAGE ?= nl
WORLD_MAP := ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2

.DEFAULT_GOAL := help
.PHONY: help demo test check docs pictures soak benchmark copies train gazetteer lock clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(VENV)/core  ## install, make a dossier of the example and say where its page lies
	@mkdir -p out
	@$(BIN)/wederhoor dossier examples/veerpont -o out/veerpont.html --json out/veerpont.json
	@$(BIN)/wederhoor dossier --quiet examples/veerpont
	@echo "The page: $(CURDIR)/out/veerpont.html"

test: $(VENV)/dev chromium  ## install what tests need and run them
	$(BIN)/python -m pytest

check: $(VENV)/dev  ## lint, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/core  ## generate docs/forms.md, the error analysis by form
	@mkdir -p out
	@$(BIN)/wederhoor evaluate examples/* --by form --markdown > out/forms.md.new || { rm -f out/forms.md.new; exit 1; }
	@mv out/forms.md.new docs/forms.md

pictures: $(VENV)/dev chromium  ## take the pictures of docs/ and the golden ones of the tests anew; look at them
	$(BIN)/python docs/pictures.py

soak: $(VENV)/dev chromium  ## the long form of the long suites
	SOAK=1 $(BIN)/python -m pytest -m "soak or not soak"

benchmark: $(VENV)/core  ## speed, scaling and memory on the examples
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/align.py

copies: $(VENV)/dev  ## copied text against MinHash on the examples
	$(BIN)/python benchmarks/copies.py

train: $(VENV)/training  ## train a pipeline anew (LANGUAGE=nl or en, DATA=folder with the treebanks), over an hour
	$(BIN)/python training/train.py $(LANGUAGE) $(DATA)

gazetteer: $(VENV)/training  ## make the atlas of the map anew from npm, Debian and GeoNames (needs npm and apt)
	@mkdir -p out/atlas
	cd out/atlas && npm pack --silent world-atlas@2.0.2 && mkdir -p world-atlas && tar -xzf world-atlas-2.0.2.tgz -C world-atlas
	cd out/atlas && apt-get download qgis-common && dpkg-deb -x qgis-common_*_all.deb qgis-common
	echo "$(WORLD_MAP)  out/atlas/qgis-common/usr/share/qgis/resources/data/world_map.gpkg" | sha256sum --check --quiet
	$(BIN)/python training/gazetteer.py out/atlas/world-atlas/package/countries-10m.json \
	  out/atlas/qgis-common/usr/share/qgis/resources/data/world_map.gpkg

lock: $(VENV)/dev  ## pin all dependencies anew, with hashes
	@for name in core dev training; do \
	  $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
	    --no-emit-find-links --no-emit-options --no-annotate --output-file requirements/$$name.lock requirements/$$name.in; done

clean:  ## remove what was installed and made
	rm -rf $(VENV) out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/pip: requirements/core.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Wederhoor needs Python 3.11 or newer: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make virtual environments: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/core: $(VENV)/pip pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/core.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: $(VENV)/core requirements/dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@

$(VENV)/training: $(VENV)/core requirements/training.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/training.lock
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -qqy --no-install-recommends chromium >/dev/null; } \
	  || echo "No Chromium: the tests of the page in a browser are skipped (apt-get install chromium)"
