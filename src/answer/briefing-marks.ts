import { messagesOf } from "../base/language/messages.ts";
import type { Inline } from "../base/text/inline.ts";
import { type Briefing, factsOf } from "../library/briefing/briefing.ts";
import type { CorrectionKind } from "../library/briefing/schema.ts";
import type { Mark } from "./answer.ts";
import { correctionLines } from "./cite.ts";
import { correctionsBySeverity, sensitivityOfAll } from "./fact-entry.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "entries");

/** The marks of a briefing with a sensitive or a corrected part. */
export const briefingMarks = (briefing: Briefing, { language }: Reader): readonly Mark[] => {
  const inPart = ({ state, text }: Mark): Mark => ({ state, text: say(language, "inPart", { mark: text }) });
  const gravest = gravestOf(briefing);
  return [
    ...sensitivityOfAll(factsOf(briefing), language).map(inPart),
    ...(gravest === undefined ? [] : [inPart({ state: gravest, text: say(language, gravest) })]),
  ];
};

/** The most serious correction of a briefing. It concerns the headline and summary too, which may repeat what was wrong. */
const gravestOf = ({ corrections }: Briefing): CorrectionKind | undefined =>
  correctionsBySeverity.findLast((kind) => corrections.some((correction) => correction.kind === kind));

/** The corrections of a briefing, newest last. */
export const briefingCorrections = (
  { slug, corrections }: Briefing,
  reader: Reader,
): readonly (readonly Inline[])[] =>
  [...new Set(corrections.map(({ fact }) => `${slug}/${fact}`))].flatMap((reference) =>
    correctionLines(reference, reader),
  );
