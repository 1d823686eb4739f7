import { messageOf } from "../../base/errors.ts";
import { readIntake } from "../../drafts/intake/intake-file.ts";
import { type Finding, failedFinding, okFinding } from "../../platforms/shared/doctor/finding.ts";

/** Which of the two settings are set that the bot needs to receive articles. */
export interface WebhookSettings {
  readonly hasSecret: boolean;
  readonly hasAddress: boolean;
}

const what = "intake";

/** Checks `intake.yaml`, and whether articles can reach the sources that wait for them. */
export const examineIntake = async (
  folder: string,
  webhook: WebhookSettings,
): Promise<readonly Finding[]> => {
  try {
    const { sources, problems } = (await readIntake(folder)) ?? { sources: [], problems: [] };
    const waiting = sources.filter((source) => source.webhook === true).map(({ name }) => name);
    const unread = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const failed = [
      ...(problems.length === 0
        ? []
        : [
            failedFinding(
              what,
              `intake.yaml has ${unread}.`,
              "npx onrecord check lists each with its position.",
            ),
          ]),
      ...(problems.length === 0 || waiting.length > 0 ? webhookProblems(waiting, webhook) : []),
    ];
    if (failed.length > 0 || sources.length === 0) return failed;
    const count = sources.length === 1 ? "1 source" : `${sources.length} sources`;
    return [okFinding(what, `intake.yaml has ${count} of articles.`)];
  } catch (error) {
    return [failedFinding(what, messageOf(error), "Let the bot's user read intake.yaml.")];
  }
};

/** What keeps articles from arriving by webhook. `names` are the sources that wait for them. */
const webhookProblems = (
  names: readonly string[],
  { hasSecret, hasAddress }: WebhookSettings,
): readonly Finding[] => {
  const waiting = names.join(", ");
  if (hasSecret && !hasAddress)
    return [
      failedFinding(
        what,
        "ONRECORD_WEBHOOK_SECRET is set, but the bot receives no articles, because ONRECORD_API_URL is not set.",
        "Set ONRECORD_API_URL to the address at which the content management system reaches the bot.",
      ),
    ];
  if (!hasSecret && names.length > 0)
    return [
      failedFinding(
        what,
        `No article reaches ${waiting} of intake.yaml, because ONRECORD_WEBHOOK_SECRET is not set.`,
        `Set ONRECORD_WEBHOOK_SECRET${hasAddress ? "" : " and ONRECORD_API_URL"}, and let the content management system sign with the secret.`,
      ),
    ];
  if (hasSecret && names.length === 0)
    return [
      failedFinding(
        what,
        "ONRECORD_WEBHOOK_SECRET is set, but no source of intake.yaml has webhook: true, so every article is refused.",
        "Add a source with webhook: true to intake.yaml, or remove the secret.",
      ),
    ];
  return [];
};
