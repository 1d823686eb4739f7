import { expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { factEntry } from "../../../src/answer/fact-entry.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { correctedMessage } from "../../../src/digests/corrections/corrected-answer.ts";
import { noticeOf } from "../../../src/digests/corrections/shown-message.ts";
import { readShown, writeShown } from "../../../src/digests/deliveries/content.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { correctionHash } from "../../../src/library/briefing/fact-hash.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { libraryOf, summit } from "../../library.ts";
import { correctionOf } from "./corrections-world.ts";

const reference = "summit/publish";

/** The notice below an answer about Ada Stone, whose title alone names her, after its fact was corrected. */
const noticeIn = (
  language: Language,
  kind: Parameters<typeof correctionOf>[0],
  change: (statement: Briefing["statements"][number]) => Briefing["statements"][number],
): string => {
  const before = libraryOf(summit);
  const today = Temporal.PlainDate.from("2026-06-02");
  const fact = before.facts.get(reference) ?? expect.unreachable();
  const view = { speaker: false, kindOfFact: true };
  const entry = factEntry(fact, view, { library: before, language, today });
  const answer: Answer = { language, summary: "", blocks: [entry] };
  const correction = correctionOf(kind);
  const statements = summit.statements.map((each) => (each.id === "publish" ? change(each) : each));
  const after = libraryOf({ ...summit, statements, corrections: [correction] });
  const changes = [{ reference, hashes: [correctionHash(correction, language)] }];
  const corrected = correctedMessage(readShown(writeShown(answer)) ?? expect.unreachable(), changes, after);
  return renderText(noticeOf(corrected ?? expect.unreachable(), changes), { styled: false });
};

const same = (statement: Briefing["statements"][number]) => statement;

test.each([
  ["en", "withdrawn", same, /WITHDRAWN .*Ada Stone: /u, /Before/u],
  ["en", "clarified", same, /CLARIFIED .*Ada Stone: /u, /Before/u],
  ["fr", "retracted", same, /Ada Stone\s: /u, /Avant/u],
  [
    "en",
    "corrected",
    (statement: Briefing["statements"][number]) => ({ ...statement, speaker: "ben-stone" }),
    /CORRECTED .*Ben Stone: .*Before: .*Ada Stone: /su,
    /Before: .*Before: /su,
  ],
] as const satisfies readonly (readonly [Language, ...unknown[]])[])(
  "in %s, the notice of a fact that is %s names its speaker, and the old line only if it differs",
  (language, kind, change, has, hasNot) => {
    const notice = noticeIn(language, kind, change);
    expect(notice).toMatch(has);
    expect(notice).not.toMatch(hasNot);
  },
);
