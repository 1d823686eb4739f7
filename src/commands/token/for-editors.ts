import { type Answer, oneLine } from "../../answer/answer.ts";
import { notOpen } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import type { InLanguage } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import type { Tokens, TokenUse } from "../../store/tokens.ts";

const say = messagesOf("commands", "token");

/** What a token is for, in words. */
export const useLabels: Readonly<Record<TokenUse, InLanguage>> = {
  programs: textsOf("commands", "token", "programs"),
  feeds: textsOf("commands", "token", "feeds"),
};

/** Runs for editors who read the answer alone. Anyone else gets an answer that says why not. */
export const withTokens = async (
  { asker, language, apiAddress, store }: CommandContext,
  act: (tokens: Tokens, address: string) => Promise<Answer>,
): Promise<Answer> => {
  if (!(await asker.isEditor()))
    return oneLine(language, say(language, "mayNot", { who: asker.whoMayEdit() }));
  if (!asker.readsAlone) return oneLine(language, say(language, "notHere"));
  if (apiAddress === null) return oneLine(language, say(language, "off"));
  const open = await store();
  return open === null ? notOpen(language) : act(open.tokens, apiAddress);
};
