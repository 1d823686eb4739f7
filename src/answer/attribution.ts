import { formatDate, formatList, inQuotationMarks } from "../base/language/format.ts";
import { type Language, localeOf, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { plainLine } from "../base/text/inline.ts";
import type { Fact, Passage, Role, Statement } from "../library/briefing/briefing.ts";
import type { StatementSpeaker } from "../library/briefing/schema.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";
import { actorName, alone, factLine, nameOf, type Reader, roleName } from "./fact-lines.ts";
import { isQuoted, wholeQuotations } from "./quotation.ts";
import { words } from "./words.ts";

/** Why an attribution has the briefing's own wording and not a quotation. */
export type OwnWording =
  /** The passage has reported speech, or the fact is not a statement. */
  | "reported"
  /** The quotation is in another language, or the source gives it in translation. */
  | "other-language"
  /** The quoted words of a denial do not say what is denied. */
  | "denial"
  /** The passage begins or ends within a quotation. */
  | "partly-quoted";

/** A fact with its speaker and source, ready to paste. */
export interface Attribution {
  readonly text: string;
  /** Null if the attribution is a quotation. */
  readonly ownWording: OwnWording | null;
}

const say = messagesOf("answer", "attribution");

/** Nobody has more roles on one day. */
const mostAtOnce = 20;

/** The quotation in a house style, or the briefing's own wording if there is no quotation in this language. */
export const attributionOf = (fact: Fact, reader: Reader): Attribution => {
  const { language } = reader;
  const quoted = fact.type === "statement" ? quotedIn(fact) : null;
  const { source } = quoted?.passage ?? fact.passages[0];
  const where = { outlet: source.publisher, date: formatDate(language, source.published.date) };
  // Link to the page and not to the passage: such a link is as long as the passage, too long for a story.
  const withLink = (text: string): string =>
    source.page === undefined ? text : `${text} ${source.page.url}`;
  if (fact.type !== "statement") {
    const wording = withoutFullStop(
      plainLine(factLine(fact, alone, { library: reader.library, language: reader.language }, formatDate)),
    );
    return { text: withLink(say(language, "fact", { wording, ...where })), ownWording: "reported" };
  }
  const speaker = speakerAtTheTime(fact, reader);
  const named = speaker.join(", ");
  const wording = withoutFullStop(localize(fact.text, language));
  if (quoted !== null && isOriginal(quoted.passage, language)) {
    const quotation = formatList(
      language,
      quoted.quotations.map((each) => inQuotationMarks(language, each)),
    );
    // “That is simply untrue” does not say what is denied.
    if (fact.kind === "denial") {
      const comma = /[.!?…,]$/u.test(quoted.quotations.at(-1)?.trimEnd() ?? "") ? "" : ",";
      const text = say(language, "denialQuoted", { wording, speaker: named, quotation, comma, ...where });
      return { text: withLink(text), ownWording: "denial" };
    }
    const { form, comma } = quotationForm(
      quoted.quotations.at(-1)?.trimEnd() ?? "",
      typeof fact.speaker === "string" && reader.library.people.has(fact.speaker),
    );
    // Before a verb, a role between commas needs its second comma.
    const isBeforeVerb = form === "after" || (form === "first" && localeOf(language).speakerBeforeVerb);
    const before = isBeforeVerb && speaker.length > 1 ? `${named},` : named;
    const text = say(language, form, { quotation, comma, speaker: before, ...where });
    return { text: withLink(text), ownWording: null };
  }
  const ownWording = quoted !== null ? "other-language" : isQuoted(fact) ? "partly-quoted" : "reported";
  return {
    text: withLink(
      say(language, fact.kind === "denial" ? "denial" : "wording", { wording, speaker: named, ...where }),
    ),
    ownWording,
  };
};

/** The speaker's name, with their roles as of the newest date that is not after the statement. */
const namedAtTheTime = (
  speaker: StatementSpeaker,
  asOf: string,
  reader: Reader,
): readonly [string, ...string[]] => {
  if (typeof speaker === "object") return [actorName(speaker, reader)];
  const newest = readFrom(
    reader.library,
    ({ newestFacts }) => {
      const query = { types: ["role"], actors: [speaker], dates: { to: asOf } } as const;
      const roles = newestFacts(query, mostAtOnce).filter(
        (fact): fact is Role => fact.type === "role" && fact.person === speaker,
      );
      return roles.filter((role) => role.asOf === roles[0]?.asOf);
    },
    (roles) => [speaker, ...referencesOf(roles)],
  );
  return [nameOf(speaker, reader), ...newest.map((role) => roleName(role, reader))];
};

/** The same, with the person who reported it, if no source heard the speaker. */
const speakerAtTheTime = (
  { speaker, reportedBy, asOf }: Statement,
  reader: Reader,
): readonly [string, ...string[]] => [
  ...namedAtTheTime(speaker, asOf, reader),
  ...(reportedBy === undefined
    ? []
    : [words(reader.language, "reportedBy", { name: actorName(reportedBy, reader) })]),
];

/** Text in brackets follows the briefing's own wording. */
const withoutFullStop = (wording: string): string => wording.replace(/\.$/u, "");

/**
 * Agencies name the speaker after a quotation that is a part of a sentence, and before one that is a whole sentence, so that
 * the quotation keeps its last punctuation mark. An organization gets no verb, because that would need an article before its
 * name.
 */
const quotationForm = (
  last: string,
  isPerson: boolean,
): { readonly form: "first" | "after" | "ofOrganization"; readonly comma: string } => {
  if (!isPerson) return { form: "ofOrganization", comma: "" };
  if (/[.!?…]$/u.test(last)) return { form: "after", comma: "" };
  return { form: "first", comma: last.endsWith(",") ? "" : "," };
};

/** The passage with a quotation, and its quotations; null if no passage has one. */
const quotedIn = (
  statement: Statement,
): { readonly passage: Passage; readonly quotations: readonly string[] } | null => {
  for (const passage of statement.passages) {
    const quotations = wholeQuotations(passage);
    if (quotations !== null) return { passage, quotations };
  }
  return null;
};

const isOriginal = ({ source }: Passage, language: Language): boolean =>
  source.translation === undefined && source.language.split("-", 1)[0] === language;
