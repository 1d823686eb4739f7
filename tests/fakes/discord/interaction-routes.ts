import { MessageFlags } from "discord.js";
import { z } from "zod";
import { editMessage, failed, invalid, ok, refusedInPlaceOf, refusedMessage } from "./answers.ts";
import { choicesProblem, modalProblem, readChoices, readModal } from "./form-rules.ts";
import { ids } from "./ids.ts";
import { readMessage } from "./message-rules.ts";
import { messageResponse } from "./messages.ts";
import type { Answer, Route, State } from "./state.ts";

const responseTypes = { deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const callback = z.looseObject({ type: z.number(), data: z.unknown().optional() });

const answerInteraction = (state: State, [id, token]: readonly string[], body: unknown): Answer => {
  const interaction = state.interactions.get(token ?? "");
  if (interaction === undefined || interaction.id !== id) return failed(404, 10_062, "Unknown interaction");
  interaction.callbacks += 1;
  if (interaction.replies.length > 0 || interaction.deferred)
    return failed(400, 40_060, "Interaction has already been acknowledged.");
  const { type, data = null } = callback.parse(body);
  const done: Answer = { status: 204, body: null };
  if (type === responseTypes.choices) {
    const problem = choicesProblem(data);
    if (problem !== null) return invalid(problem);
    interaction.choices = readChoices(data);
    return done;
  }
  if (type === responseTypes.modal) {
    const problem = modalProblem(data);
    if (problem !== null) return invalid(problem);
    interaction.modal = readModal(data);
    return done;
  }
  const isUpdate = type === responseTypes.update || type === responseTypes.deferredUpdate;
  if (isUpdate && interaction.on === null) return invalid("there is no message to update");
  if (type === responseTypes.deferred || type === responseTypes.deferredUpdate) {
    interaction.deferred = true;
    interaction.updates = type === responseTypes.deferredUpdate;
    return done;
  }
  const refused = refusedMessage(data) ?? (isUpdate ? refusedInPlaceOf(interaction.on, data) : null);
  if (refused !== null) return refused;
  const message = messageResponse(state.snowflake(), ids.text, readMessage(data));
  if (type === responseTypes.update) interaction.replaced = message;
  interaction.replies.push(message);
  // What everybody sees is a message of the channel.
  if ((message.flags & MessageFlags.Ephemeral) === 0 && !isUpdate) state.messages.push(message);
  return done;
};

const getOriginal = (state: State, token: string): Answer => {
  const original = state.interactions.get(token)?.replies[0];
  return original === undefined ? failed(404, 10_008, "Unknown Message") : ok(original);
};

/** An answer takes the place of what a deferral showed; it is as private as that. */
const editOriginal = (state: State, token: string, body: unknown): Answer => {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || !interaction.deferred) return failed(404, 10_008, "Unknown Message");
  const refused =
    refusedMessage(body) ?? (interaction.updates ? refusedInPlaceOf(interaction.on, body) : null);
  if (refused !== null) return refused;
  interaction.deferred = false;
  const sent = readMessage(body);
  if ((sent.flags & MessageFlags.Ephemeral) !== 0) return invalid("an edit does not say who sees a message");
  const flags = sent.flags | MessageFlags.Ephemeral;
  const message = messageResponse(state.snowflake(), ids.text, { ...sent, flags });
  interaction.replies.push(message);
  if (interaction.updates) interaction.replaced = message;
  return ok(message);
};

const followUp = (state: State, token: string, body: unknown): Answer => {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || interaction.replies.length === 0)
    return failed(404, 10_015, "Unknown Webhook");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  const message = messageResponse(state.snowflake(), ids.text, readMessage(body));
  interaction.replies.push(message);
  return ok(message);
};

const expired = failed(401, 50_027, "Invalid Webhook Token");

/** Answers to an interaction that came within fifteen minutes. */
const inTime =
  (run: Route["run"]): Route["run"] =>
  (state, request) =>
    state.interactions.get(request.parameters[1] ?? "")?.isExpired === true ? expired : run(state, request);

export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    route: "/interactions/{interaction_id}/{interaction_token}/callback",
    open: true,
    run: (state, { parameters, body }) => answerInteraction(state, parameters, body),
  },
  {
    method: "POST",
    route: "/webhooks/{webhook_id}/{webhook_token}",
    open: true,
    run: inTime((state, { parameters: [, token = ""], body }) => followUp(state, token, body)),
  },
  {
    method: "GET",
    route: "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    open: true,
    run: inTime((state, { parameters: [, token = ""] }) => getOriginal(state, token)),
  },
  {
    method: "PATCH",
    route: "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    open: true,
    run: inTime((state, { parameters: [, token = ""], body }) => editOriginal(state, token, body)),
  },
  {
    method: "PATCH",
    route: "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
    open: true,
    run: inTime((state, { parameters: [, token = "", id = ""], body }) =>
      editMessage(state.interactions.get(token)?.replies, id, body),
    ),
  },
];
