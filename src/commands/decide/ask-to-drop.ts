import { type CommandAnswer, list, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { strong, text } from "../../base/text/inline.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { itemLabel, itemTitle } from "../../drafts/review/decisions/item-words.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { decideLine, sayDecide } from "./controls.ts";
import { severalOptions, writeParts } from "./parts.ts";

/** Asks whether to drop the parts whose fields an editor emptied. `done` is what became of the other parts of the form. */
export const askToDrop = (
  parts: readonly DraftItem[],
  { slug, items }: Review,
  done: string | null,
  language: Language,
): CommandAnswer => {
  const count = parts.length;
  const summary = sayDecide(language, "emptied", { count });
  const drops = Object.fromEntries(severalOptions.slice(0, count).map((option) => [option, "drop"]));
  const line = decideLine(slug, { decision: "correct", part: writeParts(parts), ...drops });
  return {
    language,
    summary,
    blocks: [
      ...(done === null ? [] : [paragraph(text(done))]),
      paragraph(text(summary)),
      list(
        parts.map((item) => [
          strong(itemLabel(item, language)),
          text(` · ${itemTitle(item, items, language)}`),
        ]),
      ),
      {
        kind: "controls",
        controls: [
          { label: sayDecide(language, "dropThese", { count }), line, effect: "replace" },
          {
            label: sayDecide(language, "dropNone", { count }),
            line: decideLine(slug, {}),
            effect: "replace",
          },
        ],
      },
    ],
  };
};
