import type { InputBlock, ModalView } from "@slack/types";
import type { Asker } from "../../../ask/access/asker.ts";
import { writeKept } from "../../../ask/controls/control-id.ts";
import type { Field, Form } from "../../../ask/form.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { limits } from "../limits.ts";
import type { SlackBot } from "../people/bot.ts";
import { plainText } from "./controls.ts";
import { answerModal, modal } from "./view.ts";

const say = messagesOf("platforms", "slack/out/form");

/** Marks a form's view; that of another version has another. */
export const formCallback = "1form";

/** The id of a field's element: its option is the id of the block. */
export const element = "value";

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
    // A value that is too long would be another one.
    const isShown = value !== "" && value.length <= limits.control.optionValueCharacters;
    const now = isShown ? { text: plainText(value, limits.control.optionTextCharacters), value } : null;
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
        ...(value === "" ? {} : { initial_value: value.slice(0, limits.view.inputCharacters) }),
      },
    };
  }
  const options = choices.slice(0, limits.control.optionsPerSelect).map((choice) => ({
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

/** A form as Slack shows it; what it is filled in with comes back with its line. */
export const formModal = ({ title, fields }: Form, line: string, asker: Asker): ModalView => ({
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
