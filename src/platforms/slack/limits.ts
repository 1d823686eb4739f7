/**
 * What Slack takes. Sources: docs.slack.dev, "Block Kit" and "chat.postMessage" references, except where a line says
 * otherwise.
 */
export const slackLimits = {
  blocksPerMessage: 50,
  /**
   * All blocks of a message together, as JSON. Slack documents none; it refuses with `msg_blocks_too_long` at about
   * 13,200 (slackapi/bolt-js#2509), so this keeps a distance.
   */
  blocksJsonCharacters: 12_000,
  headerCharacters: 150,
  /** "For best results, limit the number of characters in the text field to 4,000"; Slack cuts it at 40,000. */
  textCharacters: 40_000,
  linkUrlCharacters: 3_000,
  /** docs.slack.dev/reference/views/modal-views and "input", "plain-text input" there */
  view: {
    titleCharacters: 24,
    labelCharacters: 2_000,
    inputCharacters: 3_000,
    /** A view takes 100 blocks, two messages' worth. */
    homePages: 2,
    /** Of private_metadata (docs.slack.dev/reference/views). */
    metadataCharacters: 3_000,
    /** Of those: room is left for the channel and for what JSON escapes. */
    lineCharacters: 1_200,
  },
  /**
   * No limits of Slack's: how long a person's language is believed, after what time it is asked for again where Slack did
   * not say, and how long an answer waits for it.
   */
  localeLifetimeMs: 6 * 3_600_000,
  localeRetryMs: 60_000,
  /** `users.info` takes some 100 calls a minute (Tier 4): with this, a thousand people may ask within it. */
  profileLifetimeMs: 10 * 60_000,
  /** `users.conversations` takes some 50 calls a minute (Tier 3). */
  membershipLifetimeMs: 60_000,
  mostProfiles: 20_000,
  /** "Must be an integer under 1000": docs.slack.dev/reference/methods/users.conversations */
  membershipsPerPage: 999,
  membershipPages: 10,
  localeWaitMs: 250,
  /** No limit of Slack's: how long it is believed who is in a user group. */
  groupLifetimeMs: 5 * 60_000,
  /** docs.slack.dev/reference/block-kit: "actions", "button", "select menu" and "option" */
  control: {
    elementsPerActions: 25,
    buttonTextCharacters: 75,
    accessibilityLabelCharacters: 75,
    buttonValueCharacters: 2_000,
    optionsPerSelect: 100,
    optionTextCharacters: 75,
    optionValueCharacters: 150,
    placeholderCharacters: 150,
    /** docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
    optionsPerOverflow: 5,
  },
  /** docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionCharacters: 3_000,
  /** docs.slack.dev/reference/block-kit/blocks/context-block documents none: that of a section. */
  contextCharacters: 3_000,
  /**
   * A response_url may be used five times within 30 minutes (docs.slack.dev/interactivity/handling-user-interaction).
   * One use is left for where Slack refuses a message, which then goes as plain text.
   */
  messagesPerReply: 4,
  /** docs.slack.dev/reference/app-manifest: "unfurl_domains" */
  unfurlDomains: 5,
  /** docs.slack.dev/reference/app-manifest: "shortcuts" */
  shortcutNameCharacters: 24,
  shortcutDescriptionCharacters: 150,
  commandDescriptionCharacters: 2_000,
  commandUsageHintCharacters: 1_000,
  /**
   * Of a request or a Socket Mode frame. Slack documents none; its largest hold a message of 40,000 characters with its
   * blocks, or a view, which has 250 kB at the most (docs.slack.dev/reference/methods/views.open, "view_too_large").
   * Both are up to three times as long when they are encoded as a form.
   */
  requestBytes: 2_000_000,
  /** Of an answer. No limit of Slack's: 200 messages of a channel's history come at a time. */
  responseBytes: 20_000_000,
  /** How long Slack has for an answer. No limit of Slack's. */
  requestTimeoutMs: 10_000,
  /** Where a 429 says no time to wait. It is the one in Slack's example: docs.slack.dev/apis/web-api/rate-limits */
  retryAfterSeconds: 30,
  /** No limits of Slack's: how long to wait for a network, for what stands in between, and for a person's new token. */
  networkRetryMs: 5_000,
  proxyRetryMs: 60_000,
  appIsOutRetryMs: 300_000,
  /** "We recommend no more than 200 results at a time": docs.slack.dev/reference/methods/conversations.history */
  historyMessagesPerPage: 200,
  /** No limit of Slack's: `conversations.history` takes some 50 calls a minute (Tier 3). */
  historyPages: 50,
  /**
   * "No more than one message per second per channel" (docs.slack.dev/apis/web-api/rate-limits), and "several hundred
   * messages per minute" in a workspace (docs.slack.dev/reference/methods/chat.postMessage), which is no number: 300.
   */
  pace: { messagesPerSecond: 300 / 60, messagesPerSecondAndChannel: 1 },
} as const;

/**
 * Slash commands that are Slack's own: a manifest that names one is refused whole
 * (NousResearch/hermes-agent#18456, openclaw#29032).
 */
export const builtInCommands: ReadonlySet<string> = new Set([
  "archive",
  "away",
  "call",
  "collapse",
  "dm",
  "dnd",
  "expand",
  "feed",
  // Not known to be refused, but every app has one: the last one installed would take it from the others.
  "help",
  "invite",
  "join",
  "kick",
  "leave",
  "me",
  "msg",
  "mute",
  "open",
  "pro",
  "remind",
  "remove",
  "rename",
  "search",
  "shortcuts",
  "shrug",
  "star",
  "status",
  "topic",
  "who",
]);
