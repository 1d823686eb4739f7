import type { PageElement, WebPage } from "./page.ts";

/** Text that is struck out, with an element or a style. */
const struckOut = "del, s, strike, [style*=line-through]";

/** The comments of Word in the margin. */
const wordComments =
  "[style*='mso-element:comment-list'], [style*='mso-element: comment-list'], [style*='mso-element:comment'], .MsoCommentReference, .MsoCommentText";

/**
 * Removes the writers' comments and struck-out text, which must not be in a passage. Comments of Google Docs have a link to
 * their words.
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

/** The nearest element around a link that holds one comment or note, which is a `div` in Google Docs. */
const noteAround = (link: PageElement): PageElement | null => link.closest("div") ?? link.closest("p");
