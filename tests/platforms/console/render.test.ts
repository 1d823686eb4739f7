import { describe, expect, test } from "vitest";
import { describeRenderer } from "../../../contract/renderer.ts";
import { type Answer, type Control, heading, list, note, paragraph } from "../../../src/answer/answer.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { command, link, strong, text } from "../../../src/base/text/inline.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { renderReply, renderText } from "../../../src/platforms/console/render.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";

describeRenderer<string>({
  name: "console",
  render: ({ answer }) => [renderText(answer, { styled: false })],
  visibleText: (message) => message.replaceAll(/^ {2}│ /gmu, ""),
  expectWithinLimits: () => {},
  liveParts: (message) => message.match(/[^\P{Cc}\n\t]/gu) ?? [],
});

const answer: Answer = {
  language: "en",
  summary: "A person",
  blocks: [
    heading(1, text("A person")),
    paragraph(strong("Minister"), text(", as of 7 January 2025")),
    {
      kind: "passage",
      exact: "one\ntwo",
      citation: [link("The Example", "https://news.example/"), text(", today")],
    },
    heading(2, text("Hopes")),
    list([[text("a list item"), text(" · "), command("who gill")], [text("two\nlines")]]),
    note(text("small print")),
  ],
};

describe("an answer in the terminal", () => {
  test("is readable from top to bottom without styles", () => {
    expect(renderText(answer, { styled: false })).toBe(
      `A person
========

Minister, as of 7 January 2025
  │ one
  │ two
    The Example <https://news.example/>, today

Hopes
-----

• a list item · /who gill
• two
  lines

small print`,
    );
  });

  test.each([
    ["digest edit name:a schedule:? zone:?", "/digest edit name:a schedule:… zone:…"],
    ["desk request:?asdf", "/desk request:asdf"],
    ['desk request:"?\'; DROP TABLE people"', '/desk request:"\'; DROP TABLE people"'],
    ["desk request:????", "/desk request:???"],
  ])("shows a button as the line to type, with the values of its form (%s)", (line, shown) => {
    const control: Control = { label: "Fill in", line, effect: "form" };
    const blocks = [{ kind: "controls" as const, controls: [control] }];
    expect(renderText({ ...answer, blocks }, { styled: false })).toBe(`Fill in: ${shown}`);
  });

  test("shows a button whose label is its line once", () => {
    const control: Control = { label: "/who gill", line: "who gill", effect: "follow" };
    const blocks = [{ kind: "controls" as const, controls: [control] }];
    expect(renderText({ ...answer, blocks }, { styled: false })).toBe("/who gill");
  });

  test("contains no escape sequence from an article", () => {
    const hostile = "\u001b]0;title\u0007\u001b[2Jgone\u009b31m\r";
    expect(renderText({ ...answer, blocks: [paragraph(text(hostile))] }, { styled: false })).toBe(
      "\ufffd]0;title\ufffd\ufffd[2Jgone\ufffd31m\ufffd",
    );
  });
});

test.each(["who is gill?", "who gill", "qui est gill ?", "what does gill say?"])(
  "the line for more leads to the second page of the same answer (%s)",
  async (line) => {
    const folder = new URL("../../../briefings", import.meta.url).pathname;
    const library = createLibrary((await readBriefings(folder)).briefings);
    const { line: ask } = createTestAsk({
      commands: await loadCommands(new URL("../../../src/commands/", import.meta.url)),
      library: () => library,
      now: () => Temporal.Instant.from("2026-06-02T08:00Z"),
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const first = await ask(line, askerOf("en"));
    const [, more = ""] = /^More: (.*)$/mu.exec(renderReply(first, { styled: false })) ?? [];
    const { page, answer: next } = await ask(more, askerOf("en"));
    expect([page, next.summary]).toEqual([2, first.answer.summary]);
  },
);
