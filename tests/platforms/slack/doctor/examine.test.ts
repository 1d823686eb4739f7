import { expect, onTestFinished, test } from "vitest";
import { loadCommands } from "../../../../src/ask/define-command.ts";
import { isFailed, isUnknown, isWell } from "../../../../src/platforms/shared/doctor/finding.ts";
import { examineSlack } from "../../../../src/platforms/slack/doctor/examine.ts";
import { startFakeSlack } from "../../../fakes/slack/server.ts";
import { appId } from "../../../fakes/slack/workspace.ts";
import { digestsOf, examination, states } from "../../examination.ts";
import { named } from "../../named.ts";

const commands = await loadCommands(new URL("../../../../src/commands/", import.meta.url));

const start = async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.stop());
  slack.channels.set("C12", { id: "C12", is_member: true });
  slack.channels.set("C13", { id: "C13", is_member: false });
  slack.channels.set("C14", { id: "C14", is_archived: true });
  slack.groups.set("S1", ["U2"]);
  slack.people.set("U5", { id: "U5" });
  slack.people.set("U6", { id: "U6", deleted: true });
  const settings = {
    botToken: "xoxb-secret",
    transport: { mode: "socket", appToken: `xapp-1-${appId}-1-secret` },
    command: "onrecord",
    managers: [],
    editors: [],
    channels: [],
    apiUrl: slack.apiUrl,
  } as const;
  return { slack, settings };
};

const refused = (error: string) => ({ acts: false, answers: { status: 200, body: { ok: false, error } } });
const down = { acts: false, answers: { status: 503, body: null } };

test("is well where all is as it should be, and shows no secret", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, managers: named("U5"), editors: named("S1", "U5"), channels: ["C12"] },
    examination({ commands, channels: digestsOf("C12") }),
  );
  expect(findings).toEqual([
    isWell("token", "It is that of the bot in Newsroom."),
    isWell("scopes", "The token has all that the manifest asks for."),
    isWell("clock", "This machine’s clock agrees."),
    isWell("connection", "Socket Mode can be opened."),
    isWell("channel C12", "The bot can post there."),
    isWell("allowed channel C12", "It is there."),
    isWell("person U5", "They are in the workspace."),
    isWell("user group S1", "It has 1 person."),
  ]);
  expect(JSON.stringify(findings)).not.toContain("secret");
});

test("says of each channel what is wrong, by what it is for", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    settings,
    examination({
      commands,
      channels: [
        ...digestsOf("C13", "general"),
        { id: "C14", use: "desk" },
        { id: "C13", use: "embargo" },
        { id: "G99", use: "embargo" },
      ],
    }),
  );
  expect(findings.slice(4)).toEqual([
    isFailed(
      "channel C13",
      "Nothing can be posted: the bot is not in the channel. Invite it there with /invite.",
      "Then resume its digests with /digest resume.",
    ),
    isFailed(
      "channel general",
      'Nothing can be posted: "general" is not a channel id such as C0123ABCD. The id is at the end of the channel’s details in Slack.',
      "Then resume its digests with /digest resume.",
    ),
    isFailed(
      "desk’s channel C14",
      "Nothing can be posted: the channel is archived. Unarchive it, or choose another.",
      "Or set ONRECORD_DESK to another channel. Until then, what the desk is told stands in the log.",
    ),
    isWell("embargo channel C13", "It is there."),
    isFailed(
      "embargo channel G99",
      "It is not found: there is no such channel, or it is private and the bot is not in it. Check the id, or invite the bot.",
      "Correct ONRECORD_EMBARGO_CHANNELS.",
    ),
  ]);
});

test("a channel that the allow-list leaves out is named, whatever it is for, and one of the list that there is not", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, channels: ["C12", "C99"] },
    examination({ commands, channels: [...digestsOf("C12", "C15"), { id: "C15", use: "embargo" }] }),
  );
  const found =
    "The bot is not used there: it is not one of the channels in SLACK_CHANNELS. Add it there, or choose another.";
  expect(findings.slice(4)).toEqual([
    isWell("channel C12", "The bot can post there."),
    isFailed("channel C15", found, "Then resume its digests with /digest resume."),
    isFailed("embargo channel C15", found, "Correct ONRECORD_EMBARGO_CHANNELS."),
    isWell("allowed channel C12", "It is there."),
    isFailed(
      "allowed channel C99",
      "It is not found: there is no such channel, or it is private and the bot is not in it. Check the id, or invite the bot.",
      "Correct SLACK_CHANNELS or DISCORD_CHANNELS.",
    ),
  ]);
});

test("names managers and editors whom Slack does not know", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, managers: named("S2"), editors: named("U6", "U7") },
    examination({ commands }),
  );
  const remedy = "Correct SLACK_MANAGERS or SLACK_EDITORS.";
  expect(findings.slice(4)).toEqual([
    isFailed("user group S2", "Slack does not know this id (no_such_subteam).", remedy),
    isFailed("person U6", "Their account is deactivated.", remedy),
    isFailed("person U7", "Slack does not know this id (user_not_found).", remedy),
  ]);
});

test("a clock that is wrong is named with how far it is", async () => {
  const { settings } = await start();
  const now = () => Temporal.Now.instant().add({ minutes: 2 });
  const [, , clock] = await examineSlack(settings, examination({ commands, now }));
  expect(clock?.state).toBe("failed");
  expect(clock?.found).toMatch(/^This machine’s clock is 1(?:19|20|21) seconds away from the platform’s\.$/u);
  expect(clock?.remedy).toBe("Set it right, for example with NTP (timedatectl set-ntp true).");
});

test("a token that lacks a scope says which, and how to get it", async () => {
  const { slack, settings } = await start();
  slack.scopes.delete("usergroups:read");
  const [, scopes] = await examineSlack(settings, examination({ commands }));
  expect(scopes).toEqual(
    isFailed(
      "scopes",
      "The token lacks usergroups:read.",
      "Paste what npx onrecord manifest prints into the app’s manifest, and install the app again.",
    ),
  );
});

test.each([
  ["invalid_auth", "Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN."],
  [
    "account_inactive",
    "Install the app again in the workspace. Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN.",
  ],
])("a bot token that Slack answers with %s is named, with its remedy", async (error, remedy) => {
  const { slack, settings } = await start();
  slack.fail("auth.test", refused(error));
  expect(await examineSlack(settings, examination({ commands }))).toEqual([
    isFailed("token", `Slack does not take it (${error}).`, remedy),
  ]);
});

test("an app-level token goes to Slack in the header alone, and one that Slack does not take is named", async () => {
  const { slack, settings } = await start();
  await examineSlack(settings, examination({ commands }));
  const opened = slack.calls.find(({ method }) => method === "apps.connections.open");
  expect(opened).toMatchObject({ token: settings.transport.appToken, args: {} });
  slack.fail("apps.connections.open", refused("invalid_auth"));
  expect((await examineSlack(settings, examination({ commands })))[3]).toEqual(
    isFailed(
      "connection",
      "Socket Mode cannot be opened (invalid_auth).",
      "Make an app-level token with the scope connections:write, and put it into SLACK_APP_TOKEN. Socket Mode has to be on in the app’s settings.",
    ),
  );
});

test("tokens of two apps are told apart: what people ask would come to the other one", async () => {
  const { settings } = await start();
  const transport = { mode: "socket", appToken: "xapp-1-A2-1-secret" } as const;
  const findings = await examineSlack({ ...settings, transport }, examination({ commands }));
  expect(findings[3]).toEqual(
    isFailed(
      "connection",
      "SLACK_APP_TOKEN belongs to the app A2, and SLACK_BOT_TOKEN to A1.",
      "Copy both tokens from the pages of one app.",
    ),
  );
});

test("a limit is waited out once, and what cannot be looked at is no fault of the channel: the others wait", async () => {
  const { slack, settings } = await start();
  const limited = { acts: false, answers: { status: 429, headers: { "retry-after": "0" }, body: null } };
  slack.fail("conversations.info", limited);
  const channels = digestsOf("C12", "C13", "C14");
  const afterOne = await examineSlack(settings, examination({ commands, channels }));
  expect(states(afterOne.slice(4))).toEqual([
    "channel C12: ok",
    "channel C13: failed",
    "channel C14: failed",
  ]);
  slack.fail("conversations.info", limited, limited);
  const afterTwo = await examineSlack(settings, examination({ commands, channels }));
  expect(afterTwo.slice(4)).toEqual([
    isUnknown("channel C12", "It could not be checked (rate limited for 0 s).", "Try again in a minute."),
    isUnknown("channels", "2 more were not checked after this one.", "Try again later."),
  ]);
});

test("an outage, and a network that is down, are no fault of the token", async () => {
  const { slack, settings } = await start();
  const gone = await startFakeSlack();
  await gone.stop();
  const unreachable = (why: string) => [
    isUnknown("token", `Slack cannot be reached (${why}).`, "Check the network, and ask the doctor again."),
  ];
  slack.fail("auth.test", down);
  expect(await examineSlack(settings, examination({ commands }))).toEqual(unreachable("HTTP status 503"));
  expect(await examineSlack({ ...settings, apiUrl: gone.apiUrl }, examination({ commands }))).toEqual(
    unreachable("ECONNREFUSED"),
  );
});
