import { ids } from "./ids.ts";
import { askerUser, botUser, member } from "./people.ts";

export interface SentComponent {
  readonly id?: number | null | undefined;
  readonly components?: readonly SentComponent[] | undefined;
}

/** Every component gets an id, as Discord gives one to those that have none, and what Discord adds to a menu. */
const numbered = (components: readonly SentComponent[]): StoredComponent[] => {
  let last = 0;
  const number = (component: SentComponent): StoredComponent => {
    last += 1;
    const { components: inner, ...own } = component;
    const menu = "options" in component ? { min_values: 1, max_values: 1 } : {};
    return {
      ...own,
      ...menu,
      id: component.id || last,
      ...(inner === undefined ? {} : { components: inner.map(number) }),
    };
  };
  return components.map(number);
};

export interface StoredComponent {
  readonly id: number;
  readonly components?: readonly StoredComponent[];
}

/** A message as the API answers it. */
export const messageResponse = (
  id: string,
  channelId: string,
  {
    content,
    flags,
    components,
    nonce,
  }: {
    readonly content?: string | null | undefined;
    readonly flags: number;
    readonly components: readonly SentComponent[];
    readonly nonce?: string | number | null | undefined;
  },
) => ({
  id,
  channel_id: channelId,
  type: 0,
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
) => ({
  ...messageResponse(id, channelId, { content, flags: 0, components: [] }),
  author: askerUser,
  ...(isDirect
    ? { channel_type: 1 }
    : { guild_id: ids.guild, member: { ...member(askerUser, [], null, flags), user: undefined } }),
  mentions: content.includes(`<@${ids.bot}>`) ? [botUser] : [],
});
