import type { PageElement, WebPage } from "./page.ts";

/** Struck out: in mark-up, or by a style. */
const struckOut = "del, s, strike, [style*=line-through]";

/** The comments of Word in the margin. */
const wordComments =
  "[style*='mso-element:comment-list'], [style*='mso-element: comment-list'], [style*='mso-element:comment'], .MsoCommentReference, .MsoCommentText";

/** The nearest element around a link that holds one comment or note: a `div` of its own in Google Docs. */
const noteAround = (link: PageElement): PageElement | null => link.closest("div") ?? link.closest("p");

/**
 * Removes what the writers of a document wrote to each other, and what they struck out: a passage must not have it.
 * Comments of Google Docs link back to the words that they are about.
 */
export const removeEditingMarks = (page: WebPage): void => {
  for (const element of [...page.querySelectorAll(`${struckOut}, ${wordComments}`)]) element.remove();
  for (const link of [...page.querySelectorAll('a[href^="#cmnt_ref"], a[href*="#cmnt_ref"]')]) {
    noteAround(link)?.remove();
  }
  for (const link of [...page.querySelectorAll('a[id^="cmnt_ref"], a[name^="cmnt_ref"]')]) {
    (link.closest("sup") ?? link).remove();
  }
};
