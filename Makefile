# Everything a developer needs. Works with GNU make 3.81, which macOS still ships.
# `node` is a development dependency: with it first on PATH every recipe runs the pinned version.
PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export PATH
SHELL := /bin/sh

# Ctrl-C ends a recipe quietly, as long as make runs the program itself: a shell between the two would be reported.
NODE := node_modules/.bin/node --import ./scripts/support/quiet-interrupt.ts
VITEST := $(NODE) node_modules/vitest/vitest.mjs run --reporter=default
STAMP := node_modules/.package-lock.json
PEERS := bench/node_modules/.package-lock.json
SITE := site/node_modules/.package-lock.json

.DEFAULT_GOAL := help
# Whatever has a line in `make help` is a command, and no file.
.PHONY: $(shell sed -n 's/^\([a-z-]*\):.*## .*/\1/p' $(firstword $(MAKEFILE_LIST)))

help: ## List the targets
	@echo 'OpenInsure Graph. Start with: make dev'
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-22s %s\n", $$1, $$2 }'

install: $(STAMP) ## Install the packages, when package-lock.json has changed

$(STAMP): package-lock.json
	@command -v npm >/dev/null 2>&1 || { \
	  echo 'npm was not found.' >&2; \
	  echo '  Why: the packages, the pinned Node.js among them, are installed with it.' >&2; \
	  echo '  What to do: install Node.js 20 or newer (it brings npm), then try again.' >&2; exit 1; }
	@node scripts/install.mjs

dev: install ## Start database, Worker and GraphiQL; PORT=8801 takes exactly that port
	@$(NODE) scripts/dev.ts

seed: install ## Fill the local database, when it is empty, up to today; TODAY=2027-03-01, SIZE=large
	@$(NODE) scripts/seed.ts

test: install ## Run the tests; ONLY=path/to/file runs a part of them
	@$(VITEST) --project '!vitess' --project '!rehearsals' --project '!site' --project '!large' --project '!load' --project '!simulation' $(ONLY) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-vitess: install ## Run the suites that run on Vitess; starts one of its own
	@$(VITEST) --project vitess $(ONLY) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-large: install ## Ask every operation of clients over 100,000 policies, and look at how each statement is run
	@$(VITEST) --project large $(ONLY) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

test-load: install ## Ask with up to 200 clients at once, with outages and callers who hang up; LOAD_SECONDS=3 is short
	@$(VITEST) --project load $(ONLY) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

simulate: install ## Play random changes with accidents, and judge what is left; SEED=1 RUNS=5000, DRIVER=http or ON=vitess
	@SEED=$(SEED) RUNS=$(RUNS) DRIVER=$(DRIVER) $(VITEST) --project $(or $(ON),simulation) $(or $(ONLY),test/simulation/) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

simulate-bugs: install ## Plant known bugs one at a time, and have the simulation find each; ONLY=balance RUNS=2000
	@ONLY=$(ONLY) RUNS=$(RUNS) $(NODE) scripts/simulate-bugs.ts

# What the product is compared with has packages of its own: nobody who does not compare installs them.
$(PEERS): bench/package-lock.json $(STAMP)
	@echo 'installing the packages of the peers'
	@cd bench && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json

bench: install $(PEERS) ## Measure the product beside handlers by hand and peers, for 75 minutes; SHORT=1 tries it
	@node_modules/.bin/tsc -p bench/peers
	@SHORT=$(SHORT) $(NODE) bench/bench.ts

bench-growth: install ## Measure how an answer's cost grows with items, keyspaces, depth, rows, organizations; SHORT=1 tries it
	@SHORT=$(SHORT) $(NODE) bench/bench-growth.ts

bench-check: install ## Compare what answers take with bench/results.json; CPU=1 measures, too; ACCEPT=1 writes what is counted
	@CPU=$(CPU) ACCEPT=$(ACCEPT) $(NODE) bench/bench-check.ts

check: install ## Check format, lint rules, imports, types, unused code and the promises to clients
	@$(NODE) scripts/check.ts

contracts: install ## Check the promises to clients alone: generated files, persisted documents, schema
	@$(NODE) scripts/contracts.ts

generate: install ## Write migrations for changed tables; before the first release, ANEW=1 makes one for all tables
	@$(if $(ANEW),$(NODE) scripts/forget-migrations.ts)
	@$(NODE) scripts/generate.ts
	@$(NODE) scripts/vschema.ts

migrate: install $(if $(STATUS),,generate) ## Show and apply migrations, on Vitess too if it runs; STATUS=1 only shows
	@$(NODE) scripts/migrate.ts

migrations: install ## The board of migrations; without it DO=status, plan, run, revert and more, JSON=1; docs/operations/migrations.md
	@$(NODE) scripts/migrations.ts $(DO) $(if $(JSON),--json) $(if $(APPLY),--apply) $(if $(AUTO_APPLY),--auto-apply) \
	  $(if $(SKIP_REVERT),--skip-revert) $(if $(FORCE),--force) $(if $(UNTIL),--until $(UNTIL)) \
	  $(if $(TIMEOUT),--timeout $(TIMEOUT)) $(if $(RELEASED),--released $(RELEASED))

credentials: install ## Give a deployment new passwords of PlanetScale, and delete the former: ENV=staging, WATCH=10 minutes, PLAN=1 only shows
	@$(NODE) scripts/credentials.ts

drift: install ## Compare tables, migrations, live databases, VSchema and SDL; TARGET=production asks PlanetScale
	@$(NODE) scripts/drift.ts

sums: install ## Make the sums of premium, losses, commission, receivables and the ledger what their rows add up to; CHECK=1 only shows, exit status 1 when some differ
	@CHECK=$(CHECK) $(NODE) scripts/rebuild-sums.ts

reset: install ## Delete the local database; the next make dev makes and fills it anew
	@$(NODE) scripts/reset.ts

search-terms: install ## Write the words that rows are found by anew, where they follow from texts otherwise than before
	@$(NODE) scripts/search-terms.ts

token: install ## Print a token for a role: make token ROLE=UNDERWRITER
	@$(NODE) scripts/token.ts $(ROLE)

schema: install ## Write schema/schema.graphql from the code, and docs/data-model with it
	@$(NODE) scripts/schema.ts
	@$(NODE) scripts/docs.ts

docs: install ## Write docs/data-model (pictures of the tables, and lifecycles), and the code that docs/clients.md shows
	@$(NODE) scripts/docs.ts

# What renders the site has packages of its own: nobody who does not build it installs them.
$(SITE): site/package-lock.json $(STAMP)
	@echo 'installing the packages of the site'
	@cd site && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json

site: install $(SITE) ## Build the documentation site into .local/site, and check its links, places and pictures
	@node_modules/.bin/tsc -p site
	@$(NODE) scripts/site.ts

test-site: install ## Look at the site that make site has built in a headless browser: pictures, widths, complaints
	@test -f .local/site/index.html || $(MAKE) --no-print-directory site
	@$(VITEST) --project site $(ONLY) $(if $(REPORT),--reporter=json --outputFile=$(REPORT))

site-serve: install $(SITE) ## Show the site that make site has built, on 127.0.0.1; PORT=4173
	@test -f .local/site/index.html || $(MAKE) --no-print-directory site
	@$(NODE) site/node_modules/vitepress/bin/vitepress.js preview site --host 127.0.0.1 --port $(or $(PORT),4173)

publish-schema: install ## Promise schema/schema.graphql to clients, unless that breaks what was released
	@$(NODE) scripts/publish-schema.ts

codegen: install ## Check and write the documents of clients: typed, and persisted
	@$(NODE) scripts/codegen.ts

environments: install ## Write wrangler.toml from ops/environments.ts, and compare the environments
	@$(NODE) scripts/environments.ts

package: install ## Make the npm package for clients: typed documents, schema and manifest
	@$(NODE) scripts/package.ts

import-manifest: install ## Persist the documents of a client that compiles its own: FILE=manifest.json CLIENT=ios VERSION=3.2.0
	@FILE=$(FILE) CLIENT=$(CLIENT) VERSION=$(VERSION) $(NODE) scripts/import-manifest.ts

export-manifest: install ## Write all persisted documents as a manifest: FILE=persisted-query-manifest.json
	@FILE=$(FILE) $(NODE) scripts/export-manifest.ts

doubles: install ## Start doubles of Cloudflare's and PlanetScale's API on 127.0.0.1, to try what operators do, until Ctrl-C
	@$(NODE) test/doubles/serve.ts

provision: install ## Make an environment's Hyperdrive configurations: ENV=staging; PLAN=1 only shows, YES=1 does not ask
	@$(NODE) scripts/provision.ts

secrets: install ## Set secrets of an environment from standard input: ENV=staging; without any, says which are there
	@$(NODE) scripts/secrets.ts

release: install ## Release this commit: ENV=staging; PERCENT=10, WATCH=10 minutes, HOLD=1 stays there, PLAN=1 only shows
	@$(NODE) scripts/release.ts

reseal: install ## Seal protected numbers with the current key that an older one has sealed; PLAN=1 counts; TARGET=production
	@$(NODE) scripts/reseal.ts

rollback: install ## Put the release before in front of all requests again: ENV=staging; PLAN=1 only shows
	@$(NODE) scripts/rollback.ts

vschema: install ## Write vschema.json and docker-compose.yml from schema/topology.ts and the tables
	@$(NODE) scripts/vschema.ts

vitess-up: install ## Start the local Vitess: five keyspaces, four of them in two shards
	@$(NODE) scripts/vitess-up.ts

vitess-down: install ## End the local Vitess and its data, unless a make dev uses it
	@$(NODE) scripts/vitess-down.ts

# Whether it runs is an answer, not a failure. The script itself ends with 3 when it does not.
vitess-status: install ## Say whether the local Vitess runs, where, and who uses it
	@$(NODE) scripts/vitess-status.ts || test $$? -eq 3

# Beside what make dev keeps: Worker, logs and data of a rehearsal are its own.
REHEARSE := LOCAL_DIRECTORY=.local/rehearsal KEYSPACE=$(KEYSPACE) ORGANIZATION=$(ORGANIZATION) MIGRATION=$(MIGRATION) FAULT=$(FAULT) $(NODE) scripts/rehearse.ts

rehearse: install ## Rehearse all three on a real Vitess, under load: cut-over, resharding, schema change; four minutes
	@$(REHEARSE) all

rehearse-cutover: install ## Rehearse moving a keyspace's tables out of the legacy database; KEYSPACE=billing
	@$(REHEARSE) cutover

rehearse-reshard: install ## Rehearse two shards becoming four; ORGANIZATION=org_… gives that one a shard of its own
	@$(REHEARSE) reshard

rehearse-schema-change: install ## Rehearse an online schema change and its reversal; MIGRATION=file.sql, KEYSPACE=billing
	@$(REHEARSE) schema-change

rehearse-faults: install ## Plant faults in rehearsals, and see that each is reported
	@$(VITEST) --project rehearsals $(if $(REPORT),--reporter=json --outputFile=$(REPORT))
