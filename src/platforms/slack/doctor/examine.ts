import { LogLevel, WebClient, type WebClientOptions } from "@slack/web-api";
import { isUsedIn, notUsedProblem } from "../../../ask/access/allowed-channels.ts";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { type ChannelSight, channelFinding } from "../../shared/doctor/channel-finding.ts";
import type { UsedChannel } from "../../shared/doctor/channel-use.ts";
import type { Examination } from "../../shared/doctor/examination.ts";
import { clockFinding, type Finding, isFailed, isUnknown, isWell } from "../../shared/doctor/finding.ts";
import { inTurn } from "../../shared/doctor/in-turn.ts";
import { createRetryingFetch } from "../../shared/doctor/retrying-fetch.ts";
import { slackLimits } from "../limits.ts";
import { botScopes } from "../manifest.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";
import type { SlackSettings } from "../settings.ts";
import { sightOf } from "./channel-problem.ts";
import { editorFinding } from "./examine-people.ts";

const tryAgain = "Check the network, and ask the doctor again.";
const installAgain =
  "Paste what npx onrecord manifest prints into the app’s manifest, and install the app again.";

const scopesFinding = (granted: readonly string[] | undefined): Finding => {
  if (granted === undefined)
    return isUnknown("scopes", "Slack did not say which scopes the token has.", installAgain);
  const missing = botScopes.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? isWell("scopes", "The token has all that the manifest asks for.")
    : isFailed("scopes", `The token lacks ${missing.join(", ")}.`, installAgain);
};

/** The app that an app-level token belongs to: `xapp-1-A0123ABCD-…`; null where it does not look so. */
const appOfToken = (appToken: string): string | null => /^xapp-\d+-(A[A-Z0-9]+)-/.exec(appToken)?.[1] ?? null;

/** Whether Socket Mode would bring what people ask of another app than the one that answers. */
const otherApp = async (
  client: WebClient,
  botId: string | undefined,
  appToken: string,
): Promise<string | null> => {
  const own = appOfToken(appToken);
  if (own === null || botId === undefined) return null;
  // Where Slack does not tell, the scopes say why.
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
    const found = `Requests are awaited over HTTP on port ${transport.port}; whether Slack reaches it cannot be seen from here.`;
    return isWell(what, found);
  }
  try {
    // With a client of its own: Slack takes this token in the header alone (slackapi/python-slack-sdk#1877).
    await new WebClient(transport.appToken, options).apps.connections.open({});
    const other = await otherApp(client, botId, transport.appToken);
    return other === null
      ? isWell(what, "Socket Mode can be opened.")
      : isFailed(what, other, "Copy both tokens from the pages of one app.");
  } catch (error) {
    const found = `Socket Mode cannot be opened (${slackReasonOf(error)}).`;
    return isRefusal(error)
      ? isFailed(
          what,
          found,
          "Make an app-level token with the scope connections:write, and put it into SLACK_APP_TOKEN. Socket Mode has to be on in the app’s settings.",
        )
      : isUnknown(what, found, tryAgain);
  }
};

/** What Slack says of a token whose app is no longer in the workspace. */
const uninstalled: ReadonlySet<string> = new Set(["account_inactive", "token_revoked", "token_expired"]);

/** What a refused `auth.test` says: of the token where Slack says it itself; all else is the network. */
const tokenFinding = (error: unknown): Finding => {
  const reason = slackReasonOf(error);
  if (!isRefusal(error)) return isUnknown("token", `Slack cannot be reached (${reason}).`, tryAgain);
  const copyAgain = "Copy it again from “OAuth & Permissions” into SLACK_BOT_TOKEN.";
  return isFailed(
    "token",
    `Slack does not take it (${reason}).`,
    uninstalled.has(reason) ? `Install the app again in the workspace. ${copyAgain}` : copyAgain,
  );
};

const lookAt = async (
  { channels }: SlackSettings,
  client: WebClient,
  channel: UsedChannel,
): Promise<Finding> => {
  const isUsed = channel.id.startsWith("D") || isUsedIn(channels, channel.id);
  const sight: ChannelSight = isUsed
    ? await sightOf(client, channel.id)
    : { seen: "unlisted", why: notUsedProblem("en", "SLACK_CHANNELS") };
  return channelFinding(channel, sight);
};

const eachOnce = (named: readonly NamedId[]): readonly NamedId[] => [
  ...new Map(named.map((each) => [writeNamedId(each), each])).values(),
];

/** Checks everything that the bot needs from Slack, without connecting as the bot does. */
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
    const turns = { now, signal };
    const used = [...channels, ...settings.channels.map((id) => ({ id, use: "allowed" as const }))];
    return [
      isWell("token", `It is that of ${user ?? "the bot"} in ${team ?? "its workspace"}.`),
      scopesFinding(response_metadata?.scopes),
      clockFinding("clock", date, now()),
      await connectionFinding(settings, client, bot_id, options),
      ...(await inTurn(used, "channels", (channel) => lookAt(settings, client, channel), turns)),
      ...(await inTurn(
        eachOnce([...settings.managers, ...settings.editors]),
        "managers and editors",
        (named) => editorFinding(client, team_id ?? "", named),
        turns,
      )),
    ];
  } catch (error) {
    return [tokenFinding(error)];
  }
};
