import type { Provenanced } from "../article.ts";
import { webAddress } from "../publication.ts";
import { inMetadata, metaOf } from "./meta-elements.ts";
import type { WebPage } from "./page.ts";

/** The address that a page states as its own. */
export const statedAddress = (page: WebPage, base: string | null): Provenanced<string> | null => {
  for (const address of [
    page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
    metaOf(page, "og:url"),
  ]) {
    const url = address ? webAddress(address, base) : null;
    if (url !== null) return inMetadata(originalAddress(url));
  }
  return null;
};

/** The address of a page that the Internet Archive keeps, also of its pages without a toolbar (`id_`); other addresses as they are. */
export const originalAddress = (address: string): string =>
  webAddress(/^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\/(https?:.+)$/u.exec(address)?.[1]) ??
  address;

/** How far into a page a program that saves it writes the address. */
const longestBefore = 2_000;

/**
 * The address in the comment of a program that saved the page: `<!-- saved from url=(0027)https://… -->` of browsers, and
 * `Page saved with SingleFile url: https://…`.
 */
export const savedFrom = (html: string): string | null => {
  const start = html.slice(0, longestBefore);
  const saved =
    /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/u.exec(start) ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/u.exec(start);
  const address = webAddress(saved?.[1]);
  return address === null ? null : originalAddress(address);
};
