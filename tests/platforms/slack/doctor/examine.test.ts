import { expect, onTestFinished, test } from "vitest";
import { loadCommands } from "../../../../src/ask/define-command.ts";
import { failedFinding, okFinding, unknownFinding } from "../../../../src/platforms/shared/doctor/finding.ts";
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

test("finds no problem in a correct setup, and shows no secret", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, managers: named("U5"), editors: named("S1", "U5"), channels: ["C12"] },
    examination({ commands, channels: digestsOf("C12") }),
  );
  expect(findings).toEqual([
    okFinding("token", "It belongs to the bot in Newsroom."),
    okFinding("scopes", "The token has all scopes of the manifest."),
    okFinding("clock", "This machine’s clock is right."),
    okFinding("connection", "Socket Mode can be opened."),
    okFinding("channel C12", "The bot can post there."),
    okFinding("allowed channel C12", "It exists."),
    okFinding("person U5", "They are in the workspace."),
    okFinding("user group S1", "It has 1 person."),
  ]);
  expect(JSON.stringify(findings)).not.toContain("secret");
});

test("reports each channel's problem according to the channel's purpose", async () => {
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
    failedFinding(
      "channel C13",
      "The bot cannot post there: the bot is not in the channel. Invite it there with /invite.",
      "Then resume its digests with /digest resume.",
    ),
    failedFinding(
      "channel general",
      'The bot cannot post there: "general" is not a channel id such as C0123ABCD. The id is at the end of the channel’s details in Slack.',
      "Then resume its digests with /digest resume.",
    ),
    failedFinding(
      "desk’s channel C14",
      "The bot cannot post there: the channel is archived. Unarchive it, or choose another.",
      "Or set ONRECORD_DESK to another channel. Until then, messages to the desk are only in the log.",
    ),
    okFinding("embargo channel C13", "It exists."),
    failedFinding(
      "embargo channel G99",
      "It was not found: this channel does not exist, or it is private and the bot is not in it. Check the id, or invite the bot.",
      "Correct ONRECORD_EMBARGO_CHANNELS.",
    ),
  ]);
});

test("a channel that is not on the allow-list is reported, and so is one on the list that does not exist", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, channels: ["C12", "C99"] },
    examination({ commands, channels: [...digestsOf("C12", "C15"), { id: "C15", use: "embargo" }] }),
  );
  const found =
    "The bot is not used there: it is not one of the channels in SLACK_CHANNELS. Add it there, or choose another.";
  expect(findings.slice(4)).toEqual([
    okFinding("channel C12", "The bot can post there."),
    failedFinding("channel C15", found, "Then resume its digests with /digest resume."),
    failedFinding("embargo channel C15", found, "Correct ONRECORD_EMBARGO_CHANNELS."),
    okFinding("allowed channel C12", "It exists."),
    failedFinding(
      "allowed channel C99",
      "It was not found: this channel does not exist, or it is private and the bot is not in it. Check the id, or invite the bot.",
      "Correct SLACK_CHANNELS or DISCORD_CHANNELS.",
    ),
  ]);
});

test("reports managers and editors that Slack does not find", async () => {
  const { settings } = await start();
  const findings = await examineSlack(
    { ...settings, managers: named("S2"), editors: named("U6", "U7") },
    examination({ commands }),
  );
  const remedy = "Correct SLACK_MANAGERS or SLACK_EDITORS.";
  expect(findings.slice(4)).toEqual([
    failedFinding("user group S2", "Slack does not find this id (no_such_subteam).", remedy),
    failedFinding("person U6", "Their account is deactivated.", remedy),
    failedFinding("person U7", "Slack does not find this id (user_not_found).", remedy),
  ]);
});

test("a wrong clock is reported with its difference", async () => {
  const { settings } = await start();
  const now = () => Temporal.Now.instant().add({ minutes: 2 });
  const [, , clock] = await examineSlack(settings, examination({ commands, now }));
  expect(clock?.state).toBe("failed");
  expect(clock?.found).toMatch(
    /^This machine’s clock differs from the platform’s by 1(?:19|20|21) seconds\.$/u,
  );
  expect(clock?.remedy).toBe("Correct it, for example with NTP (timedatectl set-ntp true).");
});

test("a missing scope is reported by name, with how to get it", async () => {
  const { slack, settings } = await start();
  slack.scopes.delete("usergroups:read");
  const [, scopes] = await examineSlack(settings, examination({ commands }));
  expect(scopes).toEqual(
    failedFinding(
      "scopes",
      "The token lacks usergroups:read.",
      "Paste the output of npx onrecord manifest into the app’s manifest, and install the app again.",
    ),
  );
});

test.each([
  ["invalid_auth", "Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN."],
  [
    "account_inactive",
    "Install the app again in the workspace. Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN.",
  ],
])("a bot token that Slack answers with %s is reported with its remedy", async (error, remedy) => {
  const { slack, settings } = await start();
  slack.fail("auth.test", refused(error));
  expect(await examineSlack(settings, examination({ commands }))).toEqual([
    failedFinding("token", `Slack refuses the token (${error}).`, remedy),
  ]);
});

test("an app-level token is sent only in the header, and reported if Slack refuses it", async () => {
  const { slack, settings } = await start();
  await examineSlack(settings, examination({ commands }));
  const opened = slack.calls.find(({ method }) => method === "apps.connections.open");
  expect(opened).toMatchObject({ token: settings.transport.appToken, args: {} });
  slack.fail("apps.connections.open", refused("invalid_auth"));
  expect((await examineSlack(settings, examination({ commands })))[3]).toEqual(
    failedFinding(
      "connection",
      "Socket Mode cannot be opened (invalid_auth).",
      "Turn Socket Mode on in the app’s settings. Create an app-level token with the scope connections:write, and set SLACK_APP_TOKEN to it.",
    ),
  );
});

test("tokens of two different apps are reported, because one app would get the other's events", async () => {
  const { settings } = await start();
  const transport = { mode: "socket", appToken: "xapp-1-A2-1-secret" } as const;
  const findings = await examineSlack({ ...settings, transport }, examination({ commands }));
  expect(findings[3]).toEqual(
    failedFinding(
      "connection",
      "SLACK_APP_TOKEN belongs to the app A2, and SLACK_BOT_TOKEN to A1.",
      "Copy both tokens from the pages of one app.",
    ),
  );
});

test("the doctor waits for a rate limit once, and a check that fails is not the channel's fault", async () => {
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
    unknownFinding("channel C12", "The check failed (rate limited for 0 s).", "Try again in a minute."),
    unknownFinding("channels", "2 more were not checked after this one.", "Try again later."),
  ]);
});

test("an outage or a broken network is not the token's fault", async () => {
  const { slack, settings } = await start();
  const gone = await startFakeSlack();
  await gone.stop();
  const unreachable = (why: string) => [
    unknownFinding(
      "token",
      `Slack cannot be reached (${why}).`,
      "Check the network, and run the doctor again.",
    ),
  ];
  slack.fail("auth.test", down);
  expect(await examineSlack(settings, examination({ commands }))).toEqual(unreachable("HTTP status 503"));
  expect(await examineSlack({ ...settings, apiUrl: gone.apiUrl }, examination({ commands }))).toEqual(
    unreachable("ECONNREFUSED"),
  );
});
