import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { setImmediate as nextTurn } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Answer, paragraph } from "../../../src/answer/answer.ts";
import { text } from "../../../src/base/text/inline.ts";
import { connectConsole } from "../../../src/platforms/console/run.ts";
import { createHostWith } from "../host.ts";
import { postOf } from "../post.ts";
import { newStore } from "../test-store.ts";

const answer: Answer = { language: "en", summary: "S", blocks: [paragraph(text("Good morning."))] };

const start = async () => {
  const output = new PassThrough();
  const platform = await connectConsole(new PassThrough(), output);
  onTestFinished(() => platform.stop());
  const printed = async (): Promise<string> => {
    output.end();
    return readAll(output);
  };
  return { platform, printed };
};

describe("the console", () => {
  test("prints a post and reports it as posted", async () => {
    const { platform, printed } = await start();
    const { post, told } = postOf("terminal", answer);
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual([["0", "delivery-1"]]);
    expect(await printed()).toBe("\nGood morning.\n\n");
  });

  test("prints nothing that was already posted, or if mayLeave returns false", async () => {
    const { platform, printed } = await start();
    const existing = postOf("terminal", answer, { existing: new Map([["0", "delivery-1"]]) });
    const lost = postOf("terminal", answer, { mayPost: async () => false });
    const late = postOf("terminal", answer, { mayLeave: () => false });
    expect(await platform.post(existing.post)).toEqual({ outcome: "posted" });
    expect(await platform.post(lost.post)).toEqual({ outcome: "held-back" });
    expect(await platform.post(late.post)).toEqual({ outcome: "held-back" });
    expect(await printed()).toBe("");
  });

  test("cannot search for earlier messages", async () => {
    const { platform } = await start();
    expect(await platform.find("terminal", "delivery-1", Temporal.Now.instant())).toEqual({
      certain: false,
      reason: { key: "terminal" },
      retry: false,
    });
  });

  test("has no managers, and prints messages to any person", async () => {
    const { platform, printed } = await start();
    expect(await platform.managersOf("terminal")).toEqual([]);
    expect(await platform.tell("anybody", answer)).toBeNull();
    expect(await printed()).toBe("\nGood morning.\n\n");
  });
});

/** A console with a person who types, or with piped lines. */
const listen = async (isTTY: boolean, options: Parameters<typeof createHostWith>[0] = {}) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  const platform = await connectConsole(input, output);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  await platform.listen({ ...createHostWith(options).host, stop });
  const printed = async (): Promise<string> => {
    await stopped;
    output.end();
    return stripVTControlCharacters(await readAll(output));
  };
  return { input, printed };
};

describe("a person at the console", () => {
  test.each(["exit", "quit", " /exit ", "QUIT"])(
    "is greeted with two lines, and stops the bot with %j",
    async (line) => {
      const { input, printed } = await listen(true);
      input.write(`${line}\n`);
      const [first, second, ...rest] = (await printed()).split(/\r?\n/u);
      expect([first, second]).toEqual([
        "Onrecord answers here. To answer in Slack or Discord, set their variables in .env.",
        "Type /who gill, for example. To list all commands, type help. To stop the bot, type exit.",
      ]);
      expect(rest.join("").replaceAll("onrecord> ", "").trim()).toBe(line.trim());
    },
  );

  test("gets answers to all lines before the end of input", async () => {
    const { input, printed } = await listen(true);
    input.end("/who ben\n");
    expect(await printed()).toContain("Ben Stone\n");
  });

  test("sees a post on lines of its own, and then the prompt with what was typed", async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const platform = await connectConsole(input, output);
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    await platform.listen({ ...createHostWith({}).host, stop });
    input.write("/who a");
    await nextTurn();
    await platform.tell("anybody", answer);
    input.end("\n");
    await stopped;
    output.end();
    const [, shown] = (await readAll(output)).split("answers here.");
    // The cursor goes to the start of the line, and the line is emptied.
    expect(shown).toContain("a\u001b[1G\u001b[2K\nGood morning.\n\n");
    expect(stripVTControlCharacters(shown ?? "")).toContain("Good morning.\n\nonrecord> /who a");
  });

  test("gets the list of commands with help, with or without a slash", async () => {
    const { input, printed } = await listen(true);
    input.write("help\n/help\nexit\n");
    expect((await printed()).match(/What Onrecord answers/gu)?.length).toBe(2);
  });
});

test("a session is one conversation, and the next one begins with nothing", async () => {
  const store = await newStore();
  const options = { store: async () => store };
  const first = await listen(false, options);
  first.input.end("what did Ada Stone promise about the code?\nand Ben Stone?\nthanks!\n");
  const answers = (await first.printed()).split(/(?=Read as: )/u);
  expect(answers.map((answer) => answer.split("\n")[0])).toEqual([
    "Read as: commitments of Ada Stone about “code”",
    "Read as: commitments of Ben Stone about “Open source”",
  ]);
  const second = await listen(false, options);
  second.input.end("and Ben Stone?\n");
  expect(await second.printed()).not.toContain("Read as: commitments");
});

test("piped lines get no greeting, and the bot stops at their end", async () => {
  const { input, printed } = await listen(false);
  input.end("exit\n/who ben\n");
  expect(await printed()).toMatch(
    /^Nothing is on record for “exit”.*\n\nAsk the desk to add it: .*\n\nBen Stone\n/u,
  );
});
