/**
 * Scores the reading of web pages against the saved pages with which Mozilla tests Readability. They are not a part of
 * this project: clone https://github.com/mozilla/readability and name its folder.
 *
 *   node score/pages.ts <folder of readability>/test/test-pages [--errors]
 *
 * Headline, date, publisher and byline are compared with expected-metadata.json if it has them; the text is compared with
 * expected.html, word by word. A publisher that only JSON-LD names also counts as right, if the page does not name another.
 * Readability's title is often that of the browser's window, so "headline" also counts the page's own first-level heading.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { fold, wordsOf } from "../src/base/text/fold.ts";
import { documentFrom } from "../src/drafts/input/load.ts";
import { readFragment } from "../src/drafts/input/page/fragment.ts";
import { readDocument } from "../src/drafts/input/read.ts";

const line = z.string().nullable().default(null);
const expectedSchema = z.object({ title: line, byline: line, siteName: line, publishedTime: line });

const folded = (text: string): string => wordsOf(fold(text)).join(" ");

/** Whether one line contains the other, because a byline may have a role or "By" beside the name. */
const agrees = (found: string | null, expected: string): boolean => {
  const [one, other] = [folded(found ?? ""), folded(expected)];
  return one !== "" && other !== "" && (one === other || one.includes(other) || other.includes(one));
};

/** The texts of a page's first-level headings, folded. */
const headingsIn = (path: string): readonly string[] =>
  [...parseHTML(readFileSync(path, "utf8")).document.querySelectorAll("h1")].map((heading) =>
    folded(heading.textContent ?? ""),
  );

/** How often each word is in a text. */
const countsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of wordsOf(fold(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const sharedWords = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
  [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error("Expected Readability's test pages: node score/pages.ts <readability>/test/test-pages");
  process.exit(2);
}
const showsErrors = options.includes("--errors");

const score = { headline: [0, 0], title: [0, 0], date: [0, 0], publisher: [0, 0], byline: [0, 0] };
type Part = keyof typeof score;
const errors: string[] = [];
const refused: string[] = [];
const [recalls, precisions]: [number[], number[]] = [[], []];

for (const name of readdirSync(folder)) {
  const source = join(folder, name, "source.html");
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(join(folder, name, "expected-metadata.json"), "utf8")),
  );
  try {
    const article = await readDocument(documentFrom(source, readFileSync(source)));
    const check = (part: Part, found: string | null, wanted: string | null, isRight: boolean): void => {
      if (wanted === null || wanted === "") return;
      score[part][1] = (score[part][1] ?? 0) + 1;
      if (isRight) score[part][0] = (score[part][0] ?? 0) + 1;
      else
        errors.push(`${name}: ${part}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
    };
    const { title, byline, publisher, published } = article;
    const isTitle = agrees(title, expected.title ?? "");
    check("title", title, expected.title, isTitle);
    check("headline", title, expected.title, isTitle || headingsIn(source).includes(folded(title ?? "")));
    check("byline", byline, expected.byline, agrees(byline, expected.byline ?? ""));
    const site = publisher?.known === "metadata" ? publisher.value : null;
    check("publisher", site, expected.siteName, agrees(site, expected.siteName ?? ""));
    const day = expected.publishedTime?.slice(0, 10) ?? null;
    check("date", published?.value ?? null, day, published?.value === day);
    const wanted = countsOf(
      readFragment(name, readFileSync(join(folder, name, "expected.html"), "utf8")).text,
    );
    const found = countsOf(article.text);
    const shared = sharedWords(found, wanted);
    const [recall, precision] = [shared / Math.max(1, sizeOf(wanted)), shared / Math.max(1, sizeOf(found))];
    recalls.push(recall);
    precisions.push(precision);
    if (recall < 0.9 || precision < 0.8) {
      errors.push(`${name}: text: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`);
    }
  } catch (error) {
    refused.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
const share = (numbers: readonly number[], atLeast: number): number =>
  numbers.filter((number) => number >= atLeast).length / Math.max(1, numbers.length);
if (showsErrors) for (const error of errors) console.log(error);
for (const message of refused) console.log(`not read: ${message}`);
for (const [part, [right = 0, all = 0]] of Object.entries(score)) {
  console.log(`${part.padEnd(10)} ${right} of ${all} (${((100 * right) / Math.max(1, all)).toFixed(1)} %)`);
}
console.log(
  `text       ${recalls.length} pages: recall ${mean(recalls).toFixed(3)}, precision ${mean(precisions).toFixed(3)}; at least 90 % of the words in ${(100 * share(recalls, 0.9)).toFixed(1)} % of the pages`,
);
