import { readFileSync } from "node:fs";
import nlp from "compromise";
import { noMetadata } from "../src/drafts/input/article.ts";
import { createDraft } from "../src/drafts/output/draft.ts";
import { draftYaml } from "../src/drafts/output/yaml.ts";
import { draftFacts } from "../src/drafts/rules/draft-facts.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { hostileUnits } from "../tests/drafts/hostile-units.ts";

const corpus = new URL("../tests/drafts/corpus/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, corpus), "utf8");
const english = read("known/24-en.txt");
const byLanguage = {
  en: english,
  fr: read("known/21-fr.txt"),
  vi: read("known/25-vi.txt"),
  es: read("known/28-es.txt"),
};

/** A text of about `bytes` bytes: the same article with other names and numbers, so that nothing repeats word for word. */
const lengthen = (text: string, bytes: number): string => {
  const parts: string[] = [];
  let size = 0;
  for (let copy = 0; size < bytes; copy++) {
    const suffix = [...String(copy)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
    const part = text
      .replaceAll(/(\p{Lu}\p{L}+) (\p{Lu}\p{L}{3,})/gu, `$1 $2${suffix}`)
      .replaceAll(/\b\d{2,3}\b/g, `${copy % 900}`);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  const whole = parts.join("\n");
  return bytes < size ? Buffer.from(whole).subarray(0, bytes).toString("utf8").toWellFormed() : whole;
};

/** The median of some runs, in milliseconds, after one that is not counted. */
const measure = (runs: number, work: () => void): number => {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
};

const rate = (bytes: number, milliseconds: number): string =>
  `${(bytes / 1e6 / (milliseconds / 1000)).toFixed(2)} MB/s`;

const drafting = {
  onRecord: createLibrary([]),
  language: "en",
  today: "2026-01-01",
  proposed: new Set<object>(),
} as const;

/** How the time of some work grows with the text, from 1 KB to 1 MB. */
const showGrowth = (prepare: (text: string) => () => void): void => {
  let last: { size: number; time: number } | null = null;
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    const time = measure(size > 500_000 ? 3 : 9, prepare(lengthen(english, size)));
    const growth =
      last === null
        ? ""
        : `  ${(time / last.time).toFixed(1)} times the time for ${size / last.size} times the text`;
    console.log(`  ${(size / 1000).toFixed(0).padStart(5)} KB  ${time.toFixed(2).padStart(9)} ms${growth}`);
    last = { size, time };
  }
};

/**
 * How fast the rules read articles, on one core, beside `compromise` that parses the same English text in the same run;
 * and how their time, and that of writing the draft, grows from 1 KB to 1 MB.
 */
export default async (): Promise<void> => {
  console.log("articles of the corpus, language told or found");
  for (const [language, text] of Object.entries(byLanguage)) {
    const bytes = Buffer.byteLength(text);
    const batch = 50;
    const told =
      measure(9, () => {
        for (let run = 0; run < batch; run++) draftFacts(text, { language });
      }) / batch;
    const found =
      measure(9, () => {
        for (let run = 0; run < batch; run++) draftFacts(text);
      }) / batch;
    console.log(
      `  ${language}  ${bytes} bytes  told ${(1000 / told).toFixed(0)} articles/s, ${rate(bytes, told)}  found ${(1000 / found).toFixed(0)} articles/s`,
    );
  }

  console.log("\nthe same English text, 200 KB");
  const sample = lengthen(english, 200_000);
  const bytes = Buffer.byteLength(sample);
  const rules = measure(7, () => {
    draftFacts(sample, { language: "en" });
  });
  const compromise = measure(7, () => {
    nlp(sample);
  });
  console.log(`  rules       ${rules.toFixed(0)} ms  ${rate(bytes, rules)}`);
  console.log(`  compromise  ${compromise.toFixed(0)} ms  ${rate(bytes, compromise)}  (parse alone)`);
  console.log(`  rules are ${(compromise / rules).toFixed(1)} times as fast`);

  console.log("\ngrowth of reading by the rules, English");
  showGrowth((text) => () => {
    draftFacts(text, { language: "en" });
  });

  console.log("\ngrowth of writing the draft, English");
  showGrowth((text) => {
    const facts = draftFacts(text, { language: "en" });
    const article = {
      ...noMetadata,
      origin: "bench.txt",
      text,
      marked: [],
      removed: [],
      remarks: [],
      fetched: false,
    };
    return () => {
      const draft = createDraft(article, facts, drafting);
      draftYaml(draft, "# header", "Left open.");
    };
  });

  console.log(
    "\ngrowth of texts that a rule could lose its time in, 20 KB to 160 KB (8 is linear, 64 quadratic)",
  );
  for (const { name, language, unit } of hostileUnits) {
    const timeOf = (characters: number): number =>
      measure(5, () => {
        draftFacts(unit.repeat(Math.ceil(characters / unit.length)), { language });
      });
    console.log(`  ${(timeOf(160_000) / timeOf(20_000)).toFixed(1).padStart(5)}  ${name}`);
  }
};
