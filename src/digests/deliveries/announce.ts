import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Library } from "../../library/library.ts";
import { unknownIds } from "../digest.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Assignment } from "./assignment.ts";

/** Logs at once what would keep a declared digest from its channel, and not only when it is due. Never rejects. */
export const announce = async (
  { name, channel, include }: Subscription,
  assignment: Assignment | string,
  library: Library,
  log: Logger,
): Promise<void> => {
  const digest = `Digest ${name} for ${channel.address}`;
  const unknown = unknownIds(include, library);
  if (unknown.length > 0) {
    log.warn({}, `${digest} asks for what stands in no briefing: ${unknown.join(", ")}.`);
  }
  if (typeof assignment === "string") {
    log.warn({}, `${digest} is not posted: ${assignment}`);
    return;
  }
  try {
    const problem = await assignment.platform.channelProblem(channel.id, "en");
    if (problem !== null) log.error({}, `${digest} cannot be posted: ${problem}`);
  } catch (error) {
    log.warn({ err: error }, `${digest}: its channel could not be looked at. ${messageOf(error)}`);
  }
};
