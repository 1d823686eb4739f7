import { fold } from "../../base/text/fold.ts";
import type { NamedSpan } from "./named-spans.ts";
import type { Asked } from "./reading.ts";
import type { QuestionToken } from "./tokens.ts";

/** Whether a name after “in” means only organizations that said nothing, such as a town: promises “in Vernoux” are those of its people. */
export const isSilentPlace = (
  { from, ids, isPart }: NamedSpan,
  tokens: readonly QuestionToken[],
  { library, words }: Pick<Asked, "library" | "words">,
): boolean =>
  !isPart &&
  words.beforeMonth.some((way) => fold(way) === tokens[from - 1]?.folded) &&
  ids.every((id) => library.organizations.has(id)) &&
  library.newestFacts({ types: ["statement", "event"], actors: ids }, 1).length === 0;
