import { type Block, list, paragraph } from "../../answer/answer.ts";
import { type Inline, text } from "../../base/text/inline.ts";

/** Refuses the typed value of an option, with the reason and candidates. */
export type Refuse = (option: string, problem: string, candidates?: readonly (readonly Inline[])[]) => null;

interface Collected {
  /** In the order in which they were found. */
  readonly blocks: Block[];
  /** The first problem of each option, for a form. */
  readonly problems: Record<string, string>;
  readonly refuse: Refuse;
}

/** Collects all problems, so that the answer can list them at once. */
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
