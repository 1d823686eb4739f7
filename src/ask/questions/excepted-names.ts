import { isLittleWord } from "../../library/names/name-words.ts";
import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { Asked } from "./reading.ts";
import { type QuestionToken, textOf } from "./tokens.ts";

/** The question without those whom it leaves out, and the words for them: “besides Whitlock”. */
export interface WithoutExcepted {
  readonly tokens: readonly QuestionToken[];
  readonly excepted: string;
}

/**
 * Finds those whom a question leaves out: “who besides Whitlock promised homes?”. They are no speakers and no subject. No command leaves people out, so the
 * question is read about everyone, and the answer says so. Null if it leaves out no one on record.
 */
export const withoutExcepted = (
  tokens: readonly QuestionToken[],
  { words, library }: Pick<Asked, "words" | "library">,
): WithoutExcepted | null => {
  for (const at of tokens.keys()) {
    const length = phraseLength(tokens, at, words.exceptions);
    if (length === 0) continue;
    const first = tokens.slice(at + length).findIndex(({ written }) => !isLittleWord(written));
    const from = at + length + first;
    const span = namedSpans(tokens, library).find((each) => each.from <= from && from < each.to);
    if (first < 0 || span === undefined) continue;
    return {
      tokens: tokens.toSpliced(at, span.to - at),
      excepted: textOf(tokens.slice(at, span.to)),
    };
  }
  return null;
};
