import type { TextFormat } from "./article.ts";

/** The first lines of an e-mail: any header fields, and then one that shows that it is an e-mail. */
const mailFields =
  /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:from|message-id|mime-version|received|return-path):/iu;

/** The format that the beginning of a text shows; null if it is plain text or Markdown. */
export const formatOf = (content: string): TextFormat | "email" | null => {
  const start = content.slice(0, 10_000).trimStart();
  const bare = withoutPrologue(start);
  if (/^<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h[1-6]|span)\b/iu.test(bare))
    return "html";
  if (
    start.startsWith("<?xml") ||
    /^<(?:!doctype\s|\w+:)?(?:nitf|rss|feed|newsItem|newsMessage|itemSet|rdf)\b/iu.test(bare) ||
    /^<[a-z][\w.:-]*\s[^<>]*\bxmlns(?::[\w.-]+)?=/iu.test(bare)
  )
    return "xml";
  if (/^[{[]\s*["{[]/u.test(start)) return "json";
  return mailFields.test(start) && /^(?:subject|date|mime-version|content-type):/imu.test(start)
    ? "email"
    : null;
};

/** A text without the declarations and comments that may come before the first element of a page. */
const withoutPrologue = (text: string): string => {
  let rest = text.trimStart();
  for (;;) {
    const ending = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : null;
    const at = ending === null ? -1 : rest.indexOf(ending);
    if (ending === null || at < 0) return rest;
    rest = rest.slice(at + ending.length).trimStart();
  }
};
