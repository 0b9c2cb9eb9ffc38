# One image for the gateway and every service; which one runs is the command: `node services/activities/dist/main.js`.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm exec --yes -- pnpm@12.21.0 install --frozen-lockfile \
  && node_modules/.bin/tsc -b \
  && node scripts/build-explorer.mjs

FROM node:24-bookworm-slim
WORKDIR /app
# As scripts/heap.mjs says.
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=16
COPY --from=build /app /app
USER node
EXPOSE 4000
CMD ["node", "services/gateway/dist/main.js"]
