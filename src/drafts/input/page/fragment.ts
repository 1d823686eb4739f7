import type { MarkedText } from "../article.ts";
import { unreadable } from "../unreadable.ts";
import { removeEditingMarks } from "./editing-marks.ts";
import { isDeeperThan, parsePage, type WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";

/** Browsers allow a depth of 512. */
const deepest = 500;

/** Parses HTML, and refuses it if it is nested too deeply, because later steps take time in proportion to the depth. */
export const parseShallow = (origin: string, html: string): WebPage => {
  const page = parsePage(html);
  if (page.documentElement !== null && isDeeperThan(page.documentElement, deepest)) {
    throw unreadable(origin, "too-deep");
  }
  return page;
};

/** Elements that a style hides. */
const unseen = "[style*='display:none'], [style*='display: none']";

/** The text of HTML that contains only the article, such as a converted document or a body in JSON. */
export const readFragment = (origin: string, html: string): MarkedText => {
  const page = parseShallow(origin, html);
  removeEditingMarks(page);
  // The first words of a newsletter are for the list of e-mails, and readers of the e-mail do not see them.
  for (const hidden of [...page.querySelectorAll(unseen)]) hidden.remove();
  return page.body === null ? { text: "", marked: [] } : textOfPage(page.body);
};

/** A line without its tags and entities. */
export const lineOfHtml = (line: string): string => {
  if (!/[<&]/u.test(line)) return line.trim();
  const { body } = parsePage(line);
  return (body?.textContent ?? "").replace(/\s+/gu, " ").trim();
};
