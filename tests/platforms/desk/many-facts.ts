/** How many facts the draft has. */
export const factCount = 500;

const sentenceOf = (number: number): string =>
  number % 2 === 0
    ? `Office ${number} keeps ${number + 1_000} records of the town.`
    : `Minister Ada Stone will open archive ${number} to readers.`;

const numbers = Array.from({ length: factCount }, (_, index) => index);

/** A long report: 50 paragraphs with ten sentences each. */
const text = Array.from({ length: factCount / 10 }, (_, paragraph) =>
  numbers
    .slice(paragraph * 10, paragraph * 10 + 10)
    .map(sentenceOf)
    .join(" "),
).join("\n\n");

const passageOf = (number: number): string => `[{ source: report, exact: "${sentenceOf(number)}" }]`;

/** The files of a draft with a statement or a figure from each sentence. */
export const filesWithManyFacts: Readonly<Record<string, string>> = {
  "report.txt": `${text}\n`,
  "briefing.yaml": `status: draft
headline: { en: The archives }
summary: { en: Every archive of the town. }
sources:
  - id: report
    file: report.txt
    publisher: The Herald
    language: en
    published: { date: 2026-03-02, known: text }
people:
  - { id: ada-stone, names: { en: Ada Stone } }
statements:
${numbers
  .filter((number) => number % 2 === 1)
  .map(
    (number) => `  - id: archive-${number}
    speaker: ada-stone
    kind: commitment
    text: { en: The ministry will open archive ${number}. }
    passages: ${passageOf(number)}`,
  )
  .join("\n")}
figures:
${numbers
  .filter((number) => number % 2 === 0)
  .map(
    (number) => `  - id: records-${number}
    value: ${number + 1_000}
    unit: { en: records }
    counts: { en: in office ${number} }
    passages: ${passageOf(number)}`,
  )
  .join("\n")}
`,
};
