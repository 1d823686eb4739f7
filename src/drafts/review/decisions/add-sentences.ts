import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { overlaps } from "../../../base/text/span.ts";
import { sentencesIn } from "../../../library/passages/sentences.ts";
import { notes } from "../../output/notes.ts";
import { languageOfSource } from "./add.ts";
import type { Applied, Applying } from "./applying.ts";
import type { DraftItem, ItemPassage } from "./draft-item.ts";
import { writeItemKey } from "./item-key.ts";
import { selectPassages } from "./select.ts";

/** The most sentences at once: those of a long paragraph. */
const mostSentences = 20;

/** The sentences of pasted words, each once, which the article should have. The marks of a list are not part of them. */
export const sentencesPasted = (pasted: string): readonly string[] => {
  const sentences = linesPasted(pasted)
    .map((line) => line.replace(/^[-–—•*·]\s+/u, ""))
    .flatMap((line) => sentencesIn(line).map(({ start, end }) => line.slice(start, end).trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return [...new Set(sentences)];
};

/** The lines of pasted words. A line that continues the one above in small letters, as in mail, belongs to that line. */
const linesPasted = (pasted: string): readonly string[] => {
  const lines: string[] = [];
  for (const line of pasted.split("\n").map((each) => each.trim())) {
    const above = lines.at(-1) ?? "";
    if (above !== "" && /^\p{Ll}/u.test(line)) lines.splice(-1, 1, `${above} ${line}`);
    else lines.push(line);
  }
  return lines;
};

const sayDecision = messagesOf("drafts", "review/decisions");

/** How many of the pasted sentences were added, and of how many the draft already had a fact. `keys` are those of the added ones. */
export const sayAdded = (pasted: string, keys: readonly string[], language: Language): string => {
  const known = sentencesPasted(pasted).length - keys.length;
  return [
    ...(keys.length > 0 ? [sayDecision(language, "sentencesAdded", { count: keys.length })] : []),
    ...(known > 0 ? [sayDecision(language, "sentencesKnown", { count: known })] : []),
  ].join(" ");
};

/** Whether a part says something of a sentence already. A name or a number alone does not. */
const isAbout = (item: Pick<DraftItem, "type" | "isGone" | "passages">, place: ItemPassage): boolean =>
  !item.isGone &&
  (item.type === "statement" || item.type === "event" || item.type === "open") &&
  item.passages.some((passage) => passage.source === place.source && overlaps(passage, place));

/**
 * Adds each sentence of pasted words as an incomplete statement, which the editor completes or drops. A sentence that the draft
 * has something of is left out. A sentence that is pasted alone is left out only if it was pasted before.
 */
export const addSentences = (applying: Applying, pasted: string): Applied => {
  const { file, items, language, say } = applying;
  const refused = (message: string): Applied => ({
    problems: [{ field: "passages", message }],
    changes: [],
    keys: [],
  });
  const sentences = sentencesPasted(pasted);
  if (sentences.length === 0) return refused(say("noPassage"));
  if (sentences.length > mostSentences) return refused(say("tooMany"));
  const selected = selectPassages(
    applying,
    sentences.map((sentence) => ({ pasted: sentence })),
  );
  if (!selected.ok) return { problems: selected.problems, changes: [], keys: [] };
  const known = sentences.length > 1 ? items : items.filter(({ type }) => type === "open");
  const added = selected.places.flatMap((place, at) => {
    const selector = selected.selectors[at];
    const isAgain = selected.places.slice(0, at).some((each) => each.start === place.start);
    if (selector === undefined || isAgain || known.some((item) => isAbout(item, place))) return [];
    const text = { [languageOfSource(file, place.source)]: selector.exact.replace(/\s+/gu, " ") };
    return [{ type: "statement", why: notes(language, "pasted"), entry: { text, passages: [selector] } }];
  });
  for (const entry of added) file.addOpen(entry);
  const changes = file
    .open()
    .slice(file.open().length - added.length)
    .map(({ id, entry }) => ({
      what: "fact-added" as const,
      key: writeItemKey({ type: "open", id }),
      before: null,
      after: JSON.stringify(entry),
    }));
  return { problems: [], changes, keys: changes.map(({ key }) => key) };
};
