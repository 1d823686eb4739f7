import { describe, expect, test } from "vitest";
import { z } from "zod";
import { paragraph } from "../../src/answer/answer.ts";
import type { Command } from "../../src/ask/command.ts";
import { defineCommand } from "../../src/ask/define-command.ts";
import { requiredText } from "../../src/ask/parsing/option.ts";
import { text } from "../../src/base/text/inline.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit } from "../library.ts";
import { createTestAsk } from "./create-test-ask.ts";

const same = { en: "d", fr: "d", vi: "d" };

const echo: Command = defineCommand({
  name: "echo",
  description: same,
  example: "x",
  options: z.strictObject({ words: requiredText(same) }),
  run: ({ words }, { language, library, now }) => ({
    language,
    summary: words,
    blocks: [paragraph(text(`${words} ${library.briefings.length} ${now}`))],
  }),
});

const failing: Command = defineCommand({
  name: "fail",
  description: same,
  example: "",
  options: z.strictObject({}),
  run: () => {
    throw new Error("The secret is out.");
  },
});

const quoting: Command = defineCommand({
  name: "quote",
  description: same,
  example: "",
  options: z.strictObject({}),
  run: (_, { language }) => ({
    language,
    summary: "quoted",
    blocks: [
      { kind: "passage", exact: "Registrar Ben Stone", citation: [text("The Herald")], reference: null },
    ],
  }),
});

const recorded: unknown[][] = [];
const log = { debug() {}, info() {}, warn() {}, error: (...entry: unknown[]) => void recorded.push(entry) };

const ask = createTestAsk({
  commands: [echo, failing, quoting],
  library: () => libraryOf(summit),
  now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
  log,
});

describe("asking", () => {
  test("a line runs its command on the library of that moment", async () => {
    expect((await ask.line("/ECHO hello world", askerOf("fr"))).answer).toEqual({
      language: "fr",
      summary: "hello world",
      blocks: [paragraph(text("hello world 1 2026-06-01T08:00:00Z"))],
      // The command counts the briefings.
      restsOn: { briefings: [], archive: true, embargoed: [] },
    });
  });

  test("a command with options answers as its line does", async () => {
    expect(
      (await ask.command({ command: "echo", given: { words: "hello" }, page: 1 }, askerOf("en"))).answer,
    ).toEqual((await ask.line("echo hello", askerOf("en"))).answer);
  });

  test("the reply knows the line of its other pages", async () => {
    const reply = await ask.line('echo "a:b" c page:2', askerOf("en"));
    expect([reply.page, reply.lineOfPage(3)]).toEqual([2, 'echo words:"a:b c" page:3']);
  });

  test("a command that throws is an apology with a number that is in the log, and tells nothing else", async () => {
    const { answer } = await ask.line("/fail", askerOf("en"));
    const id = /number ([0-9a-f]{8}) /.exec(answer.summary)?.[1];
    expect(answer.summary).toBe(
      `Something went wrong, and it is not your fault. Give the number ${id} to the person who runs this bot: the log has the details.`,
    );
    expect(recorded).toEqual([
      [{ err: new Error("The secret is out."), id, command: "fail", given: {} }, "A command failed."],
    ]);
  });

  test.each([
    ["in a channel can be shared there", {}, "quote"],
    ["in a direct message cannot be shared: everybody there sees it", { isDirect: true }, null],
    ["outside of channels cannot be shared", { channel: null }, null],
  ] as const)("an answer with a passage %s", async (_, where, shareLine) => {
    expect((await ask.line("quote", askerOf("en", where))).shareLine).toBe(shareLine);
  });

  test.each([
    ["only its asker sees is noted, so that corrections can reach them", {}, 1],
    ["everybody in the channel sees is not noted", { readsAlone: false }, 0],
  ] as const)("an answer that %s", async (_, where, count) => {
    const noted: unknown[] = [];
    const noting = createTestAsk({
      commands: [quoting],
      library: () => libraryOf(summit),
      now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
      log,
      showed: ({ user }, { summary }, page) => void noted.push([user, summary, page]),
    });
    await noting.line("quote page:2", askerOf("en", where));
    expect(noted).toEqual(Array.from({ length: count }, () => ["U2", "quoted", 2]));
  });

  test("an answer that takes a while is waited for, and one that fails then is an apology too", async () => {
    const later = createTestAsk({
      commands: [
        { ...echo, answer: async () => ({ language: "en", summary: "later", blocks: [] }) },
        { ...failing, answer: () => Promise.reject(new Error("an outage")) },
      ],
      library: () => libraryOf(summit),
      now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
      log,
    });
    expect((await later.line("echo x", askerOf())).answer.summary).toBe("later");
    expect((await later.line("fail", askerOf())).answer.summary).toMatch(/^Something went wrong/);
  });

  test("a value that is too long is refused with how long it may be", async () => {
    expect((await ask.line(`echo ${"x".repeat(101)}`, askerOf("en"))).answer.summary).toBe(
      "words is too long: 101 characters, where 100 are allowed.",
    );
  });
});
