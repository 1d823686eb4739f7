import type { Block, Control } from "../../answer/answer.ts";
import { writeLine } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { addedTypes } from "../../drafts/review/decisions/decision.ts";
import { hasDoubts } from "../../drafts/review/decisions/doubts.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { type EditedOption, optionsFor } from "./fields.ts";

export const sayDecide = messagesOf("commands", "decide");

/** The line of a decision, for a button. What is null was not typed. */
export const decideLine = (slug: string, typed: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(typed).flatMap(([option, value]) =>
    value === null ? [] : [[option, value] as const],
  );
  return writeLine(
    { command: "decide", given: { briefing: slug, ...Object.fromEntries(given) }, page: 1 },
    "briefing",
  );
};

/** A control for a decision about a part, as the editor sees it. */
export const controlOf = (
  item: DraftItem,
  slug: string,
  label: string,
  decision: "keep" | "edit" | "drop" | "later",
  /** The fields of the form with which the part is edited. */
  options: readonly EditedOption[] = decision === "edit" ? optionsFor(item) : [],
): Control => {
  const seen = { part: item.key, seen: item.version };
  const asked = Object.fromEntries(options.map((option) => [option, "?"]));
  return {
    label,
    line: decideLine(slug, { decision, ...seen, ...asked }),
    effect: options.length > 0 ? "form" : "replace",
    about: item.key,
  };
};

/** Whether a draft can do without a part of this type. */
export const mayDrop = ({ type }: DraftItem): boolean => type !== "source" && type !== "briefing";

export const controlsFor = (item: DraftItem, slug: string, language: Language): readonly Control[] => {
  const control = (decision: "keep" | "edit" | "drop" | "later"): Control =>
    controlOf(item, slug, sayDecide(language, decision), decision);
  return [
    ...(item.type === "open" ? [] : [control("keep")]),
    control("edit"),
    ...(item.type === "source" || item.type === "open" ? [] : [wordingControl(item, slug, language)]),
    ...(mayDrop(item) ? [control("drop")] : []),
    control("later"),
  ];
};

/** A control for what the first form has no room for: the words in each language, and the doubts. */
const wordingControl = (item: DraftItem, slug: string, language: Language): Control => {
  const label = sayDecide(language, item.notes.length > 0 ? "wordingAndDoubts" : "wording");
  return controlOf(item, slug, label, "edit", hasDoubts(item.type) ? ["wordings", "doubts"] : ["wordings"]);
};

/** The fields of the form that adds a part, as many as Discord allows. */
const addedFields = {
  statement: ["words", "kind", "speaker", "wording", "due"],
  figure: ["words", "number", "unit", "wording", "date"],
  event: ["words", "wording", "date"],
  role: ["words", "person", "wording", "organization", "date"],
  person: ["wording"],
  organization: ["wording"],
} as const;

/** A menu that adds a part that the draft does not have. */
export const addControls = (slug: string, language: Language): Block => ({
  kind: "menu",
  label: sayDecide(language, "choice.add"),
  controls: [
    ...addedTypes.map((type): Control => {
      const fields = Object.fromEntries(addedFields[type].map((each) => [each, "?"]));
      return {
        label: sayDecide(language, `choice.add-${type}`),
        line: decideLine(slug, { decision: `add-${type}`, ...fields }),
        effect: "form",
        about: slug,
      };
    }),
    {
      label: sayDecide(language, "choice.add-sentences"),
      line: decideLine(slug, { decision: "add-sentences", words: "?" }),
      effect: "form",
      about: slug,
    },
  ],
});
