import fc from "fast-check";
import { expect, test } from "vitest";
import { decidePlace } from "../../../src/drafts/identity/decide.ts";
import { knownFrom, type Recognized } from "../../../src/drafts/identity/known.ts";
import { createRecord } from "../../../src/drafts/identity/record.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { indexOf } from "../../../src/library/index/briefing-index.ts";
import { briefingOf } from "../../library.ts";

const now = "2026-11-28T18:00:00Z";

/** Lines of very different lengths, in which a copy may lack some. The short ones may be headlines and credits. */
const lines = [
  "Quay to be mended",
  "By our reporter",
  "The reeve said on Monday that the old quay will be mended before the winter comes. ".repeat(3),
  "She said that nobody had to pay for it, and that the masons begin in May. ".repeat(2),
  "The council has to agree to that in its next meeting, which is in April.",
  "Members of the guild welcomed it.",
  "The harbour master did not want to say how long the ferries have to wait. ".repeat(4),
  ...Array.from({ length: 14 }, (_, at) => `Line ${at} of a long list, with some words in it.`),
];
/** One of two articles, without some of its lines: sometimes without a short one, sometimes without what matters. */
const text = fc
  .tuple(
    fc.constantFrom(lines.slice(0, 6), lines.slice(6)),
    fc.uniqueArray(fc.nat(lines.length), { maxLength: 2 }),
  )
  .map(([whole, without]) => whole.filter((_line, at) => !without.includes(at)).join("\n\n"));
const publisher = fc.constantFrom("The Wire", "The Post", "?");
const address = fc.constantFrom(
  "https://www.post.example/quay-mended?utm_source=x",
  "https://post.example/quay-mended/",
  "https://wire.example/7",
);
const url = fc.option(address, { nil: undefined, freq: 3 });
const item = fc.option(
  fc.record({
    id: fc.constantFrom("urn:x:1", "7", "https://wire.example/7"),
    version: fc.constantFrom("1", "2"),
  }),
  { nil: undefined, freq: 3 },
);
const source = fc.record({ text, publisher, url, item });
interface Drawn {
  readonly text: string;
  readonly publisher: string;
  readonly url: string | undefined;
  readonly item: { readonly id: string; readonly version: string } | undefined;
}

/** A draft with these sources. */
const draftWith = (slug: string, sources: readonly Drawn[]): Briefing =>
  briefingOf(
    slug,
    {
      status: "draft",
      headline: { en: slug },
      summary: { en: slug },
      sources: sources.map((each, at) => ({
        id: `s${at}`,
        file: `s${at}.txt`,
        publisher: each.publisher,
        language: "en",
        published: { date: "2026-05-20", known: "text" },
        ...(each.url === undefined ? {} : { page: { url: each.url, language: "en" } }),
        ...(each.item === undefined ? {} : { item: each.item }),
      })),
    },
    Object.fromEntries(sources.map((each, at) => [`s${at}`, each.text])),
  );

const recordOf = (briefings: readonly Briefing[]) =>
  createRecord(
    {
      slugsWith: indexOf(briefings).slugsWith,
      read: async (slug) => briefings.find((briefing) => briefing.slug === slug) ?? null,
    },
    now,
  );

const articleFrom = (drawn: Drawn): Recognized => {
  const [article] = knownFrom(draftWith("article", [drawn]), now).sources;
  return article ?? expect.unreachable();
};

test("an article has the same place among the briefings with a key in common as among all", async () => {
  const places = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(source, { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
      source,
      async (onRecord, drawn) => {
        const briefings = onRecord.map((sources, at) => draftWith(`b${at}`, sources));
        const article = articleFrom(drawn);
        const decision = decidePlace(
          briefings.map((briefing) => knownFrom(briefing, now)),
          article,
        );
        places.set(decision.place.as, (places.get(decision.place.as) ?? 0) + 1);
        expect(decidePlace(await recordOf(briefings).similarTo(article), article)).toEqual(decision);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  // Or the property would say nothing.
  expect(
    [...places]
      .filter(([, count]) => count >= 5)
      .map(([place]) => place)
      .sort(),
  ).toEqual(["copy", "left", "new", "unchanged", "version"]);
});

test("a text that repeats one paragraph is no copy of a text with others", async () => {
  const long = lines[2] ?? "";
  const known = draftWith("quay", [
    { text: `${long}\n${lines[6]}`, publisher: "The Wire", url: undefined, item: undefined },
  ]);
  const repeated = articleFrom({
    text: `${long}\n${long}\n${long}`,
    publisher: "The Post",
    url: undefined,
    item: undefined,
  });
  expect(decidePlace(await recordOf([known]).similarTo(repeated), repeated).place).toEqual({ as: "new" });
});

test("what this run wrote and marked is known in this run, though the index does not have it", async () => {
  const drawn = {
    text: lines[2] ?? "",
    publisher: "The Wire",
    url: undefined,
    item: { id: "urn:x:1", version: "1" },
  };
  const record = recordOf([draftWith("quay", [drawn])]);
  const other = articleFrom({ ...drawn, text: lines[6] ?? "", item: undefined });
  await record.addFirst("ferries", other);
  await record.stop(
    { slug: "quay", source: 0, status: "canceled", isForeign: false },
    articleFrom(drawn).item,
  );
  const known = await record.similarTo(other);
  expect(known.map(({ slug, isNew, sources }) => [slug, isNew, sources.map(({ hold }) => hold.as)])).toEqual([
    ["ferries", true, ["free"]],
    ["quay", false, ["canceled"]],
  ]);
  expect([await record.has("quay"), await record.has("ferries"), await record.has("bridge")]).toEqual([
    true,
    true,
    false,
  ]);
});
