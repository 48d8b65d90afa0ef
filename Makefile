# Everything a person or a machine does with this checkout, by one word each: make help
#
#   make run PORT=8600       another port
#   make run ADDRESS=0.0.0.0 for every machine that reaches this one, not for this one alone
#   make run WORKERS=4       so many processes behind one port, for a crowd
#   make run BASE=/maps      below a path
#   make PYTHON=python3.13 … another Python for a new environment (3.11 or newer)

PYTHON ?= python3
PORT ?= 8501
ADDRESS ?= 127.0.0.1
WORKERS ?= 1
BASE ?=
# For make lock: --upgrade takes newer versions, --upgrade-package NAME one of them.
LOCK_OPTIONS ?=
# For make audit: --vulnerability-service osv asks another source for advisories than pip-audit's own.
AUDIT_OPTIONS ?=

VENV := .venv
PY := $(VENV)/bin/python
PIP_OPTIONS := --disable-pip-version-check -q

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run port test test-browsers check audit licences bom pack site bench messages look lock coastline clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | \
	  while IFS='|' read -r word meaning; do printf '  make %-13s %s\n' "$$word" "$$meaning"; done

run: port $(VENV)/runtime.stamp ## show the page (at PORT, 8501 unless told; ADDRESS, this machine alone; by WORKERS, 1)
	@exec env PYTHONPATH=. $(PY) -m dashboard --port '$(PORT)' --address '$(ADDRESS)' --workers '$(WORKERS)' --base '$(BASE)'

# Said before anything is installed.
port:
	@case '$(PORT)' in \
	  ''|*[!0-9]*|0*|??????*) false ;; \
	  *) test '$(PORT)' -le 65535 ;; \
	esac || { echo "make: PORT is '$(PORT)'; allowed: a number from 1 to 65535" >&2; exit 1; }
	@case '$(WORKERS)' in \
	  ''|*[!0-9]*|0*|???*) false ;; \
	  *) test '$(WORKERS)' -le 64 ;; \
	esac || { echo "make: WORKERS is '$(WORKERS)'; allowed: a number from 1 to 64" >&2; exit 1; }

test: check ## every check, then every test: in Chromium, and the core ways in Firefox and WebKit too
	@$(PY) -m tests.browser.browsers chromium firefox webkit
	@$(PY) -m tests.browser.fonts
	@$(PY) -m tests.proxy
	@$(PY) -m pytest --numprocesses 2 --dist loadfile

test-browsers: $(VENV)/test.stamp ## every way through the page, in Chromium, Firefox and WebKit
	@$(PY) -m tests.browser.browsers chromium firefox webkit
	@$(PY) -m tests.browser.fonts
	@$(PY) -m pytest tests/browser/journeys --journeys all --numprocesses 2 --dist load

check: $(VENV)/test.stamp ## form, lint, types of Python and of browser modules, the browsers they need, the direction of imports, the record, and the locks
	@failed=; \
	$(VENV)/bin/ruff format --check . || failed="$$failed ruff-format"; \
	$(VENV)/bin/ruff check . || failed="$$failed ruff-check"; \
	$(PY) -m mypy || failed="$$failed mypy"; \
	$(PY) -m dashboard.words --check || failed="$$failed message-types"; \
	$(PY) -m dashboard.lenses --check || failed="$$failed lens-message-types"; \
	$(PY) -m tests.module_types || failed="$$failed module-types"; \
	$(PY) -m tests.browser_support || failed="$$failed browser-support"; \
	$(VENV)/bin/lint-imports || failed="$$failed lint-imports"; \
	$(PY) -m geo check || failed="$$failed record"; \
	$(PY) -m geo schema --check || failed="$$failed schema"; \
	$(PY) -m geo edition --check || failed="$$failed edition"; \
	$(PY) -m geo dictionary --check || failed="$$failed dictionary"; \
	$(PY) -m tests.supply_chain.audit $(AUDIT_OPTIONS) || [ $$? -eq 2 ] || failed="$$failed audit"; \
	if [ -n "$$failed" ]; then echo "make: failed:$$failed" >&2; exit 1; fi

audit: $(VENV)/test.stamp ## ask whether a lock holds a version with a known flaw; 2 where nobody answers, which check forgives
	@$(PY) -m tests.supply_chain.audit $(AUDIT_OPTIONS)

licences: $(VENV)/test.stamp ## list the licence of everything that the page and its tests depend on
	@$(PY) -m tests.supply_chain.licences

bom: $(VENV)/test.stamp ## write what the page consists of into build/bom.json, a bill of materials in CycloneDX's form
	@$(PY) -m tests.supply_chain.bill build/bom.json

pack: $(VENV)/runtime.stamp ## write the classroom pack into build/pack, one HTML file a language for a disk without network
	@$(PY) -m dashboard.pack build/pack

site: $(VENV)/runtime.stamp ## write the page as files for a file server into build/site; SITE=https://… is its address
	@test -n '$(SITE)' || { echo "make: SITE is empty; allowed: the address at which the files will stand, as SITE=https://example.org/islands/" >&2; exit 1; }
	@$(PY) -m dashboard.site build/site --address '$(SITE)'

bench: $(VENV)/test.stamp ## measure what the design promises
	@$(PY) -m tests.browser.browsers chromium firefox
	@$(PY) -m tests.browser.fonts
	@$(PY) -m tests.bench

messages: $(VENV)/test.stamp ## bring new messages into the catalogs, to be translated there, and declare them to the modules
	@$(VENV)/bin/pybabel -q extract -F pyproject.toml -k say --no-location --sort-output \
	  -o dashboard/words/locale/messages.pot dashboard
	@$(VENV)/bin/pybabel -q update --omit-header --no-fuzzy-matching --ignore-obsolete \
	  -i dashboard/words/locale/messages.pot -d dashboard/words/locale
	@$(PY) -m dashboard.words
	@$(PY) -m dashboard.lenses

look: $(VENV)/test.stamp ## take the reference pictures of the page anew; view each before you keep it
	@$(PY) -m tests.browser.browsers chromium
	@$(PY) -m tests.browser.fonts
	@$(PY) -m tests.browser.look

coastline: $(VENV)-coastline/coastline.stamp ## draw the outlines anew and compare them with data/
	@$(VENV)-coastline/bin/python -m geo.coastline --check

clean: ## remove the environments and what tools left behind
	rm -rf $(VENV) $(VENV)-coastline $(VENV)-lock .test-fonts .test-proxy
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf tests/javascript/node_modules
	find dashboard geo tests -type d -name __pycache__ -prune -exec rm -rf {} +

# ---- Environments -------------------------------------------------------------------------------
# A stamp is newer than the lock file it was installed from. The lock of the tests holds the lock of
# the page, pin for pin, so both go into one environment and neither undoes the other.

# $(call new-venv,FOLDER): a new environment, or a sentence that says what is missing.
define new-venv
{ command -v "$(PYTHON)" >/dev/null || { \
    echo "make: there is no '$(PYTHON)' here. Install Python 3.11 or newer, or name yours: make PYTHON=…" >&2; exit 1; }; \
  "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
    echo "make: '$(PYTHON)' is $$("$(PYTHON)" --version 2>&1); Python 3.11 or newer is needed: make PYTHON=…" >&2; exit 1; }; \
  "$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { \
    echo "make: '$(PYTHON)' cannot make environments: venv or ensurepip is missing (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }; \
  echo "make: a new environment in $(1)"; \
  "$(PYTHON)" -m venv --clear $(1); }
endef

# $(call install,FOLDER,LOCK)
define install
@$(call working,$(1)) || $(call new-venv,$(1))
@echo "make: installing $(2) into $(1)"
@$(1)/bin/python -m pip install --require-hashes -r $(2) $(PIP_OPTIONS)
endef

# An environment left half made, moved, or whose Python was upgraded away must not look installed.
working = $(1)/bin/python -c 'import pip' 2>/dev/null
$(foreach folder,$(wildcard $(VENV) $(VENV)-coastline),$(shell $(call working,$(folder)) || rm -f $(folder)/*.stamp))

$(VENV)/runtime.stamp: requirements.txt
	$(call install,$(VENV),requirements.txt)
	@touch $@

$(VENV)/test.stamp: requirements-test.txt requirements.txt
	$(call install,$(VENV),requirements-test.txt)
	@touch $(VENV)/runtime.stamp $@

$(VENV)-coastline/coastline.stamp: requirements-coastline.txt
	$(call install,$(VENV)-coastline,requirements-coastline.txt)
	@touch $@

# ---- Locks --------------------------------------------------------------------------------------
# One resolution for every platform and every Python from 3.11 on; the page's pins bind the other two.

UV_VERSION := 0.13.9
COMPILE = $(VENV)-lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: ## write the lock files anew from pyproject.toml
	@$(call working,$(VENV)-lock) || $(call new-venv,$(VENV)-lock)
	@$(VENV)-lock/bin/python -m pip install uv==$(UV_VERSION) $(PIP_OPTIONS)
	$(COMPILE) $(LOCK_OPTIONS) --output-file requirements.txt
	$(COMPILE) $(LOCK_OPTIONS) --constraints requirements.txt --extra test --output-file requirements-test.txt
	$(COMPILE) $(LOCK_OPTIONS) --constraints requirements.txt --extra coastline --output-file requirements-coastline.txt
