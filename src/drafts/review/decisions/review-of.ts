import { briefingFileName } from "../../../library/briefing/read.ts";
import type { UnderReview } from "../approval.ts";
import { firstApprovalIn } from "./approve-draft.ts";
import { openDraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";
import { draftItems } from "./draft-items.ts";

/** A source on the desk page. */
interface ReviewSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly text: string;
}

/** A draft with all its parts. */
export interface Review {
  readonly slug: string;
  readonly status: "draft" | "reviewed";
  /** Identifies this state of the whole draft. */
  readonly version: string;
  readonly sources: readonly ReviewSource[];
  readonly topics: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
  readonly items: readonly DraftItem[];
  /** The editor who has approved it, if a second approval is needed. */
  readonly firstApproval: string | null;
}

/** The review of a briefing that was read; null if the desk cannot change its file. */
export const reviewOf = ({
  briefing,
  texts,
  version,
}: Extract<UnderReview, { found: "briefing" }>): Review | null => {
  const yaml = texts.get(briefingFileName) ?? "";
  const file = openDraftFile(yaml);
  if (file === null) return null;
  return {
    slug: briefing.slug,
    status: briefing.status,
    version,
    sources: briefing.sources.map(({ id, title, publisher, language, text }) => ({
      id,
      title: title ?? publisher,
      publisher,
      language,
      text,
    })),
    topics: briefing.topics,
    items: draftItems(file, texts),
    firstApproval: firstApprovalIn({ file, texts })?.by ?? null,
  };
};
