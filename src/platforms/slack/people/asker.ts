import type { WebClient } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import { isUsedIn } from "../../../ask/access/admission.ts";
import type { Asker, Follow } from "../../../ask/access/asker.ts";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { Logger } from "../../../base/logger.ts";
import { byWallClock } from "../../../base/network/lookups.ts";
import { within } from "../../../base/time/clock.ts";
import { formatChannel, formatPerson, parseChannel } from "../../../store/channel.ts";
import type { Host } from "../../shared/platform.ts";
import { slackLimits } from "../limits.ts";
import { slackReasonOf } from "../out/failure.ts";
import { followOnSlack } from "../out/follow.ts";
import type { Poster } from "../out/post.ts";
import type { Memberships } from "./memberships.ts";
import type { createNamedPeople } from "./named-people.ts";
import { groupOf, namedPersonOf, type ProfileOf, type Workspace } from "./profiles.ts";

const say = messagesOf("platforms", "slack/people/asker");

/** The asker, the channel and the thread, as Slack's payloads give them. */
export interface AskerOrigin {
  readonly user: string;
  /** Empty in a Home tab. */
  readonly channel: string;
  readonly workspace: string;
  /** The person's own workspace, if Slack sends it. In Slack Connect it can differ from the bot's. */
  readonly userTeam?: string | undefined;
  /** The thread of the question: that of the message asked about, or one that starts with it. */
  readonly thread?: string;
}

interface SlackAskers {
  readonly client: WebClient;
  readonly own: Workspace;
  readonly profileOf: ProfileOf;
  readonly memberships: Memberships;
  /** True if a person may manage every channel. */
  readonly isManager: ReturnType<typeof createNamedPeople>;
  readonly isEditor: ReturnType<typeof createNamedPeople>;
  /** The channels in which the bot may be used. If empty, it may be used in all. */
  readonly channels: readonly string[];
  readonly follow: Follow;
  readonly followsAlone: boolean;
  readonly language: Language;
  readonly log: Logger;
}

/** Makes askers. Each has the language that they chose in the bot, else the one of their Slack. */
export const createAskers = (
  askers: Omit<SlackAskers, "language" | "follow" | "followsAlone">,
  poster: Poster,
  { languages, language: usual }: Pick<Host, "languages" | "language">,
): ((origin: AskerOrigin) => Promise<Asker>) => {
  const languageOf = createLanguages(askers.client, askers.profileOf, usual, askers.log);
  return async (origin) => {
    const { user, channel, workspace, thread } = origin;
    const chosen = await languages.of(formatPerson({ platform: "slack", workspace, user }));
    const language = chosen ?? (await languageOf(user, channel));
    const place = thread === undefined ? null : { channel, ts: thread };
    const follow: Follow = (answer) => followOnSlack(poster, user, place, answer);
    return slackAsker(origin, { ...askers, follow, followsAlone: thread === undefined, language });
  };
};

/** Facts about a person are cached for a short time. */
const slackAsker = ({ user, channel, workspace, userTeam = "" }: AskerOrigin, askers: SlackAskers): Asker => {
  const { client, own, profileOf, memberships, channels, follow, followsAlone, language, log } = askers;
  /** Calls Slack. A failure is logged, and resolves to null. */
  const ask = async <Found>(method: string, call: () => Promise<Found>): Promise<Found | null> => {
    try {
      return await call();
    } catch (error) {
      log.warn({ user, channel }, `Slack does not answer ${method}: ${slackReasonOf(error)}.`);
      return null;
    }
  };
  const sentTeam = userTeam === "" ? null : userTeam;
  const profile = () => ask("users.info", () => profileOf(user));
  const person = async () => {
    const found = await profile();
    return found === null ? null : namedPersonOf(user, found, own, sentTeam);
  };
  const made = async (id: string): Promise<boolean> => {
    const found = await ask("conversations.info", () => client.conversations.info({ channel: id }));
    return found?.channel?.creator === user;
  };
  const isDirect = channel === "" || channel.startsWith("D");
  const isIn = async (address: string): Promise<boolean> => {
    const { id } = parseChannel(address);
    if (id.startsWith("D")) {
      if (id === channel) return true;
      return (await ask("conversations.open", () => memberships.conversationOf(user))) === id;
    }
    const theirs = await ask("users.conversations", () => memberships.channelsOf(user));
    return theirs?.has(id) === true;
  };
  const isEditor = () => askers.isEditor(person);
  return {
    platform: "slack",
    isOperator: false,
    thread: null,
    isDirect,
    follow,
    followsAlone: followsAlone || isDirect,
    files: [],
    readsAlone: true,
    group: async () => groupOf(await profileOf(user), own, sentTeam),
    async elsewhere() {
      if (isUsedIn(channels, channel)) return null;
      if (!isDirect) return channels;
      const theirs = await memberships.channelsOf(user);
      return channels.some((id) => theirs.has(id)) ? null : channels;
    },
    isEditor,
    // Neither check uses data that Slack sent with the command, so both can be repeated later.
    recheck: { isEditor, isIn },
    whoMayEdit: () => say(language, "whoEdits"),
    workspace,
    channel: channel === "" ? null : formatChannel({ platform: "slack", id: channel }),
    user,
    language,
    isIn,
    timeZone: async () => (await profile())?.tz ?? null,
    async mayManage(address) {
      const { id } = parseChannel(address);
      // The people in a direct message may manage it.
      if (id.startsWith("D")) return isIn(address);
      if (await askers.isManager(person)) return true;
      const found = await profile();
      const isOwn = found !== null && groupOf(found, own, sentTeam) !== "external";
      return (isOwn && (found.is_admin || found.is_owner)) || (await made(id));
    },
    whoMayManage: () => say(language, "whoMay"),
  };
};

interface Spoken {
  readonly language: Language | null;
}

/**
 * The language that a person set in Slack, else that of the channel, else the usual one. Slack's events contain no
 * locale, so it is requested and cached. An answer waits only a short time for it.
 */
export const createLanguages = (
  client: WebClient,
  profileOf: (user: string) => Promise<{ readonly locale?: string | undefined }>,
  usual: Language,
  log: Logger,
  mostKnown = 20_000,
): ((user: string, channel: string) => Promise<Language>) => {
  /** The look-up while it runs, and then its result, so that later answers need no timer. */
  const known = new LRUCache<string, Promise<Spoken> | Spoken>({
    max: mostKnown,
    ttl: slackLimits.localeLifetimeMs,
    ...byWallClock,
  });
  const ask = (id: string, request: () => Promise<string | undefined>): Promise<Spoken> => {
    const asked = request()
      .then((locale) => {
        const spoken = { language: languageOfLocale(locale ?? "") };
        known.set(id, spoken);
        return spoken;
      })
      .catch((error: unknown) => {
        log.warn({ id }, `Cannot read a language from Slack: ${slackReasonOf(error)}.`);
        // The failure is cached, too: otherwise each command would wait, in vain if a scope is missing.
        const none = { language: null };
        known.set(id, none, { ttl: slackLimits.localeRetryMs });
        return none;
      });
    known.set(id, asked);
    return asked;
  };
  const lookUp = async (id: string, request: () => Promise<string | undefined>): Promise<Language | null> => {
    const found = known.get(id) ?? ask(id, request);
    const spoken = found instanceof Promise ? await within(found, slackLimits.localeWaitMs) : found;
    return spoken?.language ?? null;
  };
  const ofPerson = (user: string) => lookUp(user, async () => (await profileOf(user)).locale);
  const ofChannel = (channel: string) =>
    lookUp(channel, async () => {
      const { channel: found } = await client.conversations.info({ channel, include_locale: true });
      return found?.locale;
    });
  return async (user, channel) =>
    (await ofPerson(user)) ?? (channel === "" ? null : await ofChannel(channel)) ?? usual;
};
