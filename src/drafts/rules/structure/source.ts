import { trimEndOf } from "../../../base/text/trim-end.ts";
import type { DraftSource, LabelledBlock } from "../../facts.ts";
import type { Masthead } from "./masthead.ts";

const address = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/u;

const host = /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+)/;

/** The line that names the source of the text, "Source : https://…" or "Nguồn: …", or else its masthead. */
export const readSource = (
  text: string,
  blocks: readonly LabelledBlock[],
  masthead: Masthead | null,
): Pick<DraftSource, "url" | "publisher"> => {
  const block = blocks.find(({ label, end }) => label === "source" && end > (masthead?.end ?? 0));
  const span = masthead?.publisher ?? null;
  if (block === undefined)
    return { url: null, publisher: span === null ? null : { value: text.slice(span.start, span.end), span } };
  const line = text.slice(block.start, block.end);
  const found = address.exec(line);
  const value = trimEndOf(found?.[0] ?? "", ".,;)");
  if (found === null || !isAddress(value)) {
    const words = /^[^:]*:\s*/.exec(line)?.[0].length ?? 0;
    const span = { start: block.start + words, end: block.end };
    return {
      url: null,
      publisher: words < line.length ? { value: text.slice(span.start, span.end), span } : null,
    };
  }
  const start = block.start + found.index;
  const name = host.exec(value)?.[1] ?? value;
  const nameStart = start + value.indexOf(name);
  return {
    url: { value, span: { start, end: start + value.length } },
    publisher: { value: name, span: { start: nameStart, end: nameStart + name.length } },
  };
};

/** An address without a protocol is completed later. */
const isAddress = (written: string): boolean =>
  URL.canParse(written.startsWith("www.") ? `https://${written}` : written);
