import { createAdmission } from "../../src/ask/access/admission.ts";
import { askerGroups } from "../../src/ask/access/asker.ts";
import { type Ask, type AskOptions, createAsk } from "../../src/ask/ask.ts";
import { createNewsdesk } from "../../src/ask/desk/newsdesk.ts";
import { mostKeptCharacters } from "../../src/ask/kept-replies.ts";
import type { OnceKeys } from "../../src/ask/once-keys.ts";
import { peopleIn } from "../../src/drafts/people-in.ts";

/** For where nothing is done twice. */
export const noOnceKeys: OnceKeys = { take: async () => true, release: async () => {} };

/** Asking with what a test gives; else everybody may ask, and nothing is kept, embargoed, posted or drafted. */
export const createTestAsk = (
  given: Partial<AskOptions> & Pick<AskOptions, "commands" | "library" | "now" | "log">,
): Ask =>
  createAsk({
    admission: createAdmission({ askers: askerGroups, budgets: null, log: given.log }),
    embargo: { library: () => null, channels: [] },
    mostKept: mostKeptCharacters,
    showed() {},
    digests: async () => null,
    store: async () => null,
    languages: { of: async () => null, choose: async () => false },
    drafts: null,
    peopleIn: async (text) => peopleIn(text),
    exportRecord: async () => ({ became: "problems", problems: [] }),
    reviewing: { links: null, needsSecond: false },
    newsdesk: createNewsdesk({
      channel: null,
      store: given.store ?? (async () => null),
      sweep: async () => {},
      now: given.now,
      log: given.log,
    }),
    apiAddress: null,
    verdictsNeedSecond: false,
    timeZone: "UTC",
    ...given,
  });
