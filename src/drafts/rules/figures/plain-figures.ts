import type { Span } from "../../../base/text/span.ts";
import type { DraftFigure, LabelledBlock } from "../../facts.ts";
import { nothing, type Token, tokenAt } from "../structure/tokens.ts";
import type { FoundDate } from "./dates.ts";
import { afterUnread, readNumeral } from "./numerals.ts";
import { plainUnits } from "./plain-units.ts";

/** "Mio.", "mrd", "bilhões": without rules for the language, the full value is unknown. */
const maybeMultiplier = /^(?:m|b|t|k|d)\p{L}{0,3}$|^(?:mi|bi|tri|tau)/u;

/** Figures in a language without rules: only numbers right beside a percent sign or a currency. */
export const readPlainFigures = (
  text: string,
  language: string,
  tokens: readonly Token[],
  blocks: readonly LabelledBlock[],
  dates: readonly FoundDate[],
): DraftFigure[] => {
  const found: DraftFigure[] = [];
  const plain = plainUnits(language);
  const dated = new Set(dates.map((date) => date.from));
  const at = (index: number): Token => tokens[index] ?? nothing;
  for (const block of blocks) {
    if (block.label !== "body") continue;
    const to = tokenAt(tokens, block.end);
    for (let index = tokenAt(tokens, block.start); index < to; index++) {
      if (at(index).type !== "number" || dated.has(index)) continue;
      const numeral = readNumeral(text, tokens, index, plain);
      if (numeral === null) {
        index = afterUnread(text, tokens, index, plain) - 1;
        continue;
      }
      const sign = at(index - 1);
      const before = sign.lower !== "%" && plain.units.at(tokens, index - 1)?.length === 1 ? index - 1 : null;
      // "250 milioni di euro"
      const joins = numeral.multiplied && at(numeral.to).type === "word" && at(numeral.to).lower.length <= 3;
      const after = joins && plain.units.at(tokens, numeral.to) === null ? numeral.to + 1 : numeral.to;
      const length = plain.units.at(tokens, after)?.length ?? 0;
      const isUntold = length === 0 && maybeMultiplier.test(at(numeral.to).lower);
      if ((length > 0 || before !== null) && numeral.to <= to && !isUntold) {
        const [first, last] = length > 0 ? [after, after + length - 1] : [index - 1, index - 1];
        const from = Math.min(first, index);
        const span: Span = { start: at(from).start, end: at(Math.max(last, numeral.to - 1)).end };
        found.push({
          value: numeral.value,
          qualifier: "exactly",
          unit: text.slice(at(first).start, at(last).end),
          counts: "",
          spans: [span],
          doubts: numeral.ambiguous ? ["number-ambiguous"] : [],
          foundBy: { rule: "number", words: text.slice(span.start, span.end) },
        });
      }
      index = numeral.to - 1;
    }
  }
  return found;
};
