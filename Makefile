# Everything a developer needs. Works with GNU make 3.81, which macOS still ships.
# `node` is a development dependency: with it first on PATH every recipe runs the pinned version.
PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export PATH
SHELL := /bin/sh

NODE := node_modules/.bin/node
KEYSPACES := global submissions policies claims billing
STAMP := node_modules/.package-lock.json
ROLE ?=
STATUS ?=
SIZE ?=
SECONDS ?=
ANEW ?=

.DEFAULT_GOAL := help
.PHONY: help install dev seed test test-vitess test-large test-load check generate migrate drift reset token schema publish-schema codegen contracts vschema vitess-up vitess-down vitess-status

help: ## List the targets
	@echo 'OpenInsure Graph. Start with: make dev'
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

install: $(STAMP) ## Install the packages, when package-lock.json has changed

$(STAMP): package-lock.json
	@command -v npm >/dev/null 2>&1 || { \
	  echo 'npm was not found.' >&2; \
	  echo '  Why: the packages, the pinned Node.js among them, are installed with it.' >&2; \
	  echo '  What to do: install Node.js 20 or newer (it brings npm), then try again.' >&2; exit 1; }
	@echo 'Installing the packages (npm ci), about half a minute ...'
	@npm ci --no-audit --no-fund --progress --loglevel=error
	@touch $(STAMP)

dev: install ## Start database, Worker and GraphiQL; PORT=8801 takes exactly that port
	@$(NODE) scripts/dev.ts

seed: install ## Fill the local database, when it is empty; SIZE=large loads 100,000 policies
	@SIZE=$(SIZE) $(NODE) scripts/seed.ts

test: install ## Run the tests; ONLY=path/to/file runs a part of them
	@$(NODE) node_modules/vitest/vitest.mjs run --project '!vitess' --project '!large' --project '!load' $(ONLY) --reporter=default $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-vitess: install ## Run the suites that run on Vitess; starts one of its own
	@$(NODE) node_modules/vitest/vitest.mjs run --project vitess $(ONLY) --reporter=default $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-large: install ## Ask every operation of clients over 100,000 policies, and look at how each statement is run
	@$(NODE) node_modules/vitest/vitest.mjs run --project large $(ONLY) --reporter=default $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-load: install ## Ask with up to 200 clients at once, with outages and callers who hang up; SECONDS=3 is short
	@LOAD_SECONDS=$(SECONDS) $(NODE) node_modules/vitest/vitest.mjs run --project load $(ONLY) --reporter=default $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

check: install ## Check format, lint rules, imports, types, unused code and the promises to clients
	@$(NODE) scripts/check.ts

contracts: install ## Check the promises to clients alone: generated files, persisted documents, schema
	@$(NODE) scripts/contracts.ts

generate: install ## Write migrations for changed tables; before the first release, ANEW=1 makes one for all tables
	@$(if $(ANEW),$(NODE) scripts/forget-migrations.ts)
	@for keyspace in $(KEYSPACES); do \
	  echo "$$keyspace:"; KEYSPACE=$$keyspace $(NODE) node_modules/.bin/drizzle-kit generate $(if $(ANEW),--name first_tables) || exit 1; \
	done
	@$(NODE) scripts/vschema.ts

migrate: install $(if $(STATUS),,generate) ## Show and apply migrations, on Vitess too if it runs; STATUS=1 only shows
	@STATUS=$(STATUS) $(NODE) scripts/migrate.ts

drift: install ## Compare tables, migrations, live databases, VSchema and SDL; changes nothing
	@$(NODE) scripts/drift.ts </dev/null

reset: ## Delete the local database; the next make dev makes and fills it anew
	@$(NODE) scripts/reset.ts

token: $(STAMP) ## Print a token for a role: make token ROLE=UNDERWRITER
	@$(NODE) scripts/token.ts $(ROLE)

schema: install ## Write schema/schema.graphql from the code
	@$(NODE) scripts/schema.ts

publish-schema: install ## Promise schema/schema.graphql to clients, unless that breaks what was released
	@$(NODE) scripts/publish-schema.ts

codegen: install ## Check and write the documents of clients: typed, and persisted
	@$(NODE) scripts/codegen.ts

vschema: install ## Write vschema.json and docker-compose.yml from schema/topology.ts and the tables
	@$(NODE) scripts/vschema.ts

vitess-up: install ## Start the local Vitess: five keyspaces, four of them in two shards
	@$(NODE) scripts/vitess-up.ts

vitess-down: ## End the local Vitess and its data
	@$(NODE) scripts/vitess-down.ts

vitess-status: ## Say whether the local Vitess runs, and where
	@$(NODE) scripts/vitess-status.ts
