/** The most that one run may use of a model. Prices are those of a million tokens, in the currency of `mostCost`. */
export interface BudgetLimits {
  readonly mostTokens: number | null;
  readonly mostCost: number | null;
  readonly inputPrice: number;
  readonly outputPrice: number;
}

export interface ModelBudget {
  /** The most tokens that the answer to a prompt may have; null without a limit, 0 if the prompt is too much already. */
  outputFor(promptLength: number): number | null;
  /** Counts a request. If an endpoint reports no usage, or less than nothing, the length of the texts counts. */
  spend(
    input: number | undefined,
    output: number | undefined,
    texts: { prompt: number; answer: number },
  ): void;
  spentTokens(): number;
}

/** Few languages have tokens of fewer characters, so a text has at most this share of its length as tokens. */
const charactersOfToken = 3;
const million = 1_000_000;

/** An endpoint that reports more is wrong; with much more, sums would be infinite, and no limit would hold. */
const mostReported = 1e9;

export const createModelBudget = ({
  mostTokens,
  mostCost,
  inputPrice,
  outputPrice,
}: BudgetLimits): ModelBudget => {
  let tokens = 0;
  let cost = 0;
  const tokensIn = (length: number): number => Math.ceil(length / charactersOfToken);
  return {
    outputFor(promptLength) {
      const input = tokensIn(promptLength);
      const byTokens = mostTokens === null ? Number.POSITIVE_INFINITY : mostTokens - tokens - input;
      const left =
        mostCost === null ? Number.POSITIVE_INFINITY : mostCost - cost - (input * inputPrice) / million;
      const byCost =
        left <= 0 ? 0 : outputPrice === 0 ? Number.POSITIVE_INFINITY : (left * million) / outputPrice;
      const most = Math.floor(Math.min(byTokens, byCost));
      return most === Number.POSITIVE_INFINITY ? null : Math.max(0, most);
    },
    spend(input, output, texts) {
      const counted = (reported: number | undefined, length: number): number =>
        reported !== undefined && reported >= 0 ? Math.min(reported, mostReported) : tokensIn(length);
      const [read, written] = [counted(input, texts.prompt), counted(output, texts.answer)];
      tokens += read + written;
      cost += (read * inputPrice + written * outputPrice) / million;
    },
    spentTokens: () => tokens,
  };
};
