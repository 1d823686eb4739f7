/** The files of a draft with a statement or a figure from each sentence of a long report, whose paragraphs have ten sentences each. */
export const filesWithFacts = (count: number): Readonly<Record<string, string>> => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return { "report.txt": reportOf(numbers), "briefing.yaml": briefingOf(numbers) };
};

const sentenceOf = (number: number): string =>
  number % 2 === 0
    ? `Office ${number} keeps ${number + 1_000} records of the town.`
    : `Minister Ada Stone will open archive ${number} to readers.`;

const reportOf = (numbers: readonly number[]): string =>
  numbers.map((number) => `${sentenceOf(number)}${number % 10 === 9 ? "\n\n" : " "}`).join("");

const passageOf = (number: number): string => `[{ source: report, exact: "${sentenceOf(number)}" }]`;

const briefingOf = (numbers: readonly number[]): string => `status: draft
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
`;
