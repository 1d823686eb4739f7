import { type Block, list, paragraph } from "../../answer/answer.ts";
import { type Inline, text } from "../../base/text/inline.ts";

/** Notes why what was typed for an option cannot be taken, with what may have been meant. */
export type Refuse = (option: string, problem: string, candidates?: readonly (readonly Inline[])[]) => null;

interface Collected {
  /** In the order in which they were found. */
  readonly blocks: Block[];
  /** The same by option, for a form: the first of each. */
  readonly problems: Record<string, string>;
  readonly refuse: Refuse;
}

/** Collects everything that is wrong, so that all of it is said at once. */
export const collectProblems = (): Collected => {
  const blocks: Block[] = [];
  const problems: Record<string, string> = {};
  return {
    blocks,
    problems,
    refuse(option, problem, candidates = []) {
      blocks.push(paragraph(text(problem)));
      if (candidates.length > 0) blocks.push(list(candidates));
      problems[option] ??= problem;
      return null;
    },
  };
};
