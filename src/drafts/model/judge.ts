import type { StatementKind } from "../../library/briefing/schema.ts";
import { type Actor, type Doubt, type DraftStatement, isSameActor } from "../facts.ts";
import type { Voices } from "../rules/speech/voices.ts";
import { isOpen } from "./find.ts";
import type { Rejection } from "./rejection.ts";

/** What the rules read in a passage about its statement. */
export type HeardStatement = Pick<
  DraftStatement,
  "doubts" | "reportedBy" | "onBehalfOf" | "direct" | "hedged" | "due"
>;

type Judgement =
  | { readonly type: "rejected"; readonly reason: Rejection }
  | { readonly type: "kept"; readonly heard: HeardStatement };

/** A promise or denial that the rules do not read, or a denial that they read, so that a negation is not lost. */
export const contradicts = (kind: StatementKind, byRules: string): boolean =>
  kind !== byRules && (isGrave(kind) || byRules === "denial");

const reject = (reason: Rejection): Judgement => ({ type: "rejected", reason });

/** Kinds that say much more than others if they are wrong: a promise, and the opposite of a claim. */
const isGrave = (kind: string): boolean => kind === "commitment" || kind === "denial";

/**
 * Decides about a statement that a model proposes, by what the rules read in its passage. What they contradict is rejected.
 * What they cannot confirm keeps a doubt.
 */
export const judge = (
  { voices, isUnsaid, free, hedged, due: stated }: Voices,
  speaker: Actor,
  kind: StatementKind,
): Judgement => {
  const own = voices.filter(({ actor }) => isSameActor(actor, speaker));
  const said = own.filter((voice) => voice.kind !== "nothing");
  if (said.length === 0 && (isUnsaid || own.length > 0)) return reject("not-said");
  const open = voices.filter(({ actor }) => isOpen(actor));
  if (own.length === 0 && open.length < voices.length) return reject("other-speaker");
  const fit = said.length > 0 ? said : open;
  const [voice] = fit;
  const isNamed = free.some(({ actor }) => isSameActor(actor, speaker));
  if (voice === undefined) {
    if (!isNamed) return reject("not-said");
    const doubts: readonly Doubt[] = isGrave(kind) ? ["subject-unsure", "kind-unsure"] : ["subject-unsure"];
    const due = kind === "commitment" ? stated : null;
    return {
      type: "kept",
      heard: { doubts, hedged, reportedBy: null, onBehalfOf: null, direct: false, due },
    };
  }
  const fitting = fit.find((each) => each.kind === kind) ?? voice;
  const others = voices.some(({ actor }) => !isSameActor(actor, speaker));
  const doubts: Doubt[] = [...fitting.doubts];
  if (said.length === 0) doubts.push("actor-from-pronoun");
  else if (others) doubts.push("subject-unsure");
  if (fitting.kind !== kind) {
    if (contradicts(kind, fitting.kind)) return reject("other-kind");
    doubts.push("kind-unsure");
  }
  const { reportedBy, onBehalfOf, direct } = fitting;
  const due = kind === "commitment" ? fitting.due : null;
  return {
    type: "kept",
    heard: { doubts: [...new Set(doubts)], reportedBy, onBehalfOf, direct, hedged, due },
  };
};
