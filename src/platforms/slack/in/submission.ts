import type { App, ViewResponseAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Given } from "../../../answer/line.ts";
import { readKept } from "../../../answer/line.ts";
import { publicReply, type Reply } from "../../../answer/reply.ts";
import { oldForm } from "../../../ask/controls/use-control.ts";
import { doOnce } from "../../../base/network/lookups.ts";
import { within } from "../../../base/time/clock.ts";
import { element, formCallback, refilledModal } from "../out/form.ts";
import { orApologize, sayWorking } from "../out/send-pages.ts";
import { answerModal, modal, readMetadata } from "../out/view.ts";
import type { SlackBot } from "../people/bot.ts";

/** Slack delivers a form again soon or never, so it is enough to remember the results of the last forms. */
const mostKept = 1_000;

const submissionPayload = z.looseObject({
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

/** The acknowledgement of a submitted form, and the work that follows it. */
interface Result {
  readonly acknowledgement: ViewResponseAction;
  after(): Promise<void>;
}

/** Answers submitted forms: shows each problem at its field, or the answer in place of the form. */
export const answerForms = (app: App, bot: SlackBot): void => {
  const once = doOnce<Result>(mostKept);
  app.view({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack }) => {
    const form = submissionPayload.parse(body);
    const { acknowledgement, after } = await once(form.trigger_id, () =>
      submit(bot, form, body.view.callback_id === formCallback),
    );
    await ack(acknowledgement);
    if (!bot.isRepeated(form.trigger_id)) await after();
  });
};

const valuesOf = (values: z.infer<typeof submissionPayload>["view"]["state"]["values"]): Given =>
  Object.fromEntries(
    Object.entries(values).map(([name, elements]) => {
      const field = elements[element];
      return [name, field?.selected_option?.value ?? field?.value ?? ""];
    }),
  );

/** Why an answer is not the result of a form: the problems with the values, and a refusal; empty if there are none. */
const problemsOf = ({ answer, refusal }: Reply): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(answer.problems ?? {}),
    ...(refusal === undefined ? [] : [["", answer.summary] as const]),
  ]);

/**
 * The problems by field, for Slack, which keeps the form and its values. Those of options without a field are shown at the first one. Empty
 * if there are none, or if the form has no fields.
 */
const errorsOf = (problems: ReadonlyMap<string, string>, values: Given): Record<string, string> => {
  const [first] = Object.keys(values);
  const errors: Record<string, string> = {};
  for (const [option, problem] of problems) {
    const field = Object.hasOwn(values, option) ? option : first;
    if (field !== undefined) errors[field] = [errors[field], problem].filter((each) => each).join(" ");
  }
  return errors;
};

const shown = (view: ModalView): Result => ({
  acknowledgement: { response_action: "update", view },
  async after() {},
});

const refused = (errors: Record<string, string>): Result => ({
  acknowledgement: { response_action: "errors", errors },
  async after() {},
});

const hasAny = (errors: Record<string, string>): boolean => Object.keys(errors).length > 0;

const submit = async (
  bot: SlackBot,
  { user, team, view }: z.infer<typeof submissionPayload>,
  isOurs: boolean,
): Promise<Result> => {
  const { host, client, askerOf } = bot;
  const { channel, line: written } = readMetadata(view.private_metadata);
  const asker = await askerOf({ user: user.id, userTeam: user.team_id, channel, workspace: team?.id ?? "" });
  const line = isOurs ? await readKept(written, host.lines) : null;
  const values = valuesOf(view.state.values);
  if (line === null) {
    const old = oldForm(values, asker.language);
    const kept = errorsOf(new Map([["", old.summary]]), values);
    return hasAny(kept) ? refused(kept) : shown(answerModal(bot, publicReply(old), asker));
  }
  const asked = host.ask.submit(line, values, asker);
  const early = await within(asked, host.acknowledgeAfterMs);
  if (early === null) {
    return {
      ...shown(modal(sayWorking(asker.language), [], asker)),
      after: () =>
        orApologize(bot.tellDirectly(user.id), { language: asker.language, log: host.log }, async () => {
          const late = await asked;
          const problems = [...problemsOf(late).values()];
          const again =
            problems.length === 0 ? null : await refilledModal(bot, { line, values, problems, asker });
          await client.views.update({ view_id: view.id, view: again ?? answerModal(bot, late, asker) });
        }),
    };
  }
  const errors = errorsOf(problemsOf(early), values);
  return hasAny(errors) ? refused(errors) : shown(answerModal(bot, early, asker));
};
