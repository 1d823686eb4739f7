import type { App, ViewResponseAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Given } from "../../../answer/line.ts";
import { publicReply, type Reply } from "../../../answer/reply.ts";
import { readKept } from "../../../ask/controls/control-id.ts";
import { oldControl } from "../../../ask/controls/use-control.ts";
import { doOnce } from "../../../ask/recent.ts";
import { within } from "../../../base/network/within.ts";
import { orApologize } from "../out/apology.ts";
import { element, formCallback } from "../out/form.ts";
import { answerModal, modal, readMetadata } from "../out/view.ts";
import { sayWorking } from "../out/working.ts";
import type { SlackBot } from "../people/bot.ts";

/** A form that comes again comes soon: so many are remembered, with what was said of them. */
const mostKept = 1_000;

const submitted = z.looseObject({
  trigger_id: z.string(),
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  view: z.looseObject({
    id: z.string(),
    private_metadata: z.string().default(""),
    state: z.looseObject({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({
            value: z.string().nullish(),
            selected_option: z.looseObject({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});

const valuesOf = (values: z.infer<typeof submitted>["view"]["state"]["values"]): Given =>
  Object.fromEntries(
    Object.entries(values).map(([name, elements]) => {
      const field = elements[element];
      return [name, field?.selected_option?.value ?? field?.value ?? ""];
    }),
  );

/** What is wrong with the values, at the fields that the form has. */
const errorsOf = ({ answer }: Reply, values: Given): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.problems ?? {}).filter(([option]) => Object.hasOwn(values, option)),
  );

/** What Slack is told of a form, and what is done after that. */
interface Taken {
  readonly acknowledgement: ViewResponseAction;
  after(): Promise<void>;
}

const shown = (view: ModalView): Taken => ({
  acknowledgement: { response_action: "update", view },
  async after() {},
});

const take = async (
  bot: SlackBot,
  { user, team, view }: z.infer<typeof submitted>,
  isOurs: boolean,
): Promise<Taken> => {
  const { host, client, askerOf } = bot;
  const { channel, line: written } = readMetadata(view.private_metadata);
  const asker = await askerOf({ user: user.id, userTeam: user.team_id, channel, workspace: team?.id ?? "" });
  const line = isOurs ? await readKept(written, host.lines) : null;
  if (line === null) return shown(answerModal(bot, publicReply(oldControl(asker.language)), asker));
  const values = valuesOf(view.state.values);
  const asked = host.ask.submit(line, values, asker);
  const early = await within(asked, host.momentMs);
  if (early === null) {
    return {
      ...shown(modal(sayWorking(asker.language), [], asker)),
      after: () =>
        orApologize(bot.tellDirectly(user.id), { language: asker.language, log: host.log }, async () => {
          await client.views.update({ view_id: view.id, view: answerModal(bot, await asked, asker) });
        }),
    };
  }
  const errors = errorsOf(early, values);
  if (Object.keys(errors).length === 0) return shown(answerModal(bot, early, asker));
  return { acknowledgement: { response_action: "errors", errors }, async after() {} };
};

/** Takes forms that were filled in: what is wrong is shown at its field, else the answer in the form's place. */
export const answerForms = (app: App, bot: SlackBot): void => {
  const once = doOnce<Taken>(mostKept);
  app.view({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack }) => {
    const form = submitted.parse(body);
    const { acknowledgement, after } = await once(form.trigger_id, () =>
      take(bot, form, body.view.callback_id === formCallback),
    );
    await ack(acknowledgement);
    if (!bot.isRepeated(form.trigger_id)) await after();
  });
};
