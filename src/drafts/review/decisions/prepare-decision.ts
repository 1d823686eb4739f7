import { briefingFileName } from "../../../library/briefing/read.ts";
import { readForReview } from "../approval.ts";
import type { ReviewedTexts } from "../version.ts";
import { type Decider, decide } from "./decide.ts";
import type { Decided, Decision } from "./decision.ts";

/** The result of applying a decision to the files that were read. */
export type Prepared =
  | { readonly found: "nothing" }
  | { readonly found: "briefing"; readonly texts: ReviewedTexts; readonly decided: Decided };

/** Reads a draft and applies a decision to it; writes nothing. */
export const prepareDecision = async (
  briefings: string,
  slug: string,
  decision: Decision,
  decider: Decider,
): Promise<Prepared> => {
  const read = await readForReview(briefings, slug);
  if (read.found !== "briefing") return { found: "nothing" };
  const { [briefingFileName]: yaml = "", ...others } = Object.fromEntries(read.texts);
  const texts = new Map(Object.entries(others));
  return { found: "briefing", texts: read.texts, decided: decide({ slug, yaml, texts }, decision, decider) };
};
