import { town } from "../command-line/town.ts";

const tagOf = (line: string): string | null => /^# edit (\S+)$/u.exec(line)?.[1] ?? null;

/** The edits that a briefing has, oldest first. */
export const editsIn = (yaml: string): readonly string[] =>
  yaml.split("\n").flatMap((line) => tagOf(line) ?? []);

/** The files of a briefing after edits. Headline, text and passage have their number, so that half of an edit would show. */
export const editedTown = (
  edits: readonly string[],
): Readonly<Record<"briefing.yaml" | "herald.txt", string>> => {
  const words = `We will plant ${edits.length} trees this year`;
  return {
    "briefing.yaml": `${edits.map((edit) => `# edit ${edit}\n`).join("")}${town["briefing.yaml"]
      .replace("The mayor speaks", `Headline ${edits.length} trees`)
      .replace("She will plant trees.", `She will plant ${edits.length} trees.`)
      .replace('We will plant a thousand trees," she said.', words)}`,
    "herald.txt": town["herald.txt"].replace(
      '"We will plant a thousand trees," she said.',
      `"${words}," she said.`,
    ),
  };
};

/** The numbers of the edits of which an answer is made. All are the same, unless it is made of half an edit. */
export const numbersIn = (answer: string): readonly number[] =>
  [...answer.matchAll(/(?:Headline|plant) (\d+) trees/gu)].map(([, number]) => Number(number));
