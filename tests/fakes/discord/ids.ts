/** Who and where things are on the fake. */
export const ids = {
  application: "1300000000000000001",
  bot: "1300000000000000002",
  asker: "1300000000000000003",
  /** Another member of the server, without a role. */
  colleague: "1300000000000000004",
  guild: "1300000000000000010",
  text: "1300000000000000011",
  forum: "1300000000000000012",
  readOnly: "1300000000000000013",
  thread: "1300000000000000014",
  /** In a server that the bot is not in. */
  hidden: "1300000000000000015",
  /** In the bot's server, where it may not see it. */
  secret: "1300000000000000016",
  /** A role that the asker has. */
  editorRole: "1300000000000000017",
} as const;

let last = 1_400_000_000_000_000_000n;
/** An id that was not given before. */
export const nextId = (): string => {
  last += 1n;
  return String(last);
};
