import { z } from "zod";
import { type CommandAnswer, type Entry, factsShownIn } from "../../answer/answer.ts";
import { type FactData, factDataSchema } from "../../answer/fact-data.ts";
import { containedText } from "../../base/text/hidden-characters.ts";
import { plainLine } from "../../base/text/inline.ts";
import { renderText } from "../console/render.ts";

/** How many facts, excerpts and names a result has. `more` counts the rest. */
export const mostPerPage = 20;

/** The commands that are tools. They only read. */
export const toolNames = ["who", "commitments", "find", "source", "search", "figures"] as const;

/** Something in an answer that is not a fact, such as an excerpt of a text. */
const otherSchema = z.strictObject({
  text: z.string(),
  passages: z.array(z.strictObject({ exact: z.string().nullable(), citation: z.string() })),
  command: z.string().nullable().describe("The command that shows more of it"),
});

const nextSchema = z.strictObject({ label: z.string(), command: z.string() });

/** The answer of a tool as data. The same answer as text is beside it. */
export const toolResultSchema = z.strictObject({
  summary: z
    .string()
    .describe(
      "The answer in one line. It says so if nothing is on record, or if a name has several meanings",
    ),
  embargoed: z
    .array(z.string())
    .describe("Briefings under embargo that the answer rests on. If there are any, publish nothing of it"),
  facts: z.array(factDataSchema),
  others: z.array(otherSchema),
  next: z
    .array(nextSchema)
    .describe("Tools with their words, such as `who ada-stone` for each person whom a name may mean"),
  more: z.int().describe("How many facts and others follow on the next pages"),
});
export type ToolResult = z.infer<typeof toolResultSchema>;

/** A page of an answer as a tool's result. `facts` are those that it shows; null if it is a refusal or an apology. */
export const toolResult = (answer: CommandAnswer, page: number, facts: readonly FactData[] | null) => {
  const shown = shownOn(answer, page);
  const entries = answer.blocks.filter(isEntry).length;
  const structured: ToolResult = {
    summary: containedText(answer.summary),
    embargoed: [...(answer.restsOn?.embargoed ?? [])],
    facts: [...(facts ?? [])],
    others: shown.blocks
      .filter(isEntry)
      .filter(({ reference }) => reference === null)
      .map(otherOf),
    next: nextOf(answer),
    more: Math.max(0, entries - page * mostPerPage),
  };
  return {
    content: [{ type: "text" as const, text: renderText(shown, { styled: false }) }],
    structuredContent: structured,
    isError: facts === null || answer.problems !== undefined,
  };
};

const isEntry = (block: CommandAnswer["blocks"][number]): block is Entry => block.kind === "entry";

const otherOf = ({ content, quotes, controls }: Entry): ToolResult["others"][number] => ({
  text: containedText(plainLine(content)),
  passages: quotes.map(({ exact, citation }) => ({ exact, citation: plainLine(citation) })),
  command: controls[0]?.line ?? null,
});

/** The buttons of an answer that run a tool. */
const nextOf = ({ blocks }: CommandAnswer): ToolResult["next"] =>
  blocks
    .flatMap((block) => (block.kind === "controls" || block.kind === "menu" ? block.controls : []))
    .filter(({ line }) => toolNames.some((name) => line === name || line.startsWith(`${name} `)))
    .map(({ label, line }) => ({ label, command: line }));

/** The part of an answer that a page shows. Everything but entries is on the first one; a program has no use for buttons. */
const shownOn = (answer: CommandAnswer, page: number): CommandAnswer => {
  const shown = new Set(answer.blocks.filter(isEntry).slice((page - 1) * mostPerPage, page * mostPerPage));
  const blocks = answer.blocks.filter((block) =>
    isEntry(block) ? shown.has(block) : page === 1 && block.kind !== "controls" && block.kind !== "menu",
  );
  return { ...answer, blocks };
};

/** The references of the facts that a page shows. */
export const factsOnPage = (answer: CommandAnswer, page: number): readonly string[] => [
  ...(answer.fact === undefined ? [] : [answer.fact]),
  ...factsShownIn(shownOn(answer, page)),
];
