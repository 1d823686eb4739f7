import { createHash } from "node:crypto";
import { type Language, type LocalizedText, localize } from "../../base/language/language.ts";
import type { Correction, Fact, Passage } from "./briefing.ts";
import { isTakenBack } from "./fact-kind.ts";
import type { StatementSpeaker } from "./schema.ts";

const squeezed = (words: string): string => words.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

/** 96 bits: among all facts that a newsroom will ever have, no two hash alike. */
const hashBytes = 12;

/**
 * A hash of some values, the same in every process: 16 letters, digits, hyphens and underscores. It is cut in bytes:
 * V8 compares a slice of a text with another text twenty times slower, and each digest compares ten thousand.
 */
export const hashOf = (...values: readonly (string | number | null)[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest().subarray(0, hashBytes).toString("base64url");

/**
 * The date that an editor gave to the fact itself; null if it has its source's. A source that is dated anew says
 * nothing new.
 */
const ownDate = (fact: Fact): string | null => {
  if (fact.type === "statement" || fact.type === "event") return fact.date ?? null;
  // Of these, what an editor gave is not kept apart; a date that is the source's adds nothing to it.
  return fact.asOf === fact.passages[0].source.published.date ? null : fact.asOf;
};

const passageValues = ({ exact, source }: Passage): string =>
  JSON.stringify([squeezed(exact), source.publisher, source.language, source.translation?.of ?? null]);

/**
 * A hash that changes if and only if what a reader of this language is told of the fact does: its words in that
 * language, who, for whom, how much, when, due when, and what it quotes from whom. People and organizations count by
 * id, since another spelling of a name is no news of all that they ever said. When the source was published or
 * fetched, where its page is, white space, and the order of passages and of files do not count.
 */
export const factHash = (fact: Fact, language: Language): string => {
  const said = (words: LocalizedText): string => squeezed(localize(words, language));
  const actorValue = (actor: StatementSpeaker): string =>
    typeof actor === "string" ? actor : JSON.stringify([said(actor.group), actor.organization ?? null]);
  const told = (): readonly (string | number | null)[] => {
    switch (fact.type) {
      case "statement": {
        const onBehalfOf = fact.onBehalfOf === fact.speaker ? null : (fact.onBehalfOf ?? null);
        // Only if there is one, so that all others hash as they did before there was any.
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
  return hashOf(...told(), ownDate(fact), ...fact.passages.map(passageValues).sort());
};

/** A digest says of a withdrawn fact only that it was withdrawn, whatever else changes. */
const withdrawnHash = "withdrawn";

/** Version 1 of the format had `withdrawn`, true or false, in the place of two kinds: a channel was told with these. */
const hashedKinds = { corrected: "false", withdrawn: "true", clarified: "clarified", retracted: "retracted" };

/** Changes if a digest would word a correction in another way. */
export const correctionHash = ({ date, note, kind }: Correction, language: Language): string =>
  hashOf(date, localize(note, language), hashedKinds[kind]);

/** Changes if a digest would say something else of a fact. */
export const toldHash = (fact: Fact, corrections: readonly Correction[], language: Language): string =>
  corrections.some(({ kind }) => isTakenBack(kind)) ? withdrawnHash : factHash(fact, language);
