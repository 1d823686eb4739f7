import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createAdmission } from "../../../src/ask/access/admission.ts";
import type { AskerGroup } from "../../../src/ask/access/asker.ts";
import { createBudgets } from "../../../src/ask/access/budgets.ts";
import { groupOf, type Profile } from "../../../src/platforms/slack/people/profiles.ts";
import { blocksSchema, visibleText } from "../../fakes/slack/blocks.ts";
import type { FakePerson } from "../../fakes/slack/workspace.ts";
import { commandsWithForm } from "../command-with-form.ts";
import { find, seen } from "./seen.ts";
import { startOver, ways } from "./ways.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };
const budgets = {
  lines: { burst: 2, perMinute: 1 },
  desk: { burst: 5, perMinute: 0.5 },
  suggestions: { burst: 100, perMinute: 600 },
};
const mention = (more = {}) => ({
  type: "app_mention",
  user: "U2",
  text: "<@U1> who ada",
  ts: "100.000001",
  channel: "C1",
  event_ts: "100.000001",
  ...more,
});
const answered = z.looseObject({ blocks: blocksSchema });
const textOf = (answer: unknown): string => visibleText(answered.parse(answer).blocks);

const guest = "This bot does not answer guests.";
const external = "This bot does not answer people from outside.";
const notKnown = "It could not be checked whether you may ask. Try again in a moment.";

const people: readonly (readonly [string, FakePerson | null, string])[] = [
  ["a guest", { id: "U2", is_restricted: true }, guest],
  ["a guest of one channel", { id: "U2", is_restricted: true, is_ultra_restricted: true }, guest],
  ["a person of another workspace", { id: "U2", team_id: "T2" }, external],
  ["a person whose account is deactivated", { id: "U2", deleted: true }, external],
  ["a stranger", { id: "U2", is_stranger: true }, external],
  ["a person of whom Slack does not say", null, notKnown],
];

describe.each(ways)("over %s", (_name, transport) => {
  describe.each(people)("%s", (_who, person, refusal) => {
    const start = async (askers: readonly AskerGroup[] = ["members"]) => {
      const { commands } = commandsWithForm();
      const admission = createAdmission({ askers, budgets: null, log });
      const bot = await startOver(transport, commands, {}, { admission });
      const become = () => {
        if (person === null) bot.slack.people.delete("U2");
        else bot.slack.people.set("U2", person);
      };
      return { ...bot, become };
    };

    test("is refused with one sentence, for every kind of event", async () => {
      const { slack, send, become } = await start();
      become();
      const slash = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
      expect(textOf(slash)).toBe(refusal);
      await send(slack.event(mention()));
      await slack.until(() => slack.ephemerals.length > 0);
      expect(slack.ephemerals).toMatchObject([{ channel: "C1", user: "U2" }]);
      expect(seen(slack.ephemerals[0])).toBe(refusal);
      await send(
        slack.event({ ...mention({ ts: "101.000001", channel: "D2" }), type: "message", channel_type: "im" }),
      );
      await slack.until(() => slack.ephemerals.length > 1);
      await send(slack.onMessage("names", "Ada Stone"));
      await slack.until(() => slack.responses.length > 0);
      expect(seen(slack.responses[0])).toBe(refusal);
      await send(
        slack.event({
          type: "app_home_opened",
          tab: "home",
          user: "U2",
          channel: "D2",
          event_ts: "1.000001",
        }),
      );
      await slack.until(() => slack.homes.size > 0);
      const home = slack.homes.get("U2") ?? expect.unreachable();
      expect(visibleText(blocksSchema.parse(home.blocks))).toBe(refusal);
      await send(
        slack.event({
          type: "link_shared",
          user: "U2",
          channel: "C1",
          message_ts: "100.000001",
          unfurl_id: "1",
          source: "conversations_history",
          event_ts: "100.000001",
          links: [{ domain: "herald.example", url: "https://www.herald.example/open-code/" }],
        }),
      );
      expect([slack.messages, slack.unfurls]).toEqual([[], []]);
    });

    test.skipIf(person === null)("may ask if the settings allow it", async () => {
      const { slack, send, become } = await start(["guests", "external"]);
      become();
      expect(textOf(await send(slack.slashCommand({ command: "/onrecord", text: "who ada" })))).toContain(
        "Ada Stone",
      );
    });
  });

  test("a member's buttons and forms are also refused to other people", async () => {
    const { commands, noted } = commandsWithForm();
    const admission = createAdmission({ askers: ["members"], budgets: null, log });
    const { slack, send } = await startOver(transport, commands, {}, { admission });
    slack.people.set("U3", { id: "U3", is_restricted: true });
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "ask" }));
    await send(slack.press(find(answer, "Note"), { message: { isEphemeral: false }, user: "U3" }));
    await slack.until(() => slack.views.size + slack.responses.length > 0);
    expect(noted).toEqual([]);
    const shown = [...slack.views.values()].map(({ blocks }) => visibleText(blocksSchema.parse(blocks)));
    expect([...shown, ...slack.responses.map(seen)]).toEqual([guest]);
  });

  test("a mention by a person of another workspace is refused, whatever their profile says", async () => {
    const admission = createAdmission({ askers: ["members"], budgets: null, log });
    const { slack, send } = await startOver(transport, [], {}, { admission });
    await send(slack.event(mention({ user_team: "T2" })));
    await slack.until(() => slack.ephemerals.length > 0);
    expect(seen(slack.ephemerals[0])).toBe(external);
  });

  test("a Home tab that is opened beyond a person's budget says so once", async () => {
    const admission = createAdmission({ askers: ["members"], budgets: createBudgets(budgets), log });
    const { slack, send } = await startOver(transport, [], {}, { admission });
    const opened = { type: "app_home_opened", tab: "home", user: "U2", channel: "D2", event_ts: "1.000001" };
    for (let time = 0; time < 5; time += 1) await send(slack.event(opened));
    await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const published = slack.calls.filter(({ method }) => method === "views.publish");
    expect(published).toHaveLength(3);
    const home = slack.homes.get("U2") ?? expect.unreachable();
    expect(visibleText(blocksSchema.parse(home.blocks))).toMatch(/^You have asked a lot/u);
  });

  test("mentions beyond a person's budget are answered once, visible only to that person", async () => {
    const admission = createAdmission({ askers: ["members"], budgets: createBudgets(budgets), log });
    const { slack, send } = await startOver(transport, [], {}, { admission });
    for (const ts of ["1", "2", "3", "4"]) await send(slack.event(mention({ ts: `10${ts}.000001` })));
    await send(slack.event(mention({ ts: "109.000001", user: "U4" })));
    await slack.until(() => slack.messages.length === 2 && slack.ephemerals.length === 2);
    expect(slack.ephemerals.map(seen)).toEqual(["You have asked a lot. Ask again in 60 seconds.", notKnown]);
  });
});

test("a person's profile is requested once for many commands", async () => {
  const [[, transport] = expect.unreachable()] = ways;
  const admission = createAdmission({ askers: ["members"], budgets: null, log });
  const { slack, send } = await startOver(transport, [], {}, { admission });
  for (let time = 0; time < 5; time += 1) {
    await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
  }
  expect(slack.calls.filter(({ method }) => method === "users.info")).toHaveLength(1);
});

describe("on Enterprise Grid", () => {
  const own = { team: "T1", enterprise: "E1" };
  const profile: Profile = {
    team_id: "T3",
    is_restricted: false,
    is_ultra_restricted: false,
    is_stranger: false,
    deleted: false,
    is_admin: false,
    is_owner: false,
    tz: null,
    name: "",
    real_name: "",
    profile: { display_name: "" },
  };

  test.each([
    ["a person of the workspace through their organization", { teams: ["T1", "T3"] }, "E1", "members"],
    ["a person of another workspace of it", { teams: ["T3"] }, "E1", "external"],
    ["a person whose workspace Slack sends as another one's", { teams: ["T1"] }, "T9", "external"],
  ])("%s", (_who, enterprise_user, sentTeam, group) => {
    expect(groupOf({ ...profile, enterprise_user }, own, sentTeam)).toBe(group);
  });
});
