import type { Entry } from "../answer/answer.ts";
import { type DatedReader, factEntry } from "../answer/fact-entry.ts";
import type { FactView } from "../answer/fact-lines.ts";
import { factEntries } from "../answer/pages.ts";
import { defineCommand } from "../ask/define-command.ts";
import { factsWithin } from "../ask/lookup/about.ts";
import { narrowingOptions } from "../ask/lookup/narrow.ts";
import { narrowedAnswer, narrowedTitle } from "../ask/lookup/narrowed-answer.ts";
import { viewWithin } from "../ask/lookup/statements-within.ts";
import { formatShortDate } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "timeline");

/** A longer timeline has only the newest facts. */
const mostFacts = 200;

const types = ["role", "statement", "figure", "event"] as const satisfies readonly Fact["type"][];

export default defineCommand({
  name: "timeline",
  localNames: textsOf("commands", "timeline", "commandName"),
  description: textsOf("commands", "timeline", "description"),
  example: "hung",
  answersFromRecord: true,
  options: narrowingOptions,
  run: (typed, context) =>
    narrowedAnswer(typed, "timeline", context, (narrowing, reader) => {
      const { library, language } = reader;
      const { actors, about, dates } = narrowing;
      const within = {
        types,
        actors: actors.map(({ id }) => id),
        about,
        dates,
        dueFrom: reader.today.toString(),
      };
      const facts = readFrom(library, (each) => factsWithin(within, each, mostFacts + 1), referencesOf);
      const shown = facts.slice(0, mostFacts);
      const speakers = shown.flatMap((fact) =>
        fact.type === "statement" ? [fact.speaker] : fact.type === "role" ? [fact.person] : [],
      );
      const view = viewWithin(narrowing, speakers);
      const isEmpty = facts.length === 0;
      return {
        title: narrowedTitle(say(language, "title"), narrowing),
        cutTo: shown.length < facts.length ? { most: mostFacts } : null,
        missing: isEmpty ? say(language, "none") : null,
        looksElsewhere: isEmpty,
        entries: factEntries(shown, view, reader, (fact) => datedEntry(fact, view, reader)),
      };
    }),
});

/** A fact with its day before it. */
const datedEntry = (fact: Fact, view: FactView, reader: DatedReader): Entry => {
  const entry = factEntry(fact, { ...view, ownDate: false }, reader);
  const day = strong(formatShortDate(reader.language, fact.asOf));
  return { ...entry, content: [day, text(" · "), ...entry.content] };
};
