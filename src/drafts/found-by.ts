/** Which rule found a fact. */
const rules = [
  /** A verb of speech and its subject: "promised". */
  "verb",
  /** "According to Quill" */
  "according-to",
  /** The words before or after a quotation name its speaker. */
  "quotation-before",
  "quotation-after",
  /** Words inside a quotation name its speaker: "« Le quai, a dit Roche, rouvrira. »" */
  "quotation-aside",
  /** A name is beside a quotation, with a verb that the lexicon does not have. */
  "quotation-beside",
  /** The quotation continues after the speaker before. */
  "quotation-continued",
  /** "Quill: …": a turn of an interview. */
  "interview",
  /** A line of the speaker's words that is signed in the next one. */
  "pull-quote",
  /** The paragraph before ends with "Quill said:". */
  "lead-in",
  /** A communiqué says what will be done. */
  "communique",
  "title",
  "form-of-address",
  /** A first name, an age, a verb of speech or a row of names shows a person. */
  "person-in-context",
  "organization-name",
  "acronym",
  "number",
  /** "A third", "one in five" */
  "proportion",
  /** A language model proposed it. */
  "model",
] as const;

/** The rule that found a fact, and the words of the article by which it did. */
export interface FoundBy {
  readonly rule: (typeof rules)[number];
  readonly words: string;
}
