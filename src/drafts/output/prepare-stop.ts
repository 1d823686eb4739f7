import { join } from "node:path";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { readBriefing } from "../../library/briefing/read.ts";
import type { Stop } from "../identity/decision.ts";
import type { Article, SentItem } from "../input/article.ts";
import { openDraftFile } from "../review/decisions/draft-file.ts";
import { type ReviewedTexts, reviewedTexts } from "../review/version.ts";
import { draftedOn, isUnedited, seal, withHeader } from "./folder-state.ts";
import { writeChecked } from "./save.ts";

/** The note for an editor about an agency that stopped an item. */
export const noteOfStop = (
  { item, publisher }: Article,
  { isForeign }: Pick<Stop, "isForeign">,
): string | null => {
  const said = [item.note, item.embargo].filter((part) => part !== null).join(" ");
  const from = isForeign ? publisher?.value : undefined;
  return [from, said].filter((part) => part !== undefined && part !== "").join(": ") || null;
};

export type PreparedStop =
  | {
      readonly stopped: "marked";
      readonly briefing: Briefing;
      readonly yaml: string;
      /** The files that were read for this result. */
      readonly texts: ReviewedTexts;
    }
  /** Only an editor can withdraw a reviewed briefing. */
  | { readonly stopped: "reviewed"; readonly briefing: Briefing }
  | { readonly stopped: "unread" };

/** Marks sources of one draft as held back or withdrawn, and checks the result in the workplace. */
export const prepareStop = async (
  briefings: string,
  slug: string,
  stops: readonly Stop[],
  article: Article,
  workplace: string,
): Promise<PreparedStop> => {
  const read = await readBriefing(join(briefings, slug));
  if (!read.ok) return { stopped: "unread" };
  const { briefing, yaml } = read;
  if (briefing.status === "reviewed") return { stopped: "reviewed", briefing };
  const texts = reviewedTexts(yaml, briefing);
  const stored = briefing.sources.map(({ file, text }) => ({ file, text }));
  const marked = stops.reduce(
    (written, stop) =>
      withStop(written, stop.source, {
        status: stop.status,
        id: article.item.id,
        // The version of another publisher's item is not that of this item.
        version: stop.isForeign ? null : article.item.version,
        sent: stop.isForeign ? null : article.item.sent,
        note: noteOfStop(article, stop),
      }),
    yaml,
  );
  const existing = { yaml, texts: new Map(stored.map(({ file, text }) => [file, text])) };
  const madeOn = isUnedited(existing) ? draftedOn(existing) : null;
  const sealed =
    madeOn === null
      ? marked
      : seal(madeOn, [...existing.texts.values()], (header) => withHeader(marked, header));
  await writeChecked(workplace, slug, stored, sealed);
  return { stopped: "marked", briefing, yaml: sealed, texts };
};

/** An agency's data about an item that it held back or withdrew. */
interface StoppedItem {
  readonly status: "withheld" | "canceled";
  readonly id: SentItem["id"];
  readonly version: SentItem["version"];
  readonly sent: SentItem["sent"];
  readonly note: string | null;
}

/**
 * The file of a draft with one source marked as held back or withdrawn. The draft cannot be approved until an editor
 * removes that mark. The editors' texts and decisions remain.
 */
export const withStop = (yaml: string, source: number, item: StoppedItem): string => {
  const file = openDraftFile(yaml);
  if (file === null) return yaml;
  const path = ["sources", source, "item"];
  const { document } = file;
  for (const [name, value] of Object.entries(item))
    if (value !== null && !(name === "id" && document.hasIn([...path, name])))
      document.setIn([...path, name], value);
  return file.toYaml();
};
