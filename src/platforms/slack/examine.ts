import { WebAPIPlatformError, WebClient } from "@slack/web-api";
import type { Examination } from "../../doctor/examine.ts";
import { clockFinding, type Finding, inTurn, isFailed, isUnknown, isWell } from "../../doctor/finding.ts";
import { channelProblem } from "./channel-problem.ts";
import { reasonOf } from "./failure.ts";
import { limits } from "./limits.ts";
import { botScopes } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";

const copyAgain = "Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN.";
const installAgain = "Paste what npm run manifest prints into the app’s manifest, and install the app again.";

const scopesFinding = (granted: readonly string[] | undefined): Finding => {
  if (granted === undefined)
    return isUnknown("scopes", "Slack did not say which scopes the token has.", installAgain);
  const missing = botScopes.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? isWell("scopes", "The token has all that the manifest asks for.")
    : isFailed("scopes", `The token lacks ${missing.join(", ")}.`, installAgain);
};

const socketFinding = async ({ transport }: SlackSettings, client: WebClient): Promise<Finding> => {
  if (transport.mode === "http") {
    const found = `Requests are awaited over HTTP on port ${transport.port}; whether Slack reaches it cannot be seen from here.`;
    return isWell("connection", found);
  }
  try {
    await client.apps.connections.open({ token: transport.appToken });
    return isWell("connection", "Socket Mode can be opened.");
  } catch (error) {
    return isFailed(
      "connection",
      `Socket Mode cannot be opened (${reasonOf(error)}).`,
      "Make an app-level token with the scope connections:write, and put it into SLACK_APP_TOKEN.",
    );
  }
};

const channelFinding = async (client: WebClient, channel: string): Promise<Finding> => {
  const what = `channel ${channel}`;
  const problem = await channelProblem(client, channel, "en");
  return problem === null
    ? isWell(what, "The bot can post there.")
    : isFailed(what, `Nothing can be posted: ${problem}`, "Then resume its digests with /digest resume.");
};

const groupFinding = async (client: WebClient, usergroup: string): Promise<Finding> => {
  const what = `user group ${usergroup}`;
  try {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return isWell(what, `It has ${users.length === 1 ? "1 person" : `${users.length} people`}.`);
  } catch (error) {
    return isFailed(
      what,
      `Slack does not say who is in it (${reasonOf(error)}).`,
      "Check SLACK_MANAGERS and SLACK_EDITORS.",
    );
  }
};

/** Looks at all that the bot needs of Slack, without connecting as the bot does. */
export const examineSlack = async (
  settings: SlackSettings,
  { channels, now }: Examination,
): Promise<readonly Finding[]> => {
  let date: string | null = null;
  const client = new WebClient(settings.botToken, {
    slackApiUrl: settings.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: limits.requestTimeoutMs,
    async fetch(url, init) {
      const response = await fetch(url, init);
      date = response.headers.get("date") ?? date;
      return response;
    },
  });
  try {
    const { user, team, response_metadata } = await client.auth.test();
    return [
      isWell("token", `It is that of ${user ?? "the bot"} in ${team ?? "its workspace"}.`),
      scopesFinding(response_metadata?.scopes),
      clockFinding("clock", date, now()),
      await socketFinding(settings, client),
      ...(await inTurn(channels, (channel) => channelFinding(client, channel))),
      ...(await inTurn(
        [...new Set([...settings.managers, ...settings.editors])].filter((id) => id.startsWith("S")),
        (group) => groupFinding(client, group),
      )),
    ];
  } catch (error) {
    // What Slack itself says of the token; all else is the network, or a limit that passes.
    return error instanceof WebAPIPlatformError
      ? [isFailed("token", `Slack does not take it (${error.data.error}).`, copyAgain)]
      : [
          isUnknown(
            "token",
            `Slack cannot be reached (${reasonOf(error)}).`,
            "Check the network; it may pass.",
          ),
        ];
  }
};
