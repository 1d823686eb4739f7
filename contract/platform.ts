import { describe, expect, test } from "vitest";
import { type Answer, paragraph } from "../src/answer/answer.ts";
import type { Environment } from "../src/base/environment.ts";
import { text } from "../src/base/text/inline.ts";
import type { Post } from "../src/digests/posting.ts";
import type { ConnectedPlatform, PlatformDefinition } from "../src/platforms/shared/platform.ts";
import { at } from "./library.ts";

/** A platform, the variables that turn it on, and a channel that it can post to. */
export interface PlatformUnderTest {
  readonly platform: PlatformDefinition;
  readonly environment: Environment;
  /** Without the platform's name: `C0123`. */
  readonly channel: string;
}

const answer: Answer = {
  language: "en",
  summary: "A summary.",
  blocks: [paragraph(text("Ada Stone: “We will plant 100 trees.”"))],
};

/** What every platform must hold. Its renderer is held to `describeRenderer`. */
export const describePlatform = ({ platform, environment, channel }: PlatformUnderTest): void => {
  const withPlatform = async <Result>(use: (connected: ConnectedPlatform) => Promise<Result>) => {
    const setting = platform.configure(environment);
    if (!setting.on) throw new Error(`expected variables that turn it on. ${setting.turnOn}`);
    const connected = await setting.connect({
      lines: { keep() {}, find: async () => null },
      language: "en",
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    try {
      return await use(connected);
    } finally {
      await connected.stop();
    }
  };

  /** Posts the answer, and tells each message that came of it. */
  const post = async (connected: ConnectedPlatform, given: Partial<Post> = {}) => {
    const posted: (readonly [part: string, messageId: string])[] = [];
    const outcome = await connected.post({
      channel,
      answer,
      deliveryId: "contract-delivery",
      existing: new Map(),
      mayPost: async () => true,
      mayLeave: () => true,
      onPosted: async (part, messageId) => void posted.push([part, messageId]),
      ...given,
    });
    return { outcome: outcome.outcome, posted };
  };

  describe(`the platform ${platform.name}`, () => {
    test("is off without its variables, and says what turns it on", () => {
      const setting = platform.configure({});
      expect(setting.on ? platform.standIn : setting.turnOn.trim() !== "").toBe(true);
    });

    test("posts each message once: what stands is not posted again", async () => {
      await withPlatform(async (connected) => {
        const first = await post(connected);
        expect([first.outcome, first.posted.length > 0]).toEqual(["posted", true]);
        const again = await post(connected, { existing: new Map(first.posted) });
        expect(again).toEqual({ outcome: "posted", posted: [] });
      });
    });

    test("posts nothing that may not be posted now", async () => {
      await withPlatform(async (connected) => {
        expect(await post(connected, { mayPost: async () => false })).toEqual({
          outcome: "held-back",
          posted: [],
        });
      });
    });

    test("finds what it posted, or says that it cannot know", async () => {
      await withPlatform(async (connected) => {
        const { posted } = await post(connected, { deliveryId: "contract-found" });
        const found = await connected.find(channel, "contract-found", at);
        expect(found.certain ? [...found.messages] : posted).toEqual(posted);
      });
    });

    test("finds nothing that it is certain of where nothing was posted", async () => {
      await withPlatform(async (connected) => {
        const found = await connected.find(channel, "contract-never-posted", at);
        expect(found.certain ? [...found.messages] : []).toEqual([]);
      });
    });

    test("sees no problem with the channel, and names one with a channel that there is not", async () => {
      await withPlatform(async (connected) => {
        expect(await connected.channelProblem(channel, "en")).toBe(null);
        expect(await connected.channelProblem("no-such-channel", "en")).toEqual(expect.any(String));
      });
    });
  });
};
