import { type Block, type CommandAnswer, note } from "../answer/answer.ts";
import { localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Library } from "../library/library.ts";
import { embargoedUntil } from "../library/snapshots.ts";
import { instantIn } from "../schedule/say-instant.ts";
import { type Inline, text } from "../text/inline.ts";
import type { Asker } from "./asker.ts";

const say = defineMessages({
  en: { until: "Under embargo until {time}; only editors see this: {headline}" },
  fr: { until: "Sous embargo jusqu’au {time} ; seuls les responsables d’édition le voient : {headline}" },
  vi: { until: "Cấm công bố trước {time}; chỉ biên tập viên thấy: {headline}" },
});

/** Who sees what is under embargo. */
export interface EmbargoOptions {
  /** The library with what is under embargo; null where nothing is. */
  library(now: Temporal.Instant): Library | null;
  /** The channels that are cleared for it: `slack:C0123`. */
  readonly channels: readonly string[];
}

/** Whether somebody sees what is under embargo: an editor in a cleared channel, where the answer is theirs alone. */
export const isCleared = async (asker: Asker, channels: readonly string[]): Promise<boolean> =>
  asker.readsAlone && asker.channel !== null && channels.includes(asker.channel) && (await asker.isEditor());

const inlinesOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return block.content;
    case "list":
      return block.items.flat();
    case "passage":
      return block.citation;
    case "preformatted":
    case "controls":
    case "menu":
      return [];
    default:
      return block satisfies never;
  }
};

/** Everything by which a block can name a briefing: references, and the lines of commands and controls. */
const namesIn = (block: Block): readonly string[] => [
  ...inlinesOf(block).flatMap(({ kind, text: words }) =>
    kind === "code" || kind === "command" ? [words] : [],
  ),
  ...(block.kind === "passage" && block.reference !== null ? [block.reference] : []),
  ...(block.kind === "controls" || block.kind === "menu" ? block.controls.map(({ line }) => line) : []),
];

/** The answer with what of it is under embargo said first, or null where nothing of it is. */
export const withEmbargoes = (
  answer: CommandAnswer,
  library: Library,
  now: Temporal.Instant,
  timeZone: string,
): CommandAnswer | null => {
  const named = answer.blocks.flatMap(namesIn).join(" ");
  const notes = library.briefings.flatMap((briefing): Block[] => {
    const until = embargoedUntil(briefing, now);
    if (until === null || !named.split(/[\s/:]/u).includes(briefing.slug)) return [];
    const { language } = answer;
    const values = {
      time: instantIn(language, until, timeZone),
      headline: text(localize(briefing.headline, language)),
    };
    return [note(...say.inline(language, "until", values))];
  });
  return notes.length === 0 ? null : { ...answer, blocks: [...notes, ...answer.blocks] };
};
