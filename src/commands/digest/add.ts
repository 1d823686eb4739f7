import { z } from "zod";
import { type CommandAnswer, note, oneLine, paragraph, titled } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText, requiredText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { digestControls } from "./controls.ts";
import { aspectList } from "./describe.ts";
import { asManager, type InChannel, inChannel } from "./in-channel.ts";
import { freeName, nameFrom } from "./name.ts";
import { nextFive } from "./next-slots.ts";
import { exampleOfAdd, kindDescription, scheduleDescription, settingOptions } from "./options.ts";
import { readTyped, type TypedSettings, withTyped } from "./read-settings.ts";
import { collectProblems } from "./refuse.ts";

const say = messagesOf("commands", "digest/add");

type ZoneSource = "given" | "own" | "channel" | "usual";

/** The default time zone, and where it is from. */
const usualZone = async (
  { asker, digests }: InChannel,
  others: readonly { readonly schedule: { readonly timeZone: string } }[],
): Promise<{ readonly zone: string; readonly source: ZoneSource }> => {
  const own = await asker.timeZone();
  if (own !== null) return { zone: own, source: "own" };
  const [other] = others;
  if (other !== undefined) return { zone: other.schedule.timeZone, source: "channel" };
  return { zone: digests.timeZone, source: "usual" };
};

const add = async (
  { name: typedName, ...typed }: TypedSettings & { readonly name: string | null },
  at: InChannel,
): Promise<CommandAnswer> => {
  const { asker, channel, digests, language, now } = at;
  const { blocks, problems, refuse } = collectProblems();
  const read = readTyped(typed, at, refuse);
  const others = await digests.inChannel(channel);
  const { zone, source } =
    read.timeZone === undefined
      ? await usualZone(at, others)
      : { zone: read.timeZone, source: "given" as const };
  const taken = new Set(await digests.namesIn(channel));
  const wanted = nameFrom(typedName ?? "");
  const name = wanted === "" ? freeName(read.digest ?? "digest", taken) : wanted;
  if (taken.has(name)) refuse("name", say(language, "taken", { name }));
  const { digest = "", schedule = "" } = read;
  const settings =
    blocks.length > 0
      ? null
      : withTyped({ name, digest, schedule, timeZone: zone, language }, read, at, refuse);
  if (settings === null) return { ...oneLine(language, say(language, "notAdded"), ...blocks), problems };

  const added = await digests.add(channel, settings, personOf(asker));
  if (added === null) return oneLine(language, say(language, "taken", { name }));
  const summary = say(language, "added", { name });
  const line = command(`digest edit ${name} zone:…`);
  const undo = { line: command(`digest remove ${name}`), preview: command(`digest preview ${name}`) };
  return titled(
    2,
    language,
    summary,
    aspectList(added, at),
    ...nextFive(added, now, language),
    note(...say.inline(language, `zone.${source}`, { zone, ...(source === "given" ? {} : { line }) })),
    paragraph(...say.inline(language, "undo", undo)),
    digestControls(added, language),
  );
};

export const addDigest = defineSubcommand({
  name: "digest add",
  changes: true,
  description: textsOf("commands", "digest/add", "description"),
  example: (language) => `${exampleOfAdd.digest} ${exampleOfAdd.schedule(language)}`,
  options: z.strictObject({
    digest: requiredText(kindDescription, null, { of: "digestKinds" }),
    schedule: requiredText(scheduleDescription, null, { of: "schedules" }),
    name: optionalText(textsOf("commands", "digest/add", "option.name")),
    ...settingOptions,
  }),
  run: (options, context) =>
    inChannel(context, async (at) => {
      // Check this first, because the bot cannot find out who manages a channel that it is not in.
      const problem = await at.digests.channelProblem(at.channel, at.language);
      if (problem !== null) return oneLine(at.language, say(at.language, "channel", { problem }));
      return asManager(at, () => add(options, at));
    }),
});
