import type { Block, Control } from "../../answer/answer.ts";
import { writeLine } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { optionsFor } from "./fields.ts";

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
): Control => {
  const seen = { part: item.key, seen: item.version };
  const asked =
    decision === "edit" ? Object.fromEntries(optionsFor(item).map((option) => [option, "?"])) : {};
  return {
    label,
    line: decideLine(slug, { decision, ...seen, ...asked }),
    effect: decision === "edit" ? "form" : "replace",
    about: item.key,
  };
};

/** Whether a draft can do without a part of this type. */
export const mayDrop = ({ type }: DraftItem): boolean => type !== "source" && type !== "briefing";

export const controlsFor = (item: DraftItem, slug: string, language: Language): readonly Control[] => {
  const decisions = [
    ...(item.type === "open" ? [] : (["keep"] as const)),
    "edit" as const,
    ...(mayDrop(item) ? (["drop"] as const) : []),
    "later" as const,
  ];
  return decisions.map((each) => controlOf(item, slug, sayDecide(language, each), each));
};

/** Buttons that add a fact of which the draft has nothing. Their forms have as many fields as Discord allows. */
export const addControls = (slug: string, language: Language): Block => {
  const form = (label: "addStatement" | "addFigure", asked: readonly string[]): Control => ({
    label: sayDecide(language, label),
    line: decideLine(slug, { decision: "add", ...Object.fromEntries(asked.map((each) => [each, "?"])) }),
    effect: "form",
    about: slug,
  });
  return {
    kind: "controls",
    controls: [
      form("addStatement", ["words", "kind", "speaker", "wording", "due"]),
      form("addFigure", ["words", "number", "unit", "wording"]),
    ],
  };
};
