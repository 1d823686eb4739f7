import { z } from "zod";
import { choices, list, paragraph, titled } from "../../answer/answer.ts";
import { writeLine } from "../../answer/line.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import { useLabels, withTokens } from "./for-editors.ts";

const say = messagesOf("commands", "token/list");

export const listOfTokens = defineSubcommand({
  name: "token list",
  forEditors: true,
  description: textsOf("commands", "token/list", "description"),
  example: "",
  options: z.strictObject({}),
  run: (_options, context) =>
    withTokens(context, async (tokens) => {
      const { language, now, asker, timeZone } = context;
      const zone = (await asker.timeZone()) ?? timeZone;
      const all = await tokens.list(now);
      const title = say(language, "title", { count: all.length });
      const day = (at: Temporal.Instant): string =>
        formatShortDate(language, at.toZonedDateTimeISO(zone).toPlainDate().toString());
      /** A person of this platform is shown by name there; the address of another one says nothing to readers. */
      const maker = (address: string): Inline => {
        const person = parsePerson(address);
        return person?.platform === asker.platform
          ? { kind: "user", text: person.user, id: person.user }
          : text(address);
      };
      const items = all.map((token): Inline[] => [
        strong(token.name),
        text(` · ${useLabels[token.use](language)} · `),
        ...say.inline(language, "made", { who: maker(token.maker), day: day(token.madeAt) }),
        text(
          ` · ${token.usedAt === null ? say(language, "neverUsed") : say(language, "used", { day: day(token.usedAt) })}`,
        ),
        text(` · ${say(language, "expires", { day: day(token.expiresAt) })}`),
        ...(token.clearedIn === null ? [] : [text(` · ${say(language, "embargoed")}`)]),
      ]);
      return {
        ...titled(
          1,
          language,
          title,
          ...(items.length === 0 ? [paragraph(text(say(language, "none")))] : [list(items)]),
        ),
        footer: choices(
          say(language, "revoke"),
          all.map(({ name }) => ({
            label: say(language, "revokeOne", { name }),
            line: writeLine({ command: "token revoke", given: { name }, page: 1 }, "name"),
            effect: "follow",
          })),
        ),
      };
    }),
});
