import { createHash } from "node:crypto";
import { words } from "../../answer/words.ts";
import { formatDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { overlaps, type Span } from "../../base/text/span.ts";
import type { Briefing, Passage, Source } from "../../library/briefing/briefing.ts";
import type { LabelledBlock } from "../facts.ts";
import { reviewMessages as say } from "../messages.ts";
import type { Comments } from "./comments.ts";
import { type Html, html, raw } from "./html.ts";
import { type ReviewItem, reviewItems } from "./item.ts";
import { style } from "./style.ts";

/** How the rules labelled the parts of a source's text. */
export type BlocksOf = (source: Source) => readonly LabelledBlock[];

interface Placed {
  readonly item: ReviewItem;
  readonly passage: Passage;
  /** A fact links to the first of its passages. */
  readonly anchor: string;
}

const states = { open: 0, uncertain: 1, sure: 2 };

/** The version of the briefing on a review page; null if it is no review page. */
export const versionOfPage = (page: string): string | null =>
  /<meta name="onrecord-version" content="([0-9a-f.]+)">/u.exec(page)?.[1] ?? null;

const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length }));

/** A paragraph with its passages marked. Overlapping passages are split into pieces, which have the marks of both. */
const markedText = (text: string, paragraph: Span, placed: readonly Placed[], language: Language): Html[] => {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { passage } of placed) {
    cuts.add(Math.max(passage.start, paragraph.start));
    cuts.add(Math.min(passage.end, paragraph.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index): Html => {
    const end = bounds[index + 1] ?? paragraph.end;
    const piece = text.slice(start, end);
    const here = placed.filter(({ passage }) => passage.start <= start && end <= passage.end);
    const [least] = here.map(({ item }) => item.state).sort((a, b) => states[a] - states[b]);
    if (least === undefined) return html`${piece}`;
    const numbers = here
      .filter(({ passage }) => passage.start === start)
      .map(({ item, anchor }) => {
        const label = say(language, "toFact", { number: item.number, what: item.label });
        return html`<a class="number" id="${anchor}" href="#fact-${item.number}" aria-label="${label}">${item.number}</a>`;
      });
    return html`<mark class="${least}">${numbers}${piece}</mark>`;
  });
};

const factHtml = (item: ReviewItem, language: Language): Html => {
  const { number, state, label, title, details, notes, passages } = item;
  const stateLabel =
    state === "sure"
      ? html``
      : html`<span class="state">${say(language, state)}${words(language, "colon")}</span>`;
  const link =
    passages.length === 0
      ? html`${say(language, "fact", { number })}`
      : html`<a href="#passage-${number}" aria-label="${say(language, "toPassage", { number })}">${number}</a>`;
  return html`<li class="fact ${state}" id="fact-${number}" tabindex="-1">
<h4>${link} · ${label}</h4>
<p>${title}</p>
${details.length === 0 ? html`` : html`<p class="quiet">${details.join(" · ")}</p>`}
${notes.map((note) => html`<p>${stateLabel}${note}</p>`)}
</li>`;
};

const uncertainFirst = (items: readonly ReviewItem[]): ReviewItem[] =>
  items.toSorted((a, b) => states[a.state] - states[b.state] || a.number - b.number);

const factList = (items: readonly ReviewItem[], language: Language): Html =>
  items.length === 0
    ? html``
    : html`<ul>${uncertainFirst(items).map((item) => factHtml(item, language))}</ul>`;

const sourceHtml = (
  source: Source,
  items: readonly ReviewItem[],
  blocks: readonly LabelledBlock[],
  language: Language,
): Html => {
  const placed = items.flatMap((item) =>
    item.passages
      .map((passage, index): Placed => {
        const anchor = index === 0 ? `passage-${item.number}` : `passage-${item.number}-${index + 1}`;
        return { item, passage, anchor };
      })
      .filter(({ passage }) => passage.source.id === source.id),
  );
  const rows = paragraphsOf(source.text).map((paragraph) => {
    const here = placed.filter(({ passage }) => overlaps(passage, paragraph));
    const marked = html`${markedText(source.text, paragraph, here, language)}`;
    const begin = items.filter(
      ({ passages: [first] }) =>
        first?.source.id === source.id && first.start >= paragraph.start && first.start < paragraph.end,
    );
    const label = blocks.find((block) => overlaps(block, paragraph))?.label;
    const isOut = here.length === 0;
    const why = label === "caption" || label === "boilerplate" || label === "source" ? label : "leftOut";
    const reason = isOut ? html`<span class="why">(${say(language, why)})</span>` : html``;
    return html`<div class="row"><p class="text${isOut ? " out" : ""}"><span lang="${source.language}" dir="auto">${marked}</span>${reason}</p>
${factList(begin, language)}</div>
`;
  });
  const { published, page, publisher } = source;
  const known = words(language, `known.${published.known}`);
  const date = formatDate(language, published.date);
  return html`<section aria-labelledby="source-${source.id}">
<h3 id="source-${source.id}">${source.title ?? publisher}</h3>
<p class="quiet">${publisher}. ${say(language, "published", { date, known })}</p>
${page === undefined ? html`` : html`<p><a href="${page.url}" rel="noopener noreferrer">${page.url}</a></p>`}
${rows}</section>`;
};

const toCheck = (items: readonly ReviewItem[], language: Language): Html => {
  const uncertain = uncertainFirst(items.filter(({ state }) => state !== "sure"));
  if (uncertain.length === 0) return html`<p>${say(language, "nothingToCheck")}</p>`;
  const lines = uncertain.map(
    ({ number, label, title, notes }) =>
      html`<li><a href="#fact-${number}">${number} · ${label}${words(language, "colon")}${title}</a><br><span class="quiet">${notes.join(" ")}</span></li>`,
  );
  return html`<ul>${lines}</ul>`;
};

const versionElement = (version: string): Html => html`<meta name="onrecord-version" content="${version}">`;

/** The review page of a briefing: one file, without scripts or network requests. */
export const reviewPage = (
  briefing: Briefing,
  comments: Comments,
  blocksOf: BlocksOf,
  language: Language,
  version: string,
): string => {
  const items = reviewItems(briefing, comments, language);
  const headline = localize(briefing.headline, language);
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  // Facts without a place in the text, such as open entries whose passage is no longer in it.
  const placeless = items.filter(({ passages }) => passages.length === 0);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${versionElement(version)}
<title>${say(language, "title", { headline })}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#article">${say(language, "skip")}</a>
<header>
<h1 dir="auto">${headline}</h1>
<p>${say(language, "status", { status: say(language, briefing.status) })}</p>
<p class="quiet">${say(language, "approve", { slug: briefing.slug })}</p>
</header>
<nav aria-labelledby="check">
<h2 id="check">${say(language, "check")}</h2>
${toCheck(items, language)}
</nav>
<main id="article" tabindex="-1">
<h2>${say(language, "article")}</h2>
<p class="quiet">${say(language, "colours")}</p>
${factList(placeless, language)}
${comments.unread === "" ? html`` : html`<h3>${say(language, "unread")}</h3><pre>${comments.unread}</pre>`}
${briefing.sources.map((source) => sourceHtml(source, items, blocksOf(source), language))}
</main>
</body>
</html>
`.html;
};
