/**
 * Discord's ceilings, each with where it is written down. Lengths are counted in UTF-16 code units, which is never
 * less than what Discord counts.
 */
export const discordLimits = {
  message: {
    /** https://docs.discord.com/developers/resources/message#create-message */
    contentCharacters: 2_000,
    /** https://docs.discord.com/developers/resources/message#create-message */
    nonceCharacters: 25,
    /** Nested ones included: https://docs.discord.com/developers/components/reference */
    components: 40,
    /** All text displays together: https://github.com/discord/discord-api-docs/pull/8562 */
    textCharacters: 4_000,
    /**
     * UTF-8 bytes of all text displays together, 12 more for each. Beyond it Discord answers with a 500, which texts in
     * three-byte scripts reach long before 4,000 characters: https://github.com/discord/discord-api-docs/issues/8554
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
  /** No ceiling of Discord's: more at once would be a wall of text, and pages come one by one after it. */
  messagesPerReply: 5,
  /** No ceiling of Discord's: a longer link would leave no room for the passage that it cites. */
  linkCharacters: 1_500,
  /** Of an answer. No limit of Discord's: 100 messages of a channel's history come at a time. */
  responseBytes: 20_000_000,
  /** How long Discord has for an answer. No limit of Discord's. */
  requestTimeoutMs: 10_000,
  /** No limits of Discord's: how long to wait where a 429 does not say, for a network, for what stands in between, for a new token. */
  retryAfterMs: 5_000,
  networkRetryMs: 5_000,
  proxyRetryMs: 60_000,
  appIsOutRetryMs: 300_000,
  /** No limits of Discord's: for how long, and of how many, it is known who is a member with which roles. */
  memberLifetimeMs: 60_000,
  mostMembers: 10_000,
  /** https://docs.discord.com/developers/resources/message#get-channel-messages */
  historyMessagesPerPage: 100,
  /** No limit of Discord's. */
  historyPages: 100,
  /**
   * "All bots can make up to 50 requests per second": https://docs.discord.com/developers/topics/rate-limits. A channel's
   * own limit stands in the headers of its answers alone; it is 5 messages in 5 seconds
   * (https://javacord.org/wiki/advanced-topics/ratelimits.html).
   */
  pace: { messagesPerSecond: 50, messagesPerSecondAndChannel: 1 },
} as const;
