import { z } from "zod";
import { type CommandAnswer, list, oneLine, paragraph } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { code, text } from "../../base/text/inline.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import type { UnreadableSubscription } from "../../digests/schedules/unreadable-subscription.ts";
import { aspectList, aspectsOf } from "./describe.ts";
import { changing, goneMeanwhile, type InChannel } from "./in-channel.ts";
import { nameFrom } from "./name.ts";
import { nextFive } from "./next-slots.ts";
import { kindDescription, nameOption, scheduleDescription, settingOptions } from "./options.ts";
import { readTyped, type TypedSettings, typedOf, withTyped } from "./read-settings.ts";
import { collectProblems } from "./refuse.ts";
import { unreadableAnswer, unreadableIn } from "./unreadable.ts";

const say = messagesOf("commands", "digest/edit");

const edit = async (
  typed: TypedSettings,
  before: Subscription | UnreadableSubscription,
  at: InChannel,
): Promise<CommandAnswer> => {
  const { asker, digests, language, now } = at;
  const { name } = before;
  const { blocks, problems, refuse } = collectProblems();
  const read = readTyped(typed, at, refuse);
  const written = await digests.settingsOf(before);
  if (written === null) {
    return "problems" in before ? unreadableAnswer(before, language) : goneMeanwhile(before, language);
  }
  const settings = blocks.length > 0 ? null : withTyped(written, read, at, refuse);
  if (settings === null) return { ...oneLine(language, say(language, "notChanged"), ...blocks), problems };
  const none = paragraph(...say.inline(language, "none", { example: code("topic:none") }));
  if (Object.keys(read).length === 0) return oneLine(language, say(language, "unchanged", { name }), none);

  const after = await digests.change(before, settings, personOf(asker));
  if (after === null) return goneMeanwhile(before, language);
  if ("problems" in before) {
    return oneLine(
      language,
      say(language, "changed", { name }),
      aspectList(after, at),
      ...nextFive(after, now, language),
    );
  }
  const old = aspectsOf(before, at);
  const changes = aspectsOf(after, at).flatMap(({ label, value }, index) => {
    const was = old[index]?.value ?? "";
    return was === value
      ? []
      : [labelled(label, language, text(say(language, "from", { before: was, after: value })))];
  });
  if (changes.length === 0) return oneLine(language, say(language, "unchanged", { name }), none);
  return oneLine(
    language,
    say(language, "changed", { name }),
    list(changes),
    ...nextFive(after, now, language),
  );
};

export const editDigest = defineSubcommand({
  name: "digest edit",
  changes: true,
  description: textsOf("commands", "digest/edit", "description"),
  example: textsOf("commands", "digest/edit", "example"),
  options: z.strictObject({
    name: nameOption,
    digest: optionalText(kindDescription, null, { of: "digestKinds" }),
    schedule: optionalText(scheduleDescription, null, { of: "schedules" }),
    ...settingOptions,
  }),
  async current({ name = "" }, { asker, ...context }) {
    const digests = await context.digests();
    if (digests === null || asker.channel === null) return {};
    const all = [
      ...(await digests.inChannel(asker.channel)),
      ...(await unreadableIn(digests, asker.channel)),
    ];
    const found = all.find((each) => each.name === nameFrom(name));
    const settings = found === undefined ? null : await digests.settingsOf(found);
    return settings === null ? {} : typedOf(settings);
  },
  run: ({ name, ...typed }, context) =>
    changing(
      context,
      name,
      (subscription, at) => edit(typed, subscription, at),
      (subscription, at) => edit(typed, subscription, at),
    ),
});
