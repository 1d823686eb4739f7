import { z } from "zod";
import { type Answer, oneLine } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { formatList, inQuotationMarks } from "../../base/language/format.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { allSuspended } from "./controls.ts";
import { asManager, declaredInFile, type InChannel, inChannel, withDigest } from "./in-channel.ts";
import { nameFrom } from "./name.ts";
import { nextFive } from "./next-slots.ts";
import { nameOption } from "./options.ts";

const say = messagesOf("commands", "digest/resume");

const resume = async (subscription: Subscription, at: InChannel): Promise<Answer> => {
  const { asker, channel, digests, language, now } = at;
  const { name, schedule, origin, state } = subscription;
  // The file has the end of the pause of its digests.
  if (origin === "file" && state.state !== "suspended") return declaredInFile(subscription, language);
  if (state.state === "active") return oneLine(language, say(language, "active", { name }));
  const problem = state.state === "suspended" ? await digests.channelProblem(channel, language) : null;
  if (problem !== null) return oneLine(language, say(language, "still", { name, problem }));
  await digests.setState(subscription, { state: "active" }, personOf(asker));
  const after = (await digests.inChannel(channel)).find((each) => each.key === subscription.key);
  return oneLine(
    language,
    say(language, "resumed", { name }),
    ...nextFive({ schedule, state: after?.state ?? { state: "active" } }, now, language),
  );
};

/** Resumes all digests that the bot has suspended in the channel. */
const resumeAll = async ({ asker, channel, digests, language }: InChannel): Promise<Answer> => {
  const suspended = (await digests.inChannel(channel)).filter(({ state }) => state.state === "suspended");
  if (suspended.length === 0) return oneLine(language, say(language, "none"));
  const problem = await digests.channelProblem(channel, language);
  if (problem !== null) return oneLine(language, say(language, "stillAll", { problem }));
  for (const each of suspended) await digests.setState(each, { state: "active" }, personOf(asker));
  const names = formatList(
    language,
    suspended.map(({ name }) => inQuotationMarks(language, name)),
  );
  return oneLine(language, say(language, "resumedAll", { names, count: suspended.length }));
};

/** Whether the word means all suspended digests, and not a digest of that name. */
const meansAll = async (typed: string, { channel, digests }: InChannel): Promise<boolean> =>
  nameFrom(typed) === allSuspended &&
  !(await digests.inChannel(channel)).some(({ name }) => name === allSuspended);

export const resumeDigest = defineSubcommand({
  name: "digest resume",
  changes: true,
  description: textsOf("commands", "digest/resume", "description"),
  example: "morning",
  options: z.strictObject({
    name: nameOption,
    channel: optionalText(textsOf("commands", "digest/resume", "option.channel")),
  }),
  run: ({ name, channel }, context) =>
    inChannel(
      context,
      (at) =>
        asManager(at, async () =>
          (await meansAll(name, at))
            ? resumeAll(at)
            : withDigest(at, name, (subscription) => resume(subscription, at)),
        ),
      channel ?? null,
    ),
});
