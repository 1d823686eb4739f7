import type { Attachment, Email } from "postal-mime";
import { detectLanguage } from "../../rules/languages/detect-language.ts";
import {
  type MarkedText,
  noMetadata,
  type Provenanced,
  type ReadText,
  type SentItem,
  storedText,
  withHeadline,
} from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { readHtml } from "../page/html.ts";
import { isEmbargoLine, isReleaseLabel, withoutLabel } from "../page/page-words.ts";
import { headlineIn } from "../plain-headline.ts";
import { dayOf, instantOf, webAddress } from "../publication.ts";
import { briefly, type Remark, remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { writtenDay } from "../written-day.ts";
import { attachedArticle, type ReadInner } from "./attached.ts";
import { forwardedIn } from "./forwarded.ts";
import { itemOfText } from "./kill-words.ts";
import { withoutMailFrame } from "./mail-frame.ts";
import { parseEmail } from "./parse-email.ts";

/** How far into a saved page the address of its first part is. */
const longestBeforeAddress = 10_000;

/** Prefixes that mail programs add to the subject. */
const prefixes = /^(?:(?:re|fwd?|tr|rv|wg|aw|rép|sv|tl|ct)\s*:\s*)+/iu;

/** The article in an e-mail, in its only attachment, or in a page that was saved as one file (MHTML). */
export const readEmail = async (
  origin: string,
  bytes: Uint8Array,
  readInner: ReadInner,
): Promise<ReadText> => {
  const { email, remarks } = await parseEmail(origin, bytes);
  const saved = savedPage(origin, email, bytes);
  if (saved !== null) return saved;
  if (email.headers.length === 0) throw unreadable(origin, "email");
  const attachments = email.attachments.filter(({ related }) => related !== true);
  const written = bodyOf(origin, email);
  const forwarded = forwardedIn(written, email.subject ?? null);
  const itemOf = (text: string, date: string | null): SentItem => ({
    ...itemOfText(text),
    id: email.messageId ?? null,
    sent: instantOf(date),
  });
  const sender = email.from?.name?.trim() || email.from?.address?.trim() || null;
  const sent = headerOf(email, "date");

  const attached =
    forwarded === null ? await attachedArticle(attachments, written.text.trim(), readInner) : null;
  if (attached !== null) {
    const { attachment, isMail, metadata } = attached;
    const name = namesOf([attachment]);
    const title = metadata.title ?? titleIn(email.subject);
    const titled = withHeadline(title, attached);
    return {
      ...titled,
      remarks: [
        remark("attached", { name, before: briefly(written.text) }),
        ...leftOut(attachments.filter((each) => each !== attachment)),
        ...remarks,
        ...attached.remarks,
      ],
      frame: [...(attached.frame ?? []), ...around(email, written.text)],
      metadata: isMail
        ? { ...metadata, title }
        : {
            ...metadata,
            title,
            publisher: metadata.publisher ?? stated(sender),
            published: metadata.published ?? stated(dayOf(sent)),
            item: itemOf(titled.text, sent),
          },
    };
  }
  if (written.text.trim() === "") {
    throw unreadable(origin, attachments.length === 0 ? "no-text" : "email-attachments", {
      names: namesOf(attachments),
    });
  }
  // The day on which a mail was forwarded is not that of the message.
  const date = forwarded === null ? sent : forwarded.date;
  const message = forwarded ?? written;
  const { body, frame } = withoutMailFrame(message);
  const title = releaseHeadline(body.text) ?? titleIn(forwarded?.subject ?? email.subject);
  return {
    ...withHeadline(title, body),
    remarks: [
      ...remarks,
      ...(frame === "" ? [] : [remark("around-text", { words: briefly(frame) })]),
      ...leftOut(attachments),
      ...(forwarded === null ? [] : [remark("forwarded", { before: briefly(forwarded.before) })]),
    ],
    frame: [frame, ...(forwarded === null ? [] : around(email, forwarded.before))],
    metadata: {
      ...noMetadata,
      title,
      language: headerOf(email, "content-language"),
      publisher: stated(forwarded === null ? sender : senderIn(forwarded.from)),
      // Mail programs often write English headers, whatever the language of the message.
      published: stated(
        dayOf(date) ?? writtenDay(date, detectLanguage(written.text)) ?? writtenDay(date, "en"),
      ),
      // The notice of an agency may be the subject, or above the lines that are left out.
      item: itemOf(withHeadline(title, message).text, date),
    },
  };
};

const headerOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value.trim() || null;

/** The address of a saved page: in the headers of the file, or in those of its first part. */
const savedFrom = (email: Email, bytes: Uint8Array): string | null => {
  const start = Buffer.from(bytes.subarray(0, longestBeforeAddress)).toString("latin1");
  return webAddress(
    headerOf(email, "snapshot-content-location") ?? /^content-location:[ \t]*(\S+)/imu.exec(start)?.[1],
  );
};

/**
 * A page that a browser saved with its pictures. The first HTML part is the page. Browsers write their own name as the
 * sender, in the user's language, and no recipient.
 */
const savedPage = (origin: string, email: Email, bytes: Uint8Array): ReadText | null => {
  if (email.html === undefined || headerOf(email, "to") !== null) return null;
  const isSent = headerOf(email, "from")?.includes("@") ?? false;
  const isSaved = /^multipart\/related/iu.test(headerOf(email, "content-type") ?? "");
  const address = savedFrom(email, bytes);
  return isSent || (!isSaved && address === null) ? null : readHtml(origin, email.html, address);
};

/** "Press Office <press@harlow.example>" */
const senderIn = (from: string | null): string | null =>
  from
    ?.replace(/<[^<>]*>/gu, "")
    .replaceAll('"', "")
    .trim() ||
  from?.replace(/[<>]/gu, "").trim() ||
  null;

const titleIn = (subject: string | null | undefined): string | null => {
  const title = withoutLabel((subject ?? "").replace(prefixes, "").trim()).replace(prefixes, "");
  return title === "" ? null : storedText(title);
};

/** The headline of a press release, which is below its label; null if the text has no label. */
const releaseHeadline = (text: string): string | null =>
  isReleaseLabel(text.split("\n", 1)[0] ?? "") ? headlineIn(text) : null;

const stated = (value: string | null): Provenanced<string> | null =>
  value === null ? null : { value: storedText(value), known: "metadata" };

/** The text that the sender wrote. Prefer plain text: HTML has the frame of a newsletter, but many e-mails have only HTML. */
const bodyOf = (origin: string, email: Email): MarkedText => {
  const html = email.html?.trim() ?? "";
  const text = email.text?.trim() ?? "";
  return text.length * 2 >= html.replace(/<[^<>]*>/gu, "").length || html === ""
    ? { text: `${storedText(text)}\n`, marked: [] }
    : readFragment(origin, html);
};

const namesOf = (attachments: readonly Attachment[]): string =>
  attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(", ");

const leftOut = (attachments: readonly Attachment[]): readonly Remark[] =>
  attachments.length === 0 ? [] : [remark("attachments", { names: namesOf(attachments) })];

/** The lines around an article, which may have its embargo: the words before it, and the subject if it is about an embargo. */
const around = ({ subject }: Email, words: string): readonly string[] => {
  const title = titleIn(subject);
  return [...words.split("\n"), ...(title !== null && isEmbargoLine(title) ? [title] : [])];
};
