import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { Built } from "../../../drafts/building.ts";
import { notes } from "../../../drafts/output/notes.ts";

const say = messagesOf("drafts", "rules");

/** `--explain`: a line for each fact of a draft with the rule that found it, and one for each doubt. */
export const explained = ({ slug, trace }: Built, language: Language): readonly string[] => [
  say(language, "heading", { slug, count: trace.length }),
  ...trace.flatMap(({ type, words, foundBy, doubts }) => [
    `  ${say(language, `type.${type}`)}: ${words}`,
    `    ${say(language, foundBy.rule, { words: foundBy.words })}`,
    ...doubts.map((doubt) => `    ? ${notes(language, doubt)}`),
  ]),
];
