import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PageToPost, postPages, type SentMessage } from "../../../src/digests/deliveries/post-pages.ts";
import type { PostOutcome } from "../../../src/digests/posting.ts";
import { said } from "../../../src/store/deliveries/reason.ts";

/** A channel that refuses the form of some pages, and breaks off at some message. */
const createChannel = ({
  rejected = [],
  failsAt = 0,
}: {
  rejected?: readonly number[];
  failsAt?: number;
} = {}) => {
  const messages: string[] = [];
  const asked: string[] = [];
  const failed: PostOutcome = { outcome: "unknown", reason: said("no answer") };
  const send = async (message: string, part: string): Promise<SentMessage> => {
    asked.push(part);
    if (rejected.includes(Number(part)) && message.startsWith("formatted"))
      return { sent: "rejected", reason: said("no") };
    if (asked.length === failsAt) return { sent: "failed", outcome: failed };
    messages.push(message);
    return { sent: "posted", messageId: `id of ${part}` };
  };
  return { messages, asked, send };
};

const pagesOf = (count: number, pieces = 2): readonly PageToPost<string>[] =>
  Array.from({ length: count }, (_, page) => ({
    formatted: `formatted ${page}`,
    plain: () => Array.from({ length: pieces }, (_, piece) => `plain ${page}.${piece}`),
  }));

const follow = (existing: ReadonlyMap<string, string> = new Map()) => {
  const told = new Map(existing);
  const post = {
    existing,
    mayPost: async () => true,
    onPosted: async (part: string, messageId: string) => void told.set(part, messageId),
  };
  return { told, post };
};

describe("pages", () => {
  test("are posted in order, and each is recorded before the next one is sent", async () => {
    const happened: string[] = [];
    const outcome = await postPages(
      {
        existing: new Map(),
        mayPost: async () => happened.push("may it?") > 0,
        onPosted: async (part, id) => void happened.push(`${part} stands as ${id}`),
      },
      pagesOf(2),
      async (message, part) => {
        happened.push(message);
        return { sent: "posted", messageId: `m${part}` };
      },
    );
    expect(outcome).toEqual({ outcome: "posted" });
    expect(happened).toEqual([
      "may it?",
      "formatted 0",
      "0 stands as m0",
      "may it?",
      "formatted 1",
      "1 stands as m1",
    ]);
  });

  test("that are already posted are not posted again", async () => {
    const { send, messages } = createChannel();
    const { post, told } = follow(
      new Map([
        ["0", "a"],
        ["2", "c"],
      ]),
    );
    expect(await postPages(post, pagesOf(4), send)).toEqual({ outcome: "posted" });
    expect(messages).toEqual(["formatted 1", "formatted 3"]);
    expect([...told]).toEqual([
      ["0", "a"],
      ["2", "c"],
      ["1", "id of 1"],
      ["3", "id of 3"],
    ]);
  });

  test("whose form is refused go in plain text, each piece a part of its own", async () => {
    const { send, asked, messages } = createChannel({ rejected: [1] });
    const { post, told } = follow();
    expect(await postPages(post, pagesOf(3), send)).toEqual({ outcome: "posted" });
    expect(messages).toEqual(["formatted 0", "plain 1.0", "plain 1.1", "formatted 2"]);
    expect(asked).toEqual(["0", "1", "1.0", "1.1", "2"]);
    expect([...told.keys()]).toEqual(["0", "1.0", "1.1", "2"]);
  });

  test("continue in plain text if a plain piece is already posted", async () => {
    const { send, messages } = createChannel();
    const { post } = follow(
      new Map([
        ["0", "a"],
        ["1.0", "b"],
      ]),
    );
    expect(await postPages(post, pagesOf(2), send)).toEqual({ outcome: "posted" });
    expect(messages).toEqual(["plain 1.1"]);
  });

  test("that are refused in plain text too are given up", async () => {
    const { post } = follow();
    const send = async (): Promise<SentMessage> => ({ sent: "rejected", reason: said("nothing will do") });
    expect(await postPages(post, pagesOf(1), send)).toEqual({
      outcome: "refused",
      reason: said("nothing will do"),
      refusal: { remedy: "give-up" },
    });
  });

  test("are not sent if another process has claimed the delivery", async () => {
    const { send, asked } = createChannel();
    const { post } = follow();
    const outcome = await postPages({ ...post, mayPost: async () => asked.length === 0 }, pagesOf(2), send);
    expect(outcome).toEqual({ outcome: "held-back" });
    expect(asked).toEqual(["0"]);
  });

  test("are uncertain if the answer names a message that is already posted: it answered another request", async () => {
    const { post, told } = follow();
    const send = async (): Promise<SentMessage> => ({ sent: "posted", messageId: "the same" });
    expect(await postPages(post, pagesOf(2), send)).toEqual({
      outcome: "unknown",
      reason: { key: "other-answer" },
    });
    expect([...told]).toEqual([["0", "the same"]]);
  });

  test("reject if the posted messages cannot be read", async () => {
    const { send, asked } = createChannel();
    const { post } = follow();
    const full = async (): Promise<void> => Promise.reject(new Error("the disk is full"));
    await expect(postPages({ ...post, onPosted: full }, pagesOf(2), send)).rejects.toThrow(
      "the disk is full",
    );
    expect(asked).toEqual(["0"]);
  });

  test("are there once each, in order, however often posting breaks off and whatever is refused", async () => {
    const page = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(page, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }),
        async (rejected, failures) => {
          const stands: string[] = [];
          let existing: ReadonlyMap<string, string> = new Map();
          for (const failsAt of [...failures, 0]) {
            const { send, messages } = createChannel({ rejected, failsAt });
            const { post, told } = follow(existing);
            await postPages(post, pagesOf(6), send);
            stands.push(...messages);
            existing = told;
          }
          expect(stands).toEqual(
            pagesOf(6).flatMap(({ formatted, plain }, index) =>
              rejected.includes(index) ? plain() : [formatted],
            ),
          );
        },
      ),
    );
  });
});
