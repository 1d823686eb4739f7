import { localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { trimEndOf } from "../base/text/trim-end.ts";
import type { Briefing, Source } from "../library/briefing/briefing.ts";
import type { Library } from "../library/library.ts";
import { readFrom } from "../library/recorded.ts";
import { type Answer, heading, paragraph } from "./answer.ts";
import { sourceLine } from "./cite.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "card");

/** Parameters that say how a reader came to the page, and not which page it is. */
const tracking = /^(?:utm_|fbclid$|gclid$|mc_)/u;

/** An address without what does not change the page: scheme, `www.`, tracking, fragment, a slash at the end. */
const pageOf = (address: string): string | null => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const query = [...url.searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join("="));
  const host = url.host.replace(/^www\./u, "");
  return `${host}${trimEndOf(url.pathname, "/")}${query.length === 0 ? "" : `?${query.join("&")}`}`;
};

interface Known {
  readonly briefing: Briefing;
  readonly source: Source;
}

// A snapshot never changes.
const known = new WeakMap<Library, ReadonlyMap<string, Known>>();

const pagesOf = (library: Library): ReadonlyMap<string, Known> => {
  const pages =
    known.get(library) ??
    new Map(
      // The newest briefing is the last to be put in.
      library.briefings.toReversed().flatMap((briefing) =>
        briefing.sources.flatMap((source): [string, Known][] => {
          const page = source.page === undefined ? null : pageOf(source.page.url);
          return page === null ? [] : [[page, { briefing, source }]];
        }),
      ),
    );
  known.set(library, pages);
  return pages;
};

/** The host names of all pages on record, the newest briefing's first. */
export const hostsOf = ({ briefings }: Library): readonly string[] => [
  ...new Set(
    briefings.flatMap(({ sources }) =>
      sources.flatMap(({ page }) => (page === undefined ? [] : (URL.parse(page.url)?.hostname ?? []))),
    ),
  ),
];

/** The card that a link to a page on record unfolds into; null if the page is not on record. */
export const cardOf = (address: string, { library, language }: Reader): Answer | null => {
  const page = pageOf(address);
  const found =
    page === null
      ? undefined
      : readFrom(
          library,
          (each) => pagesOf(each).get(page),
          (known) => (known === undefined ? [] : [known.briefing.slug]),
        );
  if (found === undefined) return null;
  const { briefing, source } = found;
  const headline = localize(briefing.headline, language);
  const counts = {
    people: briefing.people.length,
    statements: briefing.statements.length,
    figures: briefing.figures.length,
  };
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      paragraph(text(localize(briefing.summary, language))),
      paragraph(...sourceLine(source, language)),
      paragraph(text(say(language, "onRecord", counts))),
      {
        kind: "controls",
        controls: [
          {
            label: say(language, "brief"),
            line: `brief ${briefing.slug}`,
            effect: "follow",
            about: headline,
          },
          {
            label: say(language, "source"),
            line: `source ${briefing.slug}`,
            effect: "follow",
            about: headline,
          },
        ],
      },
    ],
  };
};
