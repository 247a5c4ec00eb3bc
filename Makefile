# Every target is one command of the CLI or of a tool. `make` alone prints them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

PYTHON   ?= python3
VENV     := .venv
BIN      := $(VENV)/bin
READY    := $(VENV)/.ready
DEV      := $(VENV)/.dev
UV       := $(shell command -v uv 2>/dev/null || echo $(BIN)/uv)

NEWER  := 3.12 3.13 3.14
CORE   := tests/pipeline/test_article.py tests/pipeline/test_chain.py tests/release tests/diff tests/verify tests/columns tests/reader

FLOOR  := tests/test_frozen.py tests/reading/test_frames.py

.PHONY: help release test format lint types matrix bench crash fuzz mutants browser generator sweep scenarios soak planted sets texts translations substitutions extraction docs site desk serve worker report lock clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Lock files with hashes: requirements-uv.lock brings the installer where the machine has none, requirements.lock what
# running needs, requirements-dev.lock that and the tools of the tests. Bytecode is compiled once, here.
INSTALL = $(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes
EDITABLE = $(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
$(READY): requirements.lock requirements-uv.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "silkledger needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) -V 2>&1`. Name another: make PYTHON=python3.12" >&2; exit 2; }
	@echo "Setting up the environment in $(VENV) (once; a minute or two)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x "$(UV)" || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@$(INSTALL) requirements.lock
	@$(EDITABLE)
	@touch $@

$(DEV): $(READY) requirements-dev.lock
	@echo "Adding the tools of the tests (once)"
	@$(INSTALL) requirements-dev.lock
	@$(EDITABLE)
	@touch $@

release: $(READY) ## run the main job on raw/ and publish into published/
	@$(BIN)/silkledger release

# Hundreds of tests start a process of their own, which keeps its bytecode even where the environment asks for none. A fifth
# of the time a test waits for such a process or a server, so one more runs than there are processors. The tests publish some
# thousand small releases, each flushed to its disk: they lie in memory where 4 GiB of it can be had as a folder.
WORKERS ?= $(shell expr `getconf _NPROCESSORS_ONLN` + 1)
MEMORY  := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 4194304 { print $$6 }')
test: $(DEV) ## run every test
	@$(if $(MEMORY),PYTEST_DEBUG_TEMPROOT=$(MEMORY)) PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(PYTEST)

format: $(DEV) ## format the code and sort its imports
	@$(BIN)/ruff check --quiet --select I --fix .
	@$(BIN)/ruff format .

lint: $(DEV) ## style, format and import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: $(DEV) ## check the types, strictly
	@$(BIN)/mypy

# The environments of other Pythons lie beside the first one; a Python that this machine lacks is named and passed over.
matrix: $(DEV) ## run the core tests on every newer Python that the machine has, and the reader's on the oldest packages
	@for version in $(NEWER); do \
	  python=`$(UV) python find --no-python-downloads $$version 2>/dev/null` || { echo "Python $$version: not on this machine"; continue; }; \
	  echo "Python $$version"; \
	  test -x $(VENV)/$$version/bin/python || $(UV) venv --quiet --python "$$python" $(VENV)/$$version && \
	  $(UV) pip sync --quiet --python $(VENV)/$$version/bin/python --require-hashes requirements-dev.lock && \
	  $(UV) pip install --quiet --python $(VENV)/$$version/bin/python --no-deps --no-build-isolation --editable . && \
	  $(VENV)/$$version/bin/python -m pytest -q -n auto $(CORE) || exit 1; \
	done
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info >= (3, 13))' || { echo "pandas 2.2, pyarrow 18: need Python 3.11 or 3.12"; exit 0; }; \
	echo "pandas 2.2, pyarrow 18"; \
	test -x $(VENV)/floors/bin/python || $(UV) venv --quiet --python $(BIN)/python $(VENV)/floors && \
	$(UV) pip sync --quiet --python $(VENV)/floors/bin/python --require-hashes requirements-floors.lock && \
	PYTHONPATH=. $(VENV)/floors/bin/python -m pytest -q $(FLOOR)

bench: $(DEV) ## measure a whole release by its steps against DuckDB: make bench ROWS="1000000 10000000" INPUTS="plain harder consistent" RUNS=5 PEERS=1 KEEP=FOLDER
	@$(BIN)/python -m tests.bench --rows $(or $(ROWS),100000 1000000) --inputs $(or $(INPUTS),plain harder consistent) --runs $(or $(RUNS),3) $(if $(PEERS),--peers) $(if $(KEEP),--keep $(KEEP))

crash: $(DEV) ## kill the publisher at 500 points and see that the last release stays whole
	@SILKLEDGER_CRASHES=500 $(BIN)/python -m pytest tests/store/test_folder.py

# The corpus holds what was worth keeping; later runs begin with it.
fuzz: $(DEV) ## damage files of every format, wordings and whole folders for five minutes: make fuzz SECONDS=3600 CORPUS=FOLDER
	@$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),300) --corpus $(or $(CORPUS),fuzz)
	@SILKLEDGER_FUZZ=5000 SILKLEDGER_FUZZ_OUTCOMES=$(VENV)/fuzz.json $(BIN)/python -m pytest tests/pipeline/test_fuzz.py $(PYTEST)
	@cat $(VENV)/fuzz.json

# Debian's Chromium, where none is there and this user may install it. With CI set, a browser that is missing fails the tests.
browser: $(DEV) ## try the pages in Chromium (brings Debian's where it is missing)
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  { command -v apt-get >/dev/null && test "`id -u`" = 0 && echo "Installing Chromium" && \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } || \
	  { echo "make browser needs Chromium and can't install it here; on Debian: apt-get install chromium (as root)" >&2; exit 2; }
	@CI=1 $(BIN)/python -m pytest tests/browser $(PYTEST)

mutants: $(DEV) ## change the reading engine in small ways and see that a test notices (hours): make mutants SAMPLE="--modules numeric.ratios --ends 3"
	@$(BIN)/python -m tests.mutants $(SAMPLE)

generator: $(DEV) ## read 100,000 generated wordings of figures and see that none is read wrong
	@$(BIN)/python -m tests.reading.generator --count 100000

sweep: $(DEV) ## read every word of the long lists, of which `make test` reads some
	@SILKLEDGER_SWEEP=1 $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal `grep -rl --include 'test_*.py' 'stride(' tests` $(PYTEST)

soak: $(DEV) ## 200 accelerated runs with everything that goes wrong, within 15 minutes: make soak RUNS=50
	@$(BIN)/python -m tests.soak --runs $(or $(RUNS),200)

planted: $(DEV) ## plant an error in each of 1,000 consistent systems and count which are found
	@$(BIN)/python -m tests.judging.planted

scenarios: $(DEV) ## judge the scenarios of tests/judging/scenarios and count what is right: make scenarios LIST=--list
	@$(BIN)/python -m tests.judging.scenarios $(LIST)

sets: $(DEV) ## compare the reading engine with public sets of quantities: make sets SETS=FOLDER
	@$(BIN)/python -m tests.sets $(or $(SETS),sets) $(LIST)

texts: $(DEV) ## compare figures of texts with their wider wordings and translations: make texts TEXTS=FOLDER
	@$(BIN)/python -m tests.texts $(or $(TEXTS),texts) $(LIST)

translations: $(DEV) ## list what two languages say otherwise or only one says: make translations TEXTS="en FILE de FILE" LIST="--list sign bound"
	@$(BIN)/python -m tests.texts.translations $(TEXTS) $(LIST)

substitutions: $(DEV) ## read the blind sets with words that no vocabulary lists: make substitutions LIST="--list otherwise refused"
	@$(BIN)/python -m tests.texts.substitutions $(LIST)

# Neither the texts of public documents nor NewsQuant is in the repository; a text that is absent is reported.
extraction: $(DEV) ## score the extraction against annotated documents: make extraction TEXTS=FOLDER LIST="--list short wrong"
	@$(BIN)/python -m tests.extraction $(if $(TEXTS),--texts $(TEXTS)) $(LIST)

docs: $(READY) ## write docs/reading.md and docs/vocabularies.md from the vocabularies
	@$(BIN)/python -m silkledger.reading.pages.documentation > docs/reading.md
	@$(BIN)/python -m silkledger.reading.pages.vocabulary_page > docs/vocabularies.md

desk: $(READY) ## confirm candidates in a browser, on this machine
	@$(BIN)/silkledger desk

# Built in a folder of its own; the pages of published datasets lie beside it.
site: $(DEV) ## build the documentation site, with the published datasets, into site/
	@$(BIN)/sphinx-build -q -W --keep-going -b html -c docs/site . site
	@rm -rf site/published && test ! -d published || cp -R published site/published
	@echo "site/index.html"

serve: $(READY) ## run what prefect.yaml says, when it says so, until Ctrl-C
	@$(BIN)/silkledger serve

worker: $(READY) ## run a worker only, for the server that PREFECT_API_URL names
	@$(BIN)/silkledger worker

report: $(READY) ## print where the page of the current release is
	@$(BIN)/silkledger report

lock: ## resolve the dependencies anew and write the lock files
	@uv pip compile --quiet --universal --generate-hashes --all-extras --group build pyproject.toml --output-file requirements.lock
	@uv pip compile --quiet --universal --generate-hashes --all-extras --group build --group dev --constraints requirements.lock pyproject.toml --output-file requirements-dev.lock
	@uv pip compile --quiet --generate-hashes --python-version 3.11 --constraints tests/floors.txt --group floors pyproject.toml --output-file requirements-floors.lock
	@echo uv | uv pip compile --quiet --universal --generate-hashes - --output-file requirements-uv.lock

clean: ## remove the environment and what the tools left (never published/)
	@rm -rf $(VENV) .prefect .mypy_cache .ruff_cache .import_linter_cache .coverage build dist mutants
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
