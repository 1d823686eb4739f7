import { z } from "zod";
import { type Block, type CommandAnswer, note, oneLine, paragraph, titled } from "../answer/answer.ts";
import { writeLine } from "../answer/line.ts";
import { personOf } from "../ask/access/asker.ts";
import { changedBy } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { optionalText } from "../ask/parsing/option.ts";
import {
  ownChannel,
  placeOf,
  placeOption,
  type WatchContext,
  type WatchPlace,
  watching,
} from "../ask/watching/place.ts";
import { findTargets, sayTarget } from "../ask/watching/targets.ts";
import { scheduleNote, stopControl, watchList } from "../ask/watching/watch-list.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, plainLine, text } from "../base/text/inline.ts";
import { sayReason } from "../store/deliveries/say-reason.ts";
import { type Watcher, watchesName } from "../store/watches.ts";

const say = messagesOf("commands", "watch");

/** The bot sends news at these times, and at once between them: the night is quiet. People change it with `/digest edit`. */
const usualSchedule = "daily 07:00 and 22:00";

/** More would be a digest of everything. */
const mostWatches = 200;

export default defineCommand({
  name: "watch",
  localNames: textsOf("commands", "watch", "commandName"),
  description: textsOf("commands", "watch", "description"),
  example: "",
  isPersonal: true,
  options: z.strictObject({
    who: optionalText(textsOf("commands", "watch", "option.who"), "watchable"),
    for: placeOption,
  }),
  run: ({ who, for: place }, context) =>
    watching(context, async (at): Promise<CommandAnswer> => {
      const resumed = await resumeOwn(at);
      const answer = await (who === null ? showList(at) : watch(who, place ?? "me", at, context));
      return { ...answer, blocks: [...resumed, ...answer.blocks] };
    }),
});

const showList = async (at: WatchContext): Promise<CommandAnswer> => {
  const { language } = at;
  const blocks = await watchList(at);
  if (blocks.length > 0) return { language, summary: say(language, "title"), blocks };
  const [person] = at.library.newest(1)[0]?.people ?? [];
  const none = say.inline(language, "none", { line: command(`watch ${person?.id ?? "…"}`) });
  return { language, summary: plainLine(none), blocks: [paragraph(...none)] };
};

/** Makes the digest that tells the news, if the channel does not have it. False if another digest has its name. */
const hasDigest = async ({ channel }: Watcher, at: WatchContext): Promise<boolean> => {
  const { asker, digests, language } = at;
  const known = await digests.inChannel(channel);
  const own = known.find(({ name }) => name === watchesName);
  if (own !== undefined) return own.digest === watchesName;
  if ((await digests.namesIn(channel)).includes(watchesName)) return false;
  const timeZone = (await asker.timeZone()) ?? known[0]?.schedule.timeZone ?? digests.timeZone;
  await digests.add(
    channel,
    {
      name: watchesName,
      digest: watchesName,
      schedule: usualSchedule,
      timeZone,
      language,
      skipIfEmpty: true,
    },
    personOf(asker),
  );
  return true;
};

/**
 * Sends a person their own news again, if a platform refused the bot's direct messages to them and the bot stopped. The answer says so, and the
 * next one does not: the platform may accept messages again, and if not, the bot stops again.
 */
const resumeOwn = async (at: WatchContext): Promise<readonly Block[]> => {
  const { asker, digests, language } = at;
  const channel = asker.readsAlone || asker.isDirect ? await ownChannel(at) : null;
  if (channel === null) return [];
  const own = (await digests.inChannel(channel)).find(({ digest }) => digest === watchesName);
  if (own?.state.state !== "suspended") return [];
  const reason = sayReason(own.state.reason, language);
  if (!(await digests.setState(own, { state: "active" }, personOf(asker)))) return [];
  return [paragraph(text(say(language, "resumed", { reason })))];
};

const add = async (
  targets: readonly string[],
  place: WatchPlace,
  watcher: Watcher,
  at: WatchContext,
): Promise<CommandAnswer> => {
  const { language, now, store } = at;
  const names = (some: readonly string[]): string =>
    formatList(
      language,
      some.map((target) => sayTarget(target, at)),
    );
  const before = await store.watches.inChannel(watcher.channel);
  if (before.length + targets.length > mostWatches)
    return oneLine(language, say(language, "tooMany", { most: mostWatches }));
  if (!(await hasDigest(watcher, at)))
    return oneLine(language, say(language, "nameTaken", { name: watchesName }));
  const added = await store.watches.add(watcher, targets, now);
  // What a person watches for themselves is nobody else's business.
  for (const target of watcher.person === null ? added : []) {
    await store.audit.record({
      ...changedBy(at),
      what: "watch-added",
      subject: target,
      before: null,
      after: null,
    });
  }
  const isOwn = watcher.person !== null;
  const key = added.length === 0 ? "already" : isOwn ? "addedForYou" : "addedHere";
  return titled(
    2,
    language,
    say(language, key, { names: names(added.length === 0 ? targets : added) }),
    note(text(say(language, isOwn ? "newsForYou" : "newsHere"))),
    ...(await scheduleNote(watcher.channel, at)),
    {
      kind: "controls",
      controls: [
        ...targets.slice(0, 3).map((target) => stopControl(target, place, at)),
        { label: say(language, "all"), line: "watch", effect: "follow" },
      ],
    },
  );
};

const watch = async (
  who: string,
  place: WatchPlace,
  at: WatchContext,
  context: CommandContext,
): Promise<CommandAnswer> => {
  const ask = writeLine({ command: "watch", given: { for: place }, page: 1 }, undefined);
  const found = findTargets(who, ask, { ...context, library: context.openLibrary });
  if (!found.found) return found.answer;
  const watcher = await placeOf(place, at);
  if ("blocks" in watcher) return watcher;
  const answer = await add(found.entity, place, watcher, at);
  return { ...answer, blocks: [...found.readAs, ...answer.blocks] };
};
