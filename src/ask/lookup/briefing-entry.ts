import type { Entry } from "../../answer/answer.ts";
import { briefingMarks } from "../../answer/briefing-marks.ts";
import { briefingControls } from "../../answer/excerpt.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { localize } from "../../base/language/language.ts";
import { text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { candidateEntry } from "./candidates.ts";
import { headlineLine, presentBriefing } from "./which.ts";

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
