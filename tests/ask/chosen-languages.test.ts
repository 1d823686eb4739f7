import { expect, onTestFinished, test } from "vitest";
import { createChosenLanguages } from "../../src/ask/chosen-languages.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { openStore } from "../../src/store/database/open.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit } from "../library.ts";
import { databasePath } from "../store/deliveries/ledger.ts";
import { createTestAsk } from "./create-test-ask.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };
const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));

const world = async () => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  let now = Temporal.Instant.from("2026-06-01T08:00:00Z");
  const languages = createChosenLanguages(
    { now: () => store.people, whenOpen: async () => store.people },
    () => now,
    log,
  );
  const ask = createTestAsk({ commands, library: () => libraryOf(summit), now: () => now, languages, log });
  return {
    store,
    languages,
    pass(seconds: number) {
      now = now.add({ seconds });
    },
    say: async (line: string) => (await ask.line(line, askerOf())).answer,
  };
};

test("a language that is chosen is kept, and is the answer's own", async () => {
  const { languages, say, store } = await world();
  expect((await say("language")).summary).toBe("You get answers in English.");
  expect(await say("language vi")).toMatchObject({
    language: "vi",
    summary: "Từ nay bạn sẽ nhận câu trả lời bằng tiếng Việt.",
  });
  expect([await languages.of("slack:T1/U2"), await store.people.language("slack:T1/U2")]).toEqual([
    "vi",
    "vi",
  ]);
  await say("language auto");
  expect(await languages.of("slack:T1/U2")).toBeNull();
});

test("what was chosen through another process is known within a minute", async () => {
  const { languages, pass, store } = await world();
  expect(await languages.of("slack:T1/U2")).toBeNull();
  await store.people.chooseLanguage("slack:T1/U2", "fr", {
    at: Temporal.Instant.from("2026-06-01T08:00:00Z"),
    who: "slack:U2",
    channel: null,
  });
  expect(await languages.of("slack:T1/U2")).toBeNull();
  pass(61);
  expect(await languages.of("slack:T1/U2")).toBe("fr");
});

test("without a record, nothing is chosen, and it is said", async () => {
  const ask = createTestAsk({
    commands,
    library: () => libraryOf(summit),
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    languages: createChosenLanguages(
      { now: () => null, whenOpen: async () => null },
      () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
      log,
    ),
    log,
  });
  expect((await ask.line("language fr", askerOf())).answer.summary).toBe(
    "Nothing can be changed yet: the database is not open. Try again in a moment.",
  );
});

test("until the record is open, only the reader who chooses a language waits for it; then its contents are known at once", async () => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  const by = { at: Temporal.Instant.from("2026-06-01T08:00:00Z"), who: "slack:U2", channel: null };
  await store.people.chooseLanguage("slack:T1/U2", "fr", by);
  let isOpen = false;
  const languages = createChosenLanguages(
    { now: () => (isOpen ? store.people : null), whenOpen: async () => store.people },
    () => by.at,
    log,
  );
  expect(await languages.of("slack:T1/U2")).toBeNull();
  isOpen = true;
  expect(await languages.of("slack:T1/U2")).toBe("fr");
  isOpen = false;
  expect(await languages.choose("slack:T1/U3", "vi", by)).toBe(true);
  expect(await store.people.language("slack:T1/U3")).toBe("vi");
});
