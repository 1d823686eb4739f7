import { z } from "zod";
import type { Gateway } from "./gateway.ts";
import { allowed } from "./guild.ts";
import { ids, nextId } from "./ids.ts";
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  type Doer,
  type GivenOption,
  messageCommandInteraction,
  modalInteraction,
} from "./interactions.ts";
import { controlComponentsIn } from "./message-rules.ts";
import { replyTo, type StoredMessage, writtenMessage } from "./messages.ts";
import { askerUser } from "./people.ts";
import type { Interaction, State } from "./state.ts";

/** Who does something (the asker, unless told otherwise), how Discord is set for them, and what they may do. */
interface By {
  readonly user: typeof askerUser;
  readonly locale: string;
  readonly permissions: bigint;
}

/** What a person does in Discord. */
export interface Person {
  /** Gives a command as a person would: one that is registered (`who`, `digest add`), with options that it has. */
  command(name: string, options?: Readonly<Record<string, string | number>>, by?: Partial<By>): Interaction;
  /** Uses a control of a message, by its label, as a person would; an option of a menu likewise. */
  press(message: StoredMessage, label: string, by?: Partial<By>): Interaction;
  /** Uses a control that is not in the message any more, or never was. */
  pressUnknown(message: StoredMessage, customId: string): Interaction;
  /** Sends the form that an interaction showed, with a value in each field. */
  submit(shown: Interaction, values: Readonly<Record<string, string>>, by?: Partial<By>): Interaction;
  /** Chooses a command in the menu of a message. */
  onMessage(name: string, message: StoredMessage): Interaction;
  /** Somebody types a command; the option that is named wants choices. */
  type(name: string, option: string, typed: string, others?: Readonly<Record<string, string>>): Interaction;
  /** Somebody writes in a channel, or directly to the bot. */
  write(
    content: string,
    where?: {
      readonly channel?: string;
      readonly isDirect?: boolean;
      readonly replyTo?: StoredMessage;
      readonly author?: StoredMessage["author"];
    },
  ): { readonly id: string };
  /** Delivers what somebody wrote once more. */
  deliverMessageAgain(message: { readonly id: string }): void;
  /** Delivers an interaction once more. */
  deliverAgain(interaction: Interaction): void;
}

const optionTypes = { subcommand: 1, string: 3, number: 4 } as const;

const control = z.looseObject({
  type: z.number(),
  custom_id: z.string(),
  label: z.string().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
});

/** Everything in a message that can be pressed or chosen. */
export const controlsOf = ({ components }: StoredMessage) =>
  controlComponentsIn(components).flatMap((component) => {
    const { custom_id, type, label, options } = control.parse(component);
    return options === undefined
      ? [{ custom_id, type, label: label ?? "" }]
      : options.map((option) => ({ custom_id, type, label: option.label, values: [option.value] }));
  });

/** Somebody who uses the bot: what they do is told by the gateway, as Discord does it. */
export const createPerson = (state: State, gateway: Pick<Gateway, "dispatch">): Person => {
  const payloads = new WeakMap<Interaction, object>();
  const begin = (on: StoredMessage | null): Interaction => {
    const interaction: Interaction = {
      id: nextId(),
      token: `token-${nextId()}`,
      replies: [],
      callbacks: 0,
      deferred: false,
      updates: false,
      isExpired: false,
      on,
      replaced: null,
      modal: null,
      choices: null,
    };
    state.interactions.set(interaction.token, interaction);
    return interaction;
  };
  const doerOf = (
    { id, token }: Interaction,
    { user = askerUser, locale = "en-US", permissions = allowed }: Partial<By>,
  ): Doer => ({
    id,
    token,
    user,
    locale,
    permissions,
    flags: state.personFlags ?? 0,
  });
  const tell = (interaction: Interaction, payload: object): Interaction => {
    payloads.set(interaction, payload);
    gateway.dispatch("INTERACTION_CREATE", payload);
    return interaction;
  };

  return {
    command(wholeName, options = {}, by = {}) {
      const [name = "", subcommand] = wholeName.split(" ");
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} that anybody could give.`);
      const found = registered.options.find(
        (one) => one.type === optionTypes.subcommand && one.name === subcommand,
      );
      if (subcommand !== undefined && found === undefined) throw new Error(`There is no ${wholeName}.`);
      const possible = found?.options ?? registered.options;
      const given = Object.entries(options).map(([option, value]): GivenOption => {
        const type = typeof value === "number" ? optionTypes.number : optionTypes.string;
        if (!possible.some((one) => one.name === option && one.type === type)) {
          throw new Error(`${name} has no option ${option} of that type.`);
        }
        return { name: option, type, value };
      });
      const interaction = begin(null);
      const typed: readonly GivenOption[] =
        subcommand === undefined
          ? given
          : [{ name: subcommand, type: optionTypes.subcommand, options: given }];
      const doer = doerOf(interaction, by);
      return tell(interaction, commandInteraction(doer, { id: registered.id, name }, typed));
    },
    press(message, label, by = {}) {
      const found = controlsOf(message).find((control) => control.label === label);
      if (found === undefined) throw new Error(`The message has no control ${label}.`);
      const interaction = begin(message);
      return tell(interaction, componentInteraction(doerOf(interaction, by), message, found));
    },
    pressUnknown(message, custom_id) {
      const interaction = begin(message);
      return tell(
        interaction,
        componentInteraction(doerOf(interaction, {}), message, { custom_id, type: 2 }),
      );
    },
    submit({ modal }, values, by = {}) {
      if (modal === null) throw new Error("No form was shown.");
      const interaction = begin(null);
      const fields = modal.components.map(({ component: { custom_id, type } }) => ({
        custom_id,
        type,
        value: values[custom_id] ?? "",
      }));
      return tell(interaction, modalInteraction(doerOf(interaction, by), modal.custom_id, fields));
    },
    onMessage(name, message) {
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} in the menu of a message.`);
      const interaction = begin(null);
      const doer = doerOf(interaction, {});
      return tell(interaction, messageCommandInteraction(doer, { id: registered.id, name }, message));
    },
    type(name, option, typed, others = {}) {
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} that anybody could give.`);
      const interaction = begin(null);
      const options = [
        ...Object.entries(others).map(([other, value]) => ({ name: other, type: 3, value })),
        { name: option, type: 3, value: typed, focused: true },
      ];
      return tell(
        interaction,
        autocompleteInteraction(doerOf(interaction, {}), { id: registered.id, name }, options),
      );
    },
    write(content, { channel = ids.text, isDirect = false, replyTo: replied, author = askerUser } = {}) {
      const message = {
        ...writtenMessage(state.snowflake(), channel, content, isDirect, state.personFlags ?? 0, author),
        ...(replied === undefined ? {} : replyTo(replied)),
      };
      if (isDirect) state.conversations.set(author.id, channel);
      state.written.set(message.id, message);
      gateway.dispatch("MESSAGE_CREATE", message);
      return message;
    },
    deliverMessageAgain: (message) => gateway.dispatch("MESSAGE_CREATE", message),
    deliverAgain: (interaction) => gateway.dispatch("INTERACTION_CREATE", payloads.get(interaction)),
  };
};
