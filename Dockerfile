# syntax=docker/dockerfile:1
# One image for the gateway, all subgraphs and the commands of operators: the command chooses what runs.
ARG NODE_VERSION=24.21.0

# hadolint ignore=DL3049
FROM node:${NODE_VERSION}-trixie-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY kernel/package.json kernel/
COPY gateway/package.json gateway/
COPY subgraphs/accounts/package.json subgraphs/accounts/
COPY subgraphs/audit/package.json subgraphs/audit/
COPY subgraphs/goals/package.json subgraphs/goals/
COPY subgraphs/notifications/package.json subgraphs/notifications/
COPY subgraphs/tasks/package.json subgraphs/tasks/
COPY schema/package.json schema/
COPY infra/local/package.json infra/local/
COPY e2e/package.json e2e/
COPY web/package.json web/

FROM manifests AS packages
# Only what the services need: the local start brings a PostgreSQL of its own, 60 MB.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
      --workspace=kernel --workspace=gateway --workspace=schema \
      --workspace=subgraphs/accounts --workspace=subgraphs/audit --workspace=subgraphs/goals \
      --workspace=subgraphs/notifications --workspace=subgraphs/tasks

FROM manifests AS console
RUN --mount=type=cache,target=/root/.npm \
    npm ci --ignore-scripts --no-audit --no-fund --workspace=web
COPY tsconfig.json ./
COPY web web
RUN npm run build

FROM node:${NODE_VERSION}-trixie-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Trellis" \
      org.opencontainers.image.description="The gateway, the subgraphs and the operators' commands of Trellis" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# Process 1 that hands on signals and takes in orphans, whether or not the engine brings one.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/*
# The same port for whichever service runs; what asks for its health needs to know it.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    APOLLO_TELEMETRY_DISABLED=true
WORKDIR /app
COPY --from=packages /app ./
COPY kernel kernel
COPY gateway gateway
COPY subgraphs subgraphs
COPY schema schema
COPY infra/docker infra/docker
COPY --from=console /app/web/dist web/dist
# What operators run beside the services: doctor, migrate, dead-letters, republish, rebuild, audit.
COPY infra/local/*.ts infra/local/
COPY infra/local/doctor infra/local/doctor
COPY infra/local/processes infra/local/processes
# The user `node` of the base image, by number so that a cluster can tell it is not root.
# A volume that is mounted here belongs to whom the folder belongs.
RUN mkdir /anchors && chown 1000:1000 /anchors
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "infra/docker/check-health.ts"]
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "gateway/main.ts"]
