import { type Html, html, raw } from "../../src/drafts/review/html.ts";
import { showMarkdown } from "../../tests/fakes/discord/markdown.ts";
import { momentOf } from "../../tests/fakes/discord/show.ts";

/** What ends a line is not shown below a part that has lines of its own. */
const withoutEnd = (shown: string): Html => raw(shown.replace(/\n$/u, ""));

/** A part of a text, whose own HTML is safe already. */
const part = (kind: string, shown: string, source: string, locale: string): Html => {
  switch (kind) {
    case "bold":
      return html`<b>${raw(shown)}</b>`;
    case "italic":
      return html`<i>${raw(shown)}</i>`;
    case "code":
      return html`<code>${raw(shown)}</code>`;
    case "code block":
      return html`<pre>${withoutEnd(shown)}</pre>`;
    case "link":
      return html`<a>${raw(shown)}</a>`;
    case "autolink":
      return html`<a>${raw(shown)}</a>`;
    case "heading": {
      const level = /^#+/u.exec(source)?.[0].length;
      return html`<h${level ?? 1}>${withoutEnd(shown)}</h${level ?? 1}>`;
    }
    case "subtext":
      return html`<small>${withoutEnd(shown)}</small>`;
    case "quote":
      return html`<blockquote>${withoutEnd(shown)}</blockquote>`;
    case "list":
      return html`<div class="item">${withoutEnd(shown)}</div>`;
    case "timestamp":
      return html`<span class="stamp">${momentOf(Number(/-?\d+/u.exec(source)?.[0]), locale)}</span>`;
    case "user":
      return html`<span class="mention">@reporter</span>`;
    case "channel":
      return html`<span class="mention"># newsroom</span>`;
    default:
      throw new Error(
        `Expected markdown that Onrecord sends, got ${kind}: ${source}. Draw it in pictures/discord/markdown.ts.`,
      );
  }
};

/** A text as Discord's client shows it to a reader of this locale in UTC. */
export const drawMarkdown = (source: string, locale: string): Html =>
  raw(
    showMarkdown(source, {
      text: (shown) => html`${shown}`.html,
      part: (kind, shown, written) => part(kind, shown, written, locale).html,
    }),
  );
