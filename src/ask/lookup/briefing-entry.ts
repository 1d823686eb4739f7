import type { Entry } from "../../answer/answer.ts";
import { briefingMarks } from "../../answer/briefing-marks.ts";
import { briefingControls } from "../../answer/excerpt.ts";
import { labelled, type Reader } from "../../answer/fact-lines.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { candidateEntry, type NameCandidate } from "./candidates.ts";

/** A briefing in a list of results. It shows corrections, because its headline may repeat what was wrong. */
export const briefingEntry = (briefing: Briefing, reader: Reader): Entry => {
  const { language } = reader;
  const title = localize(briefing.headline, language);
  return {
    ...candidateEntry(presentBriefing(briefing, "brief", reader), "briefing", reader),
    content: headlineLine(briefing, reader),
    marks: briefingMarks(briefing, reader),
    notes: [[text(localize(briefing.summary, language))]],
    controls: briefingControls(briefing.slug, title, language),
  };
};

/** A briefing's headline and date. */
export const headlineLine = ({ headline, date }: Briefing, { language }: Reader): readonly Inline[] =>
  labelled(localize(headline, language), language, text(formatShortDate(language, date)));

/** A briefing as a candidate: headline and date, marked if a fact was corrected or withdrawn that the headline may repeat. */
export const presentBriefing = (briefing: Briefing, ask: string, reader: Reader): NameCandidate => {
  const marks = briefingMarks(briefing, reader);
  return {
    content: [
      ...marks.flatMap((mark) => [strong(mark.text), text(" · ")]),
      ...headlineLine(briefing, reader),
    ],
    label: [...marks.map((mark) => mark.text), localize(briefing.headline, reader.language)].join(" · "),
    line: `${ask} ${briefing.slug}`,
  };
};
