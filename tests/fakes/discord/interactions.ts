import { allowed, channels } from "./guild.ts";
import { ids } from "./ids.ts";
import type { StoredMessage } from "./messages.ts";
import { type askerUser, member } from "./people.ts";

export type GivenOption =
  | { readonly name: string; readonly type: number; readonly value: string | number }
  /** A subcommand. */
  | { readonly name: string; readonly type: number; readonly options: readonly GivenOption[] };

/** Who does something, and how Discord is set for them. */
export interface Doer {
  readonly id: string;
  readonly token: string;
  readonly user: typeof askerUser;
  readonly locale: string;
  /** What the asker may do in the channel. */
  readonly permissions: bigint;
  /** Those of a member of the server. */
  readonly flags: number;
}

/** What a person did with the bot, as the gateway tells of it. */
const interactionWith = (
  type: number,
  { id, token, user, locale, permissions, flags }: Doer,
  more: object,
) => ({
  id,
  application_id: ids.application,
  type,
  token,
  version: 1,
  locale,
  guild_locale: "en-US",
  guild_id: ids.guild,
  guild: { id: ids.guild, locale: "en-US", features: [] },
  channel_id: ids.text,
  channel: { ...channels[0], permissions: String(allowed) },
  member: {
    ...member(user, user.id === ids.asker ? [ids.editorRole] : [], null, flags),
    permissions: String(permissions),
  },
  app_permissions: String(allowed),
  entitlements: [],
  authorizing_integration_owners: { "0": ids.guild },
  context: 0,
  attachment_size_limit: 10_485_760,
  ...more,
});

/** A slash command. */
export const commandInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  options: readonly GivenOption[],
) => interactionWith(2, doer, { data: { ...command, type: 1, options } });

/** A command that is chosen in the menu of a message. */
export const messageCommandInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  message: StoredMessage,
) =>
  interactionWith(2, doer, {
    data: { ...command, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } },
  });

/** A slash command that is being typed: the option that is `focused` wants choices. */
export const autocompleteInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  options: readonly GivenOption[],
) => interactionWith(4, doer, { data: { ...command, type: 1, options } });

/** A button, or a menu with what was chosen. */
export const componentInteraction = (
  doer: Doer,
  message: StoredMessage,
  {
    custom_id,
    type,
    values,
  }: { readonly custom_id: string; readonly type: number; readonly values?: readonly string[] },
) =>
  interactionWith(3, doer, {
    message,
    data: { custom_id, component_type: type, id: 1, ...(values === undefined ? {} : { values }) },
  });

/** A form that was filled in. */
export const modalInteraction = (
  doer: Doer,
  custom_id: string,
  fields: readonly { readonly custom_id: string; readonly type: number; readonly value: string }[],
) =>
  interactionWith(5, doer, {
    data: {
      custom_id,
      components: fields.map(({ custom_id: name, type, value }, index) => ({
        type: 18,
        id: 2 * index + 1,
        component: {
          type,
          id: 2 * index + 2,
          custom_id: name,
          ...(type === 4 ? { value } : { values: value === "" ? [] : [value] }),
        },
      })),
    },
  });
