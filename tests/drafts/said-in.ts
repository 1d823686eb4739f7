import type { Marked } from "../../src/drafts/facts.ts";
import { noMetadata } from "../../src/drafts/input/article.ts";
import { createDraft } from "../../src/drafts/output/draft.ts";
import type { BriefingInput } from "../../src/drafts/output/drafting.ts";
import { draftFacts } from "../../src/drafts/rules/draft-facts.ts";
import { options } from "./output/draft-options.ts";

type Statement = NonNullable<BriefingInput["statements"]>[number];

const nameOf = (speaker: Statement["speaker"]): string =>
  typeof speaker === "string" ? speaker : `{${Object.values(speaker.group).join()}}`;

/**
 * What a draft says that people said, a line for each statement: "kind · speaker · text". A group is in braces, "by"
 * names the one who reports it, "?" stands before a statement with a comment, and a statement that was left open has
 * "left open" for its speaker.
 */
export const saidIn = (text: string, language: string, marked: readonly Marked[] = []): readonly string[] => {
  const facts = draftFacts(text, { language, marked });
  const article = {
    ...noMetadata,
    origin: "test.txt",
    text,
    marked,
    removed: [],
    title: null,
    url: null,
    publisher: null,
    published: null,
    remarks: [],
    fetched: false,
  };
  const draft = createDraft(article, facts, options);
  const stated = (draft.file.statements ?? []).map((statement, index): string => {
    const noted = draft.notes.some(({ path }) => path[0] === "statements" && path[1] === index);
    const by = statement.reportedBy === undefined ? "" : ` by ${nameOf(statement.reportedBy)}`;
    const words = Object.values(statement.text).join();
    return `${noted ? "? " : ""}${statement.kind} · ${nameOf(statement.speaker)}${by} · ${words}`;
  });
  const open = draft.open
    .filter(({ type }) => type === "statement")
    .map(({ entry }) => `${entry.kind} · left open · ${Object.values(Object(entry.text)).join()}`);
  return [...stated, ...open];
};
