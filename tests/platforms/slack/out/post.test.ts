import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { PostOutcome, PostRefusal } from "../../../../src/digests/posting.ts";
import { slackLimits } from "../../../../src/platforms/slack/limits.ts";
import { type Reason, said } from "../../../../src/store/deliveries/reason.ts";
import type { Answering, Fault } from "../../../fakes/fault.ts";
import { postOf } from "../../post.ts";
import { suspendedBefore } from "../../suspended-process.ts";
import { callsOf, startBot } from "../people/bot.ts";

const postMessage = "chat.postMessage";
const short: Answer = { language: "en", summary: "A digest", blocks: [paragraph(text("Good <morning>."))] };
/** Needs three messages. */
const long: Answer = {
  ...short,
  blocks: Array.from({ length: 120 }, (_, index) => paragraph(text(`fact ${index}`))),
};
const error = (name: string): Fault => ({
  acts: false,
  answers: { status: 200, body: { ok: false, error: name } },
});
const rateLimit = (headers: Record<string, string>): Fault => ({
  acts: false,
  answers: { status: 429, headers, body: { ok: false, error: "ratelimited" } },
});
const refused = (reason: Reason, refusal: PostRefusal): PostOutcome => ({
  outcome: "refused",
  reason,
  refusal,
});
const unknown = (reason: Reason): PostOutcome => ({ outcome: "unknown", reason });
const retry = (afterMs: number, scope: "channel" | "platform"): PostRefusal => ({
  remedy: "retry",
  afterMs,
  scope,
});
const metadataOf = (part: string, deliveryId = "delivery-1") => ({
  event_type: "onrecord_delivery",
  event_payload: { delivery_id: deliveryId, part },
});

describe("a post on Slack", () => {
  test("appears in its channel as blocks, with metadata that names its delivery to this app only", async () => {
    const { slack, platform } = await startBot();
    const { post, told } = postOf("C1", short);
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual([["0", slack.messages[0]?.ts]]);
    expect(callsOf(slack, postMessage)).toEqual([
      {
        channel: "C1",
        text: "Good &lt;morning&gt;.",
        blocks: [
          {
            type: "rich_text",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "Good <morning>." }] }],
          },
        ],
        mrkdwn: "false",
        unfurl_links: "false",
        unfurl_media: "false",
        metadata: metadataOf("0"),
      },
    ]);
  });

  test("of a long answer has several messages, each reported before the next is sent", async () => {
    const { slack, platform } = await startBot();
    const sent: number[] = [];
    const { post, told } = postOf("C1", long, { mayPost: async () => sent.push(slack.messages.length) > 0 });
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual(slack.messages.map(({ ts }, index) => [String(index), ts]));
    expect(slack.messages.map(({ metadata }) => metadata)).toEqual(
      ["0", "1", "2"].map((part) => metadataOf(part)),
    );
    expect(sent).toEqual([0, 1, 2]);
  });

  test("continues after the messages already posted, with the same bytes as before", async () => {
    const { slack, platform } = await startBot();
    await platform.post(postOf("C1", long).post);
    const [first, second, third] = callsOf(slack, postMessage);
    const { post, told } = postOf("C1", long, { existing: new Map([["1", "1780389000.000000"]]) });
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(callsOf(slack, postMessage)).toEqual([first, second, third, first, third]);
    expect(told).toEqual([
      ["0", slack.messages[3]?.ts],
      ["2", slack.messages[4]?.ts],
    ]);
  });

  test("sends nothing if mayLeave returns false", async () => {
    const { slack, platform } = await startBot();
    const outcome = await platform.post(postOf("C1", short, { mayPost: async () => false }).post);
    expect(outcome).toEqual({ outcome: "held-back" });
    expect(callsOf(slack, postMessage)).toEqual([]);
  });

  test.each([1, 2])("is not sent if the process was suspended before request %i", async (n) => {
    const { slack, platform } = await startBot();
    const { post, told } = postOf("C1", long, suspendedBefore(n));
    expect(await platform.post(post)).toEqual({ outcome: "held-back" });
    expect(callsOf(slack, postMessage)).toHaveLength(n - 1);
    expect(told).toHaveLength(n - 1);
  });

  test("uses the token of its own workspace, even beside another workspace", async () => {
    const [one, other] = [await startBot({}, "xoxb-one"), await startBot({}, "xoxb-other")];
    await Promise.all(
      [one, other, one, other].map(({ platform }) => platform.post(postOf("C1", short).post)),
    );
    expect(new Set(one.slack.calls.map(({ token }) => token))).toEqual(new Set(["xoxb-one"]));
    expect(new Set(other.slack.calls.map(({ token }) => token))).toEqual(new Set(["xoxb-other"]));
  });
});

describe("a post on Slack that is refused for good", () => {
  const suspend = (cause: "channel-gone" | "bot-removed" | "no-permission"): PostRefusal => ({
    remedy: "suspend",
    cause,
  });

  test.each([
    ["C2", { is_archived: true }, "is_archived", "channel-gone"],
    ["C2", { is_member: false }, "not_in_channel", "bot-removed"],
    ["C2", { readOnly: true }, "restricted_action_read_only_channel", "no-permission"],
    ["C3", {}, "channel_not_found", "channel-gone"],
  ] as const)("in channel %s with %j has a reason", async (channel, state, reason, cause) => {
    const { slack, platform } = await startBot();
    slack.channels.set("C2", { id: "C2", ...state });
    expect(await platform.post(postOf(channel, short).post)).toEqual(refused(said(reason), suspend(cause)));
  });

  test.each([
    ["account_inactive", suspend("bot-removed")],
    ["restricted_action", suspend("no-permission")],
    ["restricted_action_thread_only_channel", suspend("no-permission")],
    ["missing_scope", suspend("no-permission")],
    ["no_permission", suspend("no-permission")],
    ["ekm_access_denied", suspend("no-permission")],
    ["msg_too_long", { remedy: "give-up" }],
    ["no_text", { remedy: "give-up" }],
    ["an_error_of_next_year", { remedy: "give-up" }],
  ] as const)("with %s is not repeated", async (name, refusal) => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, error(name));
    expect(await platform.post(postOf("C1", short).post)).toEqual(refused(said(name), refusal));
    expect(callsOf(slack, postMessage)).toHaveLength(1);
  });

  test("half-way keeps the messages already posted", async () => {
    const { slack, platform } = await startBot();
    slack.onPost((n) => (n === 2 ? error("is_archived").answers : "its own"));
    const { post, told } = postOf("C1", long);
    expect(await platform.post(post)).toEqual(refused(said("is_archived"), suspend("channel-gone")));
    expect(told).toEqual(slack.messages.map(({ ts }) => ["0", ts]));
  });
});

describe("a post on Slack that is refused for now", () => {
  test.each([
    [rateLimit({ "retry-after": "7" }), 7],
    [rateLimit({ "retry-after": "0" }), 0],
    [rateLimit({}), slackLimits.retryAfterSeconds],
    [rateLimit({ "retry-after": "soon" }), slackLimits.retryAfterSeconds],
    [error("ratelimited"), slackLimits.retryAfterSeconds],
    [error("rate_limited"), slackLimits.retryAfterSeconds],
  ])("by a rate limit, %j, does not wait, and reports the rate limit's length", async (fault, seconds) => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, fault);
    expect(await platform.post(postOf("C1", short).post)).toEqual(
      refused({ key: "rate-limited", seconds }, retry(Math.max(1, seconds) * 1_000, "platform")),
    );
    expect(callsOf(slack, postMessage)).toHaveLength(1);
  });

  test("does not block posts to another channel, and neither does a call that hangs", async () => {
    const { slack, platform } = await startBot();
    slack.channels.set("C2", { id: "C2", is_member: true });
    const held = Promise.withResolvers<Answering>();
    slack.onPost((n) =>
      n === 1 ? held.promise : n === 2 ? rateLimit({ "retry-after": "60" }).answers : "its own",
    );
    const hanging = platform.post(postOf("C1", short).post);
    await slack.until(() => callsOf(slack, postMessage).length === 1);
    expect(await platform.post(postOf("C1", short).post)).toMatchObject({ outcome: "refused" });
    expect(await platform.post(postOf("C2", short).post)).toEqual({ outcome: "posted" });
    held.resolve("its own");
    expect(await hanging).toEqual({ outcome: "posted" });
  });

  test.each([
    "invalid_auth",
    "token_revoked",
    "token_expired",
    "not_authed",
    "org_login_required",
    "team_added_to_org",
  ])("with %s concerns the whole app, not the channel", async (name) => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, error(name));
    expect(await platform.post(postOf("C1", short).post)).toEqual(
      refused(said(name), retry(slackLimits.appIsOutRetryMs, "platform")),
    );
  });

  test.each([
    [
      { acts: false, answers: { status: 403, body: "<h1>Forbidden</h1>" } },
      { key: "http-status", status: 403 },
      slackLimits.proxyRetryMs,
    ],
    [error("request_timeout"), said("request_timeout"), slackLimits.networkRetryMs],
  ] as const)("with %j may be retried", async (fault, reason, afterMs) => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, fault);
    expect(await platform.post(postOf("C1", short).post)).toEqual(refused(reason, retry(afterMs, "channel")));
  });

  test("because Slack cannot be reached was certainly not posted", async () => {
    const { slack, platform } = await startBot();
    await slack.stop();
    // A connection that was open until now may break with the first request.
    await platform.post(postOf("C1", short).post);
    expect(await platform.post(postOf("C1", short).post)).toEqual(
      refused(said("ECONNREFUSED"), retry(slackLimits.networkRetryMs, "platform")),
    );
  });
});

describe("a post on Slack with an unknown outcome", () => {
  const other = (status: number, body: unknown): Answering => ({ status, body });
  const foreign: Reason = { key: "other-server", platform: "Slack" };

  test.each<[Answering, Reason]>([
    ["lost", said("UND_ERR_SOCKET")],
    ["half", said("UND_ERR_SOCKET")],
    [other(500, {}), { key: "http-status", status: 500 }],
    [other(503, "<h1>Service Unavailable</h1>"), { key: "http-status", status: 503 }],
    [other(408, ""), { key: "http-status", status: 408 }],
    [other(200, { ok: false, error: "internal_error" }), said("internal_error")],
    [other(200, { ok: false, error: "fatal_error" }), said("fatal_error")],
    [other(200, { ok: false, error: "service_unavailable" }), said("service_unavailable")],
    [other(200, { ok: false }), foreign],
    [other(200, {}), foreign],
    [other(200, []), foreign],
    [other(200, "<h1>Welcome</h1>"), foreign],
    [other(200, ""), foreign],
    [other(200, { ok: true }), { key: "no-message" }],
    [other(200, { ok: true, ts: "" }), { key: "no-message" }],
    [other(204, null), { key: "http-status", status: 204 }],
    [
      { status: 302, headers: { location: "/" }, body: null },
      { key: "http-status", status: 302 },
    ],
  ])("because of the response %j is not repeated, whether it took effect or not", async (answers, reason) => {
    const { slack, platform } = await startBot();
    for (const acts of [true, false]) {
      slack.fail(postMessage, { acts, answers });
      const { post, told } = postOf("C1", short);
      expect({ outcome: await platform.post(post), told }).toEqual({ outcome: unknown(reason), told: [] });
    }
    expect(callsOf(slack, postMessage)).toHaveLength(2);
    expect(slack.messages).toHaveLength(answers === "half" ? 2 : 1);
  });

  test("because no response comes ends after ten seconds", async () => {
    const { slack, platform } = await startBot();
    const late = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(late.signal);
    onTestFinished(() => timeout.mockRestore());
    slack.fail(postMessage, { acts: true, answers: "never" });
    const posting = platform.post(postOf("C1", short).post);
    await slack.until(() => slack.messages.length === 1);
    late.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    expect(await posting).toEqual(unknown({ key: "no-answer", seconds: 10 }));
    expect(timeout.mock.calls).toEqual([[10_000]]);
  });

  test("is not decided by the second of two responses to the previous message", async () => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, { acts: true, answers: "twice" });
    const { post, told } = postOf("C1", long);
    const outcome = await platform.post(post);
    // The connection may break before or with the second message.
    const stand = slack.messages.map(({ ts }, index) => [String(index), ts]);
    expect(told).toEqual(outcome.outcome === "posted" ? stand : stand.slice(0, 1));
    expect(outcome.outcome).not.toBe("refused");
  });
});

describe("a page whose blocks Slack refuses", () => {
  test.each(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"])(
    "with %s is sent as plain text, and the others as blocks",
    async (name) => {
      const { slack, platform } = await startBot();
      slack.onPost((n) => (n === 2 ? error(name).answers : "its own"));
      const { post, told } = postOf("C1", long);
      expect(await platform.post(post)).toEqual({ outcome: "posted" });
      expect(told.map(([part]) => part)).toEqual(["0", "1.0", "2"]);
      expect(slack.messages.map(({ metadata, blocks }) => [metadata, blocks !== undefined])).toEqual([
        [metadataOf("0"), true],
        [metadataOf("1.0"), false],
        [metadataOf("2"), true],
      ]);
      expect(slack.messages[1]?.text).toMatch(/^fact 50\n[\s\S]*\nfact 99$/u);
    },
  );

  test("is continued in plain text if its first part was posted in plain text", async () => {
    const { slack, platform } = await startBot();
    const { post, told } = postOf("C1", long, { existing: new Map([["1.0", "1780389000.000000"]]) });
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told.map(([part]) => part)).toEqual(["0", "2"]);
    expect(callsOf(slack, postMessage)).toHaveLength(2);
  });

  test("and whose plain text it also refuses is given up", async () => {
    const { slack, platform } = await startBot();
    slack.fail(postMessage, error("invalid_blocks"), error("msg_too_long"));
    expect(await platform.post(postOf("C1", short).post)).toEqual(
      refused(said("msg_too_long"), { remedy: "give-up" }),
    );
  });
});
