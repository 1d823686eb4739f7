import { z } from "zod";
import { type NamedId, readNamedIds } from "../../ask/access/named-id.ts";
import { type Environment, readVariables } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { splitByCommas, trimEndOf } from "../../base/text/trim-end.ts";

const peopleAndGroups = z
  .string()
  .transform((written) => readNamedIds(written, "slack"))
  .refine(
    (named) =>
      named.every(
        ({ workspace, id }) =>
          /^[UWS][A-Z0-9]+$/.test(id) && (workspace === null || /^[TE][A-Z0-9]+$/.test(workspace)),
      ),
    "expected ids of users such as U0123ABCD and of user groups such as S0123ABCD, or with their workspace T0123ABCD/U0123ABCD, separated by commas",
  )
  .optional();

const variables = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, "expected a bot token, which starts with xoxb-")
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, "expected an app-level token, which starts with xapp-")
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, "expected a signing secret of 32 hexadecimal digits")
    .optional(),
  SLACK_HOST: z.string().default("127.0.0.1"),
  SLACK_PORT: z.coerce
    .number("expected a port number")
    .int()
    .min(0)
    .max(65_535, "expected a port number")
    .default(3_000),
  SLACK_COMMAND: z
    .string()
    .regex(
      /^[a-z0-9_-]{1,31}$/,
      "expected a command of lower-case letters, digits, hyphens, without the slash",
    )
    .default("onrecord"),
  SLACK_MANAGERS: peopleAndGroups,
  SLACK_EDITORS: peopleAndGroups,
  SLACK_CHANNELS: z
    .string()
    .regex(
      /^[CG][A-Z0-9]+(\s*,\s*[CG][A-Z0-9]+)*$/,
      "expected ids of channels such as C0123ABCD, separated by commas",
    )
    .optional(),
  SLACK_API_URL: z
    .url("expected an address such as https://slack.com/api/")
    .default("https://slack.com/api/"),
});

/** How the bot receives commands and events from Slack. */
export type SlackTransport =
  | { readonly mode: "socket"; readonly appToken: string }
  | { readonly mode: "http"; readonly signingSecret: string; readonly host: string; readonly port: number };

export interface SlackSettings {
  readonly botToken: string;
  readonly transport: SlackTransport;
  /** The bot's own slash command, without the slash. */
  readonly command: string;
  /** The users and user groups that may manage the digests of every channel. */
  readonly managers: readonly NamedId[];
  /** The users and user groups that are editors. */
  readonly editors: readonly NamedId[];
  /** The ids of the channels in which the bot may be used. If empty, it may be used in all. */
  readonly channels: readonly string[];
  readonly apiUrl: string;
}

/** The bot's own slash command. The manifest needs it before there are tokens, so it is read on its own. */
export const readSlackCommand = (environment: Environment): string =>
  readVariables(variables, environment).SLACK_COMMAND;

/** Slack's settings, or null if Slack is off. */
export const readSlackSettings = (environment: Environment): SlackSettings | null => {
  const read = readVariables(variables, environment);
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  if (botToken === undefined) {
    const given =
      appToken !== undefined
        ? "SLACK_APP_TOKEN"
        : signingSecret !== undefined
          ? "SLACK_SIGNING_SECRET"
          : null;
    if (given === null) return null;
    throw new OnrecordError(
      "config",
      `SLACK_BOT_TOKEN: it is not set, but ${given} needs it. Set it to the bot token.`,
    );
  }
  if (appToken === undefined && signingSecret === undefined) {
    const message =
      "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: neither is set, but SLACK_BOT_TOKEN needs one of them. Set the first for Socket Mode, or the second for HTTP.";
    throw new OnrecordError("config", message);
  }
  const transport: SlackTransport =
    appToken !== undefined
      ? { mode: "socket", appToken }
      : { mode: "http", signingSecret: signingSecret ?? "", host: read.SLACK_HOST, port: read.SLACK_PORT };
  return {
    botToken,
    transport,
    command: read.SLACK_COMMAND,
    managers: read.SLACK_MANAGERS ?? [],
    editors: read.SLACK_EDITORS ?? [],
    channels: splitByCommas(read.SLACK_CHANNELS ?? ""),
    apiUrl: `${trimEndOf(read.SLACK_API_URL, "/")}/`,
  };
};
