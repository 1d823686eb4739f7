import { expect, test } from "vitest";
import { overHttp } from "../../../fakes/slack/settings.ts";
import { named } from "../../named.ts";
import { startOver } from "../ways.ts";

const ada = { platform: "slack", workspace: "T1", user: "U2" };

test("Slack says whether a person is an editor by their id alone, also as a member of a user group", async () => {
  const { slack, platform } = await startOver(overHttp, [], { editors: named("U2", "S1") });
  slack.people.set("U3", { id: "U3" });
  slack.people.set("U4", { id: "U4" });
  slack.people.set("U5", { id: "U5", team_id: "T2" });
  slack.groups.set("S1", ["U3", "U5"]);
  const isEditor = (user: string) => platform.checks?.isEditor({ ...ada, user });
  expect([await isEditor("U2"), await isEditor("U3"), await isEditor("U4"), await isEditor("U5")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a person whose account was deactivated is no editor any more, by their id or by a group", async () => {
  const { slack, platform } = await startOver(overHttp, [], { editors: named("U3", "S1") });
  slack.groups.set("S1", ["U4"]);
  for (const id of ["U3", "U4"]) slack.people.set(id, { id, deleted: true });
  const isEditor = (user: string) => platform.checks?.isEditor({ ...ada, user });
  expect([await isEditor("U3"), await isEditor("U4")]).toEqual([false, false]);
});

test("a person whom Slack does not know is no editor and in no channel", async () => {
  const { platform, slack } = await startOver(overHttp, [], { editors: named("U9") });
  expect(await platform.checks?.isEditor({ ...ada, user: "U9" })).toBe(false);
  slack.memberships.set("U2", ["C1"]);
  expect([
    await platform.checks?.isIn(ada, "slack:C1"),
    await platform.checks?.isIn(ada, "slack:C2"),
  ]).toEqual([true, false]);
});

test("Slack says how it names a person: by the name that they chose, else by their full name", async () => {
  const { slack, platform } = await startOver(overHttp);
  const named = { name: "ada.stone", real_name: "Ada Stone", profile: { display_name: "Ada" } };
  slack.people.set("U3", { id: "U3", ...named });
  slack.people.set("U4", { id: "U4", ...named, profile: { display_name: " " } });
  slack.people.set("U5", { id: "U5", name: "ada.stone" });
  slack.people.set("U6", { id: "U6" });
  const nameOf = (user: string) => platform.checks?.nameOf({ ...ada, user });
  expect(await Promise.all(["U3", "U4", "U5", "U6", "U9"].map(nameOf))).toEqual([
    "Ada",
    "Ada Stone",
    "ada.stone",
    null,
    null,
  ]);
});
