import { styleText } from "node:util";
import { pino } from "pino";
import { z } from "zod";
import { escapeJson, terminalJson, terminalText } from "./text/terminal-text.ts";

/** The methods of a pino logger that Onrecord uses. Arguments: the values, then one sentence. */
export type Logger = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

const record = z.looseObject({ level: z.string(), msg: z.string().default(""), time: z.string() });

/**
 * Patterns of secrets that an error of a library may contain: Slack's tokens and response URLs, Discord's bot tokens
 * (three parts, docs.discord.com/developers/reference#authentication) and interaction tokens, and the password in a
 * database's address.
 */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)[.-][\w.-]{10,}/gu, "[token]"],
  [/hooks\.slack(?:-gov)?\.com\/[^\s"\\]+/gu, "hooks.slack.com/[token]"],
  [/\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/gu, "[token]"],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/gu, "$1[token]"],
  [/(\b[a-z]+:\/\/[^\s:@/"]*:)[^\s@/"]+@/gu, "$1[password]@"],
];

/**
 * Logs to standard error, because standard output is for answers. On a terminal, it writes lines for people; otherwise
 * JSON lines for a log collector.
 */
export const createLogger = (level: string | null): Logger => {
  const options: pino.LoggerOptions = {
    level: level ?? "info",
    base: null,
    // In a platform library's error about a failed request, the address may contain a token, and the body an answer.
    redact: { paths: ["err.url", "err.requestBody"], remove: true },
    hooks: { streamWrite: (line) => escapeJson(withoutSecrets(line)) },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return process.stderr.isTTY
    ? pino(options, { write: (line: string) => process.stderr.write(readableLine(line)) })
    : pino(options, pino.destination({ dest: 2, sync: true }));
};

/** A log record for a terminal: time, level, sentence, then the values. */
const readableLine = (json: string): string => {
  const { level, msg, time, ...values } = record.parse(JSON.parse(json));
  const more = Object.keys(values).length === 0 ? "" : ` ${terminalJson(values)}`;
  const colour = level === "error" ? "red" : level === "warn" ? "yellow" : "dim";
  return `${time.slice(11, 19)} ${styleText(colour, level, { stream: process.stderr })} ${terminalText(msg)}${more}\n`;
};

const withoutSecrets = (line: string): string =>
  secrets.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), line);
