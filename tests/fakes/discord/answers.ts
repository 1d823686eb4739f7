import { MessageFlags } from "discord.js";
import { messageProblem, readMessage } from "./message-rules.ts";
import { messageResponse, type StoredMessage } from "./messages.ts";
import type { Answer } from "./state.ts";

export const failed = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});
export const invalid = (reason: string): Answer => ({
  status: 400,
  body: {
    code: 50_035,
    message: "Invalid Form Body",
    errors: { _errors: [{ code: "FAKE", message: reason }] },
  },
});
export const unauthorized: Answer = failed(401, 0, "401: Unauthorized");
export const ok = (body: unknown): Answer => ({ status: 200, body });

export const refusedMessage = (body: unknown): Answer | null => {
  const problem = messageProblem(body);
  if (problem === null) return null;
  return problem.crash ? failed(500, 0, "500: Internal Server Error") : invalid(problem.reason);
};

/** "The IsComponentsV2 flag cannot be removed": docs.discord.com/developers/components/reference */
export const refusedInPlaceOf = (before: StoredMessage | null, body: unknown): Answer | null =>
  before !== null &&
  (before.flags & MessageFlags.IsComponentsV2) !== 0 &&
  (readMessage(body).flags & MessageFlags.IsComponentsV2) === 0
    ? invalid("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG")
    : null;

/** Another message in the place of an earlier one. Who sees it was said when that was sent. */
export const editMessage = (messages: StoredMessage[] | undefined, id: string, body: unknown): Answer => {
  const at = messages?.findIndex((message) => message.id === id) ?? -1;
  const before = messages?.[at];
  if (messages === undefined || before === undefined) return failed(404, 10_008, "Unknown Message");
  const refused = refusedMessage(body) ?? refusedInPlaceOf(before, body);
  if (refused !== null) return refused;
  const sent = readMessage(body);
  if ((sent.flags & MessageFlags.Ephemeral) !== 0) return invalid("an edit does not say who sees a message");
  const flags = sent.flags | (before.flags & MessageFlags.Ephemeral);
  const message = { ...messageResponse(id, before.channel_id, { ...sent, flags }), id };
  messages[at] = message;
  return ok(message);
};
