import { type Answer, type Block, type Entry, note, paragraph } from "../../answer/answer.ts";
import { factEntry } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { code, text } from "../../base/text/inline.ts";
import { isTakenBack } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import type { SeenNews } from "../../store/direct-news.ts";

const say = messagesOf("digests", "corrections/private-notice");

/** More facts are only counted, so that the notice is one message. */
const mostShown = 3;

/** The notice for a person about corrections of facts that they saw alone. Null if there is nothing to tell any more. */
export const privateNotice = (news: SeenNews, library: Library, today: Temporal.PlainDate): Answer | null => {
  const { language, facts } = news;
  const entries = facts.flatMap(({ reference }) => correctedEntry(reference, news, library, today) ?? []);
  const gone = facts.filter(({ reference, isGone }) => isGone && !library.facts.has(reference));
  const count = entries.length + gone.length;
  if (count === 0) return null;
  const shown = entries.slice(0, mostShown);
  const named = gone.slice(0, mostShown - shown.length);
  const left = count - shown.length - named.length;
  const sentence = say(language, "notice", { count });
  const goneBlocks = named.map(
    ({ reference }): Block => paragraph(...say.inline(language, "gone", { reference: code(reference) })),
  );
  return {
    language,
    summary: sentence,
    blocks: [
      paragraph(text(sentence)),
      ...shown,
      ...goneBlocks,
      ...(left === 0 ? [] : [note(text(say(language, "more", { count: left })))]),
      note(text(say(language, "why"))),
    ],
  };
};

/** The fact with its corrections. If the newsroom no longer uses it, the bot does not show its passage again, but its source. */
const correctedEntry = (
  reference: string,
  { language }: SeenNews,
  library: Library,
  today: Temporal.PlainDate,
): Entry | null => {
  const fact = library.facts.get(reference);
  const corrections = library.corrections.get(reference) ?? [];
  if (fact === undefined || corrections.length === 0) return null;
  const entry = factEntry(fact, alone, { library, language, today });
  if (!corrections.some(({ kind }) => isTakenBack(kind))) return entry;
  return { ...entry, quotes: entry.quotes.map((quote) => ({ ...quote, exact: null })), whole: null };
};
