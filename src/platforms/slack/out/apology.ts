import type { RespondFn } from "@slack/bolt";
import { apologize } from "../../../ask/apology.ts";
import type { Language } from "../../../base/language/language.ts";
import type { Logger } from "../../../base/logger.ts";
import { tellOnSlack } from "../people/people.ts";
import type { Poster } from "./post.ts";

/** Says a sentence to one person alone. */
export type Tell = (sentence: string, language: Language) => Promise<unknown>;

/** Where they asked. */
export const tellThere =
  (respond: RespondFn): Tell =>
  (text) =>
    respond({ response_type: "ephemeral", replace_original: false, text });

/** In a direct message: where Slack gives no other way. */
export const tellDirectly =
  (poster: Poster, user: string): Tell =>
  async (summary, language) => {
    const problem = await tellOnSlack(poster, user, { language, summary, blocks: [] });
    if (problem !== null) throw new Error(problem);
  };

/** Does something for somebody. Where it fails, they are told so, with an id that is in the log. */
export const orApologize = async (
  say: Tell,
  { language, log }: { readonly language: Language; readonly log: Logger },
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const { id, answer } = apologize(language);
    log.error({ err: error, id }, "Answering on Slack failed.");
    try {
      await say(answer.summary, language);
    } catch (failure) {
      log.error({ err: failure, id }, "Nor could that be said.");
    }
  }
};
