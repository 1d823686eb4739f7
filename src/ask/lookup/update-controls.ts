import type { Control } from "../../answer/answer.ts";
import { statusLabels } from "../../answer/status-words.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Statement } from "../../library/briefing/briefing.ts";
import { updatesWithState } from "../../library/briefing/commitment-status.ts";
import { isSameUser } from "../../store/people/person-address.ts";
import { writeBlanks } from "../form.ts";

const say = messagesOf("ask", "lookup/update-controls");

const command = { name: "update" };

/** A button that opens a form for the status of a commitment. */
export const updateControl = (fact: string, language: Language): Control => ({
  label: say(language, "update"),
  line: writeBlanks(command, ["status", "note", "source", "passage"], {}, { fact }),
  effect: "form",
  about: fact,
});

/** The editor's buttons for a commitment: update it, confirm another editor's verdicts, reverse statuses. */
export const updateControls = (
  { reference: fact, updates }: Statement,
  editor: string,
  language: Language,
): readonly Control[] => {
  const withState = updatesWithState(updates);
  const confirmed = withState.flatMap(({ update, number, updateState }): readonly Control[] =>
    update.type === "status" && updateState === "proposed" && !isSameUser(update.by, editor)
      ? [
          {
            label: say(language, "confirm", { number, status: statusLabels[update.status](language) }),
            line: `update ${fact} confirms:${number}`,
            effect: "follow",
            about: fact,
          },
        ]
      : [],
  );
  const last = withState.findLast(
    ({ update, updateState }) => update.type === "status" && updateState !== "taken-back",
  );
  const takenBack: readonly Control[] =
    last === undefined
      ? []
      : [
          {
            label: say(language, "takeBack", { number: last.number }),
            line: writeBlanks(command, ["note"], {}, { fact, "takes-back": String(last.number) }),
            effect: "form",
            about: fact,
          },
        ];
  return [updateControl(fact, language), ...confirmed, ...takenBack];
};
