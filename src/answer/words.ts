import type { InLanguage } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import type { FactKind } from "../library/briefing/briefing.ts";

/** The words that several answers use. */
export const words = messagesOf("answer", "words");

interface KindLabels {
  readonly one: InLanguage;
  readonly many: InLanguage;
}

/** The names of the kinds of facts: for a single fact, and for headings. */
export const kindLabels: Readonly<Record<FactKind, KindLabels>> = {
  commitment: {
    one: textsOf("answer", "words", "commitment.one"),
    many: textsOf("answer", "words", "commitment.many"),
  },
  support: {
    one: textsOf("answer", "words", "support.one"),
    many: textsOf("answer", "words", "support.many"),
  },
  position: {
    one: textsOf("answer", "words", "position.one"),
    many: textsOf("answer", "words", "position.many"),
  },
  request: {
    one: textsOf("answer", "words", "request.one"),
    many: textsOf("answer", "words", "request.many"),
  },
  hope: {
    one: textsOf("answer", "words", "hope.one"),
    many: textsOf("answer", "words", "hope.many"),
  },
  claim: {
    one: textsOf("answer", "words", "claim.one"),
    many: textsOf("answer", "words", "claim.many"),
  },
  denial: {
    one: textsOf("answer", "words", "denial.one"),
    many: textsOf("answer", "words", "denial.many"),
  },
  praise: {
    one: textsOf("answer", "words", "praise.one"),
    many: textsOf("answer", "words", "praise.many"),
  },
  figure: {
    one: textsOf("answer", "words", "figure.one"),
    many: textsOf("answer", "words", "figure.many"),
  },
  role: {
    one: textsOf("answer", "words", "role.one"),
    many: textsOf("answer", "words", "role.many"),
  },
  event: {
    one: textsOf("answer", "words", "event.one"),
    many: textsOf("answer", "words", "event.many"),
  },
};
