import { messagesOf } from "../base/language/messages.ts";
import type { Inline } from "../base/text/inline.ts";
import type { Briefing } from "../library/briefing/briefing.ts";
import type { CorrectionKind } from "../library/briefing/schema.ts";
import type { Mark } from "./answer.ts";
import { correctionLines } from "./fact-blocks.ts";
import { gravity } from "./fact-entry.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "entries");

/** The most serious correction of a briefing. It concerns the headline and summary too, which may repeat what was wrong. */
const gravestOf = ({ corrections }: Briefing): CorrectionKind | undefined =>
  gravity.findLast((kind) => corrections.some((correction) => correction.kind === kind));

/** The mark of a briefing that has a corrected part. */
export const briefingMarks = (briefing: Briefing, { language }: Reader): readonly Mark[] => {
  const gravest = gravestOf(briefing);
  return gravest === undefined
    ? []
    : [{ state: gravest, text: say(language, "inPart", { mark: say(language, gravest) }) }];
};

/** The corrections of a briefing, newest last. */
export const briefingCorrections = (
  { slug, corrections }: Briefing,
  reader: Reader,
): readonly (readonly Inline[])[] =>
  [...new Set(corrections.map(({ fact }) => `${slug}/${fact}`))].flatMap((reference) =>
    correctionLines(reference, reader),
  );
