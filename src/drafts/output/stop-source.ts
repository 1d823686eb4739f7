import type { SentItem } from "../input/article.ts";
import { openDraftFile } from "../review/decisions/draft-file.ts";

/** An agency's data about an item that it held back or withdrew. */
export interface StoppedItem {
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
