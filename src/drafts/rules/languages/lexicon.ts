import { createKind } from "../../../base/kind.ts";
import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { Phrases } from "../structure/phrases.ts";

/** What a verb says about its clause; "say" leaves the kind to what is said. */
export type CueKind = StatementKind | "say";

export interface Verb {
  readonly kind: CueKind;
  /** A participle needs an auxiliary before it; a bare form needs "we", "they" or another verb of the same subject. */
  readonly form: "finite" | "participle" | "gerund" | "bare";
}

/** How people are said to speak, and what makes of it a promise, a hope, a position. */
export interface SpeechWords {
  readonly verbs: Phrases<Verb>;
  /** Stand between a subject and its verb: auxiliaries, adverbs, clitics, negation. */
  readonly beforeVerb: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** A noun follows, so a word that could be a verb is none. */
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  /** "that", "que", "rằng": what was said follows. */
  readonly complementizers: ReadonlySet<string>;
  /** "according to" */
  readonly accordingTo: Phrases<true>;
  /** Content that makes a reported sentence a position: must, should, important. */
  readonly position: Phrases<true>;
  /** Content that makes it a commitment: will, is going to. */
  readonly future: Phrases<true>;
  readonly futureForm: RegExp | null;
  /** Forms that look like a future and are none. */
  readonly notFuture: ReadonlySet<string>;
  readonly hedges: Phrases<true>;
  /** "the two sides" */
  readonly collectives: Phrases<true>;
  /** A verb may stand without its subject. */
  readonly dropsSubject: boolean;
}

/** What tells people, their titles, organizations and places from other words. */
export interface NameWords {
  readonly honorifics: Phrases<"f" | "m" | "">;
  /** Heads of titles; the value is the same for all forms of one office. */
  readonly titles: Phrases<string>;
  /** May stand between a title's head and what it is of. */
  readonly titleModifiers: ReadonlySet<string>;
  readonly titleAdjective: RegExp | null;
  /** Lead to what a title is of; "any" word may follow, or a "capital" only. */
  readonly titleLinks: Phrases<"any" | "capital">;
  /** Words that stand before a title's head and belong to it (English). */
  readonly titlePrefixes: ReadonlySet<string>;
  /** "Bureau", "cabinet": a title that it is of names the place, and nobody who holds it. */
  readonly officeNouns: ReadonlySet<string>;
  readonly infinitive: RegExp | null;
  readonly nameParticles: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string> | null;
  /** "who", "which" */
  readonly relatives: ReadonlySet<string>;
  /** "its", "his": a title's organization was named before. */
  readonly possessives: ReadonlySet<string>;
  readonly organizationHeads: Phrases<true>;
  /** English: the kind stands last, as in Maritime Workers' Union. */
  readonly organizationTails: ReadonlySet<string>;
  readonly knownOrganizations: Phrases<string>;
  readonly regions: Phrases<true>;
  /** "in", "tại", "à": a capital after it is a place. */
  readonly locatives: Phrases<true>;
  /** "hospital", "rue": a name after it is not a person. */
  readonly facilities: ReadonlySet<string>;
  /** Words in capitals at the start of a sentence that are no name. */
  readonly functionWords: ReadonlySet<string>;
}

/** Dates, numbers, units, and how sure a figure is. */
export interface FigureWords {
  readonly months: ReadonlyMap<string, number>;
  readonly numberWords: ReadonlyMap<string, number>;
  readonly multipliers: Phrases<number>;
  /** How thousands are grouped; the other sign is the decimal one. */
  readonly groups: "." | "," | " ";
  readonly qualifiers: Phrases<"about" | "more-than" | "less-than" | "up-to">;
  readonly percent: Phrases<true>;
  readonly currencies: Phrases<string>;
  readonly timeUnits: ReadonlySet<string>;
  /** Words before a number that make it a label: article 5, page 3, type 2. */
  readonly labels: ReadonlySet<string>;
  /** Nouns too slight to count: two sides, three ways. */
  readonly slightNouns: ReadonlySet<string>;
  /** Link a number to its noun: "de", "of". */
  readonly of: ReadonlySet<string>;
  /** "out of", "sur": seven out of ten. */
  readonly outOf: Phrases<true>;
  readonly quarter: Phrases<number>;
  /** "to", "à", "đến" between two numbers of a range. */
  readonly rangeWords: ReadonlySet<string>;
  /** End a noun phrase after a number or in a title. */
  readonly stops: ReadonlySet<string>;
  /** Words before a bare number of four digits that make it a year. */
  readonly yearLeads: ReadonlySet<string>;
  /** How many words a unit may have. */
  readonly unitWords: number;
}

/** What lines are that are no part of the story: captions, notes, bylines; and abbreviations, which end no sentence. */
export interface LayoutWords {
  readonly boilerplate: RegExp;
  readonly caption: RegExp;
  /** A pose or a gift, in a line of one sentence: a caption without a mark. */
  readonly pose: RegExp;
  readonly notes: RegExp;
  readonly source: RegExp;
  readonly byline: RegExp;
  readonly question: RegExp;
  readonly abbreviations: ReadonlySet<string>;
  /** Short forms such as "A:" or "R:" for whoever is interviewed. */
  readonly answerLabels: ReadonlySet<string>;
}

/** What the rules know about one language. Lists of words, in lower case; phrases where several words belong together. */
export interface Lexicon extends SpeechWords, NameWords, FigureWords, LayoutWords {
  readonly language: string;
}

export const lexicons = createKind<Lexicon>("lexicon");

/** Defines the lexicon of a language: the default export of `locales/<language>/article/index.ts`. */
export const defineLexicon = lexicons.define;
