# One image for the gateway and all subgraphs: the command chooses which one runs.
FROM node:24-slim AS packages
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
# Only what the services need: the local start brings a PostgreSQL of its own, 60 MB.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
      --workspace=kernel --workspace=gateway --workspace=schema \
      --workspace=subgraphs/accounts --workspace=subgraphs/audit --workspace=subgraphs/goals \
      --workspace=subgraphs/notifications --workspace=subgraphs/tasks

FROM node:24-slim
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
# The user `node` of the base image, by number so that a cluster can tell it is not root.
# A volume that is mounted here belongs to whom the folder belongs.
RUN mkdir /anchors && chown 1000:1000 /anchors
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "infra/docker/check-health.ts"]
CMD ["node", "gateway/main.ts"]
