import type { Language } from "../../base/language/language.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import { unreadable } from "../input/unreadable.ts";
import { draftFacts } from "../rules/draft-facts.ts";
import { longestPage } from "../work/limits.ts";
import type { UnderReview } from "./approval.ts";
import { readComments } from "./comments.ts";
import { reviewPage } from "./page.ts";

/** The review page of a briefing. In a file of its own, because the rules take almost half a second to load. */
export const pageOf = (
  { briefing, texts, version }: Extract<UnderReview, { found: "briefing" }>,
  language: Language,
): string => {
  const page = reviewPage(
    briefing,
    readComments(texts.get(briefingFileName) ?? ""),
    ({ text, language: tag }) => draftFacts(text, { language: tag }).blocks,
    language,
    version,
  );
  if (page.length > longestPage) throw unreadable(briefing.slug, "page-too-long", { most: longestPage });
  return page;
};
