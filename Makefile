# The same few commands for everybody; CI calls these. Each does its own set-up.

VENV   := .venv
BIN    := $(VENV)/bin
PAGE   := src/marsad/publish/page/index.html
SERVE  ?= yes
PORT   ?= 8420
JOBS   ?= $(shell nproc 2>/dev/null || echo 2)
# The examples go into a record of their own, so that they never mix with your reports.
REPORTS ?= examples/reports
RECORD  ?= $(if $(filter examples/reports,$(REPORTS)),build/examples.db,marsad.db)
SHARED  ?= ../shared
TREEBANKS ?= $(SHARED)/corpora/treebanks
TRAINER := build/training

.DEFAULT_GOAL := help
.PHONY: help run test test-quick check format lock bench bench-sentences bench-accuracy bench-incidents bench-places bench-speed screenshots model clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 26

run: $(VENV)/.run $(PAGE) ## read REPORTS (the examples by default), print the summary, serve the page
	@mkdir -p $(dir $(RECORD))
	@$(BIN)/marsad run $(REPORTS) --record $(RECORD) --jobs $(JOBS) || test $$? -eq 1
	@if [ "$(SERVE)" = yes ]; then exec $(BIN)/marsad serve --record $(RECORD) --port $(PORT); fi

test: $(VENV)/.dev $(PAGE) ## run all tests
	@scripts/system-packages.sh
	$(BIN)/pytest -q

test-quick: $(VENV)/.dev ## run the tests that need no browser
	$(BIN)/pytest -q -m "not browser"

check: $(VENV)/.dev $(PAGE) ## style, types, the page's types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	scripts/page.sh check

format: $(VENV)/.dev ## format the Python code
	$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format .

bench: bench-sentences bench-accuracy bench-incidents bench-places bench-speed ## all gates over the reference data in SHARED

bench-sentences: $(VENV)/.dev ## readings of 1,600 sentences of every form, with floors
	$(BIN)/python -m benchmarks.sentences

bench-accuracy: $(VENV)/.dev ## readings against careful annotation, with floors
	$(BIN)/python -m benchmarks.accuracy --gold $(SHARED)/gold
	annotated=$$(mktemp -d) && trap 'rm -rf "$$annotated"' EXIT && \
	$(BIN)/python -m benchmarks.annotated --articles $(SHARED)/corpora/fa-kes.csv --out "$$annotated" && \
	$(BIN)/python -m benchmarks.accuracy --gold "$$annotated" --scorer $(SHARED)/gold/score.py --table annotated

bench-incidents: $(VENV)/.dev ## merging against careful annotation, with floors
	$(BIN)/python -m benchmarks.incidents --gold $(SHARED)/gold
	groups=$$(mktemp -d) && trap 'rm -rf "$$groups"' EXIT && \
	$(BIN)/python -m benchmarks.annotated_groups --articles $(SHARED)/corpora/fa-kes.csv --out "$$groups" && \
	$(BIN)/python -m benchmarks.incidents --gold "$$groups" --scorer $(SHARED)/gold/score_incidents.py --table annotated_groups

bench-places: $(VENV)/.dev ## names of places against tables and outlines, with floors
	$(BIN)/python -m benchmarks.places --places $(SHARED)/corpora/places

bench-speed: $(VENV)/.dev ## time and memory of the main path, with ceilings
	$(BIN)/python -m benchmarks.speed --articles $(SHARED)/corpora/fa-kes.csv --jobs $(JOBS) \
		--unrelated $(TREEBANKS)/*.conllu

screenshots: $(VENV)/.dev $(PAGE) ## make the pictures in docs/ anew
	@scripts/system-packages.sh
	$(BIN)/python -m scripts.screenshots

model: $(TRAINER)/.ready ## train the language layer's model anew from TREEBANKS (25 minutes)
	$(TRAINER)/bin/python -m training.train --treebanks $(TREEBANKS) --out build/model
	$(TRAINER)/bin/python -m training.export --treebanks $(TREEBANKS) --trained build/model --out src/marsad/language/model
	$(TRAINER)/bin/python -m training.evaluate --treebanks $(TREEBANKS)

lock: $(VENV)/.dev ## renew the lock files from pyproject.toml
	scripts/lock.sh

clean: ## remove what make has built
	rm -rf $(VENV) build web/node_modules src/marsad/publish/page

$(VENV)/.run: requirements.lock pyproject.toml
	scripts/venv.sh $(VENV) requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml
	scripts/venv.sh $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/.run

$(TRAINER)/.ready: requirements-dev.lock training/requirements.txt
	scripts/venv.sh $(TRAINER) requirements-dev.lock
	$(TRAINER)/bin/pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@touch $@

$(PAGE): $(VENV)/.run $(shell find web -type f -not -path '*/node_modules/*' 2>/dev/null)
	scripts/page.sh build
	@touch $@
