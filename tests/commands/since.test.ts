import { describe, expect, onTestFinished, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { createSightingRecorder } from "../../src/digests/deliveries/record-sightings.ts";
import type { Library } from "../../src/library/library.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { openStore } from "../../src/store/database/open.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit, visit } from "../library.ts";
import { databasePath } from "../store/deliveries/ledger.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A newsroom whose library and clock a test moves, and which looks at the library as the running bot does. */
const newsroom = async () => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  let library: Library = libraryOf(summit);
  let now = Temporal.Instant.from("2026-06-01T08:00:00Z");
  const look = createSightingRecorder({
    sightings: store.sightings,
    watches: store.watches,
    library: () => library,
    clock: { now: () => now },
    stopping: new AbortController().signal,
    log,
  });
  const { line } = createTestAsk({
    commands,
    library: () => library,
    now: () => now,
    store: async () => store,
    log,
  });
  return {
    store,
    look,
    publish(next: Library) {
      library = next;
    },
    at(time: string) {
      now = Temporal.Instant.from(time);
    },
    ask: async (words: string, fields = {}) =>
      renderText((await line(`since ${words}`, askerOf("en", fields))).answer, { styled: false }),
  };
};

describe("/since", () => {
  test("tells what came since a time, and nothing of what was there before", async () => {
    const { look, publish, at, ask } = await newsroom();
    await look();
    at("2026-06-02T08:00:00Z");
    publish(libraryOf(summit, visit));
    await look();
    at("2026-06-03T08:00:00Z");
    const told = await ask("yesterday");
    expect(told).toContain("Since Tuesday 2 June 2026, 00:00 (UTC).");
    expect(told).toContain("NEW · ");
    expect(told).toContain("visite/ecoles");
    expect(told).not.toContain("summit/publish");
    expect(await ask("1 h")).toMatch(/^Nothing new\n=+\n\nSince Wednesday 3 June 2026, 07:00 \(UTC\)\.$/);
  });

  test("tells what reads otherwise than before", async () => {
    const { look, publish, at, ask } = await newsroom();
    await look();
    at("2026-06-02T08:00:00Z");
    const [first, ...others] = summit.statements;
    if (first === undefined) throw new Error("The summit has no statement.");
    publish(
      libraryOf({ ...summit, statements: [{ ...first, text: { en: "She will do it now." } }, ...others] }),
    );
    expect(await ask("yesterday")).toContain("UPDATED · ");
  });

  test("begins where the same person asked last, else seven days ago", async () => {
    const { look, publish, at, ask } = await newsroom();
    await look();
    at("2026-06-02T08:00:00Z");
    expect(await ask("")).toContain("the last seven days, as this is your first time.");
    at("2026-06-02T08:30:00Z");
    publish(libraryOf(summit, visit));
    await look();
    at("2026-06-02T09:00:00Z");
    const again = await ask("");
    expect(again).toContain("Since Tuesday 2 June 2026, 08:00 (UTC), when you last asked.");
    expect(again).toContain("visite/ecoles");
    at("2026-06-02T10:00:00Z");
    expect(await ask("")).toMatch(/^Nothing new/);
    expect(await ask("", { user: "U9" })).toContain("visite/ecoles");
  });

  test("says where the record begins, and calls nothing new that was there by then", async () => {
    const { look, at, ask } = await newsroom();
    await look();
    at("2026-06-01T09:00:00Z");
    const told = await ask("3 days");
    expect(told).toContain("The bot has noted what is new since Monday 1 June 2026, 08:00 (UTC)");
    expect(told).toMatch(/^Nothing new/);
  });

  test("does not move on for a time of its own, nor for words that are none", async () => {
    const { store, look, ask } = await newsroom();
    await look();
    expect(await ask("yesterday")).toMatch(/^Nothing new/);
    expect(await ask("whenever")).toMatch(/^“whenever” is not a time in the past\./);
    expect(await store.people.lastAsked("slack:T1/U2")).toBeNull();
  });

  test("reads a time in the reader's time zone", async () => {
    const { look, at, ask } = await newsroom();
    await look();
    at("2026-06-03T08:00:00Z");
    expect(await ask("today", { timeZone: async () => "Asia/Ho_Chi_Minh" })).toContain(
      "Since Wednesday 3 June 2026, 00:00 (UTC+07:00).",
    );
  });
});
