import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileTexts } from "../../../../contract/answers.ts";
import { escapeMarkdown } from "../../../../src/platforms/discord/out/escape.ts";
import { readMarkdown, settleWhiteSpace } from "../../../fakes/discord/markdown.ts";

const fragments = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\\ * _ ~ ~~ ` ``` | || < > [ ] ( ) @ # ## -# - + 1. 1) : :// / ! \n \t \f \r".split(" "),
        " ",
        "  ",
        "@everyone",
        "<@1>",
        "<@&1>",
        "<#1>",
        "<t:0>",
        "<:a:1>",
        "</who:1>",
        "<id:home>",
        ":smile:",
        "> ",
        ">>> ",
        "[x](https://evil.example/)",
        "https://evil.example/a_b",
        "discord.gg/abc",
        "<me@evil.example>",
        "¯\\_(ツ)_/¯",
        "a",
        "1",
        "é",
        "😀",
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

const texts = fc.oneof(fragments, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("a text in Discord's markdown", () => {
  test("is shown exactly as written, without mentions, links or formatting", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readMarkdown(escapeMarkdown(text))).toEqual({ visible: settleWhiteSpace(text), parts: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  test("is just as safe in pieces: each may start a line, and none depends on the following text", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (pieces) => {
        expect(readMarkdown(pieces.map(escapeMarkdown).join(""))).toEqual({
          visible: settleWhiteSpace(pieces.join("")),
          parts: [],
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(hostileTexts)("shows %j as written", (text) => {
    expect(readMarkdown(escapeMarkdown(text))).toEqual({ visible: settleWhiteSpace(text), parts: [] });
  });

  test("has no escapes in ordinary sentences", () => {
    const sentence = "« Le pacte », dit-il (7 janvier 2025) : 2,6 milliards - et demain ? Oui; non.";
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });
});

describe("the parser of Discord's markdown in these tests", () => {
  test.each([
    [
      "**a** *b* _c_ __d__ ~~e~~ ||f||",
      "a b c d e f",
      ["bold", "italic", "italic", "underline", "strikethrough", "spoiler"],
    ],
    ["`a` ``b`c``", "a b`c", ["code", "code"]],
    ["```js\nx\n```", "x", ["code block"]],
    ["# a #\n-# b\n> c\n- d", "a\nb\nc\nd", ["heading", "subtext", "quote", "list"]],
    [">>> a\nb", "a\nb", ["quote"]],
    [
      "@everyone <@1> <@&1> <#1> </who:1>",
      "@everyone <@1> <@&1> <#1> </who:1>",
      ["everyone", "user", "role", "channel", "command"],
    ],
    [
      "https://a.example/ <https://a.example/> discord.gg/x",
      "https://a.example/ <https://a.example/> discord.gg/x",
      ["autolink", "autolink", "invitation"],
    ],
    ["[a](<https://a.example/>)", "a", ["link"]],
    ["[\\*a\\*](<https://a.example/>)", "\\*a\\*", ["link"]],
    ["[https://b.example/](<https://a.example/>)", "[https://b.example/](<https://a.example/>)", []],
    [":smile: <:a:1> <t:0:R>", ":smile: <:a:1> <t:0:R>", ["emoji", "emoji", "timestamp"]],
    ["\\*a\\* \\a \\\\", "*a* \\a \\", []],
  ])("finds markup in %j", (source, visible, kinds) => {
    const reading = readMarkdown(source);
    expect({ ...reading, parts: reading.parts.map(({ kind }) => kind) }).toEqual({ visible, parts: kinds });
  });
});
