import { localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { readFrom } from "../library/recorded.ts";
import { type Answer, heading, paragraph } from "./answer.ts";
import { sourceLine } from "./cite.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "card");

/** The card that a link to a page on record unfolds into; null if the page is not on record. */
export const cardOf = (address: string, { library, language }: Reader): Answer | null => {
  const found = readFrom(
    library,
    (each) => each.pageAt(address),
    (known) => (known === null ? [] : [known.briefing.slug]),
  );
  if (found === null) return null;
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
