import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from "discord.js";
import { type Block, choices } from "../../../answer/answer.ts";
import type { Given } from "../../../answer/line.ts";
import { publicReply, type Reply } from "../../../answer/reply.ts";
import type { Asker } from "../../../ask/access/asker.ts";
import { oldForm, readControl } from "../../../ask/controls/use-control.ts";
import type { Form, FormField } from "../../../ask/form.ts";
import { createSayCommand, type SayCommand } from "../../../ask/parsing/parse-line.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { shorten } from "../../../base/text/inline.ts";
import { discordLimits } from "../limits.ts";
import { longDiscordLines, splitCustomId, writeCustomId } from "../out/controls.ts";
import { callBack, type DiscordBot, respond } from "../out/respond.ts";
import { askerOf } from "../people/asker-of.ts";

const say = messagesOf("platforms", "discord/in/form");

const { modal } = discordLimits;

/** A field whose value may have more characters than this has several lines. */
const paragraphFrom = 200;

/** A form as a modal. Discord sends its line back with the values. */
export const modalOf = (
  { title, line, fields }: Form,
  sayCommand: SayCommand,
): APIModalInteractionResponseCallbackData => ({
  custom_id: writeCustomId({ label: "", line, effect: "form" }, 0),
  title: shorten(`/${sayCommand(title.slice(1))}`, modal.titleCharacters),
  // Discord refuses more than five fields. Options without a field keep their values.
  components: fields.slice(0, modal.components).map(labelOf),
});

const labelOf = ({
  name,
  label,
  description,
  required,
  choices: options,
  value,
  maxLength,
}: FormField): APILabelComponent => ({
  type: ComponentType.Label,
  label: shorten(label, modal.labelCharacters),
  description: shorten(description, modal.descriptionCharacters),
  component:
    options === null
      ? {
          type: ComponentType.TextInput,
          custom_id: name,
          style: maxLength > paragraphFrom ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required,
          max_length: Math.min(maxLength, modal.inputCharacters),
          ...(value === "" ? {} : { value: value.slice(0, modal.inputCharacters) }),
        }
      : {
          type: ComponentType.StringSelect,
          custom_id: name,
          required,
          options: options.slice(0, discordLimits.control.optionsPerSelect).map((option) => ({
            value: option.value,
            label: shorten(option.label, discordLimits.control.optionLabelCharacters),
            default: option.value === value,
          })),
        },
});

/** Opens a form for the options that a line leaves blank. If the line is complete, it is answered. If Discord refuses the form, the person reads so. */
export const openDiscordForm = async (
  bot: DiscordBot,
  interaction: MessageComponentInteraction,
  line: string,
  asker: Asker,
): Promise<void> => {
  const { host, rest } = bot;
  const form = await host.ask.form(line, asker);
  if (form === null) {
    await respond(bot, interaction, host.ask.line(line, asker), "privately", asker.language);
    return;
  }
  const control = { label: "", line: form.line, effect: "form" } as const;
  const long = longDiscordLines([{ kind: "controls", controls: [control] }]);
  if (long.length > 0) host.lines.keep(long);
  const data = modalOf(form, createSayCommand(host.commands, asker.language));
  try {
    await callBack(rest, interaction, { type: InteractionResponseType.Modal, data });
  } catch (error) {
    // Otherwise, the person would read only that the interaction failed.
    await respond(bot, interaction, Promise.reject(error), "privately", asker.language);
  }
};

const valuesOf = ({ fields }: ModalSubmitInteraction): Given =>
  Object.fromEntries(
    fields.fields.map((field) => {
      if (field.type === ComponentType.TextInput) return [field.customId, field.value];
      return [field.customId, "values" in field ? (field.values[0] ?? "") : ""];
    }),
  );

/** Discord cannot show problems at a form's fields, so the answer gets a button that reopens the form with its values. */
const withAnotherTry = (reply: Reply, refill: () => string): Reply => {
  const { answer } = reply;
  // A problem of an option without a field, or a refusal, must not cost the reader what they typed either.
  const isWrong = Object.keys(answer.problems ?? {}).length > 0 || reply.refusal !== undefined;
  if (!isWrong) return reply;
  const again = { label: say(answer.language, "again"), line: refill(), effect: "form" } as const;
  const blocks: readonly Block[] = [...answer.blocks, ...choices(again.label, [again])];
  return { ...reply, answer: { ...answer, blocks } };
};

/** Answers a submitted form. */
export const answerForm = async (bot: DiscordBot, interaction: ModalSubmitInteraction): Promise<void> => {
  const { host } = bot;
  const asker = await askerOf(interaction, bot);
  const { effect, written } = splitCustomId(interaction.customId);
  const form = await readControl({ effect, line: written }, host.lines);
  const values = valuesOf(interaction);
  if (!form.known) {
    const old = Promise.resolve(publicReply(oldForm(values, asker.language)));
    return respond(bot, interaction, old, "privately", asker.language);
  }
  const reply = host.ask
    .submit(form.line, values, asker)
    .then((answered) => withAnotherTry(answered, () => host.ask.refill(form.line, values)));
  await respond(bot, interaction, reply, "privately", asker.language);
};
