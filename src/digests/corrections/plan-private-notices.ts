import { randomBytes } from "node:crypto";
import type { Library } from "../../library/library.ts";
import { formatPerson } from "../../store/channel.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import { isBackHash } from "../../store/posted/gone.ts";
import type { PlannedPrivateNotice, PrivateView } from "../../store/posted/private-views.ts";
import { missingHashes } from "./plan-edits.ts";

/** The notices for people who saw facts alone that were corrected or withdrawn since: one for each person. */
export const planPrivateNotices = (
  views: readonly PrivateView[],
  library: Pick<Library, "corrections" | "facts">,
  gone: ReadonlySet<string>,
): readonly PlannedPrivateNotice[] =>
  [...Map.groupBy(views, ({ person }) => person)].flatMap(
    ([person, theirs]): readonly PlannedPrivateNotice[] => {
      const address = parsePerson(person);
      const changes = theirs.flatMap((view) => {
        const hashes = missingHashes(view, library, gone);
        return hashes.length === 0 ? [] : [{ reference: view.reference, hashes, known: view.known }];
      });
      const [first] = theirs;
      if (first === undefined || address === null || changes.length === 0) return [];
      // A fact that is back is as it was.
      const news = changes.filter(({ hashes }) => !hashes.every(isBackHash));
      const facts = news.map(({ reference }) => ({ reference, isGone: gone.has(reference) }));
      const { platform, user } = address;
      return [
        {
          person,
          changes,
          notice:
            facts.length === 0
              ? null
              : {
                  id: newId(),
                  recipient: formatPerson({ platform, workspace: null, user }),
                  trouble: { kind: "seen", language: first.language, facts },
                },
        },
      ];
    },
  );

/** Random, because a hash of the person would stay after they are forgotten. */
const newId = (): string => `seen/${randomBytes(12).toString("base64url")}`;
