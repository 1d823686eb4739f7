import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { shuffleParagraphs } from "../../../score/shuffle.ts";
import { wilson } from "../../../score/wilson.ts";
import type { Span } from "../../../src/base/text/span.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const goldSchema = z.object({
  lang: z.string(),
  people: z.array(z.object({ name: z.string(), optional: z.boolean().optional() })),
  noise: z.array(z.string()),
});

const corpus = new URL("../corpus/", import.meta.url);
const articles = ["known/", "held-out/"].flatMap((folder) =>
  readdirSync(new URL(folder, corpus))
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => {
      const path = `${folder}${file.slice(0, -".gold.json".length)}`;
      const text = readFileSync(new URL(`${path}.txt`, corpus), "utf8");
      return {
        path,
        text,
        gold: goldSchema.parse(JSON.parse(readFileSync(new URL(`${path}.gold.json`, corpus), "utf8"))),
      };
    }),
);

test.each(articles)("the language of $path is found", ({ text, gold }) => {
  expect(draftFacts(text).language).toEqual({ tag: gold.lang, known: "found", inFull: true });
});

test.each(articles)("captions, counters and contacts of $path become no facts", ({ text, gold }) => {
  const facts = draftFacts(text);
  const spans = [...facts.statements, ...facts.quotations, ...facts.figures].flatMap(
    ({ spans }): readonly Span[] => spans,
  );
  const noise = gold.noise.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  const taken = spans.filter((span) => noise.some(({ start, end }) => span.start < end && span.end > start));
  expect(taken.map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

test.each(articles)(
  "nobody in $path is missing, in whatever order its paragraphs stand",
  ({ text, gold }) => {
    const wanted = gold.people.filter(({ optional }) => optional !== true).map(({ name }) => name);
    for (const order of [text, shuffleParagraphs(text, 1)]) {
      const found = draftFacts(order).people.map(({ name }) => name);
      expect(wanted.filter((name) => !found.includes(name))).toEqual([]);
    }
  },
);

test.each([
  [0, 10, 0, 0.278],
  [9, 10, 0.596, 0.982],
  [10, 10, 0.722, 1],
])("the 95 %% interval of %i of %i holds for few cases", (part, whole, low, high) => {
  const found = wilson(part, whole);
  expect([found.low, found.high].map((share) => Number(share.toFixed(3)))).toEqual([low, high]);
});
