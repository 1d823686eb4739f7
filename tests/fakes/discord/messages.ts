import { ids } from "./ids.ts";
import { type askerUser, botUser, member } from "./people.ts";

export interface SentComponent {
  readonly type: number;
  readonly id?: number | null | undefined;
  readonly components?: readonly SentComponent[] | undefined;
  readonly accessory?: SentComponent | undefined;
}

/** What Discord adds to a menu, a line and a container that leave it out. */
const defaultsOf = (component: SentComponent): object => {
  if ("options" in component) return { min_values: 1, max_values: 1 };
  if (component.type === separator) return { spacing: 1, divider: true };
  return component.type === container ? { accent_color: null, spoiler: false } : {};
};

const separator = 14;
const container = 17;

/** Every component gets an id, as Discord gives one to those that have none, and what Discord adds to it. */
const numbered = (components: readonly SentComponent[]): StoredComponent[] => {
  let last = 0;
  const number = (component: SentComponent): StoredComponent => {
    last += 1;
    const { components: inner, accessory, ...own } = component;
    return {
      ...defaultsOf(component),
      ...own,
      id: component.id || last,
      ...(inner === undefined ? {} : { components: inner.map(number) }),
      ...(accessory === undefined ? {} : { accessory: number(accessory) }),
    };
  };
  return components.map(number);
};

export interface StoredComponent {
  readonly id: number;
  readonly components?: readonly StoredComponent[];
  readonly accessory?: StoredComponent;
}

/** A message that replies to another one: https://docs.discord.com/developers/resources/message#message-object-message-types */
const reply = 19;

/** What a reply has that notifies the author of the message. */
export const replyTo = (message: StoredMessage) => ({
  type: reply,
  message_reference: { type: 0, message_id: message.id, channel_id: message.channel_id },
  referenced_message: message,
  mentions: [message.author],
});

/** A message as the API answers it. */
export const messageResponse = (
  id: string,
  channelId: string,
  {
    content,
    flags,
    components,
    nonce,
    message_reference,
  }: {
    readonly content?: string | null | undefined;
    readonly flags: number;
    readonly components: readonly SentComponent[];
    readonly nonce?: string | number | null | undefined;
    readonly message_reference?: { readonly message_id: string } | undefined;
  },
) => ({
  id,
  channel_id: channelId,
  type: message_reference === undefined ? 0 : reply,
  ...(message_reference === undefined
    ? {}
    : { message_reference: { type: 0, message_id: message_reference.message_id, channel_id: channelId } }),
  content: content ?? "",
  flags,
  components: numbered(components),
  ...(nonce === undefined || nonce === null ? {} : { nonce }),
  author: botUser,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  attachments: [],
  embeds: [],
  pinned: false,
  tts: false,
  timestamp: new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString(),
  edited_timestamp: null,
});
export type StoredMessage = ReturnType<typeof messageResponse>;

/** What somebody writes in a channel, or to the bot where there is no server. */
export const writtenMessage = (
  id: string,
  channelId: string,
  content: string,
  isDirect: boolean,
  flags: number,
  author: typeof askerUser,
) => ({
  ...messageResponse(id, channelId, { content, flags: 0, components: [] }),
  author,
  ...(isDirect
    ? { channel_type: 1 }
    : { guild_id: ids.guild, member: { ...member(author, [], null, flags), user: undefined } }),
  mentions: content.includes(`<@${ids.bot}>`) ? [botUser] : [],
});
