import PostalMime, { type Email } from "postal-mime";
import { noMetadata, type ReadText, storedText, usableItem, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { readHtml } from "../page/html.ts";
import { dayOf, instantOf, webAddress } from "../publication.ts";
import { remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { forwardedIn } from "./forwarded.ts";

/** Deeper than any mail program nests its parts. */
const deepest = 30;
const longestHeadersBytes = 500_000;

const parse = async (origin: string, bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepest, maxHeadersSize: longestHeadersBytes });
  } catch (cause) {
    throw unreadable(origin, "email", {}, cause);
  }
};

const headerOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value.trim() || null;

/** A page that a browser saved with its pictures. The first HTML part is the page. */
const savedPage = (origin: string, email: Email): ReadText | null => {
  const address = webAddress(
    headerOf(email, "snapshot-content-location") ?? headerOf(email, "content-location"),
  );
  const isSaved = /^<?saved by/iu.test(headerOf(email, "from") ?? "") || address !== null;
  return isSaved && email.html !== undefined ? readHtml(origin, email.html, address) : null;
};

/** "Press Office <press@harlow.example>" */
const senderIn = (from: string | null): string | null =>
  from
    ?.replace(/<[^<>]*>/gu, "")
    .replaceAll('"', "")
    .trim() ||
  from?.replace(/[<>]/gu, "").trim() ||
  null;

/** How many of the characters before a forwarded message a remark shows. */
const mostWords = 200;

/** Prefixes that mail programs add to the subject. */
const replies = /^(?:(?:re|fwd?|tr|rv|wg|aw)\s*:\s*)+/iu;

/** The article in an e-mail, or in a page that was saved as one file (MHTML). */
export const readEmail = async (origin: string, bytes: Uint8Array): Promise<ReadText> => {
  const email = await parse(origin, bytes);
  const saved = savedPage(origin, email);
  if (saved !== null) return saved;
  const html = email.html?.trim() ?? "";
  const text = email.text?.trim() ?? "";
  if (email.headers.length === 0) throw unreadable(origin, "email");
  const names = email.attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  if (html === "" && text === "") {
    throw unreadable(origin, names.length === 0 ? "no-text" : "email-attachments", {
      names: names.join(", "),
    });
  }
  // Prefer plain text, which the sender wrote. HTML has the frame of a newsletter, but many e-mails have only HTML.
  const body =
    text.length * 2 >= html.replace(/<[^<>]*>/gu, "").length || html === ""
      ? null
      : readFragment(origin, html);
  const written = body ?? { text: `${storedText(text)}\n`, marked: [] };
  const forwarded = forwardedIn(written);
  const subject = (forwarded?.subject ?? email.subject ?? "").replace(replies, "").trim();
  const title = subject === "" ? null : storedText(subject);
  const sender =
    forwarded === null
      ? email.from?.name?.trim() || email.from?.address?.trim() || null
      : senderIn(forwarded.from);
  // The day on which a mail was forwarded is not that of the message.
  const date = forwarded === null ? headerOf(email, "date") : forwarded.date;
  const day = dayOf(date);
  return {
    ...withHeadline(title, forwarded ?? written),
    remarks: [
      ...(names.length === 0 ? [] : [remark("attachments", { names: names.join(", ") })]),
      ...(forwarded === null ? [] : [remark("forwarded", { before: forwarded.before.slice(0, mostWords) })]),
    ],
    metadata: {
      ...noMetadata,
      title,
      language: headerOf(email, "content-language"),
      publisher: sender === null ? null : { value: storedText(sender), known: "metadata" },
      published: day === null ? null : { value: day, known: "metadata" },
      item: { ...usableItem, id: email.messageId ?? null, sent: instantOf(date) },
    },
  };
};
