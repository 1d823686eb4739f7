import { messageOf } from "../../base/errors.ts";
import { discover, type SignOnSettings } from "../../platforms/desk/sign-on.ts";
import { type Finding, failedFinding, okFinding } from "../../platforms/shared/doctor/finding.ts";
import { parsePerson } from "../../store/people/person-address.ts";

const what = "sign-on";

/** Checks the newsroom's own sign-on: whether it answers, and whether the platforms of its editors are on. `on` are their names. */
export const examineSignOn = async (
  settings: SignOnSettings | null,
  on: readonly string[],
): Promise<readonly Finding[]> => {
  if (settings === null) return [];
  const answers = await discover(settings).then(
    () => okFinding(what, `${settings.issuer} answers.`),
    (error: unknown) =>
      failedFinding(
        what,
        messageOf(error),
        "Correct ONRECORD_SIGN_ON_ISSUER, and let this machine reach it.",
      ),
  );
  const lost = [...settings.editors.values()].filter(
    (address) => !on.includes(parsePerson(address)?.platform ?? ""),
  );
  if (lost.length === 0) return [answers];
  const found = `No one can sign in as ${lost.join(", ")}, because the bot is not on this platform.`;
  return [answers, failedFinding(what, found, "Turn the platform on, or correct ONRECORD_SIGN_ON_EDITORS.")];
};
