import type { WebClient } from "@slack/web-api";
import { type Finding, isFailed, isUnknown, isWell } from "../../doctor/finding.ts";
import { isRefusal, reasonOf } from "./failure.ts";

const remedy = "Correct SLACK_MANAGERS or SLACK_EDITORS.";

/** What a request about somebody that failed says of them: Slack’s own word, or nothing. */
const refusal = (what: string, error: unknown): Finding =>
  isRefusal(error)
    ? isFailed(what, `Slack does not know this id (${reasonOf(error)}).`, remedy)
    : isUnknown(what, `It could not be looked at (${reasonOf(error)}).`, "Try again in a minute.");

const groupFinding = async (client: WebClient, usergroup: string): Promise<Finding> => {
  const what = `user group ${usergroup}`;
  try {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return isWell(what, `It has ${users.length === 1 ? "1 person" : `${users.length} people`}.`);
  } catch (error) {
    return refusal(what, error);
  }
};

const personFinding = async (client: WebClient, id: string): Promise<Finding> => {
  const what = `person ${id}`;
  try {
    const { user } = await client.users.info({ user: id });
    return user?.deleted === true
      ? isFailed(what, "Their account is deactivated.", remedy)
      : isWell(what, "They are in the workspace.");
  } catch (error) {
    return refusal(what, error);
  }
};

/** Whether somebody whom `SLACK_MANAGERS` or `SLACK_EDITORS` names is there. */
export const editorFinding = (client: WebClient, id: string): Promise<Finding> =>
  id.startsWith("S") ? groupFinding(client, id) : personFinding(client, id);
