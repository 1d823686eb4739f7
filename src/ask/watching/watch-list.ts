import {
  type Block,
  type Control,
  type ControlEffect,
  choices,
  heading,
  list,
  note,
} from "../../answer/answer.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { describeSchedule } from "../../digests/schedules/describe.ts";
import { hasSeveralADay } from "../../digests/watches/plan-news.ts";
import { watchesName } from "../../store/watches.ts";
import type { CommandContext } from "../command.ts";
import { ownChannel, type WatchContext, type WatchPlace } from "./place.ts";
import { sayTarget } from "./targets.ts";

const say = messagesOf("ask", "watching/watch-list");

/** The most in a menu, so that it stays within what platforms take. Others are stopped by typing. */
const mostInMenu = 25;

/** A button that stops a watch. */
export const stopControl = (
  target: string,
  place: WatchPlace,
  reader: Reader,
  effect: ControlEffect = "follow",
): Control => ({
  label: say(reader.language, "stop", { name: sayTarget(target, reader) }),
  line: `unwatch who:${target} for:${place}`,
  effect,
});

/** The times at which a channel gets news. */
export const scheduleNote = async (
  channel: string,
  { digests, language, now }: WatchContext,
): Promise<Block[]> => {
  const digest = (await digests.inChannel(channel)).find(({ name }) => name === watchesName);
  if (digest === undefined) return [];
  const schedule = describeSchedule(digest.schedule, language);
  const said = say(language, "schedule", { schedule });
  const between = hasSeveralADay(digest.schedule, now) ? ` ${say(language, "between")}` : "";
  return [note(text(`${said}${between}`))];
};

const listIn = async (
  channel: string,
  place: WatchPlace,
  at: WatchContext,
  effect?: ControlEffect,
): Promise<Block[]> => {
  const { store, language } = at;
  const watches = await store.watches.inChannel(channel);
  if (watches.length === 0) return [];
  return [
    heading(2, text(say(language, place, { count: watches.length }))),
    list(watches.map(({ target }) => [text(sayTarget(target, at))])),
    ...(await scheduleNote(channel, at)),
    ...choices(
      say(language, "choose"),
      watches.slice(0, mostInMenu).map(({ target }) => stopControl(target, place, at, effect)),
    ),
  ];
};

/** What a person watches, for a page that they read alone. The page itself changes when they stop a watch. Empty if the database is not open. */
export const ownWatches = async (context: CommandContext): Promise<readonly Block[]> => {
  const { asker, openLibrary: library } = context;
  const [store, digests] = [await context.store(), await context.digests()];
  if (store === null || digests === null || !asker.readsAlone) return [];
  const at: WatchContext = { ...context, library, store, digests };
  const own = await ownChannel(at);
  return own === null ? [] : listIn(own, "me", at, "replace");
};

/** What the person watches, if they read the answer alone, and what the channel watches. */
export const watchList = async (at: WatchContext): Promise<Block[]> => {
  const { asker } = at;
  const own = asker.readsAlone || asker.isDirect ? await ownChannel(at) : null;
  return [
    ...(own === null ? [] : await listIn(own, "me", at)),
    ...(asker.channel === null || asker.channel === own ? [] : await listIn(asker.channel, "here", at)),
  ];
};
