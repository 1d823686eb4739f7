import { LogLevel, WebClient, type WebClientOptions } from "@slack/web-api";
import { isUsedIn, notUsedProblem } from "../../../ask/access/admission.ts";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { type ChannelState, channelFinding } from "../../shared/doctor/channel-finding.ts";
import type { UsedChannel } from "../../shared/doctor/channel-use.ts";
import { checkEach } from "../../shared/doctor/check-each.ts";
import type { Examination } from "../../shared/doctor/examination.ts";
import {
  clockFinding,
  type Finding,
  failedFinding,
  okFinding,
  unknownFinding,
} from "../../shared/doctor/finding.ts";
import { createRetryingFetch } from "../../shared/doctor/retrying-fetch.ts";
import { slackLimits } from "../limits.ts";
import { botScopes } from "../manifest.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";
import type { SlackSettings } from "../settings.ts";
import { channelStateOf } from "./channel-problem.ts";
import { editorFinding } from "./examine-people.ts";

const tryAgain = "Check the network, and run the doctor again.";
const installAgain =
  "Paste the output of npx onrecord manifest into the app’s manifest, and install the app again.";

/** Slack's errors for a token whose app is no longer in the workspace. */
const uninstalled: ReadonlySet<string> = new Set(["account_inactive", "token_revoked", "token_expired"]);

/** Checks everything that the bot needs from Slack, without receiving events or posting. */
export const examineSlack = async (
  settings: SlackSettings,
  { channels, now, signal }: Examination,
): Promise<readonly Finding[]> => {
  let date: string | null = null;
  const ask = createRetryingFetch({ requestTimeoutMs: slackLimits.requestTimeoutMs, signal });
  const options: WebClientOptions = {
    slackApiUrl: settings.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    async fetch(url, init) {
      const response = await ask(url, init);
      date = response.headers.get("date") ?? date;
      return response;
    },
  };
  const client = new WebClient(settings.botToken, options);
  try {
    const { user, team, team_id, bot_id, response_metadata } = await client.auth.test();
    const checkOptions = { now, signal };
    const used = [...channels, ...settings.channels.map((id) => ({ id, use: "allowed" as const }))];
    return [
      okFinding("token", `It belongs to ${user ?? "the bot"} in ${team ?? "its workspace"}.`),
      scopesFinding(response_metadata?.scopes),
      clockFinding(date, now()),
      await connectionFinding(settings, client, bot_id, options),
      ...(await checkEach(
        used,
        "channels",
        (channel) => checkChannel(settings, client, channel),
        checkOptions,
      )),
      ...(await checkEach(
        eachOnce([...settings.managers, ...settings.editors]),
        "managers and editors",
        (named) => editorFinding(client, team_id ?? "", named),
        checkOptions,
      )),
    ];
  } catch (error) {
    return [tokenFinding(error)];
  }
};

const scopesFinding = (granted: readonly string[] | undefined): Finding => {
  if (granted === undefined)
    return unknownFinding("scopes", "Slack did not say which scopes the token has.", installAgain);
  const missing = botScopes.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? okFinding("scopes", "The token has all scopes of the manifest.")
    : failedFinding("scopes", `The token lacks ${missing.join(", ")}.`, installAgain);
};

/** The app id in an app-level token such as `xapp-1-A0123ABCD-…`. Null if the token has another form. */
const appOfToken = (appToken: string): string | null => /^xapp-\d+-(A[A-Z0-9]+)-/.exec(appToken)?.[1] ?? null;

/** The problem if the two tokens belong to different apps: Socket Mode would deliver the other app's events. */
const otherApp = async (
  client: WebClient,
  botId: string | undefined,
  appToken: string,
): Promise<string | null> => {
  const own = appOfToken(appToken);
  if (own === null || botId === undefined) return null;
  // If Slack refuses this, the finding on scopes says why.
  const { bot } = await client.bots.info({ bot: botId }).catch(() => ({ bot: undefined }));
  return bot?.app_id === undefined || bot.app_id === own
    ? null
    : `SLACK_APP_TOKEN belongs to the app ${own}, and SLACK_BOT_TOKEN to ${bot.app_id}.`;
};

const connectionFinding = async (
  { transport }: SlackSettings,
  client: WebClient,
  botId: string | undefined,
  options: WebClientOptions,
): Promise<Finding> => {
  const what = "connection";
  if (transport.mode === "http") {
    const found = `The bot listens for HTTP requests on port ${transport.port}. The doctor cannot check that Slack reaches it.`;
    return okFinding(what, found);
  }
  try {
    // Slack accepts this token only in the header (slackapi/python-slack-sdk#1877), so it needs its own client.
    await new WebClient(transport.appToken, options).apps.connections.open({});
    const other = await otherApp(client, botId, transport.appToken);
    return other === null
      ? okFinding(what, "Socket Mode can be opened.")
      : failedFinding(what, other, "Copy both tokens from the pages of one app.");
  } catch (error) {
    const found = `Socket Mode cannot be opened (${slackReasonOf(error)}).`;
    return isRefusal(error)
      ? failedFinding(
          what,
          found,
          "Turn Socket Mode on in the app’s settings. Create an app-level token with the scope connections:write, and set SLACK_APP_TOKEN to it.",
        )
      : unknownFinding(what, found, tryAgain);
  }
};

/** The finding of a failed `auth.test`: the token is wrong if Slack refused it, else Slack cannot be reached. */
const tokenFinding = (error: unknown): Finding => {
  const reason = slackReasonOf(error);
  if (!isRefusal(error)) return unknownFinding("token", `Slack cannot be reached (${reason}).`, tryAgain);
  const copyAgain = "Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN.";
  return failedFinding(
    "token",
    `Slack refuses the token (${reason}).`,
    uninstalled.has(reason) ? `Install the app again in the workspace. ${copyAgain}` : copyAgain,
  );
};

const checkChannel = async (
  { channels }: SlackSettings,
  client: WebClient,
  channel: UsedChannel,
): Promise<Finding> => {
  const isUsed = channel.id.startsWith("D") || isUsedIn(channels, channel.id);
  const found: ChannelState = isUsed
    ? await channelStateOf(client, channel.id)
    : { state: "unlisted", why: notUsedProblem("en", "SLACK_CHANNELS") };
  return channelFinding(channel, found);
};

const eachOnce = (named: readonly NamedId[]): readonly NamedId[] => [
  ...new Map(named.map((each) => [writeNamedId(each), each])).values(),
];
