import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readConfig } from "../../src/app/config.ts";
import { readVariables } from "../../src/base/environment.ts";
import { OnrecordError } from "../../src/base/errors.ts";

const errorOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

/** Who may ask, and how much, unless a setting says otherwise. */
const usual = {
  askers: ["members"],
  checksSources: false,
  budgets: {
    lines: { burst: 20, perMinute: 60 },
    desk: { burst: 5, perMinute: 0.5 },
    suggestions: { burst: 100, perMinute: 600 },
  },
};

describe("the settings", () => {
  test("have a default each", () => {
    expect(readConfig({})).toEqual({
      ...usual,
      briefingsFolder: "briefings",
      database: "data/onrecord.sqlite",
      indexFile: "data/briefings-index.sqlite",
      changesFolder: "data/changes",
      reviewPages: "data/review",
      language: "en",
      embargoChannels: [],
      newsdesk: null,
      privateNoticeDays: 7,
      verdictsNeedSecond: false,
      api: null,
      webhook: { hasSecret: false, hasAddress: false },
      signOn: null,
      draftLimits: { articleMs: 20_000, memoryMb: 512 },
      leaseMs: 60_000,
      lateMs: 900_000,
      healthPort: null,
      traces: null,
      pluginsFolder: null,
      logLevel: null,
      recordIn: "folder",
      timeZone: "UTC",
    });
  });

  test("refuse a weekly check of the sources if no desk would hear of it", () => {
    const weekly = { ONRECORD_CHECK_SOURCES: "weekly" };
    expect(() => readConfig(weekly)).toThrow("set ONRECORD_DESK");
    expect(readConfig({ ...weekly, ONRECORD_DESK: "slack:C1" }).checksSources).toBe(true);
  });

  test("are read from the environment; an empty variable is as good as none", () => {
    const environment = {
      ONRECORD_LANGUAGE: " fr ",
      ONRECORD_DATABASE: "",
      ONRECORD_PRIVATE_NOTICE_DAYS: "0",
      ONRECORD_BRIEFINGS: "/srv/briefings",
    };
    expect(readConfig(environment)).toEqual({
      ...usual,
      briefingsFolder: "/srv/briefings",
      database: "data/onrecord.sqlite",
      indexFile: "data/briefings-index.sqlite",
      changesFolder: "data/changes",
      reviewPages: "data/review",
      language: "fr",
      embargoChannels: [],
      newsdesk: null,
      privateNoticeDays: 0,
      verdictsNeedSecond: false,
      api: null,
      webhook: { hasSecret: false, hasAddress: false },
      signOn: null,
      draftLimits: { articleMs: 20_000, memoryMb: 512 },
      healthPort: null,
      traces: null,
      pluginsFolder: null,
      leaseMs: 60_000,
      lateMs: 900_000,
      logLevel: null,
      recordIn: "folder",
      timeZone: "UTC",
    });
  });

  test("that are wrong are all named, with what was expected", () => {
    expect(errorOf(() => readConfig({ ONRECORD_LANGUAGE: "de", ONRECORD_LOG_LEVEL: "loud" }))).toEqual(
      new OnrecordError(
        "config",
        `ONRECORD_LANGUAGE: expected en, es, fr or vi.
ONRECORD_LOG_LEVEL: expected debug, info, warn, error or silent.
.env.example explains every variable.`,
      ),
    );
  });

  test("never show the value of a variable that is wrong: it may be a secret", () => {
    const schema = z.object({
      TOKEN: z.string().regex(/^xoxb-/, "expected a bot token, which starts with xoxb-"),
    });
    expect(errorOf(() => readVariables(schema, { TOKEN: "hunter2" }))).toEqual(
      new OnrecordError(
        "config",
        "TOKEN: expected a bot token, which starts with xoxb-.\n.env.example explains every variable.",
      ),
    );
  });
});
