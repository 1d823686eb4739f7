import type { Fact, Passage, Statement } from "../briefing/briefing.ts";
import { formatDate } from "../i18n/format.ts";
import { type EachLanguage, type Language, localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { factLine, nameOf, type Reader, roleName } from "./fact-lines.ts";
import { isQuoted, wholeQuotations } from "./quotation.ts";
import { linkToPassage } from "./text-fragment.ts";

/** Why a text is the briefing's own wording. */
type OwnWording =
  /** The passage reports what was said, or the fact is nothing that was said. */
  | "reported"
  /** What is quoted is in another language, or stands there as a translation. */
  | "other-language"
  /** The passage begins or ends within a quotation. */
  | "partly-quoted";

/** A fact with who said it and where it says so, ready to paste. */
export interface Attribution {
  readonly text: string;
  /** Null where it is a quotation. */
  readonly ownWording: OwnWording | null;
}

const say = defineMessages({
  en: {
    quotation: "{quotation} – {speaker} ({outlet}, {date})",
    wording: "{speaker}: {wording} (as reported by {outlet}, {date})",
    fact: "{wording} ({outlet}, {date})",
  },
  fr: {
    quotation: "{quotation} – {speaker} ({outlet}, {date})",
    wording: "{speaker} : {wording} (d’après {outlet}, {date})",
    fact: "{wording} ({outlet}, {date})",
  },
  vi: {
    quotation: "{quotation} – {speaker} ({outlet}, {date})",
    wording: "{speaker}: {wording} (theo {outlet}, {date})",
    fact: "{wording} ({outlet}, {date})",
  },
});

const marks: EachLanguage<readonly [open: string, close: string]> = {
  en: ["“", "”"],
  fr: ["«\u00a0", "\u00a0»"],
  vi: ["“", "”"],
};

/** The name, and the roles as of the newest date that is not after the statement. */
const speakerAtTheTime = ({ speaker, asOf }: Statement, reader: Reader): string => {
  const roles = reader.library.people.get(speaker)?.roles.filter((role) => role.asOf <= asOf) ?? [];
  const newest = roles.filter((role) => role.asOf === roles[0]?.asOf);
  return [nameOf(speaker, reader), ...newest.map((role) => roleName(role, reader))].join(", ");
};

/** The passage that quotes, with its quotations; else null. */
const quotedIn = (
  statement: Statement,
): { readonly passage: Passage; readonly quotations: readonly string[] } | null => {
  for (const passage of statement.passages) {
    const quotations = wholeQuotations(passage.exact);
    if (quotations !== null) return { passage, quotations };
  }
  return null;
};

const isOriginal = ({ source }: Passage, language: Language): boolean =>
  source.translation === undefined && source.language.split("-", 1)[0] === language;

/** The quotation in a house style, or the briefing's own wording where the words were said in another language. */
export const attributionOf = (fact: Fact, reader: Reader): Attribution => {
  const { language } = reader;
  const quoted = fact.type === "statement" ? quotedIn(fact) : null;
  const { source } = quoted?.passage ?? fact.passages[0];
  const link = linkToPassage(quoted?.passage ?? fact.passages[0]);
  const where = { outlet: source.publisher, date: formatDate(language, source.published.date) };
  const withLink = (text: string): string => (link === null ? text : `${text} ${link}`);
  if (fact.type !== "statement") {
    const wording = factLine(fact, reader)
      .map((inline) => inline.text)
      .join("");
    return { text: withLink(say(language, "fact", { wording, ...where })), ownWording: "reported" };
  }
  const speaker = speakerAtTheTime(fact, reader);
  if (quoted !== null && isOriginal(quoted.passage, language)) {
    const [open, close] = marks[language];
    const quotation = quoted.quotations.map((words) => `${open}${words}${close}`).join(" ");
    return { text: withLink(say(language, "quotation", { quotation, speaker, ...where })), ownWording: null };
  }
  const wording = localize(fact.text, language);
  const ownWording = quoted !== null ? "other-language" : isQuoted(fact) ? "partly-quoted" : "reported";
  return { text: withLink(say(language, "wording", { wording, speaker, ...where })), ownWording };
};
