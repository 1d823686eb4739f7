import { hash } from "node:crypto";
import {
  type InLanguage,
  type Language,
  type LocalizedText,
  localize,
} from "../../base/language/language.ts";
import { type Correction, type Fact, isTakenBack, type Passage, wordingOf } from "./briefing.ts";
import type { StatementSpeaker } from "./schema.ts";
import { type StatusUpdate, sinceOf } from "./update.ts";

/** Most words have only single spaces. */
const unsqueezed = /[^\S ]|\s\s|^ | $/u;

type Hashed = string | number | null;

/** 96 bits: enough that no two facts of a newsroom have the same hash. */
const hashBytes = 12;

/**
 * A hash of some values, the same in every process: 16 letters, digits, hyphens and underscores. The bytes are cut and not the
 * text, because V8 compares a slice of a text twenty times slower, and each digest compares ten thousand hashes.
 */
export const hashOf = (...values: readonly Hashed[]): string =>
  hash("sha256", JSON.stringify(values), "buffer").subarray(0, hashBytes).toString("base64url");

const squeezed = (words: string): string => {
  const composed = words.normalize("NFC");
  return unsqueezed.test(composed) ? composed.replaceAll(/\s+/gu, " ").trim() : composed;
};

/**
 * The date that an editor gave to the fact itself; null if it has its source's date, because a new date of a source is not
 * news.
 */
const ownDate = (fact: Fact): string | null => {
  if (fact.type === "statement" || fact.type === "event") return fact.date ?? null;
  // These facts do not show whether an editor gave the date. A date that equals the source's counts as the source's.
  return fact.asOf === fact.passages[0].source.published.date ? null : fact.asOf;
};

const passageValues = ({ exact, source }: Passage): string =>
  JSON.stringify([squeezed(exact), source.publisher, source.language, source.translation?.of ?? null]);

/**
 * A hash that changes if and only if the fact changes for a reader of this language: its words in that language, the speaker,
 * on whose behalf, the number, the date, the due date, and the passages with their publishers. People and organizations are
 * hashed by id, because another spelling of a name is not news about all their statements. It ignores when the source was
 * published or fetched, the address of its page, white space, and the order of passages and files.
 */
export const factHash = (fact: Fact, language: Language): string => factHashes(fact)(language);

/** The same for each language. Most facts say the same in all of them, so the last hash is kept. */
const factHashes = (fact: Fact): InLanguage => {
  const inAll = [ownDate(fact), ...fact.passages.map(passageValues).sort()];
  let last: { readonly words: readonly Hashed[]; readonly hashed: string } | null = null;
  return (language) => {
    const words = wordsToHash(fact, language);
    if (last === null || words.some((word, at) => word !== last?.words[at]))
      last = { words, hashed: hashOf(...words, ...inAll) };
    return last.hashed;
  };
};

/** What a fact says in a language. Facts of one kind have the same number of values in all languages. */
const wordsToHash = (fact: Fact, language: Language): readonly Hashed[] => {
  const said = (words: LocalizedText): string => squeezed(localize(words, language));
  const actorValue = (actor: StatementSpeaker): string =>
    typeof actor === "string" ? actor : JSON.stringify([said(actor.group), actor.organization ?? null]);
  switch (fact.type) {
    case "statement": {
      const onBehalfOf = fact.onBehalfOf === fact.speaker ? null : (fact.onBehalfOf ?? null);
      // Add it only if there is one, so that the hashes of all other facts are the same as in older versions.
      const reporter = fact.reportedBy === undefined ? [] : [actorValue(fact.reportedBy)];
      const due = fact.due?.text ?? null;
      return [fact.kind, actorValue(fact.speaker), onBehalfOf, said(fact.text), due, ...reporter];
    }
    case "figure":
      return [fact.type, fact.qualifier, fact.value, said(fact.unit), said(fact.counts)];
    case "role":
      return [fact.type, fact.person, fact.organization ?? null, said(fact.title)];
    case "event":
      return [fact.type, said(fact.text)];
    default:
      return fact satisfies never;
  }
};

/** The hash of a withdrawn fact. Digests only say that it was withdrawn, so other changes do not matter. */
const withdrawnHash = "withdrawn";

/** Two kinds are hashed as `withdrawn` of version 1, true or false, because the hashes of what channels were told have them. */
const hashedKinds = {
  corrected: "false",
  withdrawn: "true",
  clarified: "clarified",
  updated: "updated",
  retracted: "retracted",
};

/** A hash that changes if a digest would word the correction differently. */
export const correctionHash = ({ date, note, kind }: Correction, language: Language): string =>
  hashOf(date, localize(note, language), hashedKinds[kind]);

/** A hash that changes if a fact is reworded or corrected, so that an editor does not overwrite a correction that they have not seen. */
export const wordingHash = (fact: Fact, corrections: readonly unknown[] = []): string =>
  hashOf(JSON.stringify(wordingOf(fact)), corrections.length);

/** A hash of a commitment's status, which changes if a message would word it differently. */
export const statusHash = (update: StatusUpdate, language: Language): string =>
  hashOf(update.status, localize(update.note, language), sinceOf(update));

/** A hash that changes if a digest would word the fact differently. */
export const toldHash = (fact: Fact, corrections: readonly Correction[], language: Language): string =>
  toldHashes(fact, corrections)(language);

/** The same for each language. */
export const toldHashes = (fact: Fact, corrections: readonly Correction[]): InLanguage =>
  corrections.some(({ kind }) => isTakenBack(kind)) ? () => withdrawnHash : factHashes(fact);
