import type { SentItem } from "../input/article.ts";
import { openDraftFile } from "../review/decisions/draft-file.ts";

/** What an agency said when it held an item back or withdrew it. */
export interface StoppedItem {
  readonly status: "withheld" | "canceled";
  readonly id: SentItem["id"];
  readonly version: SentItem["version"];
  readonly sent: SentItem["sent"];
  readonly note: string | null;
}

/**
 * The file of a draft with a source that may not be published: it cannot be approved until an editor has seen to that. What
 * editors wrote and decided stays.
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
