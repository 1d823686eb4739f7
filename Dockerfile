# syntax=docker/dockerfile:1
# A newsroom's folder is mounted at /newsroom: its .env, briefings/ and, without Postgres, data/. Nothing else is written.
ARG NODE_VERSION=26

FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /onrecord
COPY package.json package-lock.json .npmrc ./
# The image brings Node, so the package's own is removed. The other optional packages draw charts. No install script runs.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/node-linux-*

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production
COPY --from=dependencies /onrecord/node_modules /onrecord/node_modules
COPY package.json .env.example LICENSE /onrecord/
COPY locales /onrecord/locales
COPY src /onrecord/src
RUN install --directory --owner=node --group=node /newsroom /newsroom/briefings && \
  install --directory --owner=node --group=node --mode=0700 /newsroom/data
USER node
WORKDIR /newsroom
VOLUME ["/newsroom/data"]
ENV ONRECORD_HEALTH_PORT=8080
# The first answer needs a second; a large archive takes longer to load.
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m --retries=3 CMD ["node", "/onrecord/src/onrecord.cjs", "health"]
# V8 cleans up a smaller part of its memory at a time: the bot takes less memory, and its pauses are shorter.
ENTRYPOINT ["node", "--max-semi-space-size=8", "/onrecord/src/onrecord.cjs"]
CMD ["start"]
