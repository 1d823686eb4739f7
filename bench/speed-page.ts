/** A figure that was measured, beside what it aims for. */
export interface Figure {
  readonly what: string;
  readonly aim: string;
  /** By the number of briefings. */
  readonly measured: ReadonlyMap<number, string>;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The page of the docs that shows how fast the bot is over an archive. */
export const speedPage = (
  figures: readonly Figure[],
  { machine, day }: { readonly machine: string; readonly day: string },
): string => {
  const sizes = [...new Set(figures.flatMap(({ measured }) => [...measured.keys()]))].sort((a, b) => a - b);
  const heads = sizes.map((size) => `${size.toLocaleString("en")} briefings`);
  return `# How fast Onrecord is over an archive

\`npm run bench -- archive\` measures this and writes this page. It took these figures on ${day}, on ${machine}.
\`npm run generate\` wrote the archives: briefings of seven facts in four languages, and one person for every two briefings, with an
office that changes every few years.
\`ONRECORD_BENCH_SIZES=100000\` measures other sizes.

${[
  row(["what", "aim", ...heads]),
  row(["---", "---", ...heads.map(() => "---")]),
  ...figures.map(({ what, aim, measured }) =>
    row([what, aim, ...sizes.map((size) => measured.get(size) ?? "not measured")]),
  ),
].join("\n")}

Milliseconds of answers are processor time of the thread that answers: the 99th percentile of 400 lines that differ, and in brackets that of the first
hundred after a start. The bot answers the commands' examples when it starts, so that their code is compiled. The longest stall is the longest time in which the thread that
answers did nothing else, as the bot's own watchdog logs it after its start. Resident memory after all these answers has garbage in it, and freed pages that V8
gives back some seconds later.

The machine is shared, and its processor is up to four times slower at some hours. How fast it was, the acknowledgement that is ready shows, in the
row before the last: compare two runs of this bench by it.
`;
};
