import type { RespondFn } from "@slack/bolt";
import { apologize } from "../../../ask/apology.ts";
import type { Language } from "../../../base/language/language.ts";
import type { Logger } from "../../../base/logger.ts";
import { tellOnSlack } from "../people/people.ts";
import type { Poster } from "./post.ts";

/** Sends a sentence that only one person sees. */
export type Tell = (sentence: string, language: Language) => Promise<unknown>;

/** Sends it as a reply to the person's command or click. */
export const tellThere =
  (respond: RespondFn): Tell =>
  (text) =>
    respond({ response_type: "ephemeral", replace_original: false, text });

/** Sends it as a direct message, for events that Slack offers no reply to. */
export const tellDirectly =
  (poster: Poster, user: string): Tell =>
  async (summary, language) => {
    const problem = await tellOnSlack(poster, user, { language, summary, blocks: [] });
    if (problem !== null) throw new Error(problem);
  };

/** Does work for a person. If it fails, the person gets an apology with an id that is also in the log. */
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
      log.error({ err: failure, id }, "The apology could not be sent.");
    }
  }
};
