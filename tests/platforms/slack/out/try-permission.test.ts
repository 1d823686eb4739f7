import { expect, test } from "vitest";
import { createNotifier } from "../../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../../src/digests/deliveries/pace.ts";
import { createRecheck } from "../../../../src/digests/deliveries/recheck.ts";
import type { PlatformState } from "../../../../src/digests/posting.ts";
import { said } from "../../../../src/store/deliveries/reason.ts";
import { morning } from "../../../digests/deliveries/morning.ts";
import { allReadable, createFakeLog, declare } from "../../../digests/deliveries/world.ts";
import { libraryOf } from "../../../library.ts";
import { callsOf, startBot } from "../people/bot.ts";

test("the try is visible to no person, and shows if the bot may post", async () => {
  const { slack, platform } = await startBot();
  slack.channels.set("C1", { id: "C1", is_member: true, readOnly: true });
  expect(await platform.tryPermission?.("C1")).toBe("refused");
  slack.channels.set("C1", { id: "C1", is_member: true });
  expect(await platform.tryPermission?.("C1")).toBe("granted");
  expect(slack.messages).toEqual([]);
  expect(slack.ephemerals).toEqual([{ channel: "C1", user: "U1", text: "May Onrecord post here?" }]);
});

test.each([
  ["missing_scope", "refused"],
  ["restricted_action", "refused"],
  ["ekm_access_denied", "refused"],
  ["is_archived", "refused"],
  ["user_not_in_channel", "unknown"],
  ["internal_error", "unknown"],
  ["ratelimited", "unknown"],
  ["invalid_auth", "unknown"],
])("the result is %s if Slack answers with %s", async (error, permission) => {
  const { slack, platform } = await startBot();
  slack.fail("chat.postEphemeral", { acts: false, answers: { status: 200, body: { ok: false, error } } });
  expect(await platform.tryPermission?.("C1")).toBe(permission);
});

test("managers of a channel in which the bot may post again get one message with a button that resumes all digests", async () => {
  const { slack, platform } = await startBot();
  slack.channels.set("C123", { id: "C123", is_member: true, creator: "U7", readOnly: true });
  const { clock, declared, store } = await morning({ declared: declare({ channel: "slack:C123" }) });
  const reason = said("restricted_action_read_only_channel");
  const state = { state: "suspended", cause: "no-permission", reason } as const;
  await store.subscriptions.setState("morning slack:C123", state, null, clock.now());
  const all = async () => declared.map((each) => ({ ...each, state }));
  const running: PlatformState = { on: true, platform };
  const parts = { platform: () => running, library: () => libraryOf(), clock, log: createFakeLog().log };
  const recheck = createRecheck({ ...store, ...parts, stopping: new AbortController().signal, all });
  const current = async () => allReadable(await all());
  const pacers = createPacers(clock);
  const { sweep } = createNotifier({
    ...store,
    ...parts,
    current,
    pacers,
    by: "bot",
    leaseMs: 60_000,
    lateMs: 0,
  });
  const minutesLater = async (): Promise<readonly string[]> => {
    const before = callsOf(slack, "chat.postMessage").length;
    for (let minute = 0; minute < 3; minute += 1) {
      clock.set(clock.now().add({ minutes: 1 }));
      await recheck.inTurn();
      await sweep();
    }
    return callsOf(slack, "chat.postMessage")
      .slice(before)
      .map(({ text }) => String(text));
  };
  expect(await minutesLater()).toEqual([expect.stringContaining("the bot may not post in the channel")]);
  slack.channels.set("C123", { id: "C123", is_member: true, creator: "U7" });
  const [told, ...more] = await minutesLater();
  expect({ told, more }).toEqual({
    told: expect.stringContaining("The bot can post in the channel <#C123> again."),
    more: [],
  });
  expect(JSON.stringify(callsOf(slack, "chat.postMessage").at(-1)?.blocks)).toContain("Resume all");
});
