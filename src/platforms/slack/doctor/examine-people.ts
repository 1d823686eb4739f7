import type { WebClient } from "@slack/web-api";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "../../shared/doctor/finding.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";

const remedy = "Correct SLACK_MANAGERS or SLACK_EDITORS.";

/** Checks that a person or user group of `SLACK_MANAGERS` or `SLACK_EDITORS` exists. */
export const editorFinding = (client: WebClient, ownTeam: string, named: NamedId): Promise<Finding> => {
  const { workspace, id } = named;
  if (!id.startsWith("S")) return personFinding(client, id, writeNamedId(named));
  if (workspace === null || workspace === ownTeam) return groupFinding(client, id);
  const what = `user group ${writeNamedId(named)}`;
  return Promise.resolve(
    failedFinding(what, `The bot can only read user groups of its own workspace, ${ownTeam}.`, remedy),
  );
};

/** The finding of a failed request about a person or group: failed if Slack refused it, else unknown. */
const refusal = (what: string, error: unknown): Finding =>
  isRefusal(error)
    ? failedFinding(what, `Slack does not find this id (${slackReasonOf(error)}).`, remedy)
    : unknownFinding(what, `The check failed (${slackReasonOf(error)}).`, "Try again in a minute.");

const groupFinding = async (client: WebClient, usergroup: string): Promise<Finding> => {
  const what = `user group ${usergroup}`;
  try {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return okFinding(what, `It has ${users.length === 1 ? "1 person" : `${users.length} people`}.`);
  } catch (error) {
    return refusal(what, error);
  }
};

const personFinding = async (client: WebClient, id: string, shown: string): Promise<Finding> => {
  const what = `person ${shown}`;
  try {
    const { user } = await client.users.info({ user: id });
    return user?.deleted === true
      ? failedFinding(what, "Their account is deactivated.", remedy)
      : okFinding(what, "They are in the workspace.");
  } catch (error) {
    return refusal(what, error);
  }
};
