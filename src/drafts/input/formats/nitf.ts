import type { Element } from "@xmldom/xmldom";
import { type MarkedText, noMetadata, type ReadText, storedText, withHeadline } from "../article.ts";
import { lineOfHtml, readFragment } from "../page/fragment.ts";
import { dayOf, instantOf } from "../publication.ts";
import { sentItem, wordsOfKill } from "./sent-item.ts";
import { attributeOf, childAt, childrenOf, elementsOf, type HtmlName, htmlIn, lineIn } from "./xml.ts";

/** NITF's element names that do not exist in HTML, or have another meaning there. */
const names: ReadonlyMap<string, string | null> = new Map([
  ["hl1", "h1"],
  ["hl2", "h2"],
  ["bq", "blockquote"],
  ["block", "div"],
  ["media", "figure"],
  ["media-caption", "figcaption"],
  ["media-reference", null],
  ["media-metadata", null],
  ["media-object", null],
  ["media-producer", null],
  ["note", null],
  ["credit", null],
  // The writer's title.
  ["byttl", null],
]);
const kept = new Set(
  "p br ul ol li dl dt dd table caption thead tbody tfoot tr td th pre q em hr sup sub".split(" "),
);

/** The text of a NITF document, below its main headline. */
export const nitfBody = (origin: string, nitf: Element): MarkedText | null => {
  const html = (each: Element): string => `<div>${htmlIn(each, nameInHtml)}</div>`;
  const content = childrenOf(childAt(nitf, "body"), "body.content").map(html).join("");
  if (readFragment(origin, content).text.trim() === "") return null;
  const subheadlines = childrenOf(childAt(nitf, "body", "body.head", "hedline"), "hl2");
  return readFragment(
    origin,
    subheadlines.map((each) => `<h2>${htmlIn(each, nameInHtml)}</h2>`).join("") + content,
  );
};

const nameInHtml: HtmlName = ({ localName }) => {
  const name = localName ?? "";
  const renamed = names.get(name);
  return renamed === undefined ? (kept.has(name) ? name : "span") : renamed;
};

/** The text of a line, without elements that `nameInHtml` gives no name. */
const plainLine = (element: Element | null): string | null =>
  element === null ? null : lineOfHtml(htmlIn(element, nameInHtml)) || null;

/** Adds the separators that are missing in NITF's times, such as `20260302T100000Z`. */
const isoTime = (time: string | null): string | null =>
  time === null
    ? null
    : time.replace(
        /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2}):?(\d{2})?/u,
        (_all, year, month, day, hour, minute, second) =>
          `${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}`,
      );

/** Whether a time is certainly not later than another one; false if that is unknown, for example without a time zone. */
const isOver = (time: string, other: string | null): boolean => {
  if (other === null || time === other) return time === other;
  const [one, two] = [instantOf(time), instantOf(other)];
  if (one !== null && two !== null)
    return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(two)) <= 0;
  // Two times without a zone are in the same zone.
  const local = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/u;
  if (local.test(time) && local.test(other)) return time <= other;
  const [day, otherDay] = [dayOf(time), dayOf(other)];
  return day !== null && otherDay !== null && day < otherDay;
};

const findAll = (root: Element, name: string): readonly Element[] =>
  elementsOf(root).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...findAll(child, name),
  ]);

/** The article of an IPTC NITF document; null if it has another format. */
export const readNitf = (origin: string, root: Element): readonly (() => ReadText)[] | null => {
  if (root.localName !== "nitf") return null;
  return [
    () => {
      const head = childAt(root, "body", "body.head");
      const about = childAt(root, "head", "docdata");
      const publication = childAt(root, "head", "pubdata");
      const headline = childAt(head, "hedline", "hl1") ?? childAt(root, "head", "title");
      const line = lineIn(headline);
      const title = line === null ? null : storedText(line);
      const issued = isoTime(attributeOf(childAt(about, "date.issue"), "norm"));
      const released = isoTime(attributeOf(childAt(about, "date.release"), "norm"));
      const dated = isoTime(attributeOf(publication, "date.publication"));
      const day = dayOf(issued ?? dated ?? released);
      const publisher =
        lineIn(childAt(about, "doc.copyright")) ??
        attributeOf(childAt(about, "doc.copyright"), "holder") ??
        attributeOf(publication, "name") ??
        lineIn(childAt(head, "distributor")) ??
        lineIn(childAt(head, "rights", "rights.owner"));
      const notes = [
        ...findAll(root, "ed-msg").map((each) => attributeOf(each, "info")),
        ...childrenOf(head, "note").map(lineIn),
      ];
      const id = childAt(about, "doc-id");
      const sent = sentItem({
        id: attributeOf(id, "id-string"),
        version: attributeOf(childAt(about, "du-key"), "version"),
        sent: issued,
        status: attributeOf(about, "management-status") ?? attributeOf(childAt(about, "doc-scope"), "status"),
        // In NITF, a release date after the issue date is an embargo.
        embargo: released === null || isOver(released, issued ?? dated) ? null : released,
        notes,
        headline: title,
      });
      return {
        ...withHeadline(title, nitfBody(origin, root) ?? wordsOfKill(origin, sent)),
        remarks: [],
        metadata: {
          ...noMetadata,
          title,
          byline: plainLine(childAt(head, "byline")),
          section: attributeOf(publication, "position.section"),
          language: attributeOf(root, "xml:lang"),
          publisher: publisher === null ? null : { value: storedText(publisher), known: "metadata" },
          published: day === null ? null : { value: day, known: "metadata" },
          item: sent,
        },
      };
    },
  ];
};
