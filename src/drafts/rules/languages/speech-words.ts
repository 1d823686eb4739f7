import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { Phrases } from "../structure/phrases.ts";

/** The kind of statement that a verb introduces; for "say", the reported words decide, and "nothing" means no statement. */
export type CueKind = StatementKind | "say" | "nothing";

export interface Verb {
  readonly kind: CueKind;
  /** A participle needs an auxiliary before it; a bare form needs "we", "they" or another verb of the same subject. */
  readonly form: "finite" | "participle" | "gerund" | "bare";
  /** "agree to", "plan to": perhaps less than a promise. */
  readonly weak?: true;
  /**
   * "dismiss" is a denial if its object can be true or false ("reports", "claims"), a position if it can be refused ("a
   * plan", "raising taxes"), and otherwise no statement.
   */
  readonly denies?: true;
  /** "s'est engagé" promises, "a engagé" starts something. */
  readonly reflexive?: true;
  /** "refuse to": the words after it are negated, so the text of a statement keeps the verb. */
  readonly refuses?: true;
  /** "joke", "ironiser": the words may mean something else, or the opposite. */
  readonly jests?: true;
  /** "chia sẻ" means "say" only before "rằng" or a colon; otherwise it means "share". */
  readonly needsThat?: true;
}

/** Words with which texts report speech, and which make a statement a promise, a hope or a position. */
export interface SpeechWords {
  readonly verbs: Phrases<Verb>;
  /** May be between a subject and its verb: auxiliaries, adverbs, clitics, negation. */
  readonly beforeVerb: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** A noun follows them, so that a word with two readings is no verb. */
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Conjunctions of several words: "as well as". */
  readonly joins: Phrases<true>;
  readonly pronouns: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  /** Those that may also mean people in general: French "on". */
  readonly impersonal: ReadonlySet<string>;
  /** "you", "your", and in Vietnamese "ông": in a question, they show that the article is an interview. */
  readonly addressed: ReadonlySet<string>;
  /** First-person pronouns that are also objects, as in "on nous promet", with the words after them if they are the subject. */
  readonly objectPronouns: ReadonlyMap<string, RegExp>;
  /** "had": after "and", such a verb continues the reported words if the main verb has another tense. */
  readonly pluperfects: ReadonlySet<string>;
  /** "that", "que", "rằng": before the reported words. */
  readonly complementizers: ReadonlySet<string>;
  /** "according to" */
  readonly accordingTo: Phrases<true>;
  /** Content that makes a reported sentence a position: must, should, important. */
  readonly position: Phrases<true>;
  /** Phrases in which such a word means something else: "se debe a" (is due to), "nên đã" (and so). */
  readonly notPosition: Phrases<true>;
  /** In the speaker's own words, they make a promise of the whole sentence: "you have my word", "c'est un engagement". */
  readonly givenWord: Phrases<true>;
  /** Content that makes it a commitment: will, is going to. */
  readonly future: Phrases<true>;
  readonly futureForm: RegExp | null;
  /** Forms that look like a future but are none. */
  readonly notFuture: ReadonlySet<string>;
  readonly hedges: Phrases<true>;
  /** "the two sides" */
  readonly collectives: Phrases<true>;
  /** "his government", "son parti": what an office holder says that it will do is that person's own promise. */
  readonly ledInstitutions: Phrases<true>;
  /** "the government", and the offices that speak for it. */
  readonly governments: Phrases<true>;
  readonly governing: Phrases<true>;
  /** Begin a noun phrase: articles, demonstratives, possessives, numbers. */
  readonly openers: ReadonlySet<string>;
  /** Those of them that begin a plural. */
  readonly groupOpeners: ReadonlySet<string>;
  /** Nouns for people together or an institution: "staff", "council". */
  readonly groupNouns: Phrases<true>;
  /**
   * Nouns with an article that mean the person who was named last, with their gender: "l'élue", "la funcionaria". Not "the
   * accused": a lawyer may have spoken last.
   */
  readonly epithets: ReadonlyMap<string, "f" | "m" | "">;
  /** People without a name who speak for the organization that is named after them: "a spokesman for". */
  readonly spokespeople: Phrases<true>;
  /** The ending of nouns in the plural. */
  readonly pluralNoun: RegExp | null;
  /** Nouns for things, which cannot speak: "figures", "prices". */
  readonly thingNouns: ReadonlySet<string>;
  /** Begin a clause with a subject of its own: "while", "because". */
  readonly subordinators: ReadonlySet<string>;
  /** "thì", "then": after such a clause, they begin the main one. */
  readonly consequents: ReadonlySet<string>;
  /** "not", "never": between a subject and its verb, or right after the verb. */
  readonly negations: ReadonlySet<string>;
  /** Subjects that nobody is: "no one", "neither". */
  readonly nobody: Phrases<true>;
  /** "the following speech", "pronunció el siguiente discurso": the paragraphs in quotation marks after it are one person's. */
  readonly speechLeads: Phrases<true>;
  /** "Desde", "du côté de": before an institution, at the start of a sentence, they show that it speaks. */
  readonly speaksFrom: Phrases<true>;
  /** "in his view", "a su juicio": the last speaker's, with that person's gender. */
  readonly inOwnView: Phrases<"f" | "m" | "">;
  /** Prepositions before the person who gives such a speech: "by". */
  readonly speechAuthors: ReadonlySet<string>;
  /** Verbs that condemn a deed or sentence a person, and the words before a penalty: "condamné à douze ans", "à verser". */
  readonly condemning: Phrases<true>;
  readonly beforePenalty: ReadonlySet<string>;
  readonly penalties: ReadonlySet<string>;
  /** "think", "estimer": what an institution will do is an opinion after them, and no plan. */
  readonly opinions: Phrases<true>;
  /** "quoting Quill, Dunn said": the words may be Quill's. */
  readonly citing: Phrases<true>;
  /** After an inverted subject, before a hearer, a time or a place: "a dit la famille à la presse". */
  readonly afterSubject: ReadonlySet<string>;
  /** "yes", "no": an answer after a verb of speech. */
  readonly answers: ReadonlySet<string>;
  /** When or in which turn something is said, if these words come between a subject and its verb: "on Monday", "de son côté". */
  readonly days: Phrases<true>;
  /** "nothing": what is promised with it is no promise. */
  readonly nothing: ReadonlySet<string>;
  /**
   * Nouns for times: "the next morning Quill said" has no relative clause, as "the prayer Quill said" has. Empty if such a
   * clause always begins with a relative pronoun.
   */
  readonly timesBeforeSubject: ReadonlySet<string>;
  /** Before a name, they show that another person is meant: "not", "rather than". */
  readonly contrasts: Phrases<true>;
  /** "if", "whether": the words after them are not asserted. */
  readonly conditionals: ReadonlySet<string>;
  /** "or": before a future, it threatens or leaves open more than it promises. */
  readonly alternatives: Phrases<true>;
  /** Right before a subject, they show that its verb is not asserted: "giá như", "có tin", "no wonder". */
  readonly unasserted: Phrases<true>;
  /** Before a verb, they show that the article has it from others: "reportedly", "dẫn lời". */
  readonly hearsay: Phrases<true>;
  /** "jokingly", "entre risas": beside a verb of speech, its words may mean something else. */
  readonly jests: Phrases<true>;
  /** Institutions, spokespeople and documents that publish what their own officeholders say: "the council", "her office". Opponents and witnesses do not. */
  readonly publishers: Phrases<true>;
  /** In the speaker's own words, a future after them is a weak promise at best: "perhaps", "có thể", "ready to". */
  readonly perhaps: Phrases<true>;
  /** "willing to", "prêt à": a weak promise. `copulas` come before it: "was", "estaba". */
  readonly ready: Phrases<true>;
  readonly copulas: ReadonlySet<string>;
  /** Right before a name, they mean another person, if no preposition or ending has to show it: "con trai", "vợ". */
  readonly kin: Phrases<true>;
  /** The same before a title or a form of address, but before a bare name that person's own title: "trợ lý", "luật sư". */
  readonly aides: Phrases<true>;
  /** Nouns for things that can be denied: "claims", "reports". */
  readonly deniable: ReadonlySet<string>;
  /** Nouns for things that can be refused: "plan", "offer". */
  readonly refusable: ReadonlySet<string>;
  /** The form of a verb for something that can be refused: "raising", "subir". */
  readonly actForm: RegExp | null;
  /** Words between a verb and such a form: "de". */
  readonly actLeads: ReadonlySet<string>;
  /** After a form of a verb, they show that it is a noun: "reports of". */
  readonly nounSigns: ReadonlySet<string>;
  /** Forms that make a future passive: "be", "seront". */
  readonly passives: ReadonlySet<string>;
  /** A future of the article itself: "will". */
  readonly plainFuture: Phrases<true>;
  /** A verb may have no subject. */
  readonly dropsSubject: boolean;
  /** Forms of "to be": with one of them, a participle is passive. */
  readonly being: ReadonlySet<string>;
  /** Before such a form, they show that it is reflexive and not passive: "s'est dit". */
  readonly reflexives: ReadonlySet<string>;
  /** "been": a participle after it is passive. */
  readonly passiveParticiples: ReadonlySet<string>;
  /** "by", after a passive. */
  readonly agents: ReadonlySet<string>;
  /** The ending of adverbs, which may come between a subject and its verb. */
  readonly adverb: RegExp | null;
  /** The ending of past forms that are participles too: "-ed". */
  readonly pastForm: RegExp | null;
  /** The ending of forms that begin a clause of their own: "-ing". */
  readonly gerundForm: RegExp | null;
  /** Determiners that are also pronouns, so that a verb may follow. */
  readonly clitics: ReadonlySet<string>;
  /** Those of them that are articles: "la demande" is a noun, "il la demande" is not. */
  readonly objectArticles: ReadonlySet<string>;
  /** Words between a comma and a gerund: "en". */
  readonly gerundLeads: ReadonlySet<string>;
  /** Subjects and auxiliaries of a bare form, besides "we". */
  readonly bareSubjects: ReadonlySet<string>;
  readonly bareAuxiliaries: ReadonlySet<string>;
  /** Before an object and a bare verb: "heard ministers promise". */
  readonly perceives: ReadonlySet<string>;
  /** A form after a preposition is a noun. */
  readonly nounAfterPreposition: boolean;
  /** A verb may be written with a capital inside a sentence. */
  readonly verbsInCapitals: boolean;
  /** The gender of pronouns and forms of address, if they have one. */
  readonly genders: ReadonlyMap<string, "f" | "m">;
  /** Pronouns after "according to", with their gender. */
  readonly obliquePronouns: ReadonlyMap<string, "f" | "m" | "">;
  /** "Pour": at the start of a sentence, before a name and a comma, it introduces that person's opinion. */
  readonly inTheEyesOf: ReadonlySet<string>;
  /** "report", "survey": what an organization publishes. */
  readonly documents: Phrases<true>;
  /** "memo", "recording": they are not published, and the person who hands one out does not say its words. */
  readonly records: Phrases<true>;
  /** How the first lines of a communiqué show that it is one. */
  readonly release: RegExp;
  /** The ending of titles that women have: "présidente". */
  readonly feminineTitle: RegExp | null;
  /** "'s": the words after it belong to the name before. */
  readonly possessiveEndings: ReadonlySet<string>;
  /** The subject may follow its verb without a comma before it: "dijo Silveira". */
  readonly invertsSubject: boolean;
  /** In a dialogue with dashes, ", dit-elle." interrupts the speaker without a dash of its own. */
  readonly inlineAsides: boolean;
  /** Verbs after which reported words may follow without "that". */
  readonly withoutThat: ReadonlySet<string> | "all";
  /** Those whose hearer comes before the reported words: "told the court he had paid". */
  readonly toHearer: ReadonlySet<string>;
  /** How many words there may be between a verb and "that". */
  readonly complementReach: number;
  /** Verbs follow each other without joining words, and a comma begins a clause. */
  readonly serialVerbs: boolean;
  /** A future that is a promise only after a pronoun or a name ("would"), unless one of `weakFutureStops` follows it. */
  readonly weakFuture: ReadonlySet<string>;
  readonly weakFutureStops: ReadonlySet<string>;
  /** Endings of the conditional: without a verb of speech before it, it is hearsay and promises nothing. */
  readonly conditionalForm: RegExp | null;
  /** Endings of the first person's future. */
  readonly firstPersonFuture: RegExp | null;
  /** Present forms of the first person, for verbs without a pronoun: "pedimos". */
  readonly firstPersonForm: RegExp | null;
  /** "we are glad", "proud of": thanks or praise in the speaker's own words. */
  readonly pleased: Phrases<true>;
  /** "not true", "I never": in the speaker's own words, they deny something. The value is false for "I have never seen". */
  readonly untrue: Phrases<boolean>;
  /** Pronouns that can only mean people, and pronouns that cannot mean a single person. */
  readonly personPronouns: ReadonlySet<string>;
  readonly otherPronouns: ReadonlySet<string>;
  /** After "will": verbs that promise nothing, such as "see" and "be". */
  readonly idleFuture: ReadonlySet<string>;
  /** A sentence in the speaker's own words may begin with a verb that shows its kind. */
  readonly verbOpens: boolean;
  /** A future is the speaker's own without a first person before it. */
  readonly futureWithoutSubject: boolean;
}
