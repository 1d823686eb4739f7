import type { Answer } from "../answer/answer.ts";
import type { Follow, Said } from "./access/asker.ts";

/**
 * Shows one answer after the other in the same message. If the message can no longer be changed, the next answer is a new
 * message. Rejects if that cannot be sent either.
 */
export const sayInPlace = (follow: Follow): ((answer: Answer) => Promise<Said>) => {
  let said: Promise<Said> | null = null;
  const replace = async (before: Said, answer: Answer): Promise<Said> => {
    await before.replace(answer);
    return before;
  };
  return (answer) => {
    said =
      said === null
        ? follow(answer)
        : said.then((before) => replace(before, answer)).catch(() => follow(answer));
    return said;
  };
};
