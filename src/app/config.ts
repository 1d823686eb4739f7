import { dirname, join } from "node:path";
import { z } from "zod";
import { askerGroups } from "../ask/access/asker.ts";
import { type Environment, readVariables } from "../base/environment.ts";
import { OnrecordError } from "../base/errors.ts";
import { languageSchema } from "../base/language/language.ts";
import { splitByCommas, trimEndOf } from "../base/text/trim-end.ts";
import { timeZoneSchema } from "../base/time/time-zone.ts";
import { readApiSettings, webhookSettings } from "../platforms/api/settings.ts";
import { readDeskSettings } from "../platforms/desk/settings.ts";

const wholeNumber = (least: number, most: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
};

const configSchema = z.object({
  ONRECORD_BRIEFINGS: z.string().default("briefings"),
  ONRECORD_PLUGINS: z.string().optional(),
  ONRECORD_DATABASE: z.string().default("data/onrecord.sqlite"),
  ONRECORD_INDEX: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, "expected an address such as postgres://user:password@host/database")
    .optional(),
  ONRECORD_RECORD: z.enum(["folder", "database"], "expected folder or database").default("folder"),
  ONRECORD_LANGUAGE: languageSchema.default("en"),
  ONRECORD_DESK: z
    .string()
    .regex(/^[a-z]+:\S+$/, "expected a channel such as slack:C0123ABCD or discord:1234567890123456789")
    .optional(),
  ONRECORD_ASKERS: z
    .string()
    .transform((groups) => groups.split(",").map((group) => group.trim()))
    .pipe(z.array(z.enum(askerGroups, `expected ${askerGroups.join(", ")}, separated by commas`)))
    .prefault("members"),
  ONRECORD_LINES_PER_MINUTE: wholeNumber(1, 10_000).default(60),
  ONRECORD_LINES_AT_ONCE: wholeNumber(1, 10_000).default(20),
  ONRECORD_DESK_NOTES_IN_TEN_MINUTES: wholeNumber(1, 10_000).default(5),
  ONRECORD_EMBARGO_CHANNELS: z
    .string()
    .regex(
      /^[a-z]+:[^\s,]+(\s*,\s*[a-z]+:[^\s,]+)*$/,
      "expected channels such as slack:C0123ABCD, separated by commas",
    )
    .optional(),
  ONRECORD_DRAFT_SECONDS: wholeNumber(1, 600).default(20),
  ONRECORD_DRAFT_MEMORY_MB: wholeNumber(128, 16_384).default(512),
  ONRECORD_SECOND_EDITOR: z.enum(["yes", "no"], "expected yes or no").default("no"),
  ONRECORD_TIME_ZONE: timeZoneSchema.prefault("UTC"),
  ONRECORD_LEASE_SECONDS: wholeNumber(3, 3_600).default(60),
  ONRECORD_LATE_MINUTES: wholeNumber(0, 1_440).default(15),
  ONRECORD_PRIVATE_NOTICE_DAYS: wholeNumber(0, 30).default(7),
  ONRECORD_CHECK_SOURCES: z.enum(["off", "weekly"], "expected off or weekly").default("off"),
  ONRECORD_HEALTH_PORT: wholeNumber(1, 65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url("expected an address such as http://127.0.0.1:4318").optional(),
  OTEL_SERVICE_NAME: z.string().default("onrecord"),
  ONRECORD_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "expected debug, info, warn, error or silent")
    .optional(),
});

/** The budget for suggestions. A fast typist may request one with every key. */
const suggestionsBudget = { burst: 100, perMinute: 600 } as const;

/** Onrecord's own settings; a platform's settings live with the platform. */
export const readConfig = (environment: Environment) => {
  const variables = readVariables(configSchema, environment);
  if (variables.ONRECORD_RECORD === "database" && variables.DATABASE_URL === undefined) {
    throw new OnrecordError(
      "config",
      "ONRECORD_RECORD: database needs Postgres, so set DATABASE_URL. Without it, bots on one machine share the folder.",
    );
  }
  if (variables.ONRECORD_CHECK_SOURCES === "weekly" && variables.ONRECORD_DESK === undefined) {
    throw new OnrecordError(
      "config",
      "ONRECORD_CHECK_SOURCES: weekly tells the desk, so set ONRECORD_DESK to its channel.",
    );
  }
  return {
    briefingsFolder: variables.ONRECORD_BRIEFINGS,
    /** Null if it is not set. Then the folder is `plugins`, if that exists. */
    pluginsFolder: variables.ONRECORD_PLUGINS ?? null,
    /** `postgres://…`, or the path of an SQLite file. */
    database: variables.DATABASE_URL ?? variables.ONRECORD_DATABASE,
    /** The index of the briefings. If the file is missing, the bot creates it. */
    indexFile:
      variables.ONRECORD_INDEX ?? join(dirname(variables.ONRECORD_DATABASE), "briefings-index.sqlite"),
    /** Has the entries of the audit log for changes of briefings that are being made. */
    changesFolder: join(dirname(variables.ONRECORD_DATABASE), "changes"),
    /** The folder of the review pages, which can be made again at any time. */
    reviewPages: join(dirname(variables.ONRECORD_DATABASE), "review"),
    /** Where the briefings are on record. If it is the database, the bot has a working copy, and `push` and `pull` use the folder. */
    recordIn: variables.ONRECORD_RECORD,
    language: variables.ONRECORD_LANGUAGE,
    /** The time zone of digests set up in chat by a person whose own is unknown. */
    timeZone: variables.ONRECORD_TIME_ZONE,
    /** The groups of people who may use the bot. */
    askers: variables.ONRECORD_ASKERS,
    /** How much a person may do. */
    budgets: {
      lines: { burst: variables.ONRECORD_LINES_AT_ONCE, perMinute: variables.ONRECORD_LINES_PER_MINUTE },
      desk: {
        burst: variables.ONRECORD_DESK_NOTES_IN_TEN_MINUTES,
        perMinute: variables.ONRECORD_DESK_NOTES_IN_TEN_MINUTES / 10,
      },
      suggestions: suggestionsBudget,
    },
    /** The channels in which editors see briefings under embargo. */
    embargoChannels: splitByCommas(variables.ONRECORD_EMBARGO_CHANNELS ?? ""),
    /** Whether a verdict on a commitment counts only when a second editor has confirmed it. */
    verdictsNeedSecond: variables.ONRECORD_SECOND_EDITOR === "yes",
    /** The channel of the editors; null if it is not set. */
    newsdesk: variables.ONRECORD_DESK ?? null,
    /** The limits for drafting one article. */
    draftLimits: {
      articleMs: variables.ONRECORD_DRAFT_SECONDS * 1_000,
      memoryMb: variables.ONRECORD_DRAFT_MEMORY_MB,
    },
    /** Where programs read the record over HTTP; null if they cannot. */
    api: readApiSettings(environment),
    /** For the doctor: which settings for articles that are sent to the bot are set. */
    webhook: webhookSettings(environment),
    /** For the doctor: the newsroom's own sign-on; null if there is none. */
    signOn: readDeskSettings(environment).signOn,
    /** How long a process has a delivery without renewing the lease. */
    leaseMs: variables.ONRECORD_LEASE_SECONDS * 1_000,
    /** How long after its time a digest that is not posted is late; 0 if managers are not told. */
    lateMs: variables.ONRECORD_LATE_MINUTES * 60_000,
    /** For how many days people get notices of corrections of what they saw alone; 0 for no notices. */
    privateNoticeDays: variables.ONRECORD_PRIVATE_NOTICE_DAYS,
    /** Whether the bot fetches the sources again each week, and tells the desk. */
    checksSources: variables.ONRECORD_CHECK_SOURCES === "weekly",
    /** The port of the health check, on this machine; null if it is off. */
    healthPort: variables.ONRECORD_HEALTH_PORT ?? null,
    /** The collector of traces, and this bot's name there; null if traces are off. */
    traces:
      variables.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : {
            url: `${trimEndOf(variables.OTEL_EXPORTER_OTLP_ENDPOINT, "/")}/v1/traces`,
            serviceName: variables.OTEL_SERVICE_NAME,
          },
    /** Null if it is not set. */
    logLevel: variables.ONRECORD_LOG_LEVEL ?? null,
  };
};

export type Config = ReturnType<typeof readConfig>;
