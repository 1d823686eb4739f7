import { z } from "zod";
import { botScopes } from "../../../src/platforms/slack/manifest.ts";
import { blocksSchema, type FakeView, postedSchema, viewSchema } from "./blocks.ts";

/** What Slack answers to a call, as JSON. */
export type SlackAnswer = Readonly<Record<string, unknown>>;

/** A channel as `conversations.info` tells of it; the rest is what the fake does with it. */
export interface FakeChannel {
  readonly id: string;
  readonly is_archived?: boolean;
  readonly is_member?: boolean;
  readonly creator?: string;
  readonly locale?: string;
  /** Only some people may post there. */
  readonly readOnly?: boolean;
}

/** A person as `users.info` tells of them. */
export interface FakePerson {
  readonly id: string;
  readonly tz?: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly locale?: string;
  /** Their account is deactivated. */
  readonly deleted?: boolean;
  /** Their workspace; the bot's own if it is left out. */
  readonly team_id?: string;
  readonly enterprise_user?: { readonly teams: readonly string[] };
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly name?: string;
  readonly real_name?: string;
  readonly profile?: { readonly display_name: string };
}

/** A view that stands: a window, or somebody's Home tab. */
export interface StandingView extends FakeView {
  readonly id: string;
}

/** A message as it stands in its channel. */
interface FakeMessage extends Readonly<Record<string, unknown>> {
  readonly channel: string;
  readonly ts: string;
  readonly bot_id: string | undefined;
  readonly thread_ts?: string;
}

export const bot = { bot_id: "B1", user_id: "U1", team: "Newsroom", team_id: "T1" } as const;

/** The app that the bot belongs to. */
export const appId = "A1";

/** The scopes that each method asks for; any of them will do. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.history": ["channels:history", "groups:history"],
  "conversations.replies": ["channels:history", "groups:history"],
  "conversations.open": ["im:write"],
  "users.info": ["users:read"],
  "users.conversations": ["channels:read", "groups:read"],
  "chat.postEphemeral": ["chat:write"],
  "bots.info": ["users:read"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.delete": ["chat:write"],
  "chat.unfurl": ["links:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.completeUploadExternal": ["files:write"],
  "usergroups.users.list": ["usergroups:read"],
};

const historySchema = z.looseObject({
  channel: z.string(),
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  inclusive: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(999).default(100),
  cursor: z.string().default(""),
  include_all_metadata: z.string().optional(),
  ts: z.string().optional(),
});

const unfurlsSchema = z.record(
  z.url(),
  z.union([z.strictObject({ blocks: blocksSchema }), z.strictObject({ text: z.string().min(1) })]),
);

const failed = (error: string): SlackAnswer => ({ ok: false, error });

const isBetween = (ts: number, oldest: number, latest: number): boolean => ts > oldest && ts < latest;

/** A workspace of one bot: its channels and what stands in them. */
export const createWorkspace = (nowMs: () => number, origin: () => string) => {
  const channels = new Map<string, FakeChannel>();
  const messages: FakeMessage[] = [];
  const scopes = new Set<string>(botScopes);
  const strangers = new Set<string>();
  const people = new Map<string, FakePerson>();
  const memberships = new Map<string, readonly string[]>();
  const ephemerals: (z.infer<typeof postedSchema> & { readonly user: string })[] = [];
  const views = new Map<string, StandingView>();
  const homes = new Map<string, FakeView>();
  const uploads = new Map<string, string>();
  const files: {
    readonly name: string;
    readonly text: string;
    readonly channel: string;
    readonly thread: string | null;
    readonly alternativeText?: string;
  }[] = [];
  const uploadNames = new Map<string, string>();
  const alternativeTexts = new Map<string, string>();
  const groups = new Map<string, readonly string[]>();
  const triggers = new Set<string>();
  const unfurls: z.infer<typeof unfurlsSchema>[] = [];
  let last = 0;

  /** Messages are named for when they came, in microseconds, each later than the one before. */
  const nextTs = (): string => {
    last = Math.max(last + 1, Math.floor(nowMs()) * 1_000);
    return (last / 1_000_000).toFixed(6);
  };

  const problemIn = (id: string): string | null => {
    const channel = channels.get(id);
    if (channel === undefined) return "channel_not_found";
    if (channel.is_archived === true) return "is_archived";
    if (channel.is_member === false) return "not_in_channel";
    return channel.readOnly === true ? "restricted_action_read_only_channel" : null;
  };

  const postMessage = (args: SlackAnswer): SlackAnswer => {
    const problem = problemIn(String(args.channel));
    if (problem !== null) return failed(problem);
    const posted = postedSchema.safeParse(args);
    if (!posted.success) return failed("invalid_blocks");
    const thread = args.thread_ts === undefined ? {} : { thread_ts: String(args.thread_ts) };
    const message = { ...posted.data, ...thread, ts: nextTs(), bot_id: bot.bot_id };
    messages.push(message);
    return { ok: true, channel: message.channel, ts: message.ts, message };
  };

  /** A message of the bot's own in the place of an earlier one. */
  const update = (args: SlackAnswer): SlackAnswer => {
    const at = messages.findIndex(({ channel, ts }) => channel === args.channel && ts === args.ts);
    const before = messages[at];
    const problem = problemIn(String(args.channel));
    // "The message cannot be edited within a frozen, archived or deleted channel": https://docs.slack.dev/reference/methods/chat.update#errors
    if (problem === "is_archived") return failed("is_inactive");
    if (problem === "not_in_channel" || problem === "channel_not_found") return failed(problem);
    if (before === undefined) return failed("message_not_found");
    const posted = postedSchema.safeParse(args);
    if (!posted.success) return failed("invalid_blocks");
    const { text, blocks, metadata = before.metadata } = posted.data;
    messages[at] = { ...before, text, blocks, metadata };
    return { ok: true, channel: before.channel, ts: before.ts };
  };

  /** A bot deletes only what it posted: https://docs.slack.dev/reference/methods/chat.delete */
  const remove = (args: SlackAnswer): SlackAnswer => {
    const at = messages.findIndex(({ channel, ts }) => channel === args.channel && ts === args.ts);
    if (at < 0) return failed("message_not_found");
    if (messages[at]?.bot_id !== bot.bot_id) return failed("cant_delete_message");
    messages.splice(at, 1);
    return { ok: true, channel: args.channel, ts: args.ts };
  };

  /** A channel's messages, or those of one thread, which the channel's history leaves out. */
  const history = (args: SlackAnswer): SlackAnswer => {
    const {
      channel: id,
      oldest,
      latest,
      inclusive,
      limit,
      cursor,
      include_all_metadata,
      ts,
    } = historySchema.parse(args);
    const channel = channels.get(id);
    if (channel === undefined) return failed("channel_not_found");
    if (channel.is_member === false) return failed("not_in_channel");
    const from = cursor === "" ? Number.POSITIVE_INFINITY : Number(cursor);
    const shown = messages
      .filter((message) => ts === undefined || message.ts === ts || message.thread_ts === ts)
      .filter((message) => ts !== undefined || message.thread_ts === undefined)
      .filter((message) => message.channel === id && Number(message.ts) < from)
      .filter(
        ({ ts }) =>
          isBetween(Number(ts), oldest, latest) || (inclusive && [oldest, latest].includes(Number(ts))),
      )
      .toSorted((a, b) => Number(b.ts) - Number(a.ts));
    const page = shown.slice(0, limit);
    const hasMore = shown.length > limit;
    return {
      ok: true,
      messages: page.map(({ channel: _, metadata, ...message }) => ({
        type: "message",
        ...message,
        ...(include_all_metadata === "true" && metadata !== undefined ? { metadata } : {}),
      })),
      has_more: hasMore,
      response_metadata: { next_cursor: hasMore ? page.at(-1)?.ts : "" },
    };
  };

  const open = (args: SlackAnswer): SlackAnswer => {
    const user = String(args.users);
    if (!/^[UW]\w+$/.test(user) || strangers.has(user)) return failed("user_not_found");
    const id = user.replace(/^./, "D");
    channels.set(id, { id });
    return { ok: true, channel: { id } };
  };

  /** Opens, replaces or publishes a view. A trigger is good for one of them. */
  const showView = (method: string, args: SlackAnswer): SlackAnswer => {
    const view = viewSchema.safeParse(args.view);
    if (!view.success) return failed("invalid_arguments");
    if (method === "views.publish") {
      homes.set(String(args.user_id), view.data);
      return { ok: true, view: view.data };
    }
    if (method === "views.update") {
      const id = String(args.view_id);
      if (!views.has(id)) return failed("not_found");
      views.set(id, { ...view.data, id });
      return { ok: true, view: { ...view.data, id } };
    }
    if (!triggers.delete(String(args.trigger_id))) return failed("expired_trigger_id");
    const id = `V${views.size + 1}`;
    views.set(id, { ...view.data, id });
    return { ok: true, view: { ...view.data, id } };
  };

  /** Does what a method does. */
  const act = (method: string, args: SlackAnswer): SlackAnswer => {
    const isDirect = method === "conversations.info" && String(args.channel).startsWith("D");
    const needed = isDirect ? ["im:read"] : (scopesOf[method] ?? []);
    if (needed.length > 0 && !needed.some((scope) => scopes.has(scope))) {
      return { ...failed("missing_scope"), needed: needed.join(","), provided: [...scopes].join(",") };
    }
    switch (method) {
      case "auth.test":
        return { ok: true, ...bot };
      case "bots.info":
        return args.bot === bot.bot_id
          ? { ok: true, bot: { id: bot.bot_id, app_id: appId } }
          : failed("bot_not_found");
      case "conversations.info": {
        const channel = channels.get(String(args.channel));
        if (channel === undefined) return failed("channel_not_found");
        const { locale, ...rest } = channel;
        return { ok: true, channel: args.include_locale === "true" ? { ...rest, locale } : rest };
      }
      case "users.info": {
        const user = people.get(String(args.user));
        if (user === undefined) return failed("user_not_found");
        const { locale, ...rest } = user;
        const told = { team_id: bot.team_id, ...rest };
        return { ok: true, user: args.include_locale === "true" ? { ...told, locale } : told };
      }
      case "users.conversations": {
        const joined = memberships.get(String(args.user)) ?? [];
        return { ok: true, channels: joined.map((id) => ({ id })) };
      }
      case "chat.postEphemeral": {
        const posted = postedSchema.safeParse(args);
        if (!posted.success) return failed("invalid_blocks");
        const problem = channels.has(String(args.channel)) ? problemIn(String(args.channel)) : null;
        if (problem !== null) return failed(problem);
        ephemerals.push({ ...posted.data, user: String(args.user) });
        return { ok: true, message_ts: nextTs() };
      }
      case "conversations.history":
      case "conversations.replies":
        return history(args);
      case "conversations.open":
        return open(args);
      case "chat.postMessage":
        return postMessage(args);
      case "chat.update":
        return update(args);
      case "chat.delete":
        return remove(args);
      case "chat.getPermalink": {
        const { channel, message_ts: ts } = args;
        const isThere = messages.some((each) => each.channel === channel && each.ts === ts);
        const path = `${String(channel)}/p${String(ts).replace(".", "")}`;
        return isThere
          ? { ok: true, channel, permalink: `https://newsroom.slack.com/archives/${path}` }
          : failed("message_not_found");
      }
      case "files.getUploadURLExternal": {
        const id = `F${uploadNames.size + 1}`;
        uploadNames.set(id, String(args.filename));
        if (args.alt_text !== undefined) alternativeTexts.set(id, String(args.alt_text));
        return { ok: true, upload_url: `${origin()}/upload/${id}`, file_id: id };
      }
      case "files.completeUploadExternal": {
        for (const { id } of z.array(z.looseObject({ id: z.string() })).parse(args.files)) {
          const thread = args.thread_ts === undefined ? null : String(args.thread_ts);
          const file = { name: uploadNames.get(id) ?? "", text: uploads.get(id) ?? "", thread };
          const alternativeText = alternativeTexts.get(id);
          files.push({
            ...file,
            channel: String(args.channel_id),
            ...(alternativeText === undefined ? {} : { alternativeText }),
          });
        }
        return { ok: true, files: [] };
      }
      case "usergroups.users.list": {
        const users = groups.get(String(args.usergroup));
        return users === undefined ? failed("no_such_subteam") : { ok: true, users };
      }
      case "chat.unfurl": {
        const found = unfurlsSchema.safeParse(args.unfurls);
        if (!found.success) return failed("invalid_blocks");
        unfurls.push(found.data);
        return { ok: true };
      }
      case "assistant.threads.setSuggestedPrompts":
        return { ok: true };
      case "views.open":
      case "views.push":
      case "views.update":
      case "views.publish":
        return showView(method, args);
      default:
        return failed("unknown_method");
    }
  };

  return {
    act,
    channels,
    messages,
    scopes,
    people,
    /** The channels that people are in, by person. */
    memberships,
    /** What was said to one person alone in a channel. */
    ephemerals,
    /** Windows that were opened, by id, in order. */
    views,
    /** What people see in the bot's Home tab, by person. */
    homes,
    uploads,
    files,
    /** Who is in a user group, by its id. */
    groups,
    /** What links were unfolded into, by address. */
    unfurls,
    /** What may open a view, each once. */
    triggers,
    /** People whom the bot cannot write to. */
    strangers,
    /** Puts a message of somebody else into a channel. */
    say(channel: string, text: string, bot_id?: string, metadata?: unknown): void {
      messages.push({ channel, text, ts: nextTs(), bot_id, ...(metadata === undefined ? {} : { metadata }) });
    },
  };
};
