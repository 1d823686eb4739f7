import { type Block, type Inline, list, paragraph, text } from "../../answer.ts";

/** Notes why something that was typed cannot be taken, with what may have been meant. */
export type Refuse = (problem: string, candidates?: readonly (readonly Inline[])[]) => null;

/** Collects everything that is wrong, so that all of it is said at once. */
export const collectProblems = (): { readonly problems: Block[]; readonly refuse: Refuse } => {
  const problems: Block[] = [];
  return {
    problems,
    refuse(problem, candidates = []) {
      problems.push(paragraph(text(problem)));
      if (candidates.length > 0) problems.push(list(candidates));
      return null;
    },
  };
};
