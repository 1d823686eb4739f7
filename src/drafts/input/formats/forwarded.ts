import type { MarkedText } from "../article.ts";

/** A message inside another one, with its own headers. */
export interface Forwarded extends MarkedText {
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** The words that the person who forwarded it wrote before it. */
  readonly before: string;
}

/** The line that mail programs write before a forwarded message. */
const opening =
  /^(?:-{2,}\s*(?:forwarded message|original message|message transféré|message d[’']origine|mensaje reenviado|mensaje original|thư được chuyển tiếp|tin nhắn được chuyển tiếp|thư gốc)\s*-{2,}|begin forwarded message\s*:|début du message réexpédié\s*:|inicio del mensaje reenviado\s*:|bắt đầu thư được chuyển tiếp\s*:)$/iu;

const headers = {
  from: /^(?:from|de|từ)\s*:\s*(.+)$/iu,
  date: /^(?:date|sent|envoyé|fecha|enviado|ngày|đã gửi)\s*:\s*(.+)$/iu,
  subject: /^(?:subject|objet|asunto|chủ đề)\s*:\s*(.+)$/iu,
} as const;

const otherHeader = /^(?:to|cc|à|para|đến|tới|reply-to)\s*:/iu;

/** The message that a mail forwards; null if it forwards none. */
export const forwardedIn = ({ text, marked }: MarkedText): Forwarded | null => {
  const lines = text.split("\n").map((line) => line.replace(/^>\s?/u, "").trim());
  const at = lines.findIndex((line) => opening.test(line));
  if (at < 0) return null;
  const found: Record<keyof typeof headers, string | null> = { from: null, date: null, subject: null };
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? "";
    const name = (["from", "date", "subject"] as const).find((each) => headers[each].test(line));
    if (name !== undefined) found[name] ??= headers[name].exec(line)?.[1]?.trim() ?? null;
    else if (line !== "" && !otherHeader.test(line)) break;
  }
  if (found.from === null) return null;
  const start = text.split("\n").slice(0, next).join("\n").length + 1;
  return {
    ...found,
    text: text.slice(start),
    marked: marked
      .filter((mark) => mark.start >= start)
      .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
    before: lines.slice(0, at).join(" ").replace(/\s+/gu, " ").trim(),
  };
};
