import type { App } from "@slack/bolt";
import type { InputBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { Asker } from "../../access/asker.ts";
import { publicReply, type Reply } from "../../answer/reply.ts";
import type { Field, Form } from "../../asking/form.ts";
import type { Given } from "../../command.ts";
import { readKept, writeKept } from "../../controls/control-id.ts";
import { oldControl } from "../../controls/use-control.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { soon } from "../../network/soon.ts";
import { orApologize } from "./apology.ts";
import type { SlackBot } from "./bot.ts";
import { plainText } from "./controls.ts";
import { limits } from "./limits.ts";
import { answerModal, modal, readMetadata } from "./view.ts";
import { sayWorking } from "./working.ts";

const say = defineMessages({
  en: { send: "Send" },
  fr: { send: "Envoyer" },
  vi: { send: "Gửi" },
});

/** Marks a form's view; that of another version has another. */
const formCallback = "1form";

/** The id of a field's element: its option is the id of the block. */
const element = "value";

/** A value that takes more than a line gets more than a line. */
const multilineFrom = 200;

const inputOf = ({
  name,
  description,
  required,
  choices,
  isCompleted,
  value,
  maxLength,
}: Field): InputBlock => {
  const common = {
    type: "input",
    block_id: name,
    optional: !required,
    label: plainText(description, limits.view.labelCharacters),
  } as const;
  if (isCompleted) {
    const now = value === "" ? null : { text: plainText(value, limits.control.optionTextCharacters), value };
    return {
      ...common,
      element: {
        type: "external_select",
        action_id: element,
        min_query_length: 0,
        ...(now === null ? {} : { initial_option: now }),
      },
    };
  }
  if (choices === null) {
    return {
      ...common,
      element: {
        type: "plain_text_input",
        action_id: element,
        multiline: maxLength > multilineFrom,
        max_length: Math.min(maxLength, limits.view.inputCharacters),
        ...(value === "" ? {} : { initial_value: value }),
      },
    };
  }
  const options = choices.map((choice) => ({
    text: plainText(choice.label, limits.control.optionTextCharacters),
    value: choice.value,
  }));
  const chosen = options.find((option) => option.value === value);
  return {
    ...common,
    element: {
      type: "static_select",
      action_id: element,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
};

const formModal = ({ title, fields }: Form, line: string, asker: Asker): ModalView => ({
  ...modal(title, [], asker, line),
  callback_id: formCallback,
  submit: plainText(say(asker.language, "send"), limits.view.titleCharacters),
  blocks: fields.map(inputOf),
});

interface ToOpen {
  readonly line: string;
  readonly asker: Asker;
  /** Good for three seconds. */
  readonly triggerId: string;
}

/** Opens the form for what a line leaves blank; a line that leaves nothing blank is answered in a window. */
export const openForm = async (bot: SlackBot, { line, asker, triggerId }: ToOpen): Promise<void> => {
  const { host, client } = bot;
  const form = await host.ask.form(line, asker);
  if (form === null) {
    const reply = await host.ask.line(line, asker);
    await client.views.open({ trigger_id: triggerId, view: answerModal(bot, reply, asker) });
    return;
  }
  const kept = writeKept(line, limits.view.lineCharacters);
  if (kept !== line) host.lines.keep([line]);
  await client.views.open({ trigger_id: triggerId, view: formModal(form, kept, asker) });
};

const submitted = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  view: z.looseObject({
    id: z.string(),
    private_metadata: z.string().default(""),
    state: z.looseObject({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({
            value: z.string().nullish(),
            selected_option: z.looseObject({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});

const valuesOf = (values: z.infer<typeof submitted>["view"]["state"]["values"]): Given =>
  Object.fromEntries(
    Object.entries(values).map(([name, elements]) => {
      const field = elements[element];
      return [name, field?.selected_option?.value ?? field?.value ?? ""];
    }),
  );

/** What is wrong with the values, at the fields that the form has. */
const errorsOf = ({ answer }: Reply, values: Given): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.problems ?? {}).filter(([option]) => Object.hasOwn(values, option)),
  );

/** Takes forms that were filled in: what is wrong is shown at its field, else the answer in the form's place. */
export const answerForms = (app: App, bot: SlackBot): void => {
  const { host, client, askerOf } = bot;
  app.view({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack }) => {
    const { user, team, view } = submitted.parse(body);
    const { channel, line: written } = readMetadata(view.private_metadata);
    const asker = await askerOf({ user: user.id, channel, workspace: team?.id ?? "" });
    const line = body.view.callback_id === formCallback ? await readKept(written, host.lines) : null;
    if (line === null) {
      const old = answerModal(bot, publicReply(oldControl(asker.language)), asker);
      await ack({ response_action: "update", view: old });
      return;
    }
    const values = valuesOf(view.state.values);
    const asked = host.ask.submit(line, values, asker);
    const early = await soon(asked, limits.momentMs);
    if (early === null) {
      await ack({ response_action: "update", view: modal(sayWorking(asker.language), [], asker) });
      await orApologize(bot.tellDirectly(user.id), { language: asker.language, log: host.log }, async () => {
        await client.views.update({ view_id: view.id, view: answerModal(bot, await asked, asker) });
      });
      return;
    }
    const errors = errorsOf(early, values);
    if (Object.keys(errors).length > 0) await ack({ response_action: "errors", errors });
    else await ack({ response_action: "update", view: answerModal(bot, early, asker) });
  });
};
