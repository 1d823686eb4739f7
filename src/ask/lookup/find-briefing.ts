import { type Answer, paragraph } from "../../answer/answer.ts";
import { pageOnRecord } from "../../answer/card.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { candidateBlocks } from "./candidates.ts";
import { type FoundEntity, findWhich, presentBriefing } from "./which.ts";

const mostListed = 50;

/** Finds a briefing by its name, words of its headline, or the address of one of its pages. */
export const findBriefing = (query: string, ask: string, reader: Reader): FoundEntity<Briefing> => {
  const { library, language } = reader;
  const page = pageOnRecord(query.trim().replace(/^<|>$/gu, ""), reader);
  if (page !== null) return { found: true, entity: page.briefing, readAs: [] };
  return findWhich(
    {
      query,
      index: library.names.briefings,
      entities: library.bySlug,
      searched: () => words(language, "searched.briefings", { count: library.bySlug.size }),
      present: (slug) => {
        const briefing = library.bySlug.get(slug);
        return briefing === undefined
          ? { content: [text(slug)], label: slug, line: `${ask} ${slug}` }
          : presentBriefing(briefing, ask, reader);
      },
    },
    reader,
  );
};

/** All briefings, newest first. */
export const listBriefings = (ask: string, reader: Reader): Answer => {
  const all = reader.library.bySlug.size;
  const shown = reader.library.newest(mostListed);
  const counts = { shown: shown.length, all };
  const summary = words(reader.language, "briefings", { count: all });
  return {
    language: reader.language,
    summary,
    blocks: [
      paragraph(text(summary)),
      ...(shown.length === 0
        ? []
        : candidateBlocks(
            shown.map((briefing) => presentBriefing(briefing, ask, reader)),
            reader,
          )),
      ...(shown.length < all ? [paragraph(text(words(reader.language, "newestBriefings", counts)))] : []),
    ],
  };
};
