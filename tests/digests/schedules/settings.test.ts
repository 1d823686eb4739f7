import { describe, expect, test } from "vitest";
import { schemaProblems } from "../../../src/base/files/schema-problem.ts";
import { settingsSchema, type WrittenSettings } from "../../../src/digests/schedules/settings.ts";
import { readStored } from "../../../src/digests/schedules/stored-subscription.ts";
import { identityOf, stateFromSettings } from "../../../src/digests/schedules/subscription-of.ts";
import type { StoredSubscription } from "../../../src/store/subscriptions/subscriptions.ts";
import { subscribe } from "./subscriptions.ts";

const written: WrittenSettings = {
  name: "morning",
  digest: "commitments",
  schedule: "daily 08:30",
  timeZone: "UTC",
  language: "en",
};

const problemsOf = (more: Readonly<Record<string, unknown>>): string[] => {
  const settings = { ...written, ...more };
  const read = settingsSchema.safeParse(settings);
  return read.success
    ? []
    : schemaProblems(settingsSchema, settings, read.error).map(({ path, message }) => `${path}: ${message}`);
};

describe("the settings of a digest", () => {
  test.each([
    ["late", { policy: "late", withinMinutes: null }],
    ["late 90 min", { policy: "late", withinMinutes: 90 }],
    ["Late 2h", { policy: "late", withinMinutes: 120 }],
    ["late 24 h", { policy: "late", withinMinutes: 1_440 }],
    ["merge", { policy: "merge" }],
    [" skip ", { policy: "skip" }],
  ])("say what happens with missed slots: %s", (missed, policy) => {
    expect(settingsSchema.parse({ ...written, missed }).missed).toEqual(policy);
  });

  test.each(["later", "late 4 min", "late 25 h", "late 2", "merge 2 h"])(
    "refuse what says nothing of missed slots: %s",
    (missed) => {
      expect(problemsOf({ missed })).toEqual([
        `missed: expected late, late 90 min, late 2 h (5 min to 24 h), merge or skip; got ${JSON.stringify(missed)}.`,
      ]);
    },
  );

  test.each([
    ["2026-06-01", "2026-05-31T17:00:00Z"],
    ["2026-06-01 08:30", "2026-06-01T01:30:00Z"],
    ["2026-06-01T08:30", "2026-06-01T01:30:00Z"],
  ])("pause until a time of their zone: %s", (pausedUntil, until) => {
    const settings = settingsSchema.parse({ ...written, timeZone: "Asia/Ho_Chi_Minh", pausedUntil });
    expect(stateFromSettings(settings)).toEqual({ state: "paused", until: Temporal.Instant.from(until) });
  });

  test.each(["2026-02-30", "tomorrow", "2026-06-01 25:00", "01/06/2026"])(
    "refuse an end of a pause that is none: %s",
    (pausedUntil) => {
      expect(problemsOf({ pausedUntil })).toEqual([
        `pausedUntil: expected a date such as 2026-06-01, or 2026-06-01 08:30; got "${pausedUntil}".`,
      ]);
    },
  );

  test("refuse a schedule of nothing but holidays", () => {
    expect(problemsOf({ schedule: "0 9 1 1 *", holidays: "FR" })).toEqual([
      'holidays: expected a schedule with days that are not holidays: it would never be due; got "FR".',
    ]);
  });
});

const options = { kinds: ["commitments"], language: "fr" };

describe("a digest that was made in chat", () => {
  const stored = (settings: unknown): StoredSubscription => ({
    key: "morning slack:C1",
    channel: "slack:C1",
    schedule: "",
    settings: typeof settings === "string" ? settings : JSON.stringify(settings),
    state: { state: "paused", until: null },
    createdBy: "U1",
    changedBy: null,
    changedAt: Temporal.Instant.from("2026-06-01T00:00Z"),
  });

  test("is read back from its settings as they were written, in the state that the record has", () => {
    expect(readStored(stored(written), options)).toEqual({
      ok: true,
      subscription: {
        ...subscribe(),
        origin: "chat",
        // The person who made it hears of its problems.
        managers: ["U1"],
        state: { state: "paused", until: null },
      },
    });
  });

  test.each([
    ["not JSON", [{ setting: "other", message: "expected a map of keys and values; got nothing." }]],
    [{ ...written, schedule: "mon-wed-fri 9am" }, [{ setting: "schedule", written: "mon-wed-fri 9am" }]],
    [
      { ...written, digest: "comitments" },
      [{ setting: "digest", written: "comitments", kinds: ["commitments"] }],
    ],
    [
      { ...written, schedule: "weekends and 9am", timeZone: "Mars/Base", holidays: "XX" },
      [
        { setting: "schedule", written: "weekends and 9am" },
        { setting: "timeZone", written: "Mars/Base" },
        { setting: "holidays", written: ["XX"] },
      ],
    ],
    [
      { ...written, schedule: 9 },
      [{ setting: "other", message: "schedule: expected text; got 9. Put it in quotes." }],
    ],
    [{ ...written, schedule: "0 8 1 1 *", holidays: "FR" }, [{ setting: "holidays", written: ["FR"] }]],
  ])("is kept with what is wrong with it: %j", (settings, problems) => {
    const broken = stored(settings);
    expect(readStored(broken, options)).toEqual({
      ok: false,
      subscription: {
        key: "morning slack:C1",
        name: "morning",
        channel: { address: "slack:C1", platform: "slack", id: "C1" },
        origin: "chat",
        language: typeof settings === "string" ? "fr" : "en",
        managers: ["U1"],
        problems,
        settings: broken.settings,
      },
    });
  });
});

test("a subscription is identified by its name, its channel and when it is due", () => {
  expect(identityOf(subscribe())).toEqual({
    key: "morning slack:C1",
    channel: "slack:C1",
    schedule: "30 8 * * * UTC",
  });
});
