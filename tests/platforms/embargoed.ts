import type { AskOptions } from "../../src/ask/ask.ts";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../src/library/snapshots.ts";
import { summit, visit } from "../library.ts";

/** Text that only the summit's briefing contains, which is under embargo in these tests. */
export const onlyEmbargoed =
  /Open code at the summit|Under embargo|the minister\b|2 March 2026|publish the code|Registrar|Claim \d/u;

/** The summit with more claims than fit a message. */
export const longSummit: Briefing = {
  ...summit,
  statements: summit.statements.flatMap((statement, index) =>
    index > 0
      ? [statement]
      : [
          statement,
          ...Array.from({ length: 80 }, (_, number): typeof statement => ({
            ...statement,
            id: `claim-${number}`,
            reference: `summit/claim-${number}`,
            kind: "claim",
            text: { en: `Claim ${number} of the summit.` },
          })),
        ],
  ),
};

/** A host's archive with one briefing under embargo, and a channel that is cleared for it. */
export const embargoedArchive = (
  channel: string,
  held: Briefing = summit,
  open: Briefing = visit,
): Pick<AskOptions, "library" | "embargo"> => {
  const snapshots = createSnapshots([{ ...held, embargo: "2026-07-01T06:00:00Z" }, open]);
  return {
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [channel] },
  };
};
