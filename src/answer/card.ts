import { localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import { readFrom } from "../library/recorded.ts";
import { type Answer, heading, paragraph } from "./answer.ts";
import { briefingCorrections, briefingMarks } from "./briefing-marks.ts";
import { sourceLine } from "./cite.ts";
import { briefingControls } from "./excerpt.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "card");

/** The page on record with an address; null if there is none. */
export const pageOnRecord = (address: string, { library }: Pick<Reader, "library">) =>
  readFrom(
    library,
    (each) => each.pageAt(address),
    (known) => (known === null ? [] : [known.briefing.slug]),
  );

/** The card for a link; null if its page is not on record. */
export const cardOf = (address: string, reader: Reader): Answer | null => {
  const { language } = reader;
  const found = pageOnRecord(address, reader);
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
      ...briefingMarks(briefing, reader).map((mark) => paragraph(strong(mark.text))),
      ...briefingCorrections(briefing, reader).map((line) => paragraph(...line)),
      paragraph(text(localize(briefing.summary, language))),
      paragraph(...sourceLine(source, language)),
      paragraph(text(say(language, "onRecord", counts))),
      {
        kind: "controls",
        controls: briefingControls(briefing.slug, headline, language),
      },
    ],
  };
};
