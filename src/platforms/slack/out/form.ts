import type { InputBlock, ModalView } from "@slack/types";
import type { Given } from "../../../answer/line.ts";
import { writeKept } from "../../../answer/line.ts";
import type { Asker } from "../../../ask/access/asker.ts";
import type { Form, FormField } from "../../../ask/form.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { slackLimits } from "../limits.ts";
import type { SlackBot } from "../people/bot.ts";
import { plainTextObject } from "./controls.ts";
import { answerModal, modal } from "./view.ts";

const say = messagesOf("platforms", "slack/out/form");

/** The callback id of a form's view. Its number is the version of the format: older forms are recognized by theirs. */
export const formCallback = "1form";

/** The id of each field's element. The id of the block is the option's name. */
export const element = "value";

/** A field whose value may have more characters than this has several lines. */
const multilineFrom = 200;

/** A form as a modal. Slack sends its line back with the values. */
export const formModal = (
  { title, line, fields }: Form,
  lines: SlackBot["host"]["lines"],
  asker: Asker,
): ModalView => {
  const kept = writeKept(line, slackLimits.view.lineCharacters);
  if (kept !== line) lines.keep([line]);
  return {
    ...modal(title, [], asker, kept),
    callback_id: formCallback,
    submit: plainTextObject(say(asker.language, "send"), slackLimits.view.titleCharacters),
    blocks: fields.map(inputOf),
  };
};

const inputOf = ({
  name,
  description,
  required,
  choices,
  isCompleted,
  value,
  maxLength,
}: FormField): InputBlock => {
  const common = {
    type: "input",
    block_id: name,
    optional: !required,
    label: plainTextObject(description, slackLimits.view.labelCharacters),
  } as const;
  if (isCompleted) {
    // A value over the limit is left out, because a cut value means something else.
    const isShown = value !== "" && value.length <= slackLimits.control.optionValueCharacters;
    const now = isShown
      ? { text: plainTextObject(value, slackLimits.control.optionTextCharacters), value }
      : null;
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
        max_length: Math.min(maxLength, slackLimits.view.inputCharacters),
        ...(value === "" ? {} : { initial_value: value.slice(0, slackLimits.view.inputCharacters) }),
      },
    };
  }
  const options = choices.slice(0, slackLimits.control.optionsPerSelect).map((choice) => ({
    text: plainTextObject(choice.label, slackLimits.control.optionTextCharacters),
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

/** A form with the values that were sent, and the problems with them above its fields. */
export const refilledModal = async (
  { host: { ask, lines } }: SlackBot,
  { line, values, problems, asker }: Refill,
): Promise<ModalView | null> => {
  const form = await ask.form(ask.refill(line, values), asker);
  if (form === null) return null;
  const view = formModal(form, lines, asker);
  const shown = plainTextObject(problems.join("\n"), slackLimits.sectionCharacters);
  return { ...view, blocks: [{ type: "section", text: shown }, ...view.blocks] };
};

interface Refill {
  /** The line of the form that was sent. */
  readonly line: string;
  readonly values: Given;
  readonly problems: readonly string[];
  readonly asker: Asker;
}

interface ToOpen {
  readonly line: string;
  readonly asker: Asker;
  /** Valid for three seconds. */
  readonly triggerId: string;
}

/** Opens a form for the options that a line leaves blank. If the line is complete, its answer is shown in a modal. */
export const openSlackForm = async (bot: SlackBot, { line, asker, triggerId }: ToOpen): Promise<void> => {
  const { host, client } = bot;
  const form = await host.ask.form(line, asker);
  if (form === null) {
    const reply = await host.ask.line(line, asker);
    await client.views.open({ trigger_id: triggerId, view: answerModal(bot, reply, asker) });
    return;
  }
  await client.views.open({ trigger_id: triggerId, view: formModal(form, host.lines, asker) });
};
