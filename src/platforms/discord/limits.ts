/**
 * Discord's limits, with their sources. Lengths are counted in UTF-16 code units, which is never less than Discord's own
 * count.
 */
export const discordLimits = {
  message: {
    /** https://docs.discord.com/developers/resources/message#create-message */
    contentCharacters: 2_000,
    /** https://docs.discord.com/developers/resources/message#create-message */
    nonceCharacters: 25,
    /** Including nested ones: https://docs.discord.com/developers/components/reference */
    components: 40,
    /** All text displays together: https://github.com/discord/discord-api-docs/pull/8562 */
    textCharacters: 4_000,
    /**
     * UTF-8 bytes of all text displays together, plus 12 for each. Above it, Discord answers with a 500. Scripts with
     * three bytes a letter reach it long before 4,000 characters: https://github.com/discord/discord-api-docs/issues/8554
     */
    textBytes: 10_170,
    bytesPerTextDisplay: 12,
  },
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#modal, and "label", "text input" */
  modal: {
    components: 5,
    titleCharacters: 45,
    labelCharacters: 45,
    descriptionCharacters: 100,
    inputCharacters: 4_000,
  },
  /** https://docs.discord.com/developers/components/reference: "button", "string select", "action row" */
  control: {
    customIdCharacters: 100,
    buttonLabelCharacters: 80,
    buttonsPerRow: 5,
    optionsPerSelect: 25,
    optionLabelCharacters: 100,
    optionValueCharacters: 100,
    placeholderCharacters: 150,
  },
  /** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
  command: {
    commands: 100,
    nameCharacters: 32,
    descriptionCharacters: 100,
    options: 25,
    choices: 25,
    choiceNameCharacters: 100,
    choiceValueCharacters: 100,
  },
  /** Our own choice: more at once would be a wall of text. A button shows each further page. */
  messagesPerReply: 5,
  /** Our own choice: a longer link would leave too little room for its passage. */
  linkCharacters: 1_500,
  /** The size limit of a response. Our own choice: the largest hold 100 messages of a channel's history. */
  responseBytes: 20_000_000,
  /** The timeout of a request. Our own choice. */
  requestTimeoutMs: 10_000,
  /** Our own choice: how long to wait after a 429 without a time, for the network, for a proxy, and for a new token. */
  retryAfterMs: 5_000,
  networkRetryMs: 5_000,
  proxyRetryMs: 60_000,
  appIsOutRetryMs: 300_000,
  /** Our own choice: the lifetime and size of the cache of members and their roles. */
  memberLifetimeMs: 60_000,
  mostMembers: 10_000,
  /** https://docs.discord.com/developers/resources/message#get-channel-messages */
  historyMessagesPerPage: 100,
  /** Our own choice. */
  historyPages: 100,
  /**
   * "All bots can make up to 50 requests per second": https://docs.discord.com/developers/topics/rate-limits. Discord
   * documents no limit for a channel, but sends it in the headers of responses: 5 messages in 5 seconds
   * (https://javacord.org/wiki/advanced-topics/ratelimits.html).
   */
  pace: { messagesPerSecond: 50, messagesPerSecondAndChannel: 1 },
} as const;
