import { type Answer, type Block, type Control, oneLine, paragraph } from "../../answer/answer.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import type { Language } from "../../base/language/language.ts";
import { text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { readFrom } from "../../library/recorded.ts";
import { writeBlanks } from "../form.ts";
import { presentBriefing } from "./briefing-entry.ts";
import { candidateControl, type NameCandidate } from "./candidates.ts";

/** A search for a name. */
export interface NameSearch {
  readonly query: string;
  /** Says what was searched, for the answer if nothing is found. */
  searched(): string;
  present(id: string): NameCandidate;
}

/** Says what was searched, and shows the closest names, or the briefings that have the words. */
export const nothingFound = (search: NameSearch, closest: readonly string[], reader: Reader): Answer => {
  const { language } = reader;
  const { query } = search;
  const summary = words(language, "none", { query, searched: search.searched() });
  const near = [
    ...closest.map(search.present),
    ...mentionsOf(query, reader).map((briefing) => presentBriefing(briefing, "brief", reader)),
  ];
  return oneLine(language, summary, ...closestControls(query, near, language));
};

/** More suggestions would be guesses. */
export const mostClosest = 3;

/** Buttons for the closest matches, and one that asks the desk. */
export const closestControls = (
  query: string,
  closest: readonly NameCandidate[],
  language: Language,
): readonly Block[] => [
  ...(closest.length === 0 ? [] : [paragraph(text(words(language, "closest")))]),
  {
    kind: "controls",
    controls: [
      ...closest.slice(0, mostClosest).map((each) => candidateControl(each, "replace")),
      deskControl(query, language),
    ],
  },
];

/** The newest briefings whose texts have the words. */
const mentionsOf = (query: string, reader: Reader): readonly Briefing[] =>
  readFrom(
    reader.library,
    ({ bySlug, texts }) => texts.slugsWith(query, mostClosest).flatMap((slug) => bySlug.get(slug) ?? []),
    (found) => found.map(({ slug }) => slug),
  );

/** A button that asks the desk to add a missing name. */
const deskControl = (query: string, language: Language): Control => ({
  label: words(language, "askDesk"),
  line: writeBlanks({ name: "desk" }, ["request"], { request: query }),
  effect: "form",
});
