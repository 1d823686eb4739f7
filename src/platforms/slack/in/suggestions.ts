import type { App } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import { z } from "zod";
import type { Completion } from "../../../ask/completion/complete.ts";
import { readKept } from "../../../ask/controls/control-id.ts";
import { slackLimits } from "../limits.ts";
import { plainTextObject } from "../out/controls.ts";
import { readMetadata } from "../out/view.ts";
import type { SlackBot } from "../people/bot.ts";

/** What Slack sends while somebody types into a field of a form: the field is the option's. */
const typing = z.looseObject({
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  block_id: z.string(),
  value: z.string(),
  view: z.looseObject({ private_metadata: z.string().default("") }),
});

/** What of it Slack shows: a value that is too long would be another one, and is left out. */
export const suggestionsOf = (found: readonly Completion[]): PlainTextOption[] =>
  found
    .filter(({ value }) => value.length <= slackLimits.control.optionValueCharacters)
    .slice(0, slackLimits.control.optionsPerSelect)
    .map(({ label, value }) => ({
      text: plainTextObject(label, slackLimits.control.optionTextCharacters),
      value,
    }));

/** Offers what may be meant to somebody who types into a form. */
export const answerTyping = (app: App, { host, askerOf }: SlackBot): void => {
  app.options(/.*/, async ({ body, ack }) => {
    const { user, team, block_id: option, value, view } = typing.parse(body);
    const { channel, line: written } = readMetadata(view.private_metadata);
    const [asker, line] = await Promise.all([
      askerOf({ user: user.id, userTeam: user.team_id, channel, workspace: team?.id ?? "" }),
      readKept(written, host.lines),
    ]);
    const found = line === null ? [] : await host.ask.completeLine(line, option, value, asker);
    await ack({ options: suggestionsOf(found) });
  });
};
