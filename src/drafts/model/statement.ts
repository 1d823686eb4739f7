import { wordsOf } from "../../base/text/fold.ts";
import { overlaps, type Span } from "../../base/text/span.ts";
import { type DraftFacts, type DraftStatement, isSameActor } from "../facts.ts";
import { findActor, foldWords, isOpen, sentenceCount } from "./find.ts";
import { contradicts, type HeardStatement, judge } from "./judge.ts";
import type { ReadVoices } from "./passage-voices.ts";
import type { Proposal } from "./proposal.ts";
import type { Rejection } from "./rejection.ts";

type Checked =
  | { readonly type: "statement"; readonly statement: DraftStatement }
  | { readonly type: "known" }
  | { readonly type: "rejected"; readonly reason: Rejection };

/** What is known of a passage in a language that the rules do not read. */
const unread: HeardStatement = {
  doubts: ["subject-unsure", "kind-unsure"],
  hedged: false,
  reportedBy: null,
  onBehalfOf: null,
  direct: false,
  due: null,
};

/** Checks a statement that the model proposes. Where the rules have read a statement, theirs is kept. */
export const checkStatement = (
  facts: DraftFacts,
  { kind, name }: Proposal,
  span: Span,
  readVoices: ReadVoices | null,
): Checked => {
  const evidence = facts.text.slice(span.start, span.end);
  if (wordsOf(evidence).length < 4) return reject("too-short");
  if (sentenceCount(evidence, facts.language.tag) > 2) return reject("too-long");
  if (kind === "none") return reject("no-kind");
  if (name.trim() === "" || !foldWords(facts.text).includes(foldWords(name)))
    return reject("name-not-in-text");
  const speaker = findActor(facts, name);
  if (speaker === null) return reject("name-not-in-text");
  const read = facts.statements.filter(({ spans }) => spans.some((passage) => overlaps(passage, span)));
  if (read.length > 0) {
    const own = read.filter((statement) => isSameActor(statement.speaker, speaker));
    if (own.length === 0 && !read.some((statement) => isOpen(statement.speaker)))
      return reject("other-speaker");
    const isContradicted = own.length > 0 && own.every((statement) => contradicts(kind, statement.kind));
    return isContradicted ? reject("other-kind") : { type: "known" };
  }
  const judged =
    readVoices === null ? ({ type: "kept", heard: unread } as const) : judge(readVoices(span), speaker, kind);
  if (judged.type === "rejected") return judged;
  return {
    type: "statement",
    statement: {
      ...judged.heard,
      kind,
      speaker,
      quoted: null,
      spans: [span],
      foundBy: { rule: "model", words: "" },
    },
  };
};

const reject = (reason: Rejection): Checked => ({ type: "rejected", reason });
