import { WebAPIPlatformError } from "@slack/web-api";
import { DiscordAPIError, HTTPError } from "discord.js";
import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { discordFailureOf } from "../../src/platforms/discord/out/failure.ts";
import { slackFailureOf } from "../../src/platforms/slack/out/failure.ts";
import { formatReason, parseReason } from "../../src/store/deliveries/reason.ts";
import { sayReason } from "../../src/store/deliveries/say-reason.ts";
import { hostilePiece, hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, integer } from "../random.ts";
import { defineTarget } from "../target.ts";

const slackErrors = [
  "channel_not_found",
  "ratelimited",
  "internal_error",
  "invalid_auth",
  "<html>502</html>",
] as const;
const messages = ["Missing Access", "Unknown Channel", "<html>bad gateway</html>"] as const;
const reasons = [
  '{"key":"late","minutes":3}',
  '{"key":"said","text":"no"}',
  '{"key":"suspended","why":{"key":"paused"}}',
] as const;

/** Answers of platforms to requests, and the reasons that the database keeps. */
export default defineTarget({
  casesPerMillion: 50_000,
  generate: (random) => ({
    language: pick(languages, random),
    slack: chance(random, 0.6) ? mutateText(slackErrors, random, 2) : hostilePiece(random),
    status: pick([400, 401, 403, 404, 408, 429, 500, 502, 0, -1], random),
    code: chance(random, 0.8)
      ? pick([10_003, 50_001, 50_013, 50_035, 0, 200_000], random)
      : integer(random, -5, 300_000),
    message: chance(random, 0.5) ? mutateText(messages, random, 3) : hostileText(random, messages),
    kept: mutateText(reasons, random, 3),
  }),
  start: () => ({
    run({ language, slack, status, code, message, kept }) {
      const body = { files: [], json: {} };
      const failures = [
        slackFailureOf(new WebAPIPlatformError({ ok: false, error: slack })),
        discordFailureOf(
          new DiscordAPIError({ code, message }, code, status, "POST", "https://discord.com/api", body),
        ),
        discordFailureOf(new HTTPError(status, message, "POST", "https://discord.com/api", body)),
        discordFailureOf(new Error(message)),
        slackFailureOf(new Error(message)),
      ];
      const reasonsOf = [...failures.map(({ reason }) => reason), parseReason(kept)];
      return reasonsOf.map((reason) => printed(sayReason(parseReason(formatReason(reason)), language)));
    },
  }),
});
