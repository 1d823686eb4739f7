import {
  type Answer,
  type Block,
  type CommandAnswer,
  choices,
  list,
  oneLine,
  paragraph,
} from "../../answer/answer.ts";
import type { CommandContext } from "../../ask/command.ts";
import { writeBlanks } from "../../ask/form.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, plainLine, text } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";
import type { ChannelDigests } from "../../digests/deliveries/channel-digests.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import type { UnreadableSubscription } from "../../digests/schedules/unreadable-subscription.ts";
import { parseChannel } from "../../store/channel.ts";
import { nameFrom } from "./name.ts";
import { exampleOfAdd, lineOfAdd } from "./options.ts";
import { unreadableAnswer, unreadableIn } from "./unreadable.ts";

const say = messagesOf("commands", "digest/in-channel");

/** A whole answer of one line whose values may be commands. */
export const answerOfLine = (language: Language, line: readonly Inline[], ...blocks: readonly Block[]) => ({
  language,
  summary: plainLine(line),
  blocks: [paragraph(...line), ...blocks],
});

/** A command's context in a channel whose digests can be read. */
export interface InChannel extends Omit<CommandContext, "digests"> {
  readonly digests: ChannelDigests;
  readonly channel: string;
}

/**
 * Runs in a channel, if the database is open: the one with this address, or the asker's own. Everybody in the channel sees its
 * digests, so they never name anything under embargo.
 */
export const inChannel = async (
  context: CommandContext,
  run: (at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
  address: string | null = null,
): Promise<CommandAnswer> => {
  const { language, asker } = context;
  const digests = await context.digests();
  if (digests === null) return oneLine(language, say(language, "soon"));
  const channel = address ?? asker.channel;
  if (channel === null) return oneLine(language, say(language, "noChannel"));
  return run({ ...context, library: context.openLibrary, digests, channel });
};

/** Runs for people who may manage the channel. */
export const asManager = async (
  at: InChannel,
  run: (at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { asker, channel, language } = at;
  const isOfPlatform = asker.isOperator || parseChannel(channel).platform === asker.platform;
  if (isOfPlatform && (await asker.mayManage(channel))) return run(at);
  return oneLine(language, say(language, "mayNot", { who: asker.whoMayManage() }));
};

const setUpLine = (language: Language): string =>
  writeBlanks({ name: "digest add" }, ["digest", "schedule", "name", "zone", "language"], {
    digest: exampleOfAdd.digest,
    schedule: exampleOfAdd.schedule(language),
  });

export const noDigests = (language: Language): Answer =>
  answerOfLine(
    language,
    say.inline(language, "none", { add: command(lineOfAdd(language)) }),
    ...choices(say(language, "setUp"), [
      { label: say(language, "setUp"), line: setUpLine(language), effect: "form" },
    ]),
  );

/** Runs with a digest of the channel, by name. If its settings cannot be read, `runUnreadable` makes the answer, or a default answer says so. */
export const withDigest = async (
  at: InChannel,
  typed: string,
  run: (subscription: Subscription) => CommandAnswer | Promise<CommandAnswer>,
  runUnreadable?: (subscription: UnreadableSubscription) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { digests, channel, language } = at;
  const all = await digests.inChannel(channel);
  const unreadable = await unreadableIn(digests, channel);
  const wanted = nameFrom(typed);
  const found = all.find(({ name }) => name === wanted);
  if (found !== undefined) return run(found);
  const broken = unreadable.find(({ name }) => name === wanted);
  if (broken !== undefined) return runUnreadable?.(broken) ?? unreadableAnswer(broken, language);
  const names = [...all, ...unreadable].map(({ name }) => name);
  if (names.length === 0) return noDigests(language);
  const near = closest(wanted, names);
  const shown = near === null ? names : [near, ...names.filter((name) => name !== near)];
  return oneLine(
    language,
    say(language, "unknown", { name: typed }),
    paragraph(text(say(language, "choose"))),
    list(shown.map((name) => [command(`digest preview ${name}`)])),
    ...choices(
      say(language, "choose"),
      shown.map((each) => ({ label: each, line: `digest preview ${each}`, effect: "replace" })),
    ),
  );
};

/** Runs with a digest of the channel that was made in chat, for people who may change it. */
export const changing = (
  context: CommandContext,
  name: string,
  run: (subscription: Subscription, at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
  runUnreadable?: (
    subscription: UnreadableSubscription,
    at: InChannel,
  ) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> =>
  inChannel(context, (at) =>
    asManager(at, () =>
      withDigest(
        at,
        name,
        (subscription) =>
          subscription.origin === "file" ? declaredInFile(subscription, at.language) : run(subscription, at),
        (subscription) =>
          subscription.origin === "file" || runUnreadable === undefined
            ? unreadableAnswer(subscription, at.language)
            : runUnreadable(subscription, at),
      ),
    ),
  );

export const declaredInFile = ({ name }: Pick<Subscription, "name">, language: Language): Answer =>
  oneLine(language, say(language, "declared", { name }));

/** The answer if another person removed or changed the digest meanwhile. */
export const goneMeanwhile = ({ name }: Pick<Subscription, "name">, language: Language): Answer =>
  answerOfLine(language, say.inline(language, "gone", { name, list: command("digest list") }));
