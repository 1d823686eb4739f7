import { unreadable } from "../unreadable.ts";
import { unzip } from "./inflate.ts";

/** The file names that identify each kind of archive. */
const kinds = [
  { name: /^word\/document\.xml$/u, format: "docx" },
  { name: /^(?:ppt|xl|visio)\//u, what: "office" },
  { name: /^content\.xml$/u, format: "odt" },
  { name: /^META-INF\/container\.xml$/u, what: "book" },
  { name: /^Index\/|\.iwa$/u, what: "pages" },
] as const;

/** The document format of a zip archive. Throws for any other archive. */
export const zipFormat = (origin: string, bytes: Uint8Array): "docx" | "odt" => {
  const { names, files } = unzip(origin, bytes, (name) => name === "mimetype");
  const mimetype = Buffer.from(files.get("mimetype") ?? []).toString("latin1");
  const kind = kinds.find((each) => names.some((name) => each.name.test(name)));
  const isOtherOpenDocument =
    mimetype.startsWith("application/vnd.oasis.opendocument") && !mimetype.includes(".text");
  if (kind === undefined || isOtherOpenDocument)
    throw unreadable(origin, "binary", { fileKind: isOtherOpenDocument ? "office" : "archive" });
  if ("what" in kind) throw unreadable(origin, "binary", { fileKind: kind.what });
  return kind.format;
};
