# One image for the gateway and every service; which one runs is the command: `services/activities/dist/main.js`.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm exec --yes -- pnpm@12.21.0 install --frozen-lockfile \
  && node_modules/.bin/tsc -b \
  && node scripts/build-explorer.mjs

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app /app
USER node
EXPOSE 4000
# As scripts/heap.mjs says.
ENTRYPOINT ["node", "--max-semi-space-size=32", "--heap-growing-percent=100"]
CMD ["services/gateway/dist/main.js"]
