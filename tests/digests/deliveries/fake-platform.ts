import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Clock } from "../../../src/base/time/clock.ts";
import type {
  FoundMessages,
  Permission,
  PlatformEdits,
  Post,
  PostOutcome,
  PostRefusal,
  ReplaceOutcome,
  RunningPlatform,
} from "../../../src/digests/posting.ts";
import { type Reason, said } from "../../../src/store/deliveries/reason.ts";

/** What the platform does with a message. */
export type Behaviour =
  | { readonly does: "store" }
  /** Stores it, and the answer is lost. */
  | { readonly does: "store and say nothing" }
  /** The message is lost, and nobody says so. */
  | { readonly does: "say nothing" }
  | { readonly does: "refuse"; readonly reason: Reason; readonly refusal: PostRefusal }
  /** Takes so long, and the answer may be lost. */
  | { readonly does: "store late"; readonly afterMs: number; readonly isAnswerLost?: boolean }
  | { readonly does: "throw" };

/** A message as it stands in a channel. */
export interface Standing {
  readonly channel: string;
  readonly deliveryId: string;
  readonly part: string;
  readonly summary: string;
  readonly id: string;
  readonly at: string;
  /** The message that it is a reply to. */
  readonly replyTo?: string;
}

/** An edit that the platform made. */
export interface Edited {
  readonly channel: string;
  readonly messageId: string;
  readonly answer: Answer;
}

/** What becomes of an edit. */
export type EditBehaviour =
  | { readonly outcome: "replaced" }
  | { readonly outcome: "other"; readonly isStored: boolean; readonly became: ReplaceOutcome };

export const store: Behaviour = { does: "store" };

/** The channel that things go wrong in. */
const first = "C1";

/** How the conversations with people are called. */
const direct = "direct-";

/** A platform that keeps what is posted and does as it is told. An answer takes as many messages as `parts` says. */
export const createFakePlatform = (clock: Clock, { parts = 1, latencyMs = 0 } = {}) => {
  const channels = new Map<string, Standing[]>();
  /** How many messages came to each channel, those that were deleted too. */
  const stored = new Map<string, number>();
  const told: { readonly user: string; readonly summary: string }[] = [];
  const behaviours: Behaviour[] = [];
  let always: (channel: string) => Behaviour = () => store;
  let looks: FoundMessages[] = [];
  let requests = 0;
  let problem: string | null = null;
  let permission: Permission = "unknown";
  const never = new AbortController().signal;
  const directly: Behaviour[] = [];
  let standStill: (() => Promise<void>) | null = null;
  const gone = new Set<string>();
  const edited: Edited[] = [];
  const looked: string[] = [];
  const edits: EditBehaviour[] = [];
  let directRequests = 0;
  let mostCharacters = Number.POSITIVE_INFINITY;
  /** When messages were posted by the platform's own clock. */
  const dates = new Map<string, number>();
  let clockIsAheadByMs = 0;

  const act = async (
    { channel, deliveryId, answer, onPosted, replyTo }: Post,
    part: string,
  ): Promise<PostOutcome | null> => {
    requests += 1;
    const behaviour = (channel === first ? behaviours.shift() : null) ?? always(channel);
    const stand = (): string => {
      const messages = channels.get(channel) ?? [];
      const number = (stored.get(channel) ?? 0) + 1;
      stored.set(channel, number);
      const id = `${channel}-${number}`;
      const at = clock.now().toString({ smallestUnit: "second" });
      dates.set(id, clock.now().epochMilliseconds - clockIsAheadByMs);
      channels.set(channel, [
        ...messages,
        {
          channel,
          deliveryId,
          part,
          summary: answer.summary,
          id,
          at,
          ...(replyTo === undefined ? {} : { replyTo }),
        },
      ]);
      return id;
    };
    if (latencyMs > 0) await clock.sleep(latencyMs, never);
    switch (behaviour.does) {
      case "store":
        await onPosted(part, stand());
        return null;
      case "store late":
        await clock.sleep(behaviour.afterMs, never);
        if (behaviour.isAnswerLost === true) {
          stand();
          return { outcome: "unknown", reason: said("no answer") };
        }
        await onPosted(part, stand());
        return null;
      case "store and say nothing":
        stand();
        return { outcome: "unknown", reason: said("no answer") };
      case "say nothing":
        return { outcome: "unknown", reason: said("no answer") };
      case "refuse":
        return { outcome: "refused", reason: behaviour.reason, refusal: behaviour.refusal };
      case "throw":
        throw new Error("a bug");
      default:
        return behaviour satisfies never;
    }
  };

  /** What `mayPost` and `mayLeave` say of a request. The process may stand still between the two. */
  const leaves = async ({ mayPost, mayLeave }: Post): Promise<boolean> => {
    if (!(await mayPost())) return false;
    const meanwhile = standStill;
    standStill = null;
    await meanwhile?.();
    return mayLeave();
  };

  /** A person's conversation takes one message, and goes wrong as told. */
  const sayDirectly = async (post: Post): Promise<PostOutcome> => {
    const { channel, answer, deliveryId, existing } = post;
    if (existing.size > 0) return { outcome: "posted" };
    if (!(await leaves(post))) return { outcome: "held-back" };
    directRequests += 1;
    const behaviour = directly.shift() ?? store;
    if (behaviour.does === "refuse") {
      return { outcome: "refused", reason: behaviour.reason, refusal: behaviour.refusal };
    }
    if (behaviour.does !== "say nothing") {
      told.push({ user: channel.slice(direct.length), summary: answer.summary });
      const messages = channels.get(channel) ?? [];
      channels.set(channel, [
        ...messages,
        { channel, deliveryId, part: "0", id: channel, at: "", summary: answer.summary },
      ]);
    }
    if (behaviour.does === "store") return { outcome: "posted" };
    return { outcome: "unknown", reason: said("no answer") };
  };

  let cannotRemove = false;
  let whileRemoving = async (): Promise<void> => {};
  const remove = (channel: string, id: string): void => {
    const left = (channels.get(channel) ?? []).filter((message) => message.id !== id);
    channels.set(channel, left);
  };
  const platformEdits: PlatformEdits = {
    pace: null,
    messagesOf: (answer) =>
      Array.from({ length: parts }, (_, part) => {
        const entries = answer.blocks.filter(({ kind }) => kind === "entry");
        const isShown = (block: Answer["blocks"][number]): boolean => entries.indexOf(block) % parts === part;
        return {
          ...answer,
          blocks: answer.blocks.filter((block) => block.kind !== "entry" || isShown(block)),
        };
      }),
    fits: (_, answer) => JSON.stringify(answer).length <= mostCharacters,
    async replace({ channel, messageId }, answer) {
      const outcome = edits.shift();
      if (outcome !== undefined && outcome.outcome !== "replaced" && !outcome.isStored) return outcome.became;
      const messages = channels.get(channel) ?? [];
      if (!messages.some(({ id }) => id === messageId)) return { outcome: "gone" };
      edited.push({ channel, messageId, answer });
      if (outcome !== undefined && outcome.outcome !== "replaced") return outcome.became;
      return { outcome: "replaced" };
    },
    async shows({ channel, messageId }, answer) {
      looked.push(messageId);
      const last = edited.findLast((each) => each.channel === channel && each.messageId === messageId);
      return isDeepStrictEqual(last?.answer, answer);
    },
    async remove(channel, messageId) {
      if (cannotRemove) return "the platform says no";
      await whileRemoving();
      remove(channel, messageId);
      return null;
    },
    linkTo: async () => null,
  };
  const platform: RunningPlatform = {
    edits: platformEdits,
    pace: { messagesPerSecond: 50, messagesPerSecondAndChannel: 1 },
    tryPermission: async () => permission,
    channelProblem: async () => problem,
    async post(post) {
      if (post.channel.startsWith(direct)) return sayDirectly(post);
      for (let part = 0; part < parts; part += 1) {
        if (post.existing.has(String(part))) continue;
        if (!(await leaves(post))) return { outcome: "held-back" };
        const outcome = await act(post, String(part));
        if (outcome !== null) return outcome;
      }
      return { outcome: "posted" };
    },
    async find(channel, deliveryId, since) {
      const told = looks.shift();
      if (told !== undefined) return told;
      const found = (channels.get(channel) ?? []).filter(
        ({ deliveryId: its, id }) =>
          its === deliveryId && (dates.get(id) ?? Infinity) >= since.epochMilliseconds,
      );
      return { certain: true, messages: found.toReversed().map(({ part, id }) => [part, id] as const) };
    },
    managersOf: async (channel) => [`manager-of-${channel}`],
    conversationWith: async (user) =>
      gone.has(user) ? { problem: "user_disabled", retry: false } : { channel: `${direct}${user}` },
    async tell(user: string, answer: Answer) {
      told.push({ user, summary: answer.summary });
      return null;
    },
    stop: async () => {},
  };
  return {
    platform,
    platformEdits,
    /** The room of a message, as JSON. */
    setRoom(characters: number): void {
      mostCharacters = characters;
    },
    told,
    /** The edits that were made, in order. */
    edited,
    /** The messages that the bot checked before an edit, in order. */
    looked,
    /** What becomes of the next edits. */
    nextEdit(...given: readonly EditBehaviour[]): void {
      edits.push(...given);
    },
    /** Somebody deletes a message. */
    remove,
    /** The bot cannot delete its messages from now on. */
    refuseToRemove(): void {
      cannotRemove = true;
    },
    /** Lets this happen each time the platform deletes a message. */
    whileRemoving(happens: () => Promise<void>): void {
      whileRemoving = happens;
    },
    /** What stands in a channel. */
    in: (channel: string): readonly Standing[] => channels.get(channel) ?? [],
    all: (): readonly Standing[] =>
      [...channels.values()].flat().filter(({ channel }) => !channel.startsWith(direct)),
    /** What becomes of the next direct messages. */
    nextDirect(...given: readonly Behaviour[]): void {
      directly.push(...given);
    },
    /** People who cannot be written to. */
    gone,
    requests: (): number => requests,
    directRequests: (): number => directRequests,
    /** What becomes of the next requests to the first channel. */
    next(...given: readonly Behaviour[]): void {
      behaviours.push(...given);
    },
    /** Lets the next process that is about to send a request stand still, while this happens. */
    standStillNext(meanwhile: () => Promise<void>): void {
      standStill = meanwhile;
    },
    /** What becomes of all others. */
    always(behave: (channel: string) => Behaviour): void {
      always = behave;
    },
    /** What the next looks say instead of what stands. */
    /** How far the bot's clock is ahead of the platform's. */
    clockIsAhead(ms: number): void {
      clockIsAheadByMs = ms;
    },
    look(...found: readonly FoundMessages[]): void {
      looks = [...found];
    },
    /** What a try whether the bot may post finds from now on. */
    setPermission(next: Permission): void {
      permission = next;
    },
    findProblem(text: string | null): void {
      problem = text;
    },
  };
};

export type FakePlatform = ReturnType<typeof createFakePlatform>;
