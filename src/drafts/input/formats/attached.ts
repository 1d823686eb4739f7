import type { Attachment } from "postal-mime";
import type { Document, Format, ReadText } from "../article.ts";
import { nameFormat } from "../file-names.ts";

/** Reads a document inside another one; null if it cannot be read. */
export type ReadInner = (document: Document) => Promise<ReadText | null>;

/** In characters. A longer e-mail is the article itself. */
const longestCover = 600;

const formats: ReadonlyMap<string, Format> = new Map([
  ["message/rfc822", "email"],
  ["application/pdf", "pdf"],
]);

/** The article that a short e-mail has as its only readable attachment. */
export interface Attached extends ReadText {
  readonly attachment: Attachment;
  /** Whether it is an e-mail, which has its own sender and date. */
  readonly isMail: boolean;
}

/** The article attached to an e-mail with the text `cover`; null if the e-mail is the article, or has several. */
export const attachedArticle = async (
  attachments: readonly Attachment[],
  cover: string,
  readInner: ReadInner,
): Promise<Attached | null> => {
  const [only, another] = attachments.filter((attachment) => formatOf(attachment) !== null);
  if (only === undefined || another !== undefined || cover.length > longestCover) return null;
  const format = formatOf(only);
  const inner = await readInner({
    origin: only.filename ?? only.mimeType,
    bytes: bytesOf(only),
    format,
    charset: null,
    url: null,
  });
  return inner === null ? null : { ...inner, attachment: only, isMail: format === "email" };
};

/** The format of an attachment that may be an article. Mail programs also attach texts, such as the footer of a list. */
const formatOf = ({ mimeType, filename }: Attachment): Format | null => {
  const named = filename === null ? null : nameFormat(filename);
  const format = formats.get(mimeType) ?? named;
  return format === "email" || format === "pdf" || format === "docx" || format === "odt" ? format : null;
};

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
