import type { Decision } from "../../../../src/drafts/review/decisions/decision.ts";

/** An event that an editor adds with words of the article. */
export const addedEvent = {
  do: "add",
  type: "event",
  set: { text: { fr: "La digue est inaugurée." }, date: "2026-03-03" },
  passages: [{ pasted: "a inauguré la digue" }],
} as const satisfies Decision;
