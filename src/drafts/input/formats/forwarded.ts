import { type MarkedText, partOfText } from "../article.ts";

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
  /^(?:-{2,}\s*(?:forwarded message|message transféré|mensaje reenviado|thư được chuyển tiếp|tin nhắn được chuyển tiếp)\s*-{2,}|begin forwarded message\s*:|début du message (?:réexpédié|transféré)\s*:|inicio del mensaje reenviado\s*:|bắt đầu thư được chuyển tiếp\s*:)$/iu;

const headers = {
  from: /^(?:from|de|expéditeur|remitente|từ|người gửi)\s*:\s*(.+)$/iu,
  date: /^(?:date|sent|envoyé(?: le)?|fecha|enviado(?: el)?|ngày|ngày gửi|đã gửi|đã gửi lúc|thời gian)\s*:\s*(.+)$/iu,
  subject: /^(?:subject|objet|sujet|asunto|chủ đề|tiêu đề)\s*:\s*(.+)$/iu,
} as const;
type Name = keyof typeof headers;

const otherHeader =
  /^(?:to|cc|bcc|cci|à|pour|copie à|para|cco|đến|tới|người nhận|reply-to|répondre à|responder a|importance|attachments|pièces jointes|adjuntos)\s*:/iu;

interface Head {
  readonly found: Readonly<Record<Name, string | null>>;
  /** The first line after the headers. */
  readonly next: number;
}

const reply = /^(?:re|aw|rép|sv|tl)\s*:/iu;

/** How often a message is forwarded at most. */
const mostOften = 5;

/** In characters. A longer text above a forwarded message is not only a note to it. */
const longestNote = 600;

/**
 * The original message that a mail forwards, even if it was forwarded several times; null if the mail forwards none. A reply with the message that
 * it answers forwards none: the reply is the article.
 */
export const forwardedIn = (written: MarkedText, subject: string | null): Forwarded | null => {
  let message = messageIn(written, subject);
  for (let times = 1; message !== null && times < mostOften; times += 1) {
    const inner = messageIn(message, message.subject);
    if (inner === null || inner.before.length > longestNote) break;
    message = { ...inner, before: `${message.before}\n${inner.before}`.trim() };
  }
  return message;
};

/** The headers of a message that begin at a line. */
const headAt = (lines: readonly string[], at: number): Head => {
  const found: Record<Name, string | null> = { from: null, date: null, subject: null };
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? "";
    const name = (["from", "date", "subject"] as const).find((each) => headers[each].test(line));
    if (name !== undefined) found[name] ??= headers[name].exec(line)?.[1]?.trim() ?? null;
    else if (line !== "" && !otherHeader.test(line)) break;
  }
  return { found, next };
};

/** The line where the headers of a message begin without a line before them, as Outlook writes them; -1 if there is none. */
const bareHead = (lines: readonly string[]): number => {
  for (let at = 0; at < lines.length; at++) {
    if (!headers.from.test(lines[at] ?? "")) continue;
    const { found, next } = headAt(lines, at);
    if (found.date !== null && found.subject !== null) return at;
    // Headers that begin at a later one of these lines lack the same, and reading them again would take quadratic time.
    at = next - 1;
  }
  return -1;
};

const messageIn = (written: MarkedText, subject: string | null): Forwarded | null => {
  const { text } = written;
  const lines = text.split("\n").map((line) => line.replace(/^>\s?/u, "").trim());
  const opened = lines.findIndex((line) => opening.test(line));
  const at = opened >= 0 || reply.test(subject?.trim() ?? "") ? opened : bareHead(lines);
  if (at < 0) return null;
  const { found, next } = headAt(lines, at === opened ? at + 1 : at);
  if (found.from === null) return null;
  const start = text.split("\n").slice(0, next).join("\n").length + 1;
  return {
    ...found,
    ...partOfText(written, start),
    before: lines
      .slice(0, at)
      // Some programs write two lines before the message.
      .filter((line) => !/^[-_\s]*$/u.test(line) && !(line.startsWith("--") && line.endsWith("--")))
      .join("\n"),
  };
};
