import type { SpeechAttribution } from "./sentence-mentions.ts";

/** The first place that names the speaker of a quotation. A colon or "that" before it leads to it, so the words before come first. */
export const firstNaming = (
  namings: Readonly<Record<Naming, () => SpeechAttribution | null>>,
  isLedTo: boolean,
): { readonly rule: Naming; readonly speaker: SpeechAttribution } | null => {
  for (const rule of isLedTo ? beforeFirst : afterFirst) {
    const speaker = namings[rule]();
    if (speaker !== null) return { rule, speaker };
  }
  return null;
};

const afterFirst = [
  "quotation-after",
  "quotation-before",
  "quotation-aside",
  "quotation-beside",
  "quotation-continued",
] as const;
type Naming = (typeof afterFirst)[number];
const beforeFirst: readonly Naming[] = [
  "quotation-before",
  "quotation-after",
  "quotation-aside",
  "quotation-beside",
  "quotation-continued",
];
