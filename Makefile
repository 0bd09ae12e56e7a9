# The distributed stack on one machine, by docker compose. make help says what there is.
# For good, put COMPOSE_PROFILES, BACKUP=on and OTEL_EXPORTER_OTLP_ENDPOINT into .env; PROFILE=observability, PROFILE=backup or
# PROFILE=observability,backup sets them for one command only.
ifdef PROFILE
export COMPOSE_PROFILES := $(PROFILE)
ifneq (,$(findstring observability,$(PROFILE)))
export OTEL_EXPORTER_OTLP_ENDPOINT ?= http://collector:4318
export OTEL_TRACES_SAMPLER_ARG ?= 1
endif
ifneq (,$(findstring backup,$(PROFILE)))
export BACKUP ?= on
endif
endif

.DEFAULT_GOAL := help
.PHONY: help up down logs restart seed load doctor drill

help: ## says what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

up: ## builds and starts all, and waits until it is ready
	docker compose up --build --wait

down: ## stops all; data stays (docker compose down --volumes removes it)
	COMPOSE_PROFILES=observability,backup docker compose down

logs: ## follows the logs; SERVICE=tasks of one
	docker compose logs --follow $(SERVICE)

restart: ## restarts one service: SERVICE=tasks
	docker compose restart $(or $(SERVICE),$(error say which: make restart SERVICE=tasks))

seed: ## makes the demo user and some data
	npm run seed

load: ## runs a load scenario against it: SCENARIO=smoke
	BASE_URL=http://127.0.0.1:4000 npm run load -- $(or $(SCENARIO),smoke)

doctor: ## looks at settings and servers of the stack
	docker compose exec audit node infra/local/doctor.ts

drill: ## destroys and restores an installation of its own, and measures
	npm run drill
