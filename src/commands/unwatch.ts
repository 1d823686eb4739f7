import { z } from "zod";
import { type CommandAnswer, oneLine } from "../answer/answer.ts";
import { writeLine } from "../answer/line.ts";
import { personOf } from "../ask/access/asker.ts";
import { changedBy } from "../ask/access/recorded.ts";
import { defineCommand } from "../ask/define-command.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { ownChannel, placeOf, placeOption, type WatchContext, watching } from "../ask/watching/place.ts";
import { findTargets, sayTarget } from "../ask/watching/targets.ts";
import { watchList } from "../ask/watching/watch-list.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { formatPerson } from "../store/channel.ts";
import { type Watcher, watchesName } from "../store/watches.ts";

const say = messagesOf("commands", "unwatch");

export default defineCommand({
  name: "unwatch",
  changes: true,
  localNames: textsOf("commands", "unwatch", "commandName"),
  description: textsOf("commands", "unwatch", "description"),
  example: "gill",
  isPersonal: true,
  options: z.strictObject({
    who: requiredText(textsOf("commands", "unwatch", "option.who"), "watchable"),
    for: placeOption,
  }),
  run: ({ who, for: place }, context) =>
    watching(context, async (at): Promise<CommandAnswer> => {
      const ask = writeLine(
        { command: "unwatch", given: place === null ? {} : { for: place }, page: 1 },
        undefined,
      );
      const found = findTargets(who, ask, { ...context, library: context.openLibrary });
      return found.found ? stop(found.entity, place, at) : found.answer;
    }),
});

/** Removes watches, and the digest that told their news if none is left. */
const removeFrom = async (
  { channel, person }: Watcher,
  targets: readonly string[],
  at: WatchContext,
): Promise<readonly string[]> => {
  const { asker, digests, store } = at;
  const removed = await store.watches.remove(channel, targets);
  for (const target of person === null ? removed : []) {
    await store.audit.record({
      ...changedBy(at),
      what: "watch-removed",
      subject: target,
      before: null,
      after: null,
    });
  }
  if (removed.length === 0 || (await store.watches.inChannel(channel)).length > 0) return removed;
  const digest = (await digests.inChannel(channel)).find(
    ({ name, origin }) => name === watchesName && origin === "chat",
  );
  if (digest !== undefined) await digests.remove(digest, personOf(asker));
  return removed;
};

/** Where the watch may be: for the person, and then for the channel, if they may change its watches. */
const placesToLook = async (
  place: "me" | "here" | null,
  at: WatchContext,
): Promise<readonly Watcher[] | CommandAnswer> => {
  const found: Watcher[] = [];
  if (place !== "here" || at.asker.isDirect) {
    const own = await ownChannel(at);
    if (own !== null) found.push({ channel: own, person: formatPerson(at.asker) });
  }
  if (place === "me" || at.asker.isDirect) return found;
  const here = await placeOf("here", at);
  if (!("blocks" in here)) return [...found, here];
  // If the person named no place, only their own watches are meant.
  return place === "here" ? here : found;
};

const stop = async (
  targets: readonly string[],
  place: "me" | "here" | null,
  at: WatchContext,
): Promise<CommandAnswer> => {
  const { language } = at;
  const names = formatList(
    language,
    targets.map((target) => sayTarget(target, at)),
  );
  const places = await placesToLook(place, at);
  if ("blocks" in places) return places;
  for (const watcher of places) {
    if ((await removeFrom(watcher, targets, at)).length === 0) continue;
    return oneLine(language, say(language, watcher.person === null ? "stoppedHere" : "stopped", { names }));
  }
  const summary = say(language, "notWatched", { names });
  return oneLine(language, summary, ...(await watchList(at)));
};
