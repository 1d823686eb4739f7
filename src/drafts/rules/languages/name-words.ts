import type { Phrases } from "../structure/phrases.ts";

/** Words that distinguish people, their titles, organizations and places from other words. */
export interface NameWords {
  readonly honorifics: Phrases<"f" | "m" | "">;
  /** Heads of titles; the value is the same for all forms of one office. */
  readonly titles: Phrases<string>;
  /** The form of occupations, which need not be in the list: "sculptor", "timonière". */
  readonly occupation: RegExp | null;
  /** After a name and a comma, words of this form describe its state and are no nouns: "acompañada", "lors". */
  readonly describing: RegExp | null;
  /** Words for things, times and deeds, which are never a person's role: "decision", "lendemain", "yacht". */
  readonly things: RegExp | null;
  /** Words of that form that are no occupations. */
  readonly notOccupations: ReadonlySet<string>;
  /** May be between a title's head and its complement. */
  readonly titleModifiers: ReadonlySet<string>;
  readonly titleAdjective: RegExp | null;
  /** Between a title and its complement, such as "of"; "any" word may follow, or only a word with a "capital". */
  readonly titleLinks: Phrases<"any" | "capital">;
  /** Words before a title's head that belong to it (English). */
  readonly titlePrefixes: ReadonlySet<string>;
  /** "Bureau", "cabinet": a title after one of them names the office, and not the person who holds the title. */
  readonly officeNouns: ReadonlySet<string>;
  readonly infinitive: RegExp | null;
  readonly nameParticles: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string> | null;
  /** Words that only come second in a name: "Thị". */
  readonly middleNames: ReadonlySet<string>;
  /** "who", "which" */
  readonly relatives: ReadonlySet<string>;
  /** "pilots at", "shares in": before the name of a company. */
  readonly companyLeads: Phrases<true>;
  /** "THPT": before a person's name, they show that the institution has it. */
  readonly namedAfterPeople: Phrases<true>;
  /** "ngày": a date follows, so a name ends before it. */
  readonly dayLeads: ReadonlySet<string>;
  /** A noun and a word after it that is not part of its name: a verb, or an adjective with words of its own ("relatives à"). */
  readonly disagreeing: RegExp | null;
  /** "des", "de los": a plural follows. */
  readonly pluralLinks: ReadonlySet<string>;
  /** "its", "his": the text has named the title's organization before. The gender is the owner's, if the word shows it. */
  readonly possessives: ReadonlyMap<string, "f" | "m" | "">;
  readonly organizationHeads: Phrases<true>;
  /** English: the kind comes last, as in Maritime Workers' Union. */
  readonly organizationTails: ReadonlySet<string>;
  readonly knownOrganizations: Phrases<string>;
  readonly regions: Phrases<true>;
  /** "in", "tại", "à": a capital after it is a place. */
  readonly locatives: Phrases<true>;
  /** "hospital", "rue", "nacional": a name after it or with it as last word is no person. */
  readonly facilities: ReadonlySet<string>;
  /** Ships: a name after one of them is the ship's, and a name with such a last word a person's ("Bryan Ferry"). */
  readonly vessels: ReadonlySet<string>;
  /** Words in capitals at the start of a sentence that are no name. */
  readonly functionWords: ReadonlySet<string>;
  /** Offices that only companies have: "chief executive", "PDG". */
  readonly companyOffices: Phrases<true>;
  /** Between an office and a company: "directeur chez Opinia". */
  readonly employers: ReadonlySet<string>;
  /** Right before the name of the company that asked: "sondage Opinia". */
  readonly surveys: ReadonlySet<string>;
  /** Nouns for companies, beside their names: "operator", "empresa". */
  readonly companyNouns: ReadonlySet<string>;
  /** Between such a noun and the name: "called". */
  readonly naming: ReadonlySet<string>;
  /** Verbs that come before their subject at the start of a sentence, besides those of speech: "did", "should". */
  readonly openingVerbs: ReadonlySet<string>;
  /** Articles and demonstratives before a title or a name, with their gender. */
  readonly articles: ReadonlyMap<string, "f" | "m" | "">;
  readonly definiteArticles: ReadonlySet<string>;
  /** Words that make a title mean several people, or belong to another word. */
  readonly groupWords: ReadonlySet<string>;
  /** Words between an office noun and a title: "the Office of the President". */
  readonly officeLinks: ReadonlySet<string>;
  /** The words between an office and its complement, with the space after them: "minister of …". */
  readonly officeOf: readonly string[];
  /** Words between a comma and a title: "X, the former minister". */
  readonly beforeTitle: ReadonlySet<string>;
  /** Forms of address have a capital. */
  readonly honorificsInCapitals: boolean;
  /** Words with capitals right before a title belong to it. */
  readonly capitalsBeforeTitle: boolean;
  /** A comma may join two titles of one person. */
  readonly commaJoinsTitles: boolean;
  /** After a comma, it begins the rest of a title: "chargé de", "responsible for". */
  readonly charged: RegExp | null;
  /** Office nouns right before a title, without a link: together they name the office, and no person. */
  readonly officesWithoutLink: ReadonlySet<string>;
  /** Letters after a name that are no part of it. */
  readonly postnominals: ReadonlySet<string>;
  /** Those of them that are titles before a name: "Labour MP Ann Lee". */
  readonly letterTitles: ReadonlySet<string>;
  /** After these words, a title's topic needs no capital: "ministre délégué à l'aménagement". */
  readonly delegated: RegExp | null;
  /** After one of these words, words with capitals are one name: "Minister for the Cabinet Office". */
  readonly wholeNameAfter: ReadonlySet<string>;
  /** Name particles that also link a name to an institution. */
  readonly institutionParticles: ReadonlySet<string>;
  /** Words in capitals that are no organization's acronym, besides those of all languages. */
  readonly notAcronyms: ReadonlySet<string>;
  /** Inside an organization's name: "of", "for"; and "and". */
  readonly organizationLinks: ReadonlySet<string>;
  readonly organizationJoins: ReadonlySet<string>;
  /** "Committee", "inquiry"; and the words between them and their subject: "on", "into". */
  readonly subjectKinds: ReadonlySet<string>;
  readonly subjectLinks: ReadonlySet<string>;
  /** The language's syllables without tones, if names are written in syllables: any other word is foreign. */
  readonly syllable: RegExp | null;
  /** Words with capitals that are the topic of a title and no name: "Công Thương", "Obras Públicas". */
  readonly topics: Phrases<true>;
  /** The last words of topics: "Legal and Maritime Affairs". */
  readonly topicTails: ReadonlySet<string>;
  /** Words of several syllables, one of which would end a title or an organization: "Việc làm". */
  readonly compounds: Phrases<true>;
  /** Between an organization and its complement, in languages that put the kind first; empty if it comes last. */
  readonly organizationComplements: Phrases<true>;
  /** Kinds that need only a place to name an organization: "mairie de Lyon". */
  readonly localKinds: Phrases<true>;
  /** English: kinds in small letters after a name: "Harlow council". */
  readonly smallTails: ReadonlySet<string>;
  /** English: "Women's", "King's" may be inside a name. */
  readonly groupsThatOwn: ReadonlySet<string>;
  /** English: "National", "Royal": with one more word, they are a name. */
  readonly nationals: ReadonlySet<string>;
  /** Kinds of things that have acronyms but are no organizations: "treaty", "syndrome". */
  readonly notOrganizationKinds: ReadonlySet<string>;
  /** Before an acronym, show that it is a name: "the", "du", "la". */
  readonly acronymLeads: ReadonlySet<string>;
  /** First names: two words with capitals are a person if the first of them is one. */
  readonly givenNames: ReadonlySet<string>;
  /** First names that are also months or countries: alone, they are no evidence of a person. */
  readonly ambiguousGivenNames: ReadonlySet<string>;
  /** Between two names: "junto a", "along with". */
  readonly besides: ReadonlySet<string>;
  /** Relatives that stand for a person: "who". */
  readonly personalRelatives: ReadonlySet<string>;
  /** What only people do, right after a name: "was born", "took over as". */
  readonly personActs: Phrases<true>;
  /** Right before the name of the interviewer: "spoke to". */
  readonly beforeInterviewer: Phrases<true>;
  /** Titles of people who seek an office, and the words before that office: "candidato a". */
  readonly candidates: ReadonlySet<string>;
  readonly candidateLinks: Phrases<true>;
  /** Other names of an office: "chef de l'État" for "président". */
  readonly otherOffices: ReadonlyMap<string, readonly string[]>;
  /** Letters that only this language has. */
  readonly ownLetters: RegExp | null;
  /** Places may be written without a capital. */
  readonly smallPlaces: boolean;
  /** The endings of titles in the plural. */
  readonly pluralEndings: readonly string[];
}
