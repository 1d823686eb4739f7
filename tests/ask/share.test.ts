import { expect, test } from "vitest";
import { sensitivityIn } from "../../src/answer/fact-entry.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { changeEntry } from "../../src/digests/news/shown-changes.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, sensitiveIn, summit, visit } from "../library.ts";
import { createTestAsk } from "./create-test-ask.ts";

const library = libraryOf(sensitiveIn(summit, "victim", "sub-judice"), visit);
const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const ask = createTestAsk({
  commands,
  library: () => library,
  now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
  log: { debug() {}, info() {}, warn() {}, error() {} },
});

const marks = [
  { state: "sensitive", text: "VICTIM" },
  { state: "sensitive", text: "SUB JUDICE" },
];

test.each([
  ["with a sensitive fact", "who ada", marks],
  ["about its source", "source summit/publish", marks],
  ["with its attribution", "attribution summit/publish", marks],
  ["with an excerpt of its source", "search welcomed", marks],
  ["with facts that are not sensitive", "figures", []],
  ["about the source of one", "source summit/offices", []],
] as const)("an answer %s says why to take care before it is shared", async (_, line, expected) => {
  const { shareLine, sensitive } = await ask.line(line, askerOf());
  expect([shareLine, sensitive]).toEqual([line, expected]);
});

test.each([
  ["one person", "who ada", {}, "watch who:ada-stone for:me"],
  ["one topic", "commitments topic:open-source", {}, "watch who:open-source for:me"],
  ["one person, in direct messages", "who ada", { isDirect: true }, "watch who:ada-stone for:me"],
  ["a person and a topic", "commitments ada topic:open-source", {}, null],
  ["no one", "figures", {}, null],
  ["one person, for others too", "who ada", { readsAlone: false }, null],
  ["one person, in a terminal", "who ada", { channel: null }, null],
] as const)("an answer about %s can be watched, or not", async (_, line, where, expected) => {
  expect((await ask.line(line, askerOf("en", where))).watchLine).toBe(expected);
});

test("entries that the reader was not shown give no reason", async () => {
  const { answer } = await ask.line("who ada", askerOf());
  expect([sensitivityIn(answer, 3, library), sensitivityIn(answer, 0, library)]).toEqual([marks, []]);
});

test("a digest marks a sensitive fact", () => {
  const fact = library.facts.get("summit/publish") ?? expect.unreachable();
  const entry = changeEntry({ fact, mark: null, due: null, corrections: [] }, { library, language: "en" });
  expect(entry.marks).toEqual(marks);
});
