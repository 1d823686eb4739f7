import type { Role } from "../briefing/briefing.ts";
import { commonWords } from "./known-common-words.ts";
import { nameWords } from "./name-words.ts";

/** Whether a role's title shows that its holder speaks for the organization. */
export const isSpokesperson = ({ title }: Pick<Role, "title">): boolean =>
  Object.values(title).some((words) =>
    nameWords(words).some(({ written }) => commonWords.spokespeople.has(written)),
  );
