import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Block, Control } from "./answer.ts";

const say = messagesOf("answer", "fact-controls");

/** What a reader may do with a fact. */
export const factControls = (reference: string, language: Language): readonly Control[] => [
  { label: say(language, "source"), line: `source ${reference}`, effect: "follow", about: reference },
  {
    label: say(language, "attribution"),
    line: `attribution ${reference}`,
    effect: "follow",
    about: reference,
  },
  { label: say(language, "wrong"), line: `wrong ${reference} note:?`, effect: "form", about: reference },
];

/** An answer about one fact, whose buttons lead everywhere but to itself: `own` is the command that it answers. */
export const withOwnControls = (
  blocks: readonly Block[],
  reference: string,
  own: "source" | "attribution",
  language: Language,
): readonly Block[] => [
  ...blocks.map((block) => (block.kind === "passage" ? { ...block, reference: null } : block)),
  {
    kind: "controls",
    controls: factControls(reference, language).filter(({ line }) => !line.startsWith(`${own} `)),
  },
];

/** A menu of facts: each leads to its source, and from there to the rest. */
export const factMenu = (references: readonly string[], language: Language): Block => ({
  kind: "menu",
  label: say(language, "about"),
  controls: references.map((reference) => ({
    label: reference,
    line: `source ${reference}`,
    effect: "follow",
  })),
});

/** The facts whose passages stand in some blocks, in order, each once. */
export const referencesIn = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(
    blocks.flatMap((block) =>
      block.kind === "passage" && block.reference !== null ? [block.reference] : [],
    ),
  ),
];
