import { fold, wordsOf } from "../../../base/text/fold.ts";
import {
  headingsOf,
  isFrontPage,
  isSameTitle,
  titleSeparators,
  titleWordSet,
  titleWords,
} from "./headline.ts";
import { lineOf, type WebPage } from "./page.ts";

/**
 * The name of the site at an end of the page's title, if the link to the front page or the page's address has the same words, or
 * if the rest of the title is the page's heading, and no link leads to a section with that name.
 */
export const siteInTitle = (page: WebPage, address: string | null): string | null => {
  const [before = "", after = ""] = (lineOf(page.querySelector("title")) ?? "").split(/:\s+/u, 2);
  // Blogger writes “Site: headline”, with a heading for each.
  if (before !== "" && hasHeading(page, "h1", before) && hasHeading(page, "h2, h3", after)) return before;
  const parts = (lineOf(page.querySelector("title")) ?? "").split(titleSeparators).map((part) => part.trim());
  if (parts.length < 2) return null;
  const links = [...page.querySelectorAll("a[href]")].map((link) => ({
    words: titleWords(lineOf(link) ?? ""),
    isToFront: isFrontPage(link.getAttribute("href") ?? ""),
  }));
  const isLinked = (part: string, toFront: boolean): boolean =>
    links.some(({ words, isToFront }) => isToFront === toFront && words === titleWords(part));
  const headings = headingsOf(page, "h1, h2, h3").map(({ line }) => `${titleWords(line)} `);
  const isHeading = (part: string): boolean =>
    titleWordSet(part).size > 1 && headings.some((words) => words.startsWith(`${titleWords(part)} `));
  const pictures = [...page.querySelectorAll("img[alt]")].map((img) => img.getAttribute("alt") ?? "");
  // The picture of an article may be called like its headline.
  const isBanner = (part: string): boolean =>
    !isHeading(part) && pictures.some((alt) => isSameTitle(part, alt));
  const isSite = (part: string): boolean => isLinked(part, true) || isHostOf(part, address) || isBanner(part);
  const shown = parts.findLast((part) => part !== "" && isSite(part));
  if (shown !== undefined || parts.length > mostParts) return shown ?? null;
  // “Le Ruisseau, journal de Vaubrun”, with a link to the front page that is called “Le Ruisseau”.
  const beginning = [...page.querySelectorAll("a[rel~=home]")]
    .map((link) => lineOf(link) ?? "")
    .find((name) => titleWordSet(name).size > 1 && parts.some((part) => part.startsWith(`${name}, `)));
  if (beginning !== undefined) return beginning;
  const beside = isHeading(parts[0] ?? "")
    ? parts.at(-1)
    : isHeading(parts.at(-1) ?? "")
      ? parts[0]
      : undefined;
  return beside === undefined || beside === "" || isHeading(beside) || isLinked(beside, false)
    ? null
    : beside;
};

/** The publisher in a feed's title, which may have a section beside it: “Quay Times – Local news”. */
export const siteInFeed = (title: string, link: string | null): string =>
  title
    .split(titleSeparators)
    .map((part) => part.trim())
    .find((part) => isHostOf(part, link)) ?? title;

/** The letters of a name in its address: « Le Courrier du Val » is courrierduval.example. */
const isHostOf = (name: string, address: string | null): boolean => {
  const labels =
    URL.parse(address ?? "")
      ?.hostname.split(".")
      .slice(0, -1) ?? [];
  const letters = wordsOf(fold(name)).join("");
  return labels
    .map((label) => label.replaceAll("-", ""))
    .some(
      (label) =>
        label.length >= shortestHost && letters.includes(label) && 2 * label.length >= letters.length,
    );
};
const shortestHost = 5;

/** “Headline - Section - Site”. More parts are those of the headline. */
const mostParts = 3;

const hasHeading = (page: WebPage, selector: string, words: string): boolean =>
  [...page.querySelectorAll(selector)].some((element) => isSameTitle(words, lineOf(element)));
