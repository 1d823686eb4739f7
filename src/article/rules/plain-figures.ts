import type { Block, DraftFigure, Span } from "../draft-facts.ts";
import type { FoundDate } from "./dates.ts";
import { readNumeral } from "./numerals.ts";
import { nothing, type Token, tokenAt } from "./tokens.ts";

const unitSign = /^(?:[%$€£¥₫]|eur|usd|gbp|chf|jpy|cny|vnd)$/;
/** "Mio.", "mrd", "bilhões": the value in full cannot be told without the language. */
const maybeMultiplier = /^(?:m|b|t|k|d)\p{L}{0,3}$|^(?:mi|bi|tri|tau)/u;

/** Figures in a language without rules: a number right beside a percent sign or a currency, and nothing else. */
export const readPlainFigures = (
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  dates: readonly FoundDate[],
): DraftFigure[] => {
  const found: DraftFigure[] = [];
  const dated = new Set(dates.map((date) => date.from));
  const at = (index: number): Token => tokens[index] ?? nothing;
  for (const block of blocks) {
    if (block.label !== "body") continue;
    const to = tokenAt(tokens, block.end);
    for (let index = tokenAt(tokens, block.start); index < to; index++) {
      if (at(index).type !== "number" || dated.has(index)) continue;
      const numeral = readNumeral(text, tokens, index, null);
      if (numeral === null) continue;
      const before = unitSign.test(at(index - 1).lower) && at(index - 1).lower !== "%" ? index - 1 : null;
      const after = unitSign.test(at(numeral.to).lower) ? numeral.to : null;
      const unit = after ?? before;
      if (
        unit !== null &&
        numeral.to <= to &&
        !(after === null && maybeMultiplier.test(at(numeral.to).lower))
      ) {
        const from = before !== null && after === null ? before : index;
        const span: Span = { start: at(from).start, end: at(after ?? numeral.to - 1).end };
        found.push({
          value: numeral.value,
          qualifier: "exactly",
          unit: text.slice(at(unit).start, at(unit).end),
          counts: "",
          spans: [span],
          doubts: numeral.ambiguous ? ["number-ambiguous"] : [],
        });
      }
      index = numeral.to - 1;
    }
  }
  return found;
};
