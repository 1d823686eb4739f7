import { describe, expect, test } from "vitest";
import { hostileTexts, textsOf } from "../../../contract/answers.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { languages } from "../../../src/base/language/language.ts";
import { loadDigests } from "../../../src/digests/digest.ts";
import * as discord from "../../../src/platforms/discord/out/post.ts";
import { renderPage } from "../../../src/platforms/discord/out/render.ts";
import * as slack from "../../../src/platforms/slack/out/post.ts";
import { createRenderer } from "../../../src/platforms/slack/out/render.ts";
import { readMarkdown } from "../../fakes/discord/markdown.ts";
import { textDisplaysIn } from "../../fakes/discord/message-rules.ts";
import { messageSchema, visibleText } from "../../fakes/slack/blocks.ts";
import { briefingOf, libraryOf } from "../../library.ts";
import { createChannel } from "./channel.ts";

const digests = await loadDigests(new URL("../../../src/digests/definitions/", import.meta.url));

/** Facts in words that some platform would act on, if they were not escaped, and one long passage. */
const hostile = briefingOf(
  "hostile",
  {
    status: "reviewed",
    headline: { en: "Hostile" },
    summary: { en: "Hostile." },
    sources: [
      {
        id: "s",
        file: "s.txt",
        publisher: "<!here> *Herald* @everyone",
        language: "en",
        published: { date: "2026-03-02", known: "text" },
        page: { url: "https://herald.example/a_b_c?x=(1)|2", language: "en" },
      },
    ],
    organizations: [{ id: "ministry", names: { en: "_Ministry_ <@U1>" } }],
    statements: [...hostileTexts, "Passage dài. ".repeat(700).trim()].map((exact, index) => ({
      id: `s${index}`,
      speaker: "ministry",
      kind: index % 2 === 0 ? ("commitment" as const) : ("support" as const),
      text: { en: hostileTexts[index] ?? "Long." },
      passages: [{ source: "s", exact }],
    })),
  },
  { s: [...hostileTexts, "Passage dài. ".repeat(700).trim()].join("\n") },
);

const squeezed = (value: string): string => value.replaceAll(/\s+/gu, "");

/** What a person sees of a posted answer, by an independent reader of each platform's messages. */
const platforms = [
  {
    name: "Slack",
    count: (answer: Answer): number =>
      slack.messagesOfAnswer(answer, { renderer: createRenderer("onrecord"), lines: { keep() {} } }).length,
    seen: (answer: Answer): string =>
      slack
        .messagesOfAnswer(answer, { renderer: createRenderer("onrecord"), lines: { keep() {} } })
        .map((message) => visibleText(messageSchema.parse(message).blocks).replaceAll("/onrecord ", ""))
        .join("\n"),
  },
  {
    name: "Discord",
    count: (answer: Answer): number => discord.pagesOfAnswer(answer, { keep() {} }).length,
    seen: (answer: Answer): string =>
      discord
        .pagesOfAnswer(answer, { keep() {} })
        .flatMap((page) => renderPage(page, { ephemeral: false }).components)
        .flatMap((component) => textDisplaysIn([component]).map((text) => readMarkdown(text).visible))
        .join("\n"),
  },
];

const promises = Array.from({ length: 12 }, (_, index) => `We will open the library of district ${index}.`);

/** A page with the addresses, names and sentences of a usual newsroom. */
const usual = briefingOf(
  "council-of-the-nineteenth",
  {
    status: "reviewed",
    headline: { en: "The council meets" },
    summary: { en: "The council met." },
    sources: [
      {
        id: "s",
        file: "s.txt",
        publisher: "The Port Marlow Gazette",
        language: "en",
        published: { date: "2026-03-02", known: "text" },
        page: { url: `https://gazette.example/${"the-council-meets-".repeat(6)}`, language: "en" },
      },
    ],
    organizations: [{ id: "council", names: { en: "City Council of Port Marlow" } }],
    statements: promises.map((exact, index) => ({
      id: `library-of-district-${index}`,
      speaker: "council",
      kind: "commitment" as const,
      text: { en: `The city will open a library in district ${index}, with a reading room for all pupils.` },
      due: "2026-12-31",
      passages: [{ source: "s", exact }],
    })),
  },
  { s: promises.join("\n") },
);

describe.each(platforms)("a digest in $name", ({ seen, count }) => {
  test("of a usual day is one message of seven facts, with a button for the rest", () => {
    const digest = digests.find(({ name }) => name === "commitments") ?? expect.unreachable();
    const { answer } = createChannel(digest).compose({ library: libraryOf(usual), language: "en" });
    expect(count(answer)).toBe(1);
    expect(seen(answer).match(/The city will open a library/gu)).toHaveLength(7);
  });

  test.each(digests.flatMap(({ name }) => languages.map((language) => ({ name, language }))))(
    "shows all of its words as they are, in order, over as many messages as it takes: $name, $language",
    ({ name, language }) => {
      const digest = digests.find((each) => each.name === name);
      if (digest === undefined) throw new Error(`There is no ${name}.`);
      const { answer } = createChannel(digest).compose({ library: libraryOf(hostile), language });
      const visible = squeezed(seen(answer));
      let from = 0;
      const missing = textsOf(answer.blocks).filter((text) => {
        // A passage that is longer than a message stands in pieces, each with its citation.
        const wanted = squeezed(text).slice(0, 1_000);
        const at = visible.indexOf(wanted, from);
        if (at >= 0) from = at + wanted.length;
        return at < 0;
      });
      expect(missing).toEqual([]);
    },
  );
});
