import { readFileSync } from "node:fs";
import { pick } from "../../bench/random.ts";
import { readConfig } from "../../src/app/config.ts";
import { readModelSettings } from "../../src/drafts/model/settings.ts";
import { readApiSettings } from "../../src/platforms/api/settings.ts";
import { readDeskSettings } from "../../src/platforms/desk/settings.ts";
import { readDiscordSettings } from "../../src/platforms/discord/settings.ts";
import { readSlackSettings } from "../../src/platforms/slack/settings.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

/** A valid value for each variable whose default is none. */
const values: Readonly<Record<string, string>> = {
  ONRECORD_BRIEFINGS: "briefings",
  ONRECORD_DATABASE: "data/onrecord.sqlite",
  DATABASE_URL: "postgres://user:hunter2@host/database",
  ONRECORD_LANGUAGE: "fr",
  ONRECORD_DESK: "slack:C0123ABCD",
  ONRECORD_EMBARGO_CHANNELS: "slack:C0123ABCD, discord:1234567890123456789",
  ONRECORD_DRAFT_SECONDS: "20",
  ONRECORD_TIME_ZONE: "Asia/Ho_Chi_Minh",
  ONRECORD_LOG_LEVEL: "info",
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_APP_TOKEN: "xapp-1",
  SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
  SLACK_PORT: "3000",
  SLACK_COMMAND: "onrecord",
  SLACK_MANAGERS: "U0123ABCD, S0123ABCD",
  SLACK_CHANNELS: "C0123ABCD",
  SLACK_API_URL: "https://slack.com/api/",
  DISCORD_TOKEN: "a.b.c",
  DISCORD_GUILD_ID: "123456789012345678",
  DISCORD_API_URL: "https://discord.com/api",
  DISCORD_EDITORS: "123456789012345678/123456789012345678",
  SLACK_EDITORS: "T0123ABCD/U0123ABCD, S0123ABCD",
  ONRECORD_DESK_URL: "https://desk.example.org",
  ONRECORD_API_URL: "https://record.example.org",
  ONRECORD_WEBHOOK_SECRET: "0123456789abcdef0123456789abcdef",
  ONRECORD_HEALTH_PORT: "8080",
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
  MODEL_URL: "https://model.example/v1",
  MODEL_NAME: "small",
  MODEL_KEY: "key",
};

/** A value for every variable of `.env.example`, which a test compares with the code. */
const examples: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...readFileSync(new URL("../../.env.example", import.meta.url), "utf8").matchAll(/^([A-Z_]+)=(.*)$/gmu),
  ].map(([, name = "", usual = ""]) => [name, values[name] ?? usual]),
);

/** The variables of `.env`, through every part that reads some. */
export default defineTarget({
  casesPerMillion: 23_000,
  generate: (random) =>
    Object.fromEntries(
      Object.entries(examples)
        .filter(() => chance(random, 0.5))
        .map(([name, example]) => {
          const kind = random();
          if (kind < 0.6) return [name, example];
          if (kind < 0.9)
            return [name, mutateText([example, pick(Object.values(examples), random)], random, 3)];
          return [name, hostileText(random, Object.values(examples))];
        }),
    ),
  start: () => ({
    async run(environment) {
      const outputs = [];
      for (const read of [
        readConfig,
        readSlackSettings,
        readDiscordSettings,
        readModelSettings,
        readApiSettings,
        readDeskSettings,
      ]) {
        const printedOf = await printedOrRefused(() => [printed(JSON.stringify(read(environment)))]);
        outputs.push(...printedOf);
      }
      return outputs;
    },
  }),
});
