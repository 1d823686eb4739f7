import type { App } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import { z } from "zod";
import { readKept } from "../../../answer/line.ts";
import type { Completion } from "../../../ask/completion/complete.ts";
import { slackLimits } from "../limits.ts";
import { plainTextObject } from "../out/controls.ts";
import { readMetadata } from "../out/view.ts";
import type { SlackBot } from "../people/bot.ts";

/** The payload that Slack sends while a reader types into a field of a form. `block_id` is the option's name. */
const suggestionRequest = z.looseObject({
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  block_id: z.string(),
  value: z.string(),
  view: z.looseObject({ private_metadata: z.string().default("") }),
});

/** The suggestions that Slack can show. A value over the limit is left out, because a cut value means something else. */
export const suggestionsOf = (found: readonly Completion[]): PlainTextOption[] =>
  found
    .filter(({ value }) => value.length <= slackLimits.control.optionValueCharacters)
    .slice(0, slackLimits.control.optionsPerSelect)
    .map(({ label, value }) => ({
      text: plainTextObject(label, slackLimits.control.optionTextCharacters),
      value,
    }));

/** Suggests values while a reader types into a form. */
export const suggestOptions = (app: App, { host, askerOf }: SlackBot): void => {
  app.options(/.*/, async ({ body, ack }) => {
    const { user, team, block_id: option, value, view } = suggestionRequest.parse(body);
    const { channel, line: written } = readMetadata(view.private_metadata);
    const [asker, line] = await Promise.all([
      askerOf({ user: user.id, userTeam: user.team_id, channel, workspace: team?.id ?? "" }),
      readKept(written, host.lines),
    ]);
    const found = line === null ? [] : await host.ask.completeLine(line, option, value, asker);
    await ack({ options: suggestionsOf(found) });
  });
};
