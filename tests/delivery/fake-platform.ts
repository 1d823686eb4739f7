import type { Answer } from "../../src/answer/answer.ts";
import type { Clock } from "../../src/delivery/clock.ts";
import type { Found, Post, PostOutcome, Refusal, RunningPlatform } from "../../src/posting.ts";
import { type Reason, said } from "../../src/storage/reason.ts";

/** What the platform does with a message. */
export type Behaviour =
  | { readonly does: "store" }
  /** Stores it, and the answer is lost. */
  | { readonly does: "store and say nothing" }
  /** The message is lost, and nobody says so. */
  | { readonly does: "say nothing" }
  | { readonly does: "refuse"; readonly reason: Reason; readonly refusal: Refusal }
  /** Takes so long. */
  | { readonly does: "store late"; readonly afterMs: number }
  | { readonly does: "throw" };

/** A message as it stands in a channel. */
export interface Standing {
  readonly channel: string;
  readonly deliveryId: string;
  readonly part: string;
  readonly summary: string;
  readonly id: string;
  readonly at: string;
}

export const store: Behaviour = { does: "store" };

/** The channel that things go wrong in. */
const first = "C1";

/** A platform that keeps what is posted and does as it is told. An answer takes as many messages as `parts` says. */
export const createFakePlatform = (clock: Clock, { parts = 1, latencyMs = 0 } = {}) => {
  const channels = new Map<string, Standing[]>();
  const told: { readonly user: string; readonly summary: string }[] = [];
  const behaviours: Behaviour[] = [];
  let always: (channel: string) => Behaviour = () => store;
  let looks: Found[] = [];
  let requests = 0;
  let problem: string | null = null;
  const never = new AbortController().signal;

  const act = async (
    { channel, deliveryId, answer, onPosted }: Post,
    part: string,
  ): Promise<PostOutcome | null> => {
    requests += 1;
    const behaviour = (channel === first ? behaviours.shift() : null) ?? always(channel);
    const stand = (): string => {
      const messages = channels.get(channel) ?? [];
      const id = `${channel}-${messages.length + 1}`;
      const at = clock.now().toString({ smallestUnit: "second" });
      channels.set(channel, [...messages, { channel, deliveryId, part, summary: answer.summary, id, at }]);
      return id;
    };
    if (latencyMs > 0) await clock.sleep(latencyMs, never);
    switch (behaviour.does) {
      case "store":
        await onPosted(part, stand());
        return null;
      case "store late":
        await clock.sleep(behaviour.afterMs, never);
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

  const platform: RunningPlatform = {
    pace: { messagesPerSecond: 50, messagesPerSecondAndChannel: 1 },
    channelProblem: async () => problem,
    async post(post) {
      for (let part = 0; part < parts; part += 1) {
        if (post.standing.has(String(part))) continue;
        if (!(await post.mayPost())) return { outcome: "held-back" };
        const outcome = await act(post, String(part));
        if (outcome !== null) return outcome;
      }
      return { outcome: "posted" };
    },
    async find(channel, deliveryId) {
      const told = looks.shift();
      if (told !== undefined) return told;
      const found = (channels.get(channel) ?? []).filter((each) => each.deliveryId === deliveryId);
      return { certain: true, messages: new Map(found.map(({ part, id }) => [part, id])) };
    },
    managersOf: async (channel) => [`manager-of-${channel}`],
    async tell(user: string, answer: Answer) {
      told.push({ user, summary: answer.summary });
      return null;
    },
    stop: async () => {},
  };
  return {
    platform,
    told,
    /** What stands in a channel. */
    in: (channel: string): readonly Standing[] => channels.get(channel) ?? [],
    all: (): readonly Standing[] => [...channels.values()].flat(),
    requests: (): number => requests,
    /** What becomes of the next requests to the first channel. */
    next(...given: readonly Behaviour[]): void {
      behaviours.push(...given);
    },
    /** What becomes of all others. */
    always(behave: (channel: string) => Behaviour): void {
      always = behave;
    },
    /** What the next looks say instead of what stands. */
    look(...found: readonly Found[]): void {
      looks = [...found];
    },
    findProblem(text: string | null): void {
      problem = text;
    },
  };
};

export type FakePlatform = ReturnType<typeof createFakePlatform>;
