import { z } from "zod";
import { type Answer, list, note, oneLine, paragraph, preformatted, titled } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalChoice, optionalText, requiredText } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { code, command, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import { type TokenUse, tokenUses } from "../../store/tokens.ts";
import { useLabels, withTokens } from "./for-editors.ts";

const say = messagesOf("commands", "token/make");

const usualDays = 90;
const mostDays = 365;
/** Longer names would not fit into a list. */
const nameCharacters = 40;

const readDays = (typed: string | null): number | null => {
  if (typed === null) return usualDays;
  const days = /^\d{1,3}$/u.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= mostDays ? days : null;
};

/** Where the program finds what the token opens. A feed's address has the secret in it, because readers of feeds send no headers. */
const addressesOf = (use: TokenUse, secret: string, address: string, language: Language) => {
  switch (use) {
    case "programs":
      return [
        preformatted(secret),
        list([
          [text(`${say(language, "assistants")} `), code(`${address}/mcp`)],
          [text(`${say(language, "others")} `), code(`${address}/api/v1/openapi.json`)],
        ]),
      ];
    case "feeds":
      return [preformatted(`${address}/feeds/${secret}/due.ics\n${address}/feeds/${secret}/briefings.atom`)];
    default:
      return use satisfies never;
  }
};

export const makeToken = defineSubcommand({
  name: "token make",
  changes: true,
  forEditors: true,
  description: textsOf("commands", "token/make", "description"),
  example: textsOf("commands", "token/make", "example"),
  options: z.strictObject({
    name: requiredText(textsOf("commands", "token/make", "option.name")),
    use: optionalChoice(textsOf("commands", "token/make", "option.use"), tokenUses, (use) => useLabels[use]),
    days: optionalText(textsOf("commands", "token/make", "option.days")),
    embargo: optionalChoice(textsOf("commands", "token/make", "option.embargo"), ["yes"], () =>
      textsOf("commands", "token/make", "yes"),
    ),
  }),
  run: ({ name, use: chosen, days: typed, embargo }, context) =>
    withTokens(context, async (tokens, address): Promise<Answer> => {
      const { language, now, asker, reviewing, timeZone } = context;
      const use = chosen ?? "programs";
      const days = readDays(typed);
      if (days === null)
        return oneLine(language, say(language, "notDays", { typed: typed ?? "", most: mostDays }));
      if (name.length > nameCharacters)
        return oneLine(language, say(language, "longName", { most: nameCharacters }));
      if (embargo !== null && use === "feeds") return oneLine(language, say(language, "noEmbargoInFeeds"));
      if (embargo !== null && !(await reviewing.isStillCleared()))
        return oneLine(language, say(language, "notCleared"));
      const expiresAt = now.add({ hours: days * 24 });
      const clearedIn = embargo === null ? null : asker.channel;
      const secret = await tokens.make({ name, use, clearedIn, language, expiresAt }, changedBy(context));
      if (secret === null) return oneLine(language, say(language, "taken", { name }));
      const title = say(language, "made", { name });
      const zone = (await asker.timeZone()) ?? timeZone;
      return titled(
        1,
        language,
        title,
        paragraph(text(say(language, "once"))),
        ...addressesOf(use, secret, address, language),
        note(
          ...say.inline(language, clearedIn === null ? "reads" : "readsEmbargoed", {
            time: instantIn(language, expiresAt, zone),
          }),
        ),
        note(...say.inline(language, "revoke", { line: command(`token revoke ${name}`) })),
      );
    }),
});
