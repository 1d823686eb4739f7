/**
 * Slack's limits. Their sources are the "Block Kit" and "chat.postMessage" references on docs.slack.dev, unless a comment
 * says otherwise.
 */
export const slackLimits = {
  blocksPerMessage: 50,
  /**
   * All blocks of a message together, as JSON. Slack does not document this limit. It refuses blocks of about 13,200
   * characters with `msg_blocks_too_long` (slackapi/bolt-js#2509), so this value leaves a margin.
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
    /** A view can have 100 blocks, as many as two messages. */
    homePages: 2,
    /** The limit of `private_metadata` (docs.slack.dev/reference/views). */
    metadataCharacters: 3_000,
    /** The share of it for the line. The rest is for the channel and JSON's escapes. */
    lineCharacters: 1_200,
  },
  /**
   * Our own choice: how long a person's language is cached, and how long after a failure it is requested again.
   * `localeWaitMs` below is how long an answer waits for it.
   */
  localeLifetimeMs: 6 * 3_600_000,
  localeRetryMs: 60_000,
  /** `users.info` allows about 100 calls a minute (Tier 4). With this cache, a thousand people can ask in ten minutes. */
  profileLifetimeMs: 10 * 60_000,
  /** `users.conversations` allows about 50 calls a minute (Tier 3). */
  membershipLifetimeMs: 60_000,
  mostProfiles: 20_000,
  /** "Must be an integer under 1000": docs.slack.dev/reference/methods/users.conversations */
  membershipsPerPage: 999,
  membershipPages: 10,
  localeWaitMs: 250,
  /** Our own choice: how long the members of a user group are cached. */
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
  /** docs.slack.dev/reference/block-kit/blocks/context-block documents no limit, so this is a section's. */
  contextCharacters: 3_000,
  /**
   * A response_url may be used five times within 30 minutes (docs.slack.dev/interactivity/handling-user-interaction).
   * The fifth use is reserved for plain text in case Slack refuses a message.
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
   * The size limit of a request or Socket Mode frame from Slack. Slack documents none. Its largest payloads contain a
   * message of 40,000 characters with its blocks, or a view of at most 250 kB (docs.slack.dev/reference/methods/views.open,
   * "view_too_large"). Encoded as a form, both can be three times as long.
   */
  requestBytes: 2_000_000,
  /** The size limit of a response. Our own choice: the largest hold 200 messages of a channel's history. */
  responseBytes: 20_000_000,
  /** The timeout of a request. Our own choice. */
  requestTimeoutMs: 10_000,
  /** The wait after a 429 without `Retry-After`, taken from Slack's example: docs.slack.dev/apis/web-api/rate-limits */
  retryAfterSeconds: 30,
  /** Our own choice: how long to wait for the network, for a proxy, and for someone to set a new token. */
  networkRetryMs: 5_000,
  proxyRetryMs: 60_000,
  appIsOutRetryMs: 300_000,
  /** "We recommend no more than 200 results at a time": docs.slack.dev/reference/methods/conversations.history */
  historyMessagesPerPage: 200,
  /** Our own choice: `conversations.history` allows about 50 calls a minute (Tier 3). */
  historyPages: 50,
  /**
   * "No more than one message per second per channel" (docs.slack.dev/apis/web-api/rate-limits), and "several hundred
   * messages per minute" in a workspace (docs.slack.dev/reference/methods/chat.postMessage), for which 300 is our choice.
   */
  pace: { messagesPerSecond: 300 / 60, messagesPerSecondAndChannel: 1 },

  /** `chat.update` is in tier 3: "50+ per minute" in a workspace (docs.slack.dev/reference/methods/chat.update). */
  editPace: { messagesPerSecond: 50 / 60, messagesPerSecondAndChannel: 50 / 60 },
} as const;

/**
 * Slack's built-in slash commands. Slack rejects a manifest that contains one of them
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
  // Slack may accept it, but many apps have it, and the app installed last would take it over.
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
