/**
 * Who a person is to the workspace or the server: one of its members, a guest (Slack's guest accounts, Discord's guests
 * of a voice channel), or external: of another organization, as in Slack Connect, or of no server that the bot serves.
 */
export const askerGroups = ["members", "guests", "external"] as const;
export type AskerGroup = (typeof askerGroups)[number];
