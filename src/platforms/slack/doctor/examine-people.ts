import type { WebClient } from "@slack/web-api";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { type Finding, isFailed, isUnknown, isWell } from "../../shared/doctor/finding.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";

const remedy = "Correct SLACK_MANAGERS or SLACK_EDITORS.";

/** What a request about somebody that failed says of them: Slack’s own word, or nothing. */
const refusal = (what: string, error: unknown): Finding =>
  isRefusal(error)
    ? isFailed(what, `Slack does not know this id (${slackReasonOf(error)}).`, remedy)
    : isUnknown(what, `It could not be checked (${slackReasonOf(error)}).`, "Try again in a minute.");

const groupFinding = async (client: WebClient, usergroup: string): Promise<Finding> => {
  const what = `user group ${usergroup}`;
  try {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return isWell(what, `It has ${users.length === 1 ? "1 person" : `${users.length} people`}.`);
  } catch (error) {
    return refusal(what, error);
  }
};

const personFinding = async (client: WebClient, id: string, shown: string): Promise<Finding> => {
  const what = `person ${shown}`;
  try {
    const { user } = await client.users.info({ user: id });
    return user?.deleted === true
      ? isFailed(what, "Their account is deactivated.", remedy)
      : isWell(what, "They are in the workspace.");
  } catch (error) {
    return refusal(what, error);
  }
};

/** Whether a person or user group that `SLACK_MANAGERS` or `SLACK_EDITORS` names is there. */
export const editorFinding = (client: WebClient, ownTeam: string, named: NamedId): Promise<Finding> => {
  const { workspace, id } = named;
  if (!id.startsWith("S")) return personFinding(client, id, writeNamedId(named));
  if (workspace === null || workspace === ownTeam) return groupFinding(client, id);
  const what = `user group ${writeNamedId(named)}`;
  return Promise.resolve(
    isFailed(what, `Slack lists user groups of the bot’s own workspace, ${ownTeam}, alone.`, remedy),
  );
};
